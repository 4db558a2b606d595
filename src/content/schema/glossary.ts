import { z } from 'astro/zod';
import { id, leafletId, line, words } from './primitives.ts';
import { recordChanges } from './record-change.ts';

/** A hard word and what it means. */
export const term = z.strictObject({
  /** The name that pages use in `<Term id="…">`. */
  id,
  /** The word as readers meet it. */
  term: line,
  /** What it means, in one or two short sentences without other hard words. */
  means: words,
  /** Other words or initials for the same thing. */
  aliases: z.array(line).default([]),
  /** The leaflet that says more. */
  leaflet: leafletId.optional(),
  /** What changed of it since checked pages show it, oldest first. Each of these pages says so. */
  changes: recordChanges,
});

export type Term = z.infer<typeof term>;
