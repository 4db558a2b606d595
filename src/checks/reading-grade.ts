import type { Content } from '../content/content.ts';
import { advice, mistake } from '../content/problem.ts';
import type { Problem } from '../content/problem.ts';
import { START } from '../content/parse/place.ts';
import { standardGrades } from './readability/report.ts';
import { examplePage } from './example-page.ts';
import type { Rule } from './rule.ts';
import { writtenPages } from '../told/written-pages.ts';

const GOOD = 8;
const MOST = 9;
/** The grade of fewer words says nothing. */
const LEAST_WORDS = 60;

function check(content: Content): Problem[] {
  const pages = new Map(writtenPages(content).map((page) => [page.file, page]));
  return standardGrades(content).flatMap(({ file, grade = 0, words }) => {
    const page = pages.get(file);
    const reason = page?.data.readability?.reason;
    const message = `The reading grade of this page is ${grade.toFixed(1)}.`;
    if (page && reason !== undefined && grade < MOST)
      return [
        advice(
          'reading-grade',
          file,
          page.at('readability'),
          `This page gives a reason for being hard to read, but its grade is ${grade.toFixed(1)}.`,
          'Delete the reason.',
        ),
      ];
    if (words < LEAST_WORDS || grade < GOOD || reason !== undefined) return [];
    return grade >= MOST
      ? [
          mistake(
            'reading-grade',
            file,
            START,
            message,
            `Use shorter words and sentences until it is under ${GOOD}. Where a legal name forces it, add to the front matter: readability: { reason: "…" }.`,
          ),
        ]
      : [advice('reading-grade', file, START, message, `Use shorter words and sentences until it is under ${GOOD}.`)];
  });
}

const many = (words: string) => Array.from({ length: 10 }, () => words).join(' ');
const hard = 'The authority determines eligibility according to national regulations.';
const reason = {
  'pages/example.mdx': examplePage(many(hard))['pages/example.mdx']?.replace(
    'edition:',
    'readability:\n  reason: The law has this name.\nedition:',
  ),
};
const fragments = Array.from({ length: 6 }, () => '- a home that suits the way you live now').join('\n');

export const readingGrade: Rule = {
  id: 'reading-grade',
  about: `The Flesch–Kincaid grade of a standard page is under ${MOST}, unless its front matter gives a reason. Advice: under ${GOOD}.`,
  check,
  examples: [
    {
      name: 'too hard',
      files: examplePage(many(hard)),
      problems: ['pages/example.mdx:1:1: The reading grade of this page is 24.4.'],
    },
    {
      name: 'hard is advice',
      files: examplePage(
        many(
          'When you ask the council for support at home, we arrange a visit to talk about everything that you need.',
        ),
      ),
      problems: ['pages/example.mdx:1:1: The reading grade of this page is 8.7.'],
    },
    {
      name: 'a list that finishes a sentence is one long sentence',
      files: examplePage(`You can ask for:\n\n${fragments}\n- another home.`),
      problems: ['pages/example.mdx:1:1: The reading grade of this page is 20.0.'],
    },
    {
      name: 'a reason that is not needed',
      files: { 'pages/example.mdx': reason['pages/example.mdx']?.replaceAll(hard, 'You can call us.') },
      problems: ['pages/example.mdx:4:1: This page gives a reason for being hard to read, but its grade is -2.2.'],
    },
    { name: 'a reason', files: reason, problems: [] },
    { name: 'easy', files: examplePage(many('You can ask us for help when life at home gets hard.')), problems: [] },
  ],
};
