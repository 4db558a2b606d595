import { exampleEasyRead, exampleRow } from '../example-page.ts';
import type { Rule } from '../rule.ts';
import { findInWords, inExample } from './find.ts';

const WORDS: Record<string, string> = {
  'e\\.g\\.?|eg': 'for example',
  'i\\.e\\.?|ie': 'that is',
  'etc\\.?': 'and other things',
  'approx\\.?': 'about',
  'hrs?\\.?': 'hours',
  'mins?\\.?': 'minutes',
  'tel\\.?|Tel\\.?': 'phone',
  info: 'information',
  'max\\.?': 'at most',
  'dept\\.?': 'team',
  'asap|ASAP': 'soon',
  'vs\\.?': 'or',
  'No\\.(?=\\s?\\p{Nd})': 'number',
  'Mon\\.?': 'Monday',
  'Tues?\\.?': 'Tuesday',
  'Weds?\\.?': 'Wednesday',
  'Thu(?:rs?)?\\.?': 'Thursday',
  'Fri\\.?': 'Friday',
  'Sat\\.?': 'Saturday',
  'Sun\\.?': 'Sunday',
  'Jan\\.?': 'January',
  'Feb\\.?': 'February',
  'Apr\\.?': 'April',
  'Aug\\.?': 'August',
  'Sept?\\.?': 'September',
  'Oct\\.?': 'October',
  'Nov\\.?': 'November',
  'Dec\\.?': 'December',
};

const LONG = Object.entries(WORDS).map(([short, long]): [RegExp, string] => [new RegExp(`^(?:${short})$`, 'u'), long]);
// The full stop of the sentence is not part of the short word, except between its letters.
const SHORT = new RegExp(
  String.raw`(?<![\p{L}\p{Nd}-])(?:${Object.keys(WORDS)
    .map((short) => short.replace(/\\\.\?/g, ''))
    .join('|')})(?![\p{L}\p{Nd}-])`,
  'gu',
);

export const easyReadAbbreviations: Rule = {
  id: 'easy-read-abbreviations',
  about: 'Easy Read pages write words out: "for example", "Monday", "hours".',
  check: (content) =>
    findInWords(content, 'easy-read-abbreviations', SHORT, ({ 0: words }) => {
      const long = LONG.find(([short]) => short.test(words))?.[1];
      return [`"${words}" is a short form.`, long ? `Write "${long}".` : 'Write the word in full.'];
    }),
  examples: [
    {
      name: 'short words and days',
      files: exampleEasyRead(exampleRow('Rest, e.g. on Mon or Tue.\n\nIt is 3 hrs, etc.')),
      problems: inExample(
        '13:7: "e.g" is a short form.',
        '13:15: "Mon" is a short form.',
        '13:22: "Tue" is a short form.',
        '15:9: "hrs" is a short form.',
        '15:14: "etc" is a short form.',
      ),
    },
    {
      name: 'words in full',
      files: exampleEasyRead(exampleRow('We sat in the sun on Monday.\n\nYou can say No.')),
      problems: [],
    },
  ],
};
