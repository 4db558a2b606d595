import { dateText, quarterShort } from '../../wording/dates.ts';
import type { AreaView } from '../../review/area-view.ts';
import { reviewingOf } from '../../review/reviewing.ts';
import { standingOf } from '../../review/standing.ts';
import { reviewCommand } from './command.ts';
import { readValid } from './read-valid.ts';
import { table } from './table.ts';

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

const row = (area: AreaView): string[] => [
  area.name,
  ...NUMBERS.map((name) => String(area[name])),
  area.satisfaction ? `${area.satisfaction.good} of ${area.satisfaction.answered}` : 'none yet',
  area.next ? quarterShort(area.next) : 'not planned',
];

/** The table with what its columns mean. */
export function statusLines(areas: AreaView[], today: string): string[] {
  const total = ['In all', ...NUMBERS.map((name) => String(areas.reduce((sum, area) => sum + area[name], 0))), '', ''];
  return [
    `The review on ${dateText(today)}`,
    '',
    ...table([COLUMNS, ...areas.map(row), total]),
    '',
    'A leaflet has up to two texts: the standard page and its Easy Read. Due: to be checked this quarter.',
    'Satisfaction: answers in the better half of the scale, of all answers, in the newest review that asked. A step in the middle is not in it.',
    ...(areas.some(({ next }) => next === undefined)
      ? ['Not planned: npm run review -- plan proposes a quarter.']
      : []),
  ];
}

export const command = reviewCommand({
  name: 'status',
  summary: 'where each area stands: checked, changed since, due, overdue',
  help,
  options: { json: { type: 'boolean' } },
  async run({ values }, { root, folder, today, log }) {
    const { areas } = standingOf(reviewingOf(await readValid(root, folder)), today);
    if (values.json) log(JSON.stringify({ today, areas }, null, 2));
    else for (const line of statusLines(areas, today)) log(line);
    return 0;
  },
});
