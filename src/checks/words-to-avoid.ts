import type { Content } from '../content/content.ts';
import { passagesOf } from '../content/parse/passages.ts';
import { mistake } from '../content/problem.ts';
import type { Problem } from '../content/problem.ts';
import { HURTFUL, phraseFinder } from './readability/phrases.ts';
import type { Phrases } from './readability/phrases.ts';
import { examplePage } from './example-page.ts';
import type { Rule } from './rule.ts';
import { writtenPages } from '../told/written-pages.ts';

/** Officials' words, from the plain English list of GOV.UK and from care. */
const OFFICIAL: Phrases = {
  'service[- ]users?': 'people, or: people who use care',
  'customers?|clients?': 'people, or: you',
  'signpost(?:s|ed|ing)?': 'tell you who can help',
  // "Pathway 1" is a name: hospitals use it, and readers hear it.
  'pathways?(?! \\p{Nd})': 'say what happens first and next',
  'customer journeys?|care journeys?': 'say what happens',
  'one[- ]stop shops?': 'one place for',
  'utili[sz](?:e[sd]?|ing|ation)': 'use',
  'facilitat(?:e[sd]?|ing|ion)': 'help, or: run',
  via: 'by, through, or: on',
  'in order to': 'to',
  'prior to': 'before',
  'commenc(?:e[sd]?|ing|ement)': 'start',
  'in respect of|with regards? to|in relation to': 'about',
  'in the event (?:of|that)': 'if',
  'pursuant to|aforementioned|herein|thereof|hereby': 'leave it out',
  'liais(?:e[sd]?|ing|on)': 'talk to, or: work with',
  'stakeholders?': 'say who',
  'going forward': 'from now on',
  'empower(?:s|ed|ing|ment)?': 'help people to',
  'holistic(?:ally)?': 'whole',
  'robust(?:ly)?': 'strong',
  'leverag(?:e[sd]?|ing)': 'use',
  'disseminat(?:e[sd]?|ing)': 'share',
  'per annum': 'a year',
  'hard[- ]to[- ]reach': 'say who has not been asked',
  'e\\.g\\.?|eg': 'for example, or: such as',
  'i\\.e\\.?|ie': 'that is',
  'etc\\.?': 'leave it out, or say the rest',
  'multi-?disciplinary': 'of different professions',
  domiciliary: 'at home',
};

const find = phraseFinder({ ...HURTFUL, ...OFFICIAL });

const check = (content: Content): Problem[] =>
  writtenPages(content).flatMap((page) =>
    [
      ...(['title', 'summary'] as const).map((name) => ({ words: page.data[name], at: () => page.at(name) })),
      ...passagesOf(page.tree, page.text),
    ].flatMap(({ words, at }) =>
      find(words).map((found) =>
        mistake(
          'words-to-avoid',
          page.file,
          at(found.index),
          `"${found.words}" is a word to avoid.`,
          `Write instead: ${found.instead}.`,
        ),
      ),
    ),
  );

const breaks = (name: string, text: string, ...problems: string[]) => ({
  name,
  files: examplePage(text),
  problems: problems.map((problem) => `pages/example.mdx:${problem}`),
});

export const wordsToAvoid: Rule = {
  id: 'words-to-avoid',
  about: 'Pages use everyday words, and words that respect people.',
  check,
  examples: [
    breaks(
      "officials' words",
      'We signpost service users via a pathway in order to utilise it.',
      '7:4: "signpost" is a word to avoid.',
      '7:13: "service users" is a word to avoid.',
      '7:27: "via" is a word to avoid.',
      '7:33: "pathway" is a word to avoid.',
      '7:41: "in order to" is a word to avoid.',
      '7:53: "utilise" is a word to avoid.',
    ),
    breaks(
      'words that hurt',
      'He is **wheelchair-bound** and suffers from pain, like the elderly.',
      '7:9: "wheelchair-bound" is a word to avoid.',
      '7:32: "suffers from" is a word to avoid.',
      '7:56: "the elderly" is a word to avoid.',
    ),
    {
      name: 'in a title',
      files: {
        'pages/example.mdx': examplePage('Text.')['pages/example.mdx']?.replace(
          'title: Example',
          'title: Your care pathway',
        ),
      },
      problems: ['pages/example.mdx:2:1: "pathway" is a word to avoid.'],
    },
    breaks(
      'everyday words, and some that only look like the others',
      'We tell the disabled person about Pathway 1. Older people can help. Aviation, viable, piece, diet and fetch are fine.',
    ),
  ],
};
