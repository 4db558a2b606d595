import { z } from 'astro/zod';
import { confidence, day, id, line, partialDate } from './primitives.ts';
import { recordChanges } from './record-change.ts';

/** What a fact's number counts. `text` shows the value as it is written. */
export const unit = z.enum([
  'pounds',
  'percent',
  'minutes',
  'hours',
  'days',
  'weeks',
  'months',
  'years',
  'people',
  'number',
  'text',
]);

/** One figure, rate or rule that pages show with `<Fact id="…" />`. */
export const fact = z.strictObject({
  /** The name that pages use for it. Never change it once a page shows it. */
  id,
  /** What the figure is, in a few words: "Most that a Disabled Facilities Grant can be". */
  name: line,
  /** The figure itself: a number without £, % or commas, or words when the unit is `text`. */
  value: z.union([z.number(), line]),
  /** What the number counts. */
  unit,
  /** For a rate, the time it covers: "week" makes "£86.45 a week". */
  per: z.enum(['hour', 'day', 'week', 'month', 'year']).optional(),
  /** The whole fact as one plain sentence, for the open data and for the list of facts to confirm. */
  plain: line,
  /** The date the figure was true, as exactly as the source says. Leave it out when the page shows no date. */
  asOf: partialDate.optional(),
  /** The document or page it was read in: an id from sources.yaml. */
  source: id,
  /** How far it can be trusted. */
  confidence,
  /** The day by which somebody must check it again. */
  checkBy: day,
  /** Who checks it: a role from `owners` in site.yaml. */
  owner: id,
  /** The service to ask about it, when it is old or secondary: an id from services. */
  ask: id.optional(),
  /** Anything the checker should know. Not shown to readers. */
  note: line.optional(),
  /** What changed of it since checked pages show it, oldest first. Each of these pages says so. */
  changes: recordChanges,
});

export type Fact = z.infer<typeof fact>;
