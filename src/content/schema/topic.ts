import { z } from 'astro/zod';
import { id, line } from './primitives.ts';

/** A group of leaflets, in the order that readers see them. */
export const topic = z.strictObject({
  /** The topic's folder in content/leaflets and its address on the site. */
  id,
  /** Its name for readers. */
  title: line,
  /** What a reader finds in it, in one sentence. */
  description: line,
  /** The quarterly review area that its leaflets belong to. */
  reviewArea: id,
  /** Its leaflets in order: their folder names. */
  leaflets: z.array(id).min(1),
});

export type Topic = z.infer<typeof topic>;
