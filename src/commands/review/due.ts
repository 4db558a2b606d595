import { quarterEndText, quarterOf } from '../../wording/dates.ts';
import { counted } from '../../wording/count.ts';
import { dueTexts } from '../../review/due-texts.ts';
import type { DueText } from '../../review/due-texts.ts';
import type { Programme } from '../../content/schema/index.ts';
import { reviewCommand } from './command.ts';
import { readQuarter } from './read-quarter.ts';
import { readValid } from './read-valid.ts';

const help = `npm run review -- due: the texts that are to be checked this quarter, and those that are late, with why.

Options:
  --quarter 2026-27-Q4  what is to be checked by the end of that quarter (Q4 is January to March)
  --json                the same as data
  --today YYYY-MM-DD    as if it were another day
  --help                this text`;

const VARIANT = { standard: 'page', 'easy-read': 'Easy Read' } as const;

/** The list, an area at a time. */
export function dueLines(texts: DueText[], quarter: string, { areas }: Pick<Programme, 'areas'>): string[] {
  if (texts.length === 0) return [`Nothing is to be checked by ${quarterEndText(quarter)}.`];
  const name = (area: string) => areas.find(({ id }) => id === area)?.name ?? area;
  const sections = [...new Set(texts.map(({ text }) => text.area))].flatMap((area) => [
    '',
    name(area),
    ...texts
      .filter(({ text }) => text.area === area)
      .map(
        ({ text, due, overdue, why }) =>
          `  ${overdue ? 'LATE  ' : '      '}${text.code} ${text.title} (${VARIANT[text.variant]}): ${why.join('; ')}; by ${quarterEndText(due)}`,
      ),
  ]);
  const late = texts.filter(({ overdue }) => overdue).length;
  return [
    `To be checked by ${quarterEndText(quarter)}: ${counted(texts.length, 'text')}, ${late} of them late`,
    ...sections,
  ];
}

export const command = reviewCommand({
  name: 'due',
  summary: 'the texts that are to be checked this quarter, or are late, and why',
  help,
  options: { json: { type: 'boolean' }, quarter: { type: 'string' } },
  async run({ values }, { root, folder, today, log }) {
    const quarter = readQuarter(values.quarter ?? quarterOf(today));
    const content = await readValid(root, folder);
    const texts = dueTexts(content, today, quarter);
    if (values.json) {
      const data = texts.map(({ text: { leaflet, variant, code, title, area, owner, file }, due, overdue, why }) => ({
        area,
        leaflet,
        variant,
        code,
        title,
        owner,
        file,
        due,
        overdue,
        why,
      }));
      log(JSON.stringify({ today, quarter, texts: data }, null, 2));
    } else for (const line of dueLines(texts, quarter, content.programme.data)) log(line);
    return 0;
  },
});
