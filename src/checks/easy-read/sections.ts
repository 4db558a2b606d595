import type { Content } from '../../content/content.ts';
import { easyTexts } from '../../told/easy-text.ts';
import type { EasySection } from '../../told/easy-text.ts';
import { placeOfPart, walk } from '../../content/parse/walk.ts';
import { advice, mistake } from '../../content/problem.ts';
import type { Problem } from '../../content/problem.ts';
import { exampleEasyRead, exampleRow } from '../example-page.ts';
import type { Rule } from '../rule.ts';
import { inExample } from './find.ts';

const GOOD = 6;
const MOST = 8;

function sectionProblems({ heading, rows }: EasySection, file: string): Problem[] {
  const first = rows[0];
  if (!first)
    return heading
      ? [
          mistake(
            'easy-read-sections',
            file,
            heading.at(0),
            'No row stands under this heading.',
            'Write one, or delete the heading.',
          ),
        ]
      : [];
  if (!heading)
    return [
      mistake(
        'easy-read-sections',
        file,
        first.place,
        'No heading stands above these rows.',
        'Start with a heading, such as: ## About this page.',
      ),
    ];
  const message = `${rows.length} rows stand under this heading.`;
  if (rows.length > MOST)
    return [
      mistake(
        'easy-read-sections',
        file,
        heading.at(0),
        message,
        `Put another heading between them: one for every 3 to ${GOOD} rows.`,
      ),
    ];
  return rows.length > GOOD
    ? [
        advice(
          'easy-read-sections',
          file,
          heading.at(0),
          message,
          `Is there a place for another heading? One for every 3 to ${GOOD} rows is best.`,
        ),
      ]
    : [];
}

const check = (content: Content): Problem[] =>
  easyTexts(content).flatMap(({ page, parts }) => {
    const problems = parts.flatMap(({ sections }) =>
      sections.flatMap((section) => sectionProblems(section, page.file)),
    );
    walk(page.tree, (part) => {
      if (part.type === 'heading' && part.depth === 3)
        problems.push(
          mistake(
            'easy-read-sections',
            page.file,
            placeOfPart(part),
            'An Easy Read page has headings of one size.',
            'Start this one with ##.',
          ),
        );
    });
    return problems;
  });

const rows = (count: number) => Array.from({ length: count }, () => exampleRow('You can rest.')).join('\n\n');

export const easyReadSections: Rule = {
  id: 'easy-read-sections',
  about: `A heading stands above the rows of an Easy Read page, at least one for every ${MOST} rows. Advice: for every 3 to ${GOOD}.`,
  check,
  examples: [
    {
      name: 'no heading at the start',
      files: exampleEasyRead('<Part number="1">\n\n<CallRow service="care-team" />\n\n</Part>', { end: '' }),
      problems: inExample('13:1: No heading stands above these rows.'),
    },
    {
      name: 'no rows under a heading',
      files: exampleEasyRead(''),
      problems: inExample('8:4: No row stands under this heading.'),
    },
    {
      name: 'nine rows',
      files: exampleEasyRead(rows(9)),
      problems: inExample('8:4: 9 rows stand under this heading.'),
    },
    {
      name: 'seven rows are advice',
      files: exampleEasyRead(rows(7)),
      problems: inExample('8:4: 7 rows stand under this heading.'),
    },
    {
      name: 'a smaller heading',
      files: exampleEasyRead(`${rows(1)}\n\n### Rest\n\n${rows(1)}`),
      problems: inExample('17:1: An Easy Read page has headings of one size.'),
    },
    { name: 'six rows', files: exampleEasyRead(rows(6)), problems: [] },
  ],
};
