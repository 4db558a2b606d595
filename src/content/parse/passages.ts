import type { Tree } from './mdx.ts';
import { placeOf } from './place.ts';
import type { Place } from './place.ts';
import { isComponent, walk } from './walk.ts';
import type { Part } from './walk.ts';

/** Stands in a passage's words for a component that shows something of its own, such as a fact. */
export const SHOWN = '\ufffc';

/** The words of one paragraph, heading or table cell, read across bold words and links, as a reader sees them. */
export interface Passage {
  words: string;
  /** The place in the file of a character of `words`. */
  at(index: number): Place;
  /** The component that `SHOWN` stands for at an index. */
  shown(index: number): Part | undefined;
  /** The paragraph, heading or cell itself. */
  block: Part;
  /** What the block stands in, from the page down. */
  parents: Part[];
}

/** An & that is written as a character reference. */
const AMPERSAND = /&(?:amp|#0*38|#x0*26);/iy;

const INLINE = new Set([
  'text',
  'inlineCode',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
  'break',
  'image',
  'imageReference',
  'mdxJsxTextElement',
]);

/**
 * For each character of a text node, its offset in the source. They differ where the source has
 * an escape (`\*`), a named character (`&pound;`) or the spaces at the start of a line.
 */
export function sourceOffsets(source: string, start: number, end: number, value: string): number[] {
  const offsets: number[] = [];
  let offset = start;
  for (const character of value) {
    const at = offset;
    AMPERSAND.lastIndex = offset;
    if (character === '&' && AMPERSAND.test(source)) {
      offset = AMPERSAND.lastIndex;
    } else if (source.startsWith(character, offset)) {
      // A backslash in the text that is also one in the source may still be an escaped backslash.
      offset += character.length + (character === '\\' && source[offset + 1] === '\\' ? 1 : 0);
    } else if (source[offset] === '\\') {
      offset += 1 + character.length;
    } else if (source[offset] === '&') {
      const semicolon = source.indexOf(';', offset);
      offset = semicolon < 0 ? offset + 1 : semicolon + 1;
    } else {
      // Only spaces and the > of a quotation are left out of the text.
      while (offset < end && !source.startsWith(character, offset)) offset += 1;
      offset += character.length;
    }
    for (let unit = 0; unit < character.length; unit += 1) offsets.push(Math.min(at + unit, end));
  }
  return offsets;
}

const known = new WeakMap<Tree, readonly Passage[]>();

/** All passages of a page, in order, read once for a tree. `source` is the text of the file. */
export function passagesOf(tree: Tree, source: string): readonly Passage[] {
  const passages = known.get(tree) ?? readPassages(tree, source);
  known.set(tree, passages);
  return passages;
}

function readPassages(tree: Tree, source: string): Passage[] {
  const passages: Passage[] = [];
  walk(tree, (block, parents) => {
    const children = block.children ?? [];
    if (
      INLINE.has(block.type) ||
      parents.some(({ type }) => INLINE.has(type)) ||
      !children.some(({ type }) => INLINE.has(type))
    )
      return;
    let words = '';
    const offsets: number[] = [];
    const shown = new Map<number, Part>();
    const add = (text: string, places: number[]) => {
      words += text;
      offsets.push(...places);
    };
    const read = (part: Part): void => {
      const start = part.position?.start.offset ?? 0;
      const end = part.position?.end.offset ?? start;
      if (part.type === 'text') add(part.value ?? '', sourceOffsets(source, start, end, part.value ?? ''));
      else if (part.type === 'inlineCode')
        add(part.value ?? '', sourceOffsets(source, start + 1, end, part.value ?? ''));
      else if (part.type === 'break') add('\n', [start]);
      else if (isComponent(part) && !part.children?.length) {
        shown.set(words.length, part);
        add(SHOWN, [start]);
      } else (part.children ?? []).forEach(read);
    };
    children.forEach(read);
    passages.push({
      words,
      at: (index) => placeOf(source, offsets[Math.min(index, offsets.length - 1)] ?? 0),
      shown: (index) => shown.get(index),
      block,
      parents,
    });
  });
  return passages;
}
