import type { Content } from '../../content/content.ts';
import type { Problem } from '../../content/problem.ts';
import { exampleEasyRead, exampleRow } from '../example-page.ts';
import type { Rule } from '../rule.ts';
import { findInWords, inExample } from './find.ts';
import type { Finding } from './find.ts';

const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';

/** What numbers look like that are hard to read. */
const PATTERNS: [RegExp, (words: string) => Finding][] = [
  [
    new RegExp(
      String.raw`(?<![\p{L}-])(?:(?:${TENS})-one|(?:(?:${TENS})-)?(?:two|three|four|five|six|seven|eight|nine)|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|${TENS}|dozens?|hundreds?|thousands?|millions?)(?![\p{L}])`,
      'giu',
    ),
    (words) => [`"${words}" is a number in words.`, 'Write it in digits, such as 3, or say "many" or "a few".'],
  ],
  [
    /%|(?<!\p{L})per ?cent(?!\p{L})/giu,
    (words) => [`"${words}" is hard to picture.`, 'Say "1 in 4 people", "most" or "few".'],
  ],
  [
    /[½¼¾⅓⅔⅛]|(?<!\p{L})(?:half(?! an hour| past)|quarters?|(?:a|one|two|2) thirds?)(?!\p{L})/giu,
    (words) => [`"${words}" is a fraction.`, 'Say how many of how many: "1 of 2 people".'],
  ],
  [
    new RegExp(
      String.raw`(?<![£\p{Nd}.,]|${MONTH} )(?:\p{Nd}{1,3}(?:,\p{Nd}{3})+|[1-9]\p{Nd}{3,})(?!\p{Nd}| ?p\.?m|[.,]\p{Nd})`,
      'gu',
    ),
    (words) => [`"${words}" is a large number.`, 'Say "many", or round it: "about 100".'],
  ],
  [
    /£[\p{Nd}.,]+\s?(?:k|m|bn|million|thousand)(?!\p{L})/giu,
    (words) => [`"${words}" is a short form of an amount.`, 'Write all its digits, or leave it out.'],
  ],
  [
    /£\p{Nd}[\p{Nd},]*\.\p{Nd}(?!\p{Nd})/gu,
    (words) => [`"${words}" has half of its pence.`, 'Write two digits after the point: £23.50.'],
  ],
];

const check = (content: Content): Problem[] =>
  PATTERNS.flatMap(([pattern, finding]) =>
    findInWords(content, 'easy-read-numbers', pattern, ({ 0: words }) => finding(words)),
  );

export const easyReadNumbers: Rule = {
  id: 'easy-read-numbers',
  about: 'Easy Read pages write numbers as digits, and do without percentages, fractions and large numbers.',
  check,
  examples: [
    {
      name: 'numbers in words',
      files: exampleEasyRead(exampleRow('You need two forms.\n\nIt takes twenty-one days.')),
      problems: inExample('13:10: "two" is a number in words.', '15:10: "twenty-one" is a number in words.'),
    },
    {
      name: 'a share, typed or shown',
      files: exampleEasyRead(exampleRow('It is <Fact id="satisfied-carers" />.\n\nIt is 5 per cent or a quarter.')),
      problems: inExample(
        '13:7: "%" is hard to picture.',
        '15:9: "per cent" is hard to picture.',
        '15:23: "quarter" is a fraction.',
      ),
    },
    {
      name: 'large numbers and short amounts',
      files: exampleEasyRead(exampleRow('We help 8,579 or 1200 people.\n\nIt is £2k or £1.5.')),
      problems: inExample(
        '13:9: "8,579" is a large number.',
        '13:18: "1200" is a large number.',
        '15:7: "£2k" is a short form of an amount.',
        '15:14: "£1.5" has half of its pence.',
      ),
    },
    {
      name: 'digits, money and a year',
      files: exampleEasyRead(
        exampleRow(
          'No one has to fill in 3 forms in half an hour.\n\nIt is <Fact id="grant-maximum" /> on Friday 3 July 2026.',
        ),
      ),
      problems: [],
    },
  ],
};
