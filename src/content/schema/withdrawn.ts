import { z } from 'astro/zod';
import { day, leafletId, line } from './primitives.ts';
import { LEAFLET_CODE } from './leaflet.ts';

/** An entry of content/withdrawn.yaml: a leaflet that was taken away. Entries are added, never altered or taken out. */
export const withdrawn = z.strictObject({
  /** Its code, which no other leaflet ever gets. */
  code: LEAFLET_CODE,
  /** Where it stood, topic first. Its old addresses say that it was withdrawn. */
  leaflet: leafletId,
  /** Its title. */
  title: line.max(70),
  /** The day on which it was taken away. */
  date: day,
  /** Why, for readers, in one plain sentence. */
  why: line,
  /** The review that decided it, such as `2026-27-Q4-carers`. Needed where a review had ever approved the leaflet. */
  review: z
    .string()
    .regex(/^\d{4}-\d{2}-Q[1-4]-[a-z0-9-]+$/, 'write the review as 2026-27-Q4-carers')
    .optional(),
});

export type Withdrawn = z.infer<typeof withdrawn>;
