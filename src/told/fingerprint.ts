import { createHash } from 'node:crypto';
import type { PageEntry } from '../content/content.ts';
import type { Part } from '../content/parse/walk.ts';
import type { Variant } from '../content/schema/index.ts';
import type { Shown } from './shown.ts';
import { normalised, toldNotes, toldText } from './told-text.ts';

/** What readers are told by the front matter of a text: a commitment in the strategy's words, what an Easy Read leaves out. */
export interface ToldFront {
  title: string;
  summary: string;
  official?: string;
  leavesOut?: string[];
}

/** What a reader is told by a text. */
export interface Told {
  /** All of it in words: its front matter, its text with the records that it shows, and the notes at its end. */
  words: string;
  /** Twelve hexadecimal characters (48 bits) of the SHA-256 of these words. */
  fingerprint: string;
}

/** Twelve characters that stand for words, whatever their layout and the shape of their quotes. */
export const fingerprint = (words: string): string =>
  createHash('sha256').update(normalised(words)).digest('hex').slice(0, 12);

const known = new WeakMap<Shown, WeakMap<object, Told>>();

/** What a reader is told by a text. Read once for a text and the records that it shows. */
export function toldBy(page: Pick<PageEntry<ToldFront>, 'tree' | 'data'>, variant: Variant, shown: Shown): Told {
  const pages = known.get(shown) ?? new WeakMap<object, Told>();
  known.set(shown, pages);
  const before = pages.get(page);
  if (before) return before;
  const { title, summary, official, leavesOut = [] } = page.data;
  const tree = page.tree as Part;
  const words = [
    title,
    summary,
    ...(official === undefined ? [] : [official]),
    ...leavesOut,
    toldText(tree, shown),
    ...toldNotes(tree, variant, shown),
  ].join('\n');
  const told = { words, fingerprint: fingerprint(words) };
  pages.set(page, told);
  return told;
}
