import { isComponent, walk } from '../content/parse/walk.ts';
import type { Part } from '../content/parse/walk.ts';
import type { Variant } from '../content/schema/index.ts';
import { tellsOf } from './component-words.ts';
import type { Shown } from './shown.ts';

const BLOCKS = new Set(['paragraph', 'heading', 'listItem', 'tableRow', 'tableCell', 'blockquote']);

/** A text as a reader is told it: its words in order, with the figures and details of services filled in. */
export function toldText(part: Part, shown: Shown): string {
  if (part.type === 'text' || part.type === 'inlineCode') return part.value ?? '';
  if (part.type === 'break') return '\n';
  if (part.type === 'image' || part.type === 'imageReference') return ` ${part.alt ?? ''} `;
  const inside = (part.children ?? []).map((child) => toldText(child, shown)).join('');
  if (isComponent(part)) {
    const lines = tellsOf(part)?.words(part, inside, shown) ?? [inside];
    return part.type === 'mdxJsxFlowElement' ? `\n${lines.join('\n')}\n` : lines.join(' ');
  }
  return BLOCKS.has(part.type) ? `\n${inside}\n` : inside;
}

/** What the end of a page says about what stands in its text, each once. */
export function toldNotes(tree: Part, variant: Variant, shown: Shown): string[] {
  const notes = new Set<string>();
  walk(tree, (part) => {
    const note = isComponent(part) ? tellsOf(part)?.note?.[variant](part, shown) : undefined;
    if (note) notes.add(note);
  });
  return [...notes];
}

/** The same letters for the same reader: Unicode's composed form, straight quotes and hyphens. */
export const sameLetters = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[‘’‛′]/g, "'")
    .replace(/[“”‟″]/g, '"')
    .replace(/[‐‑‒–—]/g, '-');

/**
 * The same words for the same reader: the same letters with single spaces between. Line endings, typographic quotes and
 * the layout of the file make no difference; a changed word or number does.
 */
export const normalised = (text: string): string => sameLetters(text).replace(/\s+/g, ' ').trim();
