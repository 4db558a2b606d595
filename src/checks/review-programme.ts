import type { Content } from '../content/content.ts';
import { didYouMean } from '../content/nearest.ts';
import { mistake } from '../content/problem.ts';
import type { Problem } from '../content/problem.ts';
import { quarterAfter } from '../review/quarters.ts';
import { cycleOf } from '../review/state.ts';
import { COMMITMENTS_AREA } from '../review/texts.ts';
import { examplePlan } from './example-review.ts';
import type { Rule } from './rule.ts';

const RULE = 'review-programme';

/**
 * Gaps in the plan that are longer than an area's cycle. The plan's first quarter counts as where the cycle starts. Of the gaps
 * between reviews only the newest counts: older ones lie in quarters that have begun, and nobody can move those.
 */
function lateProblems({ programme }: Content): Problem[] {
  if (!programme) return [];
  const { data, file, at } = programme;
  return data.areas.flatMap(({ id, name }, index) => {
    const cycle = cycleOf(data, id);
    const places = data.plan.flatMap(({ areas }, place) => (areas.includes(id) ? [place] : []));
    const problem = (message: string, ...path: PropertyKey[]) =>
      mistake(
        RULE,
        file,
        at(...path),
        message,
        `Plan it earlier, or make its "every" longer than ${cycle}. npm run review -- plan proposes quarters.`,
      );
    const last = data.plan.length - 1;
    if ((places[0] ?? Infinity) > Math.min(cycle, last))
      return last < cycle && places.length === 0
        ? []
        : [problem(`"${name}" does not come round in the first ${cycle} quarters of the plan.`, 'areas', index)];
    const gaps = places.flatMap((place, nth) => {
      const next = places[nth + 1];
      if (next !== undefined && next - place > cycle && nth === places.length - 2)
        return [
          problem(`"${name}" comes round only after ${next - place} quarters instead of ${cycle}.`, 'plan', next),
        ];
      return next === undefined && last - place >= cycle + 1
        ? [
            problem(
              `"${name}" should come round again by ${quarterAfter(data.plan[place]?.quarter ?? '', cycle)}, and the plan does not have it.`,
              'areas',
              index,
            ),
          ]
        : [];
    });
    return gaps;
  });
}

function check(content: Content): Problem[] {
  if (!content.programme) return [];
  const { data, file, at } = content.programme;
  const problem = (message: string, hint: string, ...path: PropertyKey[]) =>
    mistake(RULE, file, at(...path), message, hint);
  const known = data.areas.map(({ id }) => id);
  const used = new Set([
    ...content.topics.map((topic) => topic.data.reviewArea),
    ...(content.commitments.length > 0 ? [COMMITMENTS_AREA] : []),
  ]);
  const unread = content.broken.topic.size > 0;
  return [
    ...known.flatMap((id, index) =>
      known.indexOf(id) < index
        ? [problem(`The area "${id}" stands here twice.`, 'Keep one of the two.', 'areas', index)]
        : [],
    ),
    ...(unread
      ? []
      : known.flatMap((id, index) =>
          used.has(id) || (id === COMMITMENTS_AREA && content.broken.commitment.size > 0)
            ? []
            : [
                problem(
                  `No topic belongs to the area "${id}".`,
                  didYouMean(id, used, 'content/topics.yaml, as reviewArea'),
                  'areas',
                  index,
                  'id',
                ),
              ],
        )),
    ...[...used]
      .filter((id) => !known.includes(id))
      .map((id) => {
        const topic = content.topics.find(({ data: { reviewArea } }) => reviewArea === id);
        return topic
          ? mistake(
              RULE,
              topic.file,
              topic.at('reviewArea'),
              `There is no review area called "${id}".`,
              didYouMean(id, known, 'content/reviews/programme.yaml'),
            )
          : problem(
              `The commitments have no area "${id}".`,
              'Add it to the areas, so that they are reviewed too.',
              'areas',
            );
      }),
    ...data.plan.flatMap(({ quarter, areas }, index) => {
      const before = data.plan[index - 1]?.quarter;
      return [
        ...(before && quarter !== quarterAfter(before, 1)
          ? [
              problem(
                `After ${before} comes ${quarterAfter(before, 1)}, not ${quarter}.`,
                'Write the quarters in order, each once. One without a review has "areas: []".',
                'plan',
                index,
                'quarter',
              ),
            ]
          : []),
        ...areas.flatMap((id, place) => [
          ...(known.includes(id)
            ? []
            : [
                problem(
                  `There is no review area called "${id}".`,
                  didYouMean(id, known, 'this file, under areas'),
                  'plan',
                  index,
                  'areas',
                  place,
                ),
              ]),
          ...(areas.indexOf(id) < place
            ? [problem(`"${id}" stands twice in this quarter.`, 'Keep one of the two.', 'plan', index, 'areas', place)]
            : []),
        ]),
      ];
    }),
    ...lateProblems(content),
  ];
}

const FILE = 'reviews/programme.yaml';
const row = (quarter: string, areas = '') => `  - { quarter: ${quarter}, areas: [${areas}] }\n`;
const ALL = 'carers, getting-help, commitments';

export const reviewProgramme: Rule = {
  id: RULE,
  about: 'The programme has every area, and each comes round as often as it says.',
  check,
  examples: [
    {
      name: 'quarters out of order, a name that is no area, an area twice',
      files: examplePlan(row('2026-27-Q4', `${ALL}, carer, carers`) + row('2027-28-Q2')),
      problems: [
        `${FILE}:10:71: There is no review area called "carer".`,
        `${FILE}:10:78: "carers" stands twice in this quarter.`,
        `${FILE}:11:7: After 2026-27-Q4 comes 2027-28-Q1, not 2027-28-Q2.`,
      ],
    },
    {
      name: "an area that no topic has, and a topic's area that is not there",
      files: examplePlan(
        row('2026-27-Q4', 'help'),
        '  - id: help\n    name: Help\n  - id: commitments\n    name: Promises\n',
      ),
      problems: [
        `${FILE}:3:5: No topic belongs to the area "help".`,
        'topics.yaml:4:3: There is no review area called "getting-help".',
        'topics.yaml:11:3: There is no review area called "carers".',
      ],
    },
    {
      name: 'the commitments left out',
      files: examplePlan(
        row('2026-27-Q4', 'getting-help, carers'),
        '  - id: getting-help\n    name: Help\n  - id: carers\n    name: Carers\n',
      ),
      problems: [`${FILE}:2:1: The commitments have no area "commitments".`],
    },
    {
      name: 'areas that come round too late',
      files: examplePlan(
        row('2026-27-Q4', 'carers, getting-help') +
          row('2027-28-Q1') +
          row('2027-28-Q2') +
          row('2027-28-Q3', 'carers') +
          row('2027-28-Q4', 'commitments'),
        undefined,
        2,
      ),
      problems: [
        `${FILE}:13:5: "Carers" comes round only after 3 quarters instead of 2.`,
        `${FILE}:3:5: "Help" should come round again by 2027-28-Q2, and the plan does not have it.`,
        `${FILE}:7:5: "Promises" does not come round in the first 2 quarters of the plan.`,
      ],
    },
    {
      name: 'a gap of long ago, which cannot be mended',
      files: examplePlan(
        row('2026-27-Q4', ALL) +
          row('2027-28-Q1') +
          row('2027-28-Q2') +
          row('2027-28-Q3', ALL) +
          row('2027-28-Q4') +
          row('2028-29-Q1', ALL),
        undefined,
        2,
      ),
      problems: [],
    },
    {
      name: 'each in its time',
      files: examplePlan(
        row('2026-27-Q4', 'carers, getting-help') +
          row('2027-28-Q1', 'commitments') +
          row('2027-28-Q2', 'carers, getting-help') +
          row('2027-28-Q3', 'commitments'),
        undefined,
        2,
      ),
      problems: [],
    },
    { name: 'a plan shorter than the cycle', files: examplePlan(row('2026-27-Q4', 'carers')), problems: [] },
  ],
};
