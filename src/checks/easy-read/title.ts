import type { Content } from '../../content/content.ts';
import { standardOf } from '../../told/lockstep.ts';
import { advice } from '../../content/problem.ts';
import type { Problem } from '../../content/problem.ts';
import { formsOf } from '../readability/forms.ts';
import { exampleEasyRead } from '../example-page.ts';
import type { Rule } from '../rule.ts';
import { inExample } from './find.ts';

/** Words that say nothing of a page's subject. */
const SMALL = new Set([
  'about',
  'after',
  'and',
  'are',
  'can',
  'for',
  'from',
  'get',
  'getting',
  'have',
  'having',
  'help',
  'how',
  'into',
  'not',
  'our',
  'the',
  'this',
  'what',
  'when',
  'who',
  'with',
  'you',
  'your',
]);

/** The words of a title that say its subject, in all the forms they may be of. */
const mainWords = (title: string) =>
  new Set(
    (title.toLowerCase().match(/\p{L}+/gu) ?? [])
      .filter((word) => word.length > 2 && !SMALL.has(word))
      .flatMap(formsOf)
      .filter((form) => form.length > 3),
  );

const check = (content: Content): Problem[] =>
  content.easyReads.flatMap((page) => {
    const standard = standardOf(content, page.id)?.data.title;
    if (standard === undefined) return [];
    const words = mainWords(standard);
    const shared = words.size === 0 || [...mainWords(page.data.title)].some((word) => words.has(word));
    return shared
      ? []
      : [
          advice(
            'easy-read-title',
            page.file,
            page.at('title'),
            `The title shares no main word with "${standard}".`,
            'Use one of its words, so that people who talk about the page mean the same.',
          ),
        ];
  });

export const easyReadTitle: Rule = {
  id: 'easy-read-title',
  advises: true,
  about: 'Advice: the title of an Easy Read page has a main word of the standard title.',
  check,
  examples: [
    {
      name: 'another title',
      files: exampleEasyRead('', { title: 'Help for you' }),
      problems: inExample('2:1: The title shares no main word with "A break from caring".'),
    },
    {
      name: 'a title with a form of the word',
      files: exampleEasyRead('', { title: 'If you care for someone' }),
      problems: [],
    },
  ],
};
