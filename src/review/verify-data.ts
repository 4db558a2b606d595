import { z } from 'astro/zod';
import * as schema from '../content/schema/index.ts';

const text = z.object({ text: schema.leafletId, variant: schema.variant, code: z.string(), url: z.url() });

const update = z.object({
  ...schema.recordChange.shape,
  record: z.string(),
  as: z.enum(['figure', 'number', 'details', 'meaning', 'source']),
});

/** What /data/reviews.json claims of one text. */
const claimed = z.object({
  ...text.shape,
  title: z.string(),
  area: z.string(),
  edition: schema.month,
  fingerprint: schema.fingerprintOf,
  state: z.enum(['first-edition', 'checked', 'changed-since']),
  due: schema.quarter.nullable(),
  overdue: z.boolean(),
  approval: z.object({ review: z.string(), date: schema.day, fingerprint: schema.fingerprintOf }).nullable(),
  changes: z.array(schema.change),
  updates: z.array(update),
});

/** The published files that a site is verified by, each by its name in the folder `data`. */
export const PUBLISHED = {
  reviews: z.object({
    made: schema.day,
    reviewGroup: z.string(),
    independentReviewer: z.string(),
    items: z.array(claimed),
    programme: schema.programme.nullable(),
    reviews: z.array(z.object({ id: z.string(), quarter: z.unknown(), area: z.unknown(), steps: z.unknown() })),
  }),
  texts: z.object({
    mainService: z.string(),
    outOfHoursService: z.string().nullable(),
    items: z.array(z.object({ ...text.shape, shape: z.string() })),
  }),
  leaflets: z.object({ items: z.array(z.object({ id: schema.leafletId })) }),
  services: z.object({ items: z.array(z.object({ ...schema.service.shape, id: schema.id })) }),
  facts: z.object({ items: z.array(z.object(schema.fact.shape)) }),
};

export type PublishedName = keyof typeof PUBLISHED;
export type Published = { [Name in PublishedName]: z.infer<(typeof PUBLISHED)[Name]> };
export type ClaimedText = z.infer<typeof claimed>;

/** What was read from a published file. Throws, with the place, where it is not of the form that sites publish. */
export function readPublished<Name extends PublishedName>(name: Name, json: string): Published[Name] {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new Error(`/data/${name}.json is not JSON. Build the site again, or take the file as it was published.`);
  }
  const { data, error } = PUBLISHED[name].safeParse(value);
  if (data) return data as Published[Name];
  const [issue] = error.issues;
  throw new Error(`/data/${name}.json can't be read at ${issue?.path.join('.') || 'its top'}: ${issue?.message}.`);
}

/** A claim of a site that does not hold. */
export interface Fault {
  /** The page, or the review's record, that it is on. */
  where: string;
  reason: string;
}
