import { z } from 'astro/zod';
import { line, month, readability } from './primitives.ts';

/** Front matter of a page about the site itself, in content/pages. */
export const page = z.strictObject({
  /** The page's title. */
  title: line.max(70),
  /** What the page tells, in one or two sentences. */
  summary: line.max(300),
  /** The month this text was first issued or last changed in substance. */
  edition: month,
  /** Other words people use for this, for search and the A to Z. */
  aliases: z.array(line).default([]),
  /** Why the page can't be easier to read: a legal name, fixed legal wording. Leave it out where it can. */
  readability: readability.optional(),
});

export type PageFrontMatter = z.infer<typeof page>;
