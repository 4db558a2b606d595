import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { quarterOf, quarterShort, quarterText } from '../../wording/dates.ts';
import { withPlan } from '../../review/programme-text.ts';
import { planChanges, proposePlan, USUAL } from '../../review/propose-plan.ts';
import type { ProposedQuarter } from '../../review/propose-plan.ts';
import type { Programme } from '../../content/schema/index.ts';
import { reviewCommand } from './command.ts';
import { readValid } from './read-valid.ts';
import { writeWhole } from '../whole-file.ts';

const help = `npm run review -- plan: proposes which area is reviewed in which of the next eight quarters, and says why.
A quarter that has begun is never moved. Every area stays within its cycle: see "every" in reviews/programme.yaml.

Options:
  --write             puts the proposal into reviews/programme.yaml; comments in the file stay
  --json              the same as data; nothing is written
  --today YYYY-MM-DD  as if it were another day
  --help              this text`;

/** The proposal, and what it would change. */
export function planLines(programme: Programme, proposal: ProposedQuarter[], today: string): string[] {
  const name = (area: string) => programme.areas.find(({ id }) => id === area)?.name ?? area;
  const now = quarterOf(today);
  const running = programme.plan.find(({ quarter }) => quarter === now);
  const changes = planChanges(programme, proposal);
  return [
    ...(running
      ? [
          `${quarterShort(now)}, ${quarterText(now)}, has begun and stays as it is: ${running.areas.map(name).join(', ') || 'no area'}.`,
          '',
        ]
      : []),
    ...proposal.flatMap(({ quarter, areas }) => [
      `${quarterShort(quarter)}, ${quarterText(quarter)}${areas.length > USUAL ? ' (more than usual: the cycles need it)' : ''}`,
      ...(areas.length === 0 ? ['  no area needs a review'] : areas.map(({ area, why }) => `  ${name(area)}: ${why}`)),
    ]),
    '',
    ...(changes.length === 0
      ? ['This is the plan as it stands.']
      : [
          'What would change:',
          ...changes.map(
            ({ quarter, added, removed }) =>
              `  ${quarterShort(quarter)}: ${[added.length > 0 && `with ${added.map(name).join(', ')}`, removed.length > 0 && `without ${removed.map(name).join(', ')}`].filter(Boolean).join('; ')}`,
          ),
        ]),
  ];
}

export const command = reviewCommand({
  name: 'plan',
  summary: 'proposes the next eight quarters, and why; --write puts them into the programme',
  help,
  options: { json: { type: 'boolean' }, write: { type: 'boolean' } },
  async run({ values }, { root, folder, today, log }) {
    const content = await readValid(root, folder);
    const programme = content.programme.data;
    const proposal = proposePlan(content, today);
    const changes = planChanges(programme, proposal);
    if (values.json) {
      log(JSON.stringify({ today, proposal, changes }, null, 2));
      return 0;
    }
    for (const line of planLines(programme, proposal, today)) log(line);
    if (changes.length === 0) return 0;
    const name = `${folder}/reviews/programme.yaml`;
    if (!values.write) return (log(`Nothing was written. --write puts this into ${name}.`), 0);
    const file = join(root, folder, 'reviews', 'programme.yaml');
    await writeWhole(file, withPlan(await readFile(file, 'utf8'), proposal));
    log(`Written to ${name}.`);
    return 0;
  },
});
