import type { Content } from '../content/content.ts';
import { mistake } from '../content/problem.ts';
import type { Problem } from '../content/problem.ts';
import type { Rule } from './rule.ts';

const NEEDS_QUARTER = new Set(['by', 'in', 'from']);

function check(content: Content): Problem[] {
  const plan = content.actionPlan;
  if (!plan) return [];
  const report = (path: PropertyKey[], message: string, hint: string) =>
    mistake('plan-order', plan.file, plan.at(...path), message, hint);
  const commitmentOf = new Map(plan.data.themes.map(({ id, commitment }) => [id, commitment]));
  const texts = new Set([...content.commitments.map(({ id }) => id), ...content.broken.commitment]);
  const themes = plan.data.themes.flatMap(({ commitment }, index) =>
    texts.has(String(commitment))
      ? []
      : [
          report(
            ['themes', index, 'commitment'],
            `Commitment ${commitment} has no text.`,
            `Write content/commitments/${commitment}/standard.mdx, or mend the number.`,
          ),
        ],
  );
  const actions = plan.data.actions.flatMap(({ id, theme, milestones }, index) => {
    const commitment = commitmentOf.get(theme);
    return [
      ...(commitment !== undefined && id[0] !== String(commitment)
        ? [
            report(
              ['actions', index, 'id'],
              `Action ${id} belongs to a theme of commitment ${commitment}.`,
              `Start its number with ${commitment}-, or mend its theme.`,
            ),
          ]
        : []),
      ...milestones.flatMap(({ when, quarter }, step) => {
        const needs = NEEDS_QUARTER.has(when);
        if (needs === (quarter !== undefined)) return [];
        return [
          report(
            ['actions', index, 'milestones', step, quarter ? 'quarter' : 'when'],
            needs ? `"${when}" needs a quarter.` : `"${when}" has no quarter.`,
            needs ? 'Add quarter: such as 2026-27-Q3.' : 'Delete the line "quarter", or write by, in or from.',
          ),
        ];
      }),
    ];
  });
  const unused = content.commitments
    .filter(({ id }) => !plan.data.themes.some(({ commitment }) => String(commitment) === id))
    .map(({ id, file, at }) =>
      mistake(
        'plan-order',
        file,
        at('title'),
        `No theme of the action plan belongs to commitment ${id}.`,
        "Add its themes in content/action-plan.yaml, or mend the folder's number.",
      ),
    );
  return [...themes, ...actions, ...unused];
}

const plan = (themes: string, actions: string) => ({
  'action-plan.yaml': `title: Plan\nsource: care-plan\nteams: [{ id: care-team, name: Care team }]\nthemes:\n${themes}actions:\n${actions}`,
});
const theme = (id: string, commitment: number) =>
  `  - { id: ${id}, commitment: ${commitment}, official: Words, plain: Words }\n`;
const action = (id: string, milestone: string) =>
  `  - id: ${id}\n    theme: words\n    official: Do.\n    plain: Do.\n    timescale: Soon\n    milestones: [${milestone}]\n    outcome: Good.\n    measure: Count.\n    lead: [care-team]\n    progress: { status: not-reported }\n`;

export const planOrder: Rule = {
  id: 'plan-order',
  about:
    'Actions are numbered as their commitment, commitments have a text, and milestones have the quarter they need.',
  check,
  examples: [
    {
      name: 'a commitment without a text',
      files: plan(theme('words', 1) + theme('more', 2), action('1-01', '{ when: ongoing }')),
      problems: ['action-plan.yaml:6:17: Commitment 2 has no text.'],
    },
    {
      name: 'a number of another commitment, and milestones without a quarter or with one too many',
      files: plan(theme('words', 1), action('2-01', '{ when: by }, { when: ongoing, quarter: 2026-27-Q1 }')),
      problems: [
        'action-plan.yaml:7:5: Action 2-01 belongs to a theme of commitment 1.',
        'action-plan.yaml:12:20: "by" needs a quarter.',
        'action-plan.yaml:12:49: "ongoing" has no quarter.',
      ],
    },
    {
      name: 'a commitment that the plan does not have',
      files: {
        'commitments/2/standard.mdx':
          '---\ntitle: More help\nofficial: Help\nsummary: Help.\nedition: 2026-11\naliases: [a, b]\nsources: [care-plan]\nowner: web-team\n---\n\nText.\n',
      },
      problems: ['commitments/2/standard.mdx:2:1: No theme of the action plan belongs to commitment 2.'],
    },
    {
      name: 'all in order',
      files: plan(theme('words', 1), action('1-01', '{ when: by, quarter: 2026-27-Q1 }')),
      problems: [],
    },
  ],
};
