import { z } from 'astro/zod';
import { day, id, line, partialDate, webAddress } from './primitives.ts';
import { recordChanges } from './record-change.ts';

/** A document or web page that facts come from. */
export const source = z.strictObject({
  /** The name that facts, services and leaflets use for it. */
  id,
  /** Its title as it stands on it. */
  title: line,
  /** Who published it. */
  publisher: line,
  /** What it is: `council` for the council's own. */
  kind: z.enum(['law', 'national', 'council', 'local', 'other']),
  /** Its address on the web. Leave it out for a document that has none. */
  url: webAddress.optional(),
  /** The date on it, as exactly as it says. Leave it out when it shows none. */
  date: partialDate.optional(),
  /** The day we read it. */
  read: day,
  /** What readers should know about it: that it is a draft, or a stored copy. */
  note: line.optional(),
  /** What changed of it since checked pages show it, oldest first. Each of these pages says so. */
  changes: recordChanges,
});

export type Source = z.infer<typeof source>;
