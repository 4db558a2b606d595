import { exampleEasyRead, exampleRow } from '../example-page.ts';
import type { Rule } from '../rule.ts';
import { findInWords, inExample } from './find.ts';

const SHORT =
  /(?<!\p{L})(?:(?<not>\p{L}{1,10})n['’]t|(?<who>I|you|we|they|he|she|it|that|there|here|what|who|where|how|when|let|this|one)['’](?<verb>m|re|ve|ll|d|s))(?!\p{L})/giu;

const NOT: Record<string, string> = { ca: 'cannot', wo: 'will not', sha: 'shall not' };
const VERB: Record<string, string> = { m: 'am', re: 'are', ve: 'have', ll: 'will', d: 'would', s: 'is' };

/** The two words that a contraction stands for. */
function inFull({ not, who, verb }: Record<string, string | undefined>): string {
  if (not) return NOT[not.toLowerCase()] ?? `${not} not`;
  if (who?.toLowerCase() === 'let') return 'let us';
  return `${who} ${VERB[verb?.toLowerCase() ?? '']}`;
}

export const easyReadContractions: Rule = {
  id: 'easy-read-contractions',
  about: 'Easy Read pages write words out: "cannot", "we will".',
  check: (content) =>
    findInWords(content, 'easy-read-contractions', SHORT, ({ 0: words, groups = {} }) => {
      return [`"${words}" is short for two words.`, `Write "${inFull(groups)}".`];
    }),
  examples: [
    {
      name: 'in words and in headings',
      files: exampleEasyRead(`${exampleRow("You can't rest.\n\nWe’ll help.")}\n\n## If you don't rest`),
      problems: inExample(
        '13:5: "can\'t" is short for two words.',
        '15:1: "We’ll" is short for two words.',
        '19:11: "don\'t" is short for two words.',
      ),
    },
    {
      name: 'in the title',
      files: exampleEasyRead('', { title: "It's a break" }),
      problems: inExample('2:1: "It\'s" is short for two words.'),
    },
    {
      name: 'a word that belongs to someone',
      files: exampleEasyRead(exampleRow("Ask for a carer's break.\n\nIt is the carers' own.")),
      problems: [],
    },
  ],
};
