import type { Content } from '../../content/content.ts';
import { easyTexts, rowsOf } from '../../told/easy-text.ts';
import type { EasyRow } from '../../told/easy-text.ts';
import { isComponent, placeOfPart } from '../../content/parse/walk.ts';
import type { Part } from '../../content/parse/walk.ts';
import { mistake } from '../../content/problem.ts';
import type { Problem } from '../../content/problem.ts';
import { sentencesOf } from '../readability/sentences.ts';
import { exampleEasyRead, exampleRow } from '../example-page.ts';
import type { Rule } from '../rule.ts';
import { inExample } from './find.ts';

const MOST = 2;

/** Blocks that stand beside the rows instead of in them. */
function strayBlocks(root: Part): Part[] {
  const parts = (root.children ?? []).filter((block) => isComponent(block) && block.name === 'Part');
  return [root, ...parts]
    .flatMap(({ children = [] }) => children)
    .filter((block) => block.type !== 'heading' && !isComponent(block));
}

function rowProblems(row: EasyRow, file: string): Problem[] {
  const counts = row.passages.map(({ words }) => sentencesOf(words).length);
  const all = counts.reduce((sum, count) => sum + count, 0);
  const most = MOST + (row.passages.some(({ kind }) => kind === 'means') ? 1 : 0);
  return [
    ...row.passages.flatMap(({ at }, index) =>
      (counts[index] ?? 0) > 1
        ? [
            mistake(
              'easy-read-rows',
              file,
              at(0),
              `This paragraph has ${counts[index]} sentences.`,
              'Put each sentence on a line of its own, with an empty line between them.',
            ),
          ]
        : [],
    ),
    ...(all > most
      ? [
          mistake(
            'easy-read-rows',
            file,
            row.place,
            `This row has ${all} sentences.`,
            `A picture has ${MOST} at most, or ${MOST + 1} when one explains a hard word. Make two rows of it.`,
          ),
        ]
      : []),
  ];
}

const check = (content: Content): Problem[] =>
  easyTexts(content).flatMap((text) => [
    ...strayBlocks(text.page.tree as Part).map((block) =>
      mistake(
        'easy-read-rows',
        text.page.file,
        placeOfPart(block),
        'This stands in no row.',
        'Put it into <Row picture="…"> … </Row>: every idea has a picture.',
      ),
    ),
    ...rowsOf(text).flatMap((row) => rowProblems(row, text.page.file)),
  ]);

export const easyReadRows: Rule = {
  id: 'easy-read-rows',
  about: `All words of an Easy Read page stand in rows, at most ${MOST} sentences beside a picture, each a paragraph.`,
  check,
  examples: [
    {
      name: 'words in no row',
      files: exampleEasyRead('You can rest.\n\n- one\n- two'),
      problems: inExample('11:1: This stands in no row.', '13:1: This stands in no row.'),
    },
    {
      name: 'two sentences in a paragraph',
      files: exampleEasyRead(exampleRow('You can rest. It helps.')),
      problems: inExample('13:1: This paragraph has 2 sentences.'),
    },
    {
      name: 'three sentences, none of which explains a word',
      files: exampleEasyRead(exampleRow('You can rest.\n\nIt helps.\n\nAsk us.')),
      problems: inExample('11:1: This row has 3 sentences.'),
    },
    {
      name: 'four sentences',
      files: exampleEasyRead(
        exampleRow('A <Hard>carer</Hard> can rest.\n\n<Means>A carer cares.</Means>\n\nIt helps.\n\nAsk us.'),
      ),
      problems: inExample('11:1: This row has 4 sentences.'),
    },
    {
      name: 'two sentences, and three with an explanation',
      files: exampleEasyRead(
        `${exampleRow('You can rest.\n\nIt helps.')}\n\n${exampleRow('A <Hard>carer</Hard> can rest.\n\n<Means>A carer cares.</Means>\n\nIt helps.')}`,
      ),
      problems: [],
    },
  ],
};
