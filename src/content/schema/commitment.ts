import { z } from 'astro/zod';
import { id, line, month, readability } from './primitives.ts';
import { change } from './review.ts';

/** Front matter of a commitment's `standard.mdx`. */
export const commitment = z.strictObject({
  /** The promise in plain words, short enough for a heading. */
  title: line.max(80),
  /** The commitment as the strategy words it, unchanged. */
  official: line,
  /** What it means for the reader, in one to three short sentences. */
  summary: line.max(300),
  /** The month this text was first issued or last changed in substance. */
  edition: month,
  /** Other words people use for this, for search. */
  aliases: z.array(line).min(2).max(20),
  /** Where this comes from: ids from sources.yaml. */
  sources: z.array(id).min(1),
  /** Who keeps it right: a role from `owners` in site.yaml. */
  owner: id,
  /** Why the page can't be easier to read: a legal name, fixed legal wording. Leave it out where it can. */
  readability: readability.optional(),
  /** What changed in this text since its first edition, oldest first. Add to it; take nothing away. */
  changes: z.array(change).default([]),
});

export type CommitmentFrontMatter = z.infer<typeof commitment>;
