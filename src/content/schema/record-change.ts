import { z } from 'astro/zod';
import { day, line } from './primitives.ts';

/** A change of what a record tells: a figure, a number, hours, what a word means. Each page that shows it says so. */
export const recordChange = z.strictObject({
  /** The day the record changed. */
  date: day,
  /** `correction`: it was wrong or is out of date. `urgent`: it could not wait. `minor`: the same in other words. */
  kind: z.enum(['correction', 'urgent', 'minor']),
  /** What changed and why, for readers, in one plain sentence. */
  note: line,
});

/** The changes of a record that checked pages show, oldest first. Add to them; take nothing away. */
export const recordChanges = z.array(recordChange).default([]);

export type RecordChange = z.infer<typeof recordChange>;
