import { normalised, toldText } from '../told/told-text.ts';
import { NOTHING_SHOWN } from '../told/shown.ts';
import type { Shown } from '../told/shown.ts';
import type { PageEntry } from '../content/content.ts';
import type { Variant } from '../content/schema/index.ts';
import { isComponent } from '../content/parse/walk.ts';
import type { Part } from '../content/parse/walk.ts';

/** What a reader can point at by its number: a paragraph, a list's item, a table's row, a service's details, an Easy Read row. */
export interface NumberedParagraph {
  number: number;
  /** `summary`: the words under the title. `more`: what an Easy Read says that the standard page tells besides. */
  kind: 'summary' | 'text' | 'more';
  /** Its place in the tree, for `text`. A <NextStep> stands for the details of its service, after the words in it. */
  part?: Part;
  /** What it tells, on one line. */
  words: string;
}

/** What the numbers are made from: any ReviewedText has it. */
export interface Numberable {
  variant: Variant;
  page: Pick<PageEntry<unknown>, 'tree' | 'data'>;
}

/** Components that have one number as a whole, whatever is in them. */
const WHOLE = new Set(['Row', 'CallRow', 'Contact']);

/** The parts of a text that have a number, in reading order. Headings, also those of tables, have none. */
function partsToNumber(part: Part): Part[] {
  if (part.type === 'heading') return [];
  if (part.type === 'paragraph' || (isComponent(part) && WHOLE.has(part.name ?? ''))) return [part];
  if (part.type === 'table') return (part.children ?? []).slice(1);
  const inside = (part.children ?? []).flatMap(partsToNumber);
  return isComponent(part) && part.name === 'NextStep' ? [...inside, part] : inside;
}

/** The parts of a text's tree that have a number, with it, in reading order. The summary of a standard page is number 1. */
export const numberedParts = (variant: Variant, tree: Part): { part: Part; number: number }[] =>
  partsToNumber(tree).map((part, index) => ({ part, number: index + (variant === 'standard' ? 2 : 1) }));

/** The words of a part by themselves: of a <NextStep> only the service's details, as its words have numbers of their own. */
const wordsOfPart = (part: Part, shown: Shown): string =>
  normalised(toldText(isComponent(part) && part.name === 'NextStep' ? { ...part, children: [] } : part, shown));

/**
 * The numbered paragraphs of a text, from 1. They are the same wherever the text is shown: in large print, on the screen,
 * in the comment sheet. They depend on the text alone, not on where or when it is shown.
 */
export function numberedParagraphs({ variant, page }: Numberable, shown: Shown = NOTHING_SHOWN): NumberedParagraph[] {
  const { summary = '', leavesOut = [] } = page.data as { summary?: string; leavesOut?: string[] };
  const text = numberedParts(variant, page.tree as Part).map(({ part, number }) => ({
    number,
    kind: 'text' as const,
    part,
    words: wordsOfPart(part, shown),
  }));
  return variant === 'standard'
    ? [{ number: 1, kind: 'summary', words: normalised(summary) }, ...text]
    : [...text, { number: text.length + 1, kind: 'more', words: normalised(leavesOut.join('; ')) }];
}
