import type { Content } from '../../content/content.ts';
import { easyTexts } from '../../told/easy-text.ts';
import type { EasyPart } from '../../told/easy-text.ts';
import { mistake } from '../../content/problem.ts';
import type { Problem } from '../../content/problem.ts';
import { wordsIn } from '../readability/sentences.ts';
import { exampleEasyRead, exampleRow } from '../example-page.ts';
import type { Rule } from '../rule.ts';
import { inExample } from './find.ts';

const MOST_ROWS = 20;
const MOST_WORDS = 350;

function partProblems({ place, sections }: EasyPart, file: string): Problem[] {
  const rows = sections.flatMap((section) => section.rows);
  const words = sections
    .flatMap(({ heading }) => heading ?? [])
    .concat(rows.flatMap(({ passages }) => passages))
    .flatMap((passage) => wordsIn(passage.words)).length;
  const report = (message: string) =>
    mistake(
      'easy-read-length',
      file,
      place,
      message,
      'Leave out what few readers need and name it in leavesOut, or split the page with <Part number="1"> … </Part>.',
    );
  return [
    ...(rows.length > MOST_ROWS ? [report(`This page has ${rows.length} rows. ${MOST_ROWS} are the most.`)] : []),
    ...(words > MOST_WORDS ? [report(`This page has ${words} words. ${MOST_WORDS} are the most.`)] : []),
  ];
}

const check = (content: Content): Problem[] =>
  easyTexts(content).flatMap(({ page, parts }) => parts.flatMap((part) => partProblems(part, page.file)));

const rows = (count: number, words = 'You can rest.') =>
  Array.from({ length: count }, () => exampleRow(words)).join('\n\n');
const long = 'You can ask us for a rest now, and we help you.';

export const easyReadLength: Rule = {
  id: 'easy-read-length',
  about: `An Easy Read page, or each part of a long one, has at most ${MOST_ROWS} rows and ${MOST_WORDS} words.`,
  check,
  examples: [
    {
      name: 'too many rows, with those to call',
      files: exampleEasyRead(rows(19)),
      problems: inExample('1:1: This page has 21 rows. 20 are the most.'),
    },
    {
      name: 'too many words',
      files: exampleEasyRead(rows(16, `${long}\n\n${long}`)),
      problems: inExample('1:1: This page has 398 words. 350 are the most.'),
    },
    {
      name: 'in one of the parts',
      files: exampleEasyRead(
        `<Part number="1">\n\n${rows(2)}\n\n</Part>\n\n<Part number="2">\n\n${rows(21)}\n\n</Part>`,
        { end: '' },
      ),
      problems: inExample('27:1: This page has 21 rows. 20 are the most.'),
    },
    { name: 'as much as a page may have', files: exampleEasyRead(rows(18)), problems: [] },
  ],
};
