import type { Content } from '../content/content.ts';
import { passagesOf } from '../content/parse/passages.ts';
import { mistake } from '../content/problem.ts';
import type { Problem } from '../content/problem.ts';
import { examplePage } from './example-page.ts';
import type { Rule } from './rule.ts';
import { writtenPages } from '../told/written-pages.ts';

/** Whether all words of a text are in capitals, as they are in a new leaflet's template. */
const isTemplate = (words: string): boolean => !/\p{Ll}/u.test(words) && (words.match(/\p{Lu}{2,}/gu) ?? []).length > 1;

/** Easy Read has a rule of its own about capitals: see easy-read/capitals.ts. */
const check = (content: Content): Problem[] =>
  writtenPages(content).flatMap((page) =>
    [
      ...(['title', 'summary'] as const).map((name) => ({ words: page.data[name], at: () => page.at(name) })),
      ...passagesOf(page.tree, page.text),
    ].flatMap(({ words, at }) =>
      isTemplate(words)
        ? [
            mistake(
              'unwritten',
              page.file,
              at(0),
              `"${words}" is still to be written.`,
              'Write your own words in its place, not in capitals.',
            ),
          ]
        : [],
    ),
  );

export const unwritten: Rule = {
  id: 'unwritten',
  about: 'What a new leaflet has in capitals is written before it is published.',
  check,
  examples: [
    {
      name: 'words of the template',
      files: {
        'pages/example.mdx':
          '---\ntitle: THE TITLE A RESIDENT WOULD SEARCH FOR\nsummary: THE ANSWER, IN ONE TO THREE SHORT SENTENCES.\nedition: 2026-11\n---\n\n## THE FIRST QUESTION A READER HAS\n\nTHE ANSWER.\n',
      },
      problems: [
        'pages/example.mdx:2:1: "THE TITLE A RESIDENT WOULD SEARCH FOR" is still to be written.',
        'pages/example.mdx:3:1: "THE ANSWER, IN ONE TO THREE SHORT SENTENCES." is still to be written.',
        'pages/example.mdx:7:4: "THE FIRST QUESTION A READER HAS" is still to be written.',
        'pages/example.mdx:9:1: "THE ANSWER." is still to be written.',
      ],
    },
    {
      name: 'initials, and a word that matters',
      files: examplePage('Ask the NHS or a GP.\n\nNHS\n\nCall 999 NOW.'),
      problems: [],
    },
  ],
};
