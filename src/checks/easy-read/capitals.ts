import type { Content } from '../../content/content.ts';
import { exampleEasyRead, exampleRow } from '../example-page.ts';
import type { Rule } from '../rule.ts';
import { findInWords, inExample } from './find.ts';
import { listed } from '../../wording/list.ts';

/** Initials that more people know than the words they stand for. */
const KNOWN = ['NHS', 'GP', 'BSL', 'TV', 'PIN', 'UK'];

/** Several words in capitals are one place, and initials beside each other are not many. */
const CAPITALS =
  /(?<![\p{L}\p{Nd}])[A-Z]{2,}(?:[ ,]+[A-Z]{2,}){2,}(?![\p{L}\p{Nd}])|(?<![\p{L}\p{Nd}])[A-Z]{2,}(?![\p{Ll}])|(?<![\p{L}\p{Nd}])[A-Z]{2,}(?=s(?!\p{L}))/gu;

/** Initials in the names of services and of the council: they are what readers see on letters and doors. */
const inNames = ({ services, site, words }: Content): string[] =>
  [
    ...services.flatMap(({ data }) => [data.name, data.organisation]),
    site?.data.authority.name ?? '',
    ...words.map(({ word }) => word),
  ].flatMap((name) => name.match(/\b[A-Z]{2,}\b/g) ?? []);

export const easyReadCapitals: Rule = {
  id: 'easy-read-capitals',
  about: `Easy Read pages have no words in capital letters and no initials but ${listed(KNOWN)}.`,
  check: (content) => {
    const known = new Set([...KNOWN, ...inNames(content)]);
    return findInWords(content, 'easy-read-capitals', CAPITALS, ({ 0: words }) =>
      known.has(words)
        ? undefined
        : [
            `"${words}" is in capital letters.`,
            'Write the words in full. A word that matters needs a row, not capitals.',
          ],
    );
  },
  examples: [
    {
      name: 'initials and a loud word',
      files: exampleEasyRead(exampleRow('The DFG can help.\n\nAsk us FIRST.')),
      problems: inExample('13:5: "DFG" is in capital letters.', '15:8: "FIRST" is in capital letters.'),
    },
    {
      name: 'a sentence in capitals is one problem',
      files: exampleEasyRead(exampleRow('WHAT TO SAY WHEN YOU CALL.')),
      problems: inExample('13:1: "WHAT TO SAY WHEN YOU CALL" is in capital letters.'),
    },
    {
      name: 'initials that all know',
      files: exampleEasyRead(exampleRow('Ask your GP or the NHS.\n\nI am a BSL user.')),
      problems: [],
    },
  ],
};
