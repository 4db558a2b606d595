import type { Content } from '../../content/content.ts';
import { easyGrade } from '../readability/report.ts';
import { easyTexts } from '../../told/easy-text.ts';
import { START } from '../../content/parse/place.ts';
import { advice, mistake } from '../../content/problem.ts';
import type { Problem } from '../../content/problem.ts';
import { exampleEasyRead, exampleRow } from '../example-page.ts';
import type { Rule } from '../rule.ts';
import { inExample } from './find.ts';

const GOOD = 4;
const MOST = 5;
/** The grade of fewer words says nothing. */
const LEAST_WORDS = 60;

const check = (content: Content): Problem[] =>
  easyTexts(content).flatMap((text) => {
    const { grade = 0, words } = easyGrade(text);
    if (words < LEAST_WORDS || grade <= GOOD) return [];
    const report = grade >= MOST ? mistake : advice;
    return [
      report(
        'easy-read-grade',
        text.page.file,
        START,
        `The reading grade of this page is ${grade.toFixed(1)}.`,
        `Use shorter words and sentences. Grade ${GOOD} or lower is right for Easy Read, and ${MOST} is too hard.`,
      ),
    ];
  });

const rows = (words: string, count = 8) => Array.from({ length: count }, () => exampleRow(words)).join('\n\n');

export const easyReadGrade: Rule = {
  id: 'easy-read-grade',
  about: `The Flesch–Kincaid grade of an Easy Read page is under ${MOST}. Advice: ${GOOD} or lower.`,
  check,
  examples: [
    {
      name: 'too hard',
      files: exampleEasyRead(rows('Information about our organisation is available to everybody.')),
      problems: inExample('1:1: The reading grade of this page is 19.0.'),
    },
    {
      name: 'hard is advice',
      files: exampleEasyRead(rows('You can ask the council for an assessment of what you may need at your home.')),
      problems: inExample('1:1: The reading grade of this page is 4.2.'),
    },
    { name: 'easy', files: exampleEasyRead(rows('You can ask us for help at home.')), problems: [] },
    {
      name: 'too few words to tell',
      files: exampleEasyRead(rows('Information is available everywhere.', 1)),
      problems: [],
    },
  ],
};
