import type { Content } from '../../content/content.ts';
import { easyTexts } from '../../told/easy-text.ts';
import { advice } from '../../content/problem.ts';
import type { Problem } from '../../content/problem.ts';
import { exampleEasyRead, exampleRow } from '../example-page.ts';
import type { Rule } from '../rule.ts';
import { inExample } from './find.ts';

const check = (content: Content): Problem[] =>
  easyTexts(content).flatMap(({ page, parts }) =>
    parts.flatMap(({ sections }) => {
      const seen = new Set<string>();
      return sections
        .flatMap(({ rows }) => rows)
        .flatMap(({ picture, place }) => {
          if (!picture) return [];
          const before = seen.has(picture);
          seen.add(picture);
          return before
            ? [
                advice(
                  'easy-read-pictures',
                  page.file,
                  place,
                  `The picture "${picture}" stands on this page already.`,
                  'Choose another: a picture shows one idea on a page.',
                ),
              ]
            : [];
        });
    }),
  );

export const easyReadPictures: Rule = {
  id: 'easy-read-pictures',
  advises: true,
  about: 'Advice: a picture stands on an Easy Read page once.',
  check,
  examples: [
    {
      name: 'the same twice',
      files: exampleEasyRead(
        `${exampleRow('You can rest.', 'break-rest')}\n\n${exampleRow('You can sleep.', 'break-rest')}`,
      ),
      problems: inExample('17:1: The picture "break-rest" stands on this page already.'),
    },
    {
      name: 'two pictures',
      files: exampleEasyRead(`${exampleRow('You can rest.', 'break-rest')}\n\n${exampleRow('You can sleep.', 'bed')}`),
      problems: [],
    },
  ],
};
