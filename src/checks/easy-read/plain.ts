import type { Content } from '../../content/content.ts';
import { placeOfPart, walk } from '../../content/parse/walk.ts';
import { mistake } from '../../content/problem.ts';
import type { Problem } from '../../content/problem.ts';
import { exampleEasyRead, exampleRow } from '../example-page.ts';
import type { Rule } from '../rule.ts';
import { inExample } from './find.ts';

/** What Easy Read does without, and what to do instead. */
const FANCY: Record<string, [what: string, hint: string]> = {
  emphasis: ['Italics are', 'Delete the signs round the words.'],
  strong: ['Bold is', 'Delete the stars. A hard word is bold by itself: <Hard>word</Hard>.'],
  list: ['A list is', 'Give each point a row with its picture.'],
  table: ['A table is', 'Say it in rows, one thing in each.'],
  image: ['A picture is', 'A row brings its own picture: <Row picture="…">.'],
  imageReference: ['A picture is', 'A row brings its own picture: <Row picture="…">.'],
  blockquote: ['A quotation is', 'Say what it means in easy words.'],
  inlineCode: ['Code is', 'Delete the signs round the words.'],
  break: ['A break in a line is', 'Start a new paragraph: leave an empty line.'],
  thematicBreak: ['A line across the page is', 'Delete it. A heading starts something new.'],
};

const check = (content: Content): Problem[] =>
  content.easyReads.flatMap(({ tree, file }) => {
    const problems: Problem[] = [];
    walk(tree, (part) => {
      const [what, hint] = (Object.hasOwn(FANCY, part.type) ? FANCY[part.type] : undefined) ?? [];
      if (what && hint)
        problems.push(mistake('easy-read-plain', file, placeOfPart(part), `${what} not for Easy Read.`, hint));
    });
    return problems;
  });

export const easyReadPlain: Rule = {
  id: 'easy-read-plain',
  about:
    'Easy Read pages have no italics, no bold but hard words, no lists, no tables and no pictures but those of the rows.',
  check,
  examples: [
    {
      name: 'italics and bold',
      files: exampleEasyRead(exampleRow('You *can* rest **now**.')),
      problems: inExample('13:5: Italics are not for Easy Read.', '13:16: Bold is not for Easy Read.'),
    },
    {
      name: 'a list and a quotation',
      files: exampleEasyRead(exampleRow('You can:\n\n- rest\n- sleep\n\n> Go.')),
      problems: inExample('15:1: A list is not for Easy Read.', '18:1: A quotation is not for Easy Read.'),
    },
    {
      name: 'a table and a picture',
      files: exampleEasyRead('| a |\n| - |\n| ![b](./b.webp) |\n\n***'),
      problems: inExample(
        '11:1: A table is not for Easy Read.',
        '13:3: A picture is not for Easy Read.',
        '15:1: A line across the page is not for Easy Read.',
      ),
    },
    {
      name: 'a hard word',
      files: exampleEasyRead(exampleRow('A <Hard>carer</Hard> can rest.\n\n<Means>A carer helps someone.</Means>')),
      problems: [],
    },
  ],
};
