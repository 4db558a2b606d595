import { createHash } from 'node:crypto';
import type { PageEntry } from '../content/content.ts';
import type { Part } from '../content/parse/walk.ts';
import type { Variant } from '../content/schema/index.ts';
import type { Shown } from './shown.ts';
import { recordsOf } from './told-records.ts';
import type { ShownRecord } from './told-records.ts';
import { shapeOf } from './told-shape.ts';
import type { Shape } from './told-shape.ts';
import { toldNotes, toldText } from './told-text.ts';

/** What readers are told in words by the front matter of a text: a commitment in the strategy's words, what an Easy Read leaves out. */
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
  /** All of it with its order, headings, lists, boxes, links and pictures. Records stand in it by their names. */
  shape: Shape;
  /** The records that it shows. What they tell may change without its own words. */
  records: ShownRecord[];
  /** 64 hexadecimal characters: the SHA-256 of the shape as JSON. */
  fingerprint: string;
}

/** The fingerprint of a shape that is written as JSON. */
export const fingerprintOfShape = (json: string): string => createHash('sha256').update(json).digest('hex');

const known = new WeakMap<Shown, WeakMap<object, Told>>();

/** What a reader is told by a text. Read once for a text and the records that it shows. */
export function toldBy(
  page: Pick<PageEntry<ToldFront>, 'file' | 'tree' | 'data'>,
  variant: Variant,
  shown: Shown,
): Told {
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
  const shape = shapeOf(page, shown);
  const told = {
    words,
    shape,
    records: recordsOf(page, shown),
    fingerprint: fingerprintOfShape(JSON.stringify(shape)),
  };
  pages.set(page, told);
  return told;
}
