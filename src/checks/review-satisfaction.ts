import type { Content } from '../content/content.ts';
import { mistake } from '../content/problem.ts';
import type { Problem } from '../content/problem.ts';
import { exampleReview, STEPS } from './example-review.ts';
import type { Rule } from './rule.ts';

const RULE = 'review-satisfaction';

const check = (content: Content): Problem[] =>
  content.reviews.flatMap(({ file, data, at }) =>
    data.steps.flatMap((step, place) =>
      step.step !== 'satisfaction'
        ? []
        : step.satisfaction.flatMap(({ asked, answers, none }, index) => {
            const given = answers.reduce((sum, { count }) => sum + count, 0);
            const where = (...path: PropertyKey[]) => at('steps', place, 'satisfaction', index, ...path);
            const steps = new Set<string>();
            return [
              ...(given + none === asked
                ? []
                : [
                    mistake(
                      RULE,
                      file,
                      where('asked'),
                      `${asked} people were asked, but ${given} answered and ${none} gave no answer, which makes ${given + none}.`,
                      'Count again. Those who gave no answer are "none".',
                    ),
                  ]),
              ...answers.flatMap(({ step: words }, row) => {
                const repeated = steps.has(words);
                steps.add(words);
                return repeated
                  ? [
                      mistake(
                        RULE,
                        file,
                        where('answers', row),
                        `The step "${words}" stands here twice.`,
                        'Add the two together.',
                      ),
                    ]
                  : [];
              }),
            ];
          }),
    ),
  );

const FILE = 'reviews/2026-27-Q4-carers.yaml';
const answered = (asked: number, answers: string, none = 0) =>
  exampleReview([
    STEPS.opened(),
    STEPS.met(),
    `step: satisfaction, date: 2027-02-12, satisfaction: [{ question: Happy?, asked: ${asked}, none: ${none}, answers: [${answers}] }]`,
  ]);

export const reviewSatisfaction: Rule = {
  id: RULE,
  about: 'Answers about satisfaction add up to the number of people asked.',
  check,
  examples: [
    {
      name: 'more answers than people',
      files: answered(6, '{ step: Happy, count: 5 }, { step: Unhappy, count: 1 }', 1),
      problems: [`${FILE}:6:80: 6 people were asked, but 6 answered and 1 gave no answer, which makes 7.`],
    },
    {
      name: 'a step twice',
      files: answered(6, '{ step: Happy, count: 5 }, { step: Happy, count: 1 }'),
      problems: [`${FILE}:6:136: The step "Happy" stands here twice.`],
    },
    {
      name: 'it adds up',
      files: answered(8, '{ step: Happy, count: 5 }, { step: Unhappy, count: 1 }', 2),
      problems: [],
    },
  ],
};
