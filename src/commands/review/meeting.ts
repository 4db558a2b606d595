import { dateText } from '../../wording/dates.ts';
import { counted } from '../../wording/count.ts';
import type { Unchained } from '../../content/review-chain.ts';
import { dayFrom } from '../../content/written-dates.ts';
import type { Step } from '../../content/schema/index.ts';
import { WrongUse } from '../../setup/wrong-use.ts';
import { reviewCommand } from './command.ts';
import type { ReviewContext } from './command.ts';
import { readValid } from './read-valid.ts';
import { addStep, openRecord, saveRecord } from './record-file.ts';

type Ways = Extract<Step, { step: 'met' }>['ways'];

const WAYS: Ways = ['room', 'online', 'phone', 'post', 'cafe'];

/** A day that somebody wrote. */
function readDay(words: string | undefined): string {
  if (words === undefined) throw new WrongUse('Say with --date when the meeting is, such as 2027-02-10.');
  const day = dayFrom(words);
  if (day) return day;
  throw new WrongUse(`"${words}" is not a day. Write it as 2027-02-10 or 10/02/2027.`);
}

function readWays(words: string | undefined): Ways {
  const given = (words ?? '')
    .split(/[\s,]+/)
    .map((way) => way.toLowerCase().replace('café', 'cafe'))
    .filter(Boolean);
  const wrong = given.find((way) => !WAYS.some((known) => known === way));
  if (given.length > 0 && wrong === undefined) return WAYS.filter((way) => given.includes(way));
  throw new WrongUse(
    `${wrong === undefined ? 'Say with --ways how people take part' : `"${wrong}" is no way of taking part`}: ${WAYS.join(', ')}. For example: --ways room,post`,
  );
}

/** Adds a step to the record that somebody named. */
async function add(word: string | undefined, step: Unchained, { root, folder }: ReviewContext): Promise<string> {
  if (!word) throw new WrongUse('Name a record, such as 2026-27-Q4-carers.');
  const record = await openRecord(root, folder, await readValid(root, folder), word);
  addStep(record, step);
  await saveRecord(folder, record);
  return record.name;
}

export const invite = reviewCommand({
  name: 'invite',
  summary: 'adds the day of the meeting and how people can take part: <record>',
  help: `npm run review -- invite <record> --date <day> --ways <ways>: adds to a record when the meeting is.
For example:  npm run review -- invite 2026-27-Q4-carers --date 2027-02-10 --ways room,post
The site and the calendar show it. If the day moves, give the command again.

Options:
  --date YYYY-MM-DD   the day of the meeting
  --ways <ways>       how people can take part: ${WAYS.join(', ')}
  --today YYYY-MM-DD  as if it were another day
  --help              this text`,
  options: { date: { type: 'string' }, ways: { type: 'string' } },
  words: true,
  async run({ values, words }, context) {
    const meeting = readDay(values.date);
    const name = await add(
      words[0],
      { step: 'invited', date: context.today, meeting, ways: readWays(values.ways) },
      context,
    );
    context.log(`${name}: the meeting is on ${dateText(meeting)}.`);
    return 0;
  },
});

/** "Residents Group: 8" as a group and its head-count. */
function readGroup(words: string): { group: string; people: number } {
  const [, group, people] = /^(.*\S)\s*[:=]\s*(\d+)$/.exec(words.trim()) ?? [];
  if (group && Number(people) > 0) return { group, people: Number(people) };
  throw new WrongUse(
    `"${words}" is not a group with its head-count. Write it as --present "Residents Group: 8". Never write names.`,
  );
}

export const met = reviewCommand({
  name: 'met',
  summary: 'adds who took part in the meeting, by groups and head-counts: <record>',
  help: `npm run review -- met <record> --date <day> --ways <ways> --present <group: people>: adds to a record who took part.
For example:  npm run review -- met 2026-27-Q4-carers --date 2027-02-10 --ways room,post --present "Residents Group: 8" --provided "Easy Read"
Give it after the meeting, and merge it by itself: nothing can be approved in the pull request that brings it.

Options:
  --date YYYY-MM-DD           the day of the meeting
  --ways <ways>               how people took part: ${WAYS.join(', ')}
  --present <group: people>   a group and its head-count, never names. Again for each group
  --provided <what>           what was provided so that everybody could take part. Again for each
  --today YYYY-MM-DD          as if it were another day
  --help                      this text`,
  options: {
    date: { type: 'string' },
    ways: { type: 'string' },
    present: { type: 'string', multiple: true },
    provided: { type: 'string', multiple: true },
  },
  words: true,
  async run({ values, words }, context) {
    const meeting = readDay(values.date);
    const present = (values.present ?? []).map(readGroup);
    if (present.length === 0)
      throw new WrongUse('Say with --present who took part, such as: --present "Residents Group: 8"');
    const name = await add(
      words[0],
      {
        step: 'met',
        date: context.today,
        meeting,
        ways: readWays(values.ways),
        present,
        provided: values.provided ?? [],
      },
      context,
    );
    const people = present.reduce((sum, group) => sum + group.people, 0);
    context.log(`${name}: ${counted(people, 'person', 'people')} took part on ${dateText(meeting)}.`);
    context.log(`Next: npm run review -- record ${name} comments.csv`);
    return 0;
  },
});
