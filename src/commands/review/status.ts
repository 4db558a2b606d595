import { dateText, quarterShort } from '../../wording/dates.ts';
import { areaSummaries } from '../../review/summary.ts';
import type { AreaSummary } from '../../review/summary.ts';
import type { ReviewCommand } from './command.ts';
import { readValid } from './read-valid.ts';
import { table } from './table.ts';
import { readReviewOptions } from './wrong-use.ts';

const help = `npm run review -- status: where each area of the review stands.

Options:
  --json              the same as data
  --today YYYY-MM-DD  as if it were another day
  --help              this text`;

const COLUMNS = [
  'Area',
  'Leaflets',
  'Texts',
  'Checked',
  'Changed since',
  'Due',
  'Overdue',
  'Not yet checked',
  'Satisfaction',
  'Next review',
];

const NUMBERS = ['leaflets', 'texts', 'checked', 'changedSince', 'due', 'overdue', 'notYetChecked'] as const;

const row = (summary: AreaSummary): string[] => [
  summary.name,
  ...NUMBERS.map((name) => String(summary[name])),
  summary.satisfaction ? `${summary.satisfaction.positive} of ${summary.satisfaction.answers}` : 'none yet',
  summary.next ? quarterShort(summary.next) : 'not planned',
];

/** The table with what its columns mean. */
export function statusLines(summaries: AreaSummary[], today: string): string[] {
  const total = [
    'In all',
    ...NUMBERS.map((name) => String(summaries.reduce((sum, summary) => sum + summary[name], 0))),
    '',
    '',
  ];
  return [
    `The review on ${dateText(today)}`,
    '',
    ...table([COLUMNS, ...summaries.map(row), total]),
    '',
    'A leaflet has up to two texts: the standard page and its Easy Read. Due: to be checked this quarter.',
    'Satisfaction: answers in the top two steps of the scale, of all answers, in the newest review that asked. Of a scale with two or three steps, the top one.',
    ...(summaries.some(({ next }) => next === undefined)
      ? ['Not planned: npm run review -- plan proposes a quarter.']
      : []),
  ];
}

export const command: ReviewCommand = {
  name: 'status',
  summary: 'where each area stands: checked, changed since, due, overdue',
  async run(args, { root, folder, today, log }) {
    const given = readReviewOptions({ help, options: { json: { type: 'boolean' } } }, args);
    if (given.help) return (log(given.help), 0);
    const summaries = areaSummaries(await readValid(root, folder), today);
    if (given.values?.json) log(JSON.stringify({ today, areas: summaries }, null, 2));
    else for (const line of statusLines(summaries, today)) log(line);
    return 0;
  },
};
