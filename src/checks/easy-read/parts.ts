import type { Content } from '../../content/content.ts';
import { attribute, isComponent, placeOfPart } from '../../content/parse/walk.ts';
import type { Part } from '../../content/parse/walk.ts';
import { mistake } from '../../content/problem.ts';
import type { Problem } from '../../content/problem.ts';
import { exampleEasyRead, exampleRow } from '../example-page.ts';
import type { Rule } from '../rule.ts';
import { EXAMPLE, inExample } from './find.ts';

const isPart = (block: Part) => isComponent(block) && block.name === 'Part';

const check = (content: Content): Problem[] =>
  content.easyReads.flatMap(({ tree, file }) => {
    const blocks = (tree as Part).children ?? [];
    const parts = blocks.filter(isPart);
    if (parts.length === 0) return [];
    const report = (block: Part, message: string, hint: string) =>
      mistake('easy-read-parts', file, placeOfPart(block), message, hint);
    const outside = blocks.find((block) => !isPart(block));
    return [
      ...(outside
        ? [report(outside, 'This stands outside the parts.', 'Once there is a <Part>, everything stands in one.')]
        : []),
      ...(parts.length === 1
        ? [report(parts[0]!, 'A page of one part needs no <Part>.', 'Delete <Part> and </Part>.')]
        : []),
      ...parts.flatMap((part, index) =>
        attribute(part, 'number') === String(index + 1)
          ? []
          : [
              report(
                part,
                `This is part ${index + 1}, but its number is "${attribute(part, 'number') ?? ''}".`,
                `Write <Part number="${index + 1}">.`,
              ),
            ],
      ),
    ];
  });

const part = (number: string) =>
  `<Part number="${number}">\n\n## About part ${number}\n\n${exampleRow('You can rest.')}\n\n</Part>`;
const page = (text: string) =>
  Object.fromEntries(
    Object.entries(exampleEasyRead(text, { end: '' })).map(([path, whole]) => [
      path,
      whole.replace('## About you\n', '\n'),
    ]),
  );

export const easyReadParts: Rule = {
  id: 'easy-read-parts',
  about: 'The parts of a long Easy Read page are numbered from 1 and hold all of it.',
  check,
  examples: [
    {
      name: 'words outside the parts',
      files: exampleEasyRead(`${part('1')}\n\n${part('2')}`),
      problems: inExample('8:1: This stands outside the parts.'),
    },
    { name: 'one part', files: page(part('1')), problems: inExample('11:1: A page of one part needs no <Part>.') },
    {
      name: 'numbers that skip',
      files: page(`${part('1')}\n\n${part('3')}`),
      problems: [`${EXAMPLE}:23:1: This is part 2, but its number is "3".`],
    },
    { name: 'two parts', files: page(`${part('1')}\n\n${part('2')}`), problems: [] },
  ],
};
