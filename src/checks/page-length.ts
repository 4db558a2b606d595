import type { Content } from '../content/content.ts';
import { passagesOf, SHOWN } from '../content/parse/passages.ts';
import { START } from '../content/parse/place.ts';
import { mistake } from '../content/problem.ts';
import { exampleLeaflet } from './example-page.ts';
import type { Rule } from './rule.ts';

const LEAST = 250;
const MOST = 700;

/** How many words a reader reads. A fact or another component that shows something counts as one. */
export const countWords = (texts: string[]): number =>
  texts
    .join(' ')
    .replaceAll(SHOWN, ' 1 ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{Nd}]/u.test(word)).length;

const check = (content: Content) =>
  content.leaflets.flatMap(({ tree, text, file }) => {
    const count = countWords(passagesOf(tree, text).map(({ words }) => words));
    if (count < LEAST)
      return [
        mistake(
          'page-length',
          file,
          START,
          `This leaflet has ${count} words: too few.`,
          `Answer what a reader asks next, up to ${LEAST} words at least.`,
        ),
      ];
    if (count > MOST)
      return [
        mistake(
          'page-length',
          file,
          START,
          `This leaflet has ${count} words: too many.`,
          `Cut what few readers need, or make two leaflets of it. ${MOST} words are the most.`,
        ),
      ];
    return [];
  });

const file = 'leaflets/carers/a-break/standard.mdx';

export const pageLength: Rule = {
  id: 'page-length',
  about: `A leaflet has ${LEAST} to ${MOST} words.`,
  check,
  examples: [
    {
      name: 'too short',
      files: {
        [file]: exampleLeaflet('Text.')[file]?.replaceAll(/You can call us when life at home gets hard\. /g, ''),
      },
      problems: [`${file}:1:1: This leaflet has 18 words: too few.`],
    },
    {
      name: 'too long',
      files: exampleLeaflet(Array.from({ length: 50 }, () => 'You can call us when life at home gets hard.').join(' ')),
      problems: [`${file}:1:1: This leaflet has 807 words: too many.`],
    },
    { name: 'in between', files: exampleLeaflet('Text.'), problems: [] },
  ],
};
