import { normalised, toldText } from '../told/told-text.ts';
import type { Shown } from '../told/shown.ts';
import type { PageEntry } from '../content/content.ts';
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
  variant: 'standard' | 'easy-read';
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

/** The words of a part by themselves: of a <NextStep> only the service's details, as its words have numbers of their own. */
const wordsOfPart = (part: Part, shown: Shown): string =>
  normalised(toldText(isComponent(part) && part.name === 'NextStep' ? { ...part, children: [] } : part, shown));

/**
 * The numbered paragraphs of a text, from 1. They are the same wherever the text is shown: in large print, on the screen,
 * in the comment sheet. They depend on the text alone, not on where or when it is shown.
 */
export function numberedParagraphs(
  { variant, page }: Numberable,
  shown: Shown = { facts: new Map(), services: new Map(), mainService: undefined },
): NumberedParagraph[] {
  const { summary = '', leavesOut = [] } = page.data as { summary?: string; leavesOut?: string[] };
  const text = partsToNumber(page.tree as Part).map((part) => ({
    kind: 'text' as const,
    part,
    words: wordsOfPart(part, shown),
  }));
  const all: Omit<NumberedParagraph, 'number'>[] =
    variant === 'standard'
      ? [{ kind: 'summary', words: normalised(summary) }, ...text]
      : [...text, { kind: 'more', words: normalised(leavesOut.join('; ')) }];
  return all.map((paragraph, index) => ({ number: index + 1, ...paragraph }));
}
