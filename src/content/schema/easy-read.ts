import { z } from 'astro/zod';
import { line } from './primitives.ts';
import { change } from './review.ts';

/** Front matter of an `easy-read.mdx`, the Easy Read variant beside a `standard.mdx`. */
export const easyRead = z.strictObject({
  /** The title in easy words. It keeps the main word of the standard title. */
  title: line.max(60),
  /** What this page tells the reader, in one or two easy sentences. */
  summary: line.max(200),
  /** What the standard page tells besides, in easy words: "how to complain". The page lists them with a link. */
  leavesOut: z.array(line.max(80)).min(1).max(6),
  /** The fingerprint of the standard text that this one was last matched with. `npm run check` says which one to write. */
  matches: z.string().regex(/^[0-9a-f]{64}$/, 'write the 64 characters that npm run check gives'),
  /** What changed in this text since its first edition, oldest first. Add to it; take nothing away. */
  changes: z.array(change).default([]),
});

export type EasyReadFrontMatter = z.infer<typeof easyRead>;
