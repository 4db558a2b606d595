import { defineMdastPlugin } from 'satteri';
import type { MdastNode } from 'satteri';
import { isComponent } from '../content/parse/walk.ts';
import type { Part } from '../content/parse/walk.ts';
import { numberedParts } from '../review/paragraphs.ts';

type Node = Exclude<MdastNode, { type: 'root' }>;

const element = (name: string, attributes: Record<string, string>, type: 'mdxJsxFlowElement' | 'mdxJsxTextElement') =>
  ({
    type,
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({ type: 'mdxJsxAttribute', name: key, value })),
    children: [],
  }) as unknown as Node;

/** The blocks of a text one after another: those of a `<Part>` in its place. */
const blocksOf = (tree: Part): Part[] =>
  (tree.children ?? []).flatMap((part) => (isComponent(part) && part.name === 'Part' ? (part.children ?? []) : [part]));

/** Whether a block starts a part of a text that readers may write about: a heading, or the box of what to do next. */
const isStart = (part: Part): boolean =>
  part.type === 'heading' ? (part.depth ?? 2) <= 2 : isComponent(part) && part.name === 'NextStep';

/** The blocks after which there is room to write: the last one of each part of a text. */
const lastBlocks = (blocks: Part[]): Part[] =>
  blocks.filter((part, index) => {
    const next = blocks[index + 1];
    return part.type !== 'heading' && (next === undefined || isStart(next) || isStart(part));
  });

/**
 * Puts into a text, as it is compiled, the number of each paragraph as `<ParagraphNumber>`, or as `<Numbered>` round a
 * component that has one as a whole; and `<RoomToWrite>` after each part. All else stays as it is on the page.
 */
export const numberParagraphs = defineMdastPlugin({
  name: 'number-paragraphs',
  before(root, context) {
    const variant = context.fileURL?.pathname.endsWith('/easy-read.mdx') ? 'easy-read' : 'standard';
    for (const part of lastBlocks(blocksOf(root as Part)))
      context.insertAfter(part as Node, element('RoomToWrite', {}, 'mdxJsxFlowElement'));
    for (const { part, number } of numberedParts(variant, root as Part)) {
      const node = part as Node;
      const attributes = { number: String(number) };
      if (!isComponent(part)) {
        const place = (part.type === 'tableRow' ? part.children?.[0] : part) as Node;
        context.prependChild(place, element('ParagraphNumber', attributes, 'mdxJsxTextElement'));
      } else if (part.name === 'NextStep')
        context.appendChild(node, element('ParagraphNumber', attributes, 'mdxJsxFlowElement'));
      else context.wrapNode(node, element('Numbered', attributes, 'mdxJsxFlowElement') as never);
    }
  },
});
