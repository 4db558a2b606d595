import type { Content } from '../content/content.ts';
import { mistake } from '../content/problem.ts';
import type { Problem } from '../content/problem.ts';
import { exampleReview } from './example-review.ts';
import type { Rule } from './rule.ts';

const RULE = 'review-satisfaction';

const check = (content: Content): Problem[] =>
  content.reviews.flatMap(({ file, data, at }) => {
    const questions = new Set<string>();
    return data.satisfaction.flatMap(({ question, asked, answers, none }, index) => {
      const given = answers.reduce((sum, { count }) => sum + count, 0);
      const twice = questions.has(question);
      questions.add(question);
      const steps = new Set<string>();
      return [
        ...(given + none === asked
          ? []
          : [
              mistake(
                RULE,
                file,
                at('satisfaction', index, 'asked'),
                `${asked} people were asked, but ${given} answered and ${none} gave no answer, which makes ${given + none}.`,
                'Count again. Those who gave no answer are "none".',
              ),
            ]),
        ...(twice
          ? [
              mistake(
                RULE,
                file,
                at('satisfaction', index, 'question'),
                'This question stands here twice.',
                'Add the answers together, or keep one of the two.',
              ),
            ]
          : []),
        ...answers.flatMap(({ step }, place) => {
          const repeated = steps.has(step);
          steps.add(step);
          return repeated
            ? [
                mistake(
                  RULE,
                  file,
                  at('satisfaction', index, 'answers', place),
                  `The step "${step}" stands here twice.`,
                  'Add the two together.',
                ),
              ]
            : [];
        }),
      ];
    });
  });

const FILE = 'reviews/2026-27-Q4-carers.yaml';
const answers = (asked: number, steps: [string, number][], none = 0, question = 'How happy are you?') =>
  `  - question: ${question}\n    asked: ${asked}\n    none: ${none}\n    answers:\n${steps.map(([step, count]) => `      - { step: ${step}, count: ${count} }\n`).join('')}`;

export const reviewSatisfaction: Rule = {
  id: RULE,
  about: 'Answers about satisfaction add up to the number of people asked.',
  check,
  examples: [
    {
      name: 'more answers than people',
      files: exampleReview({
        satisfaction: answers(
          6,
          [
            ['Happy', 5],
            ['Unhappy', 1],
          ],
          1,
        ),
      }),
      problems: [`${FILE}:9:5: 6 people were asked, but 6 answered and 1 gave no answer, which makes 7.`],
    },
    {
      name: 'a question and a step twice',
      files: exampleReview({
        satisfaction:
          answers(6, [
            ['Happy', 5],
            ['Happy', 1],
          ]) +
          answers(2, [
            ['Happy', 1],
            ['Unhappy', 1],
          ]),
      }),
      problems: [`${FILE}:13:9: The step "Happy" stands here twice.`, `${FILE}:14:5: This question stands here twice.`],
    },
    {
      name: 'it adds up',
      files: exampleReview({
        satisfaction: answers(
          8,
          [
            ['Happy', 5],
            ['Unhappy', 1],
          ],
          2,
        ),
      }),
      problems: [],
    },
  ],
};
