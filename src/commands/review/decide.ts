import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Review } from '../../content/review.ts';
import type { Decision, Outcome } from '../../content/schema/index.ts';
import { DECISION_COLUMNS, DECISIONS, decisionsFrom, readDecision } from '../../review/decision-sheet.ts';
import { blankDecisionSheet } from '../../review/blank-sheets.ts';
import { findLeaflet, variantOf } from '../../review/find-leaflet.ts';
import { WrongUse } from '../../setup/wrong-use.ts';
import { counted } from '../../wording/count.ts';
import { reviewCommand } from './command.ts';
import { readValid } from './read-valid.ts';
import { readBytes } from './read-bytes.ts';
import { addStep, openRecord, saveRecord } from './record-file.ts';

const help = `npm run review -- decide <record>: lists the comments that are not decided yet, with their numbers.
npm run review -- decide <record> <comment> <decision>: adds what was decided about one.
npm run review -- decide <record> <sheet.csv>: adds the decisions of a filled sheet; --template writes an empty one.
npm run review -- decide <record> <leaflet> <withdraw or later> --reason "…": takes a text away, or leaves it for the next review.
For example:  npm run review -- decide 2026-27-Q4-carers 3 done --changed "The page says who pays." --text-now "We pay"

  done       all of it was done: --changed, and --text-now or --text-before
  partly     a part of it: the same, and --reason
  not-done   nothing: --reason
The columns of a sheet: ${DECISION_COLUMNS.join(', ')}
A decision can be changed by another one until the text is approved.

Options:
  --changed <words>      what we changed, in one sentence for readers
  --reason <words>       why, or why not. Readers see it
  --text-now <words>     a few words that stand in the text since the change
  --text-before <words>  a few words that no longer stand in it
  --variant <variant>    for withdraw and later: standard or easy-read, if only one of the two
  --template             write an empty sheet: <record>-decisions.csv
  --today YYYY-MM-DD     as if it were another day
  --help                 this text`;

const options = {
  changed: { type: 'string' },
  reason: { type: 'string' },
  'text-now': { type: 'string' },
  'text-before': { type: 'string' },
  variant: { type: 'string' },
  template: { type: 'boolean' },
} as const;

/** What one run of the command decides. */
interface Decided {
  decisions: Decision[];
  outcomes: { leaflet: string; variant: Review['items'][number]['variant']; outcome: Outcome; reason: string }[];
}

type Given = Partial<Record<'changed' | 'reason' | 'text-now' | 'text-before' | 'variant', string>>;

function one(review: Review, number: string, word: string, given: Given): Decided {
  const decision = readDecision(word);
  if (!decision) throw new WrongUse(`"${word}" is no decision. The decisions are: ${DECISIONS.join(', ')}.`);
  const comment = review.comments.find((found) => String(found.number) === number);
  if (!comment)
    throw new WrongUse(`There is no comment ${number}. The record has ${counted(review.comments.length, 'comment')}.`);
  const fields = {
    changed: given.changed,
    reason: given.reason,
    textNow: given['text-now'],
    textBefore: given['text-before'],
  };
  const written = Object.fromEntries(Object.entries(fields).filter(([, words]) => words !== undefined));
  return { decisions: [{ comment: comment.number, decision, ...written }], outcomes: [] };
}

function outcome({ items }: Review, word: string, wanted: Outcome, { reason, variant }: Given): Decided {
  const { leaflet, near } = findLeaflet(word, items);
  if (leaflet === undefined)
    throw new WrongUse(`This review has no leaflet "${word}".${near ? ` Did you mean "${near}"?` : ''}`);
  if (!reason) throw new WrongUse('Say with --reason why, in a sentence for readers.');
  const only = variant === undefined ? undefined : variantOf(variant);
  if (variant !== undefined && !only) throw new WrongUse(`"${variant}" is no variant. Write standard or easy-read.`);
  const own = items.filter((item) => item.leaflet === leaflet && (only === undefined || item.variant === only));
  if (own.length === 0) throw new WrongUse(`${leaflet} has no ${only} text in this review.`);
  const outcomes = own.map((item) => ({ leaflet, variant: item.variant, outcome: wanted, reason }));
  return { decisions: [], outcomes };
}

async function fromSheet(root: string, review: Review, sheet: string): Promise<Decided> {
  const { decisions, problems } = decisionsFrom(await readBytes(root, sheet), review);
  if (problems.length > 0)
    throw new Error(
      `${problems.map(({ line, message }) => `${sheet}, line ${line}: ${message}`).join('\n')}\nNothing was written.`,
    );
  if (decisions.length === 0) throw new Error(`${sheet} has no decision in it. Nothing was written.`);
  return { decisions, outcomes: [] };
}

/** What somebody decides by words: of a sheet, of a text or of one comment. */
async function decide(
  root: string,
  review: Review,
  what: string,
  decision: string | undefined,
  given: Given,
): Promise<Decided> {
  if (decision === undefined) return fromSheet(root, review, what);
  if (decision === 'withdraw' || decision === 'later') return outcome(review, what, decision, given);
  return one(review, what, decision, given);
}

/** The comments that are not decided yet, one a line. */
const openLines = ({ comments }: Review): string[] =>
  comments
    .filter(({ decision, withheld }) => !decision && !withheld)
    .map(
      ({ number, leaflet, variant, paragraph, asked }) =>
        `${number}. ${leaflet}${variant === 'easy-read' ? ', Easy Read' : ''}${paragraph ? `, paragraph ${paragraph}` : ''}: ${asked}`,
    );

export const command = reviewCommand({
  name: 'decide',
  summary: 'adds what was decided about comments and texts: <record> [<comment> <decision> | <sheet.csv>]',
  help,
  options,
  words: true,
  async run({ values, words }, { root, folder, today, log }) {
    const [word, what, decision, ...more] = words;
    if (!word || more.length > 0)
      throw new WrongUse('Name a record, such as: npm run review -- decide 2026-27-Q4-carers');
    const record = await openRecord(root, folder, await readValid(root, folder), word);
    const review = record.entry.data;
    if (values.template) {
      const file = `${record.name}-decisions.csv`;
      await writeFile(join(root, file), blankDecisionSheet(review), { flag: 'wx' }).catch((error: unknown) => {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        throw new Error(`${file} is there already and was left as it is.`);
      });
      log(`Wrote ${file}.`);
      return 0;
    }
    if (!what) {
      const open = openLines(review);
      log(open.length > 0 ? open.join('\n') : 'Every comment of this review is decided.');
      return 0;
    }
    const decided = await decide(root, review, what, decision, values);
    addStep(record, { step: 'decisions', date: today, ...decided });
    await saveRecord(folder, record);
    const left = openLines(record.entry.data).length;
    log(
      `${record.name}: ${counted(decided.decisions.length + decided.outcomes.length, 'decision')} added. ${left > 0 ? `${counted(left, 'comment is', 'comments are')} not decided yet.` : `Every comment is decided. Next: change the texts, then npm run review -- approve ${record.name}`}`,
    );
    return 0;
  },
});
