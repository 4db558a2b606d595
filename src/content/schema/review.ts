import { z } from 'astro/zod';
import { day, id, leafletId, line, quarter, words } from './primitives.ts';

/** The fingerprint of what a reader is told by a text: see src/told/fingerprint.ts. */
export const fingerprintOf = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'a fingerprint has 64 characters: let npm run review write it');

/** What is reviewed: a leaflet such as `carers/emergencies`, or `commitments/1`. */
export const subject = leafletId;

/** Which text of a subject: the standard page or its Easy Read. */
export const variant = z.enum(['standard', 'easy-read']);

/** A change of a text, in front matter under `changes`, oldest first. Entries are added, never taken away. */
export const change = z.strictObject({
  /** The day the text changed. */
  date: day,
  /**
   * `reviewed`: decided in a review. `correction`: a fact was wrong. `urgent`: could not wait for a review.
   * `minor`: says the same in other words. All but `reviewed` go on the list for the next review.
   */
  kind: z.enum(['reviewed', 'correction', 'urgent', 'minor']),
  /** What changed and why, for readers, in one plain sentence. */
  note: line,
  /** For `reviewed`: the review's name, such as `2026-27-Q4-carers`. */
  review: z
    .string()
    .regex(/^\d{4}-\d{2}-Q[1-4]-[a-z0-9-]+$/, 'write the review as 2026-27-Q4-carers')
    .optional(),
});

/** content/reviews/programme.yaml: which area is reviewed in which quarter. */
export const programme = z.strictObject({
  /** Every area comes round at least every so many quarters. */
  every: z.number().int().min(1).max(12),
  /** The review areas. Topics name theirs as `reviewArea`; `commitments` holds the commitments. */
  areas: z
    .array(
      z.strictObject({
        id,
        /** The area's name for readers. */
        name: line,
        /** Areas that people turn to in a crisis come round more often than the others. */
        crisis: z.boolean().default(false),
        /** Every so many quarters, where that differs from the others. */
        every: z.number().int().min(1).max(12).optional(),
      }),
    )
    .min(1),
  /** The plan in order of quarters. `npm run review -- plan` proposes it. */
  plan: z.array(z.strictObject({ quarter, areas: z.array(id) })).min(1),
});

/** One comment that somebody made in a review. */
export const comment = z.strictObject({
  /** The leaflet it is about. */
  leaflet: subject,
  variant: variant.default('standard'),
  /** The row of the comment sheet that it came from, as a fingerprint, so that no sheet is taken in twice. Written by `npm run review -- record`. */
  row: fingerprintOf.optional(),
  /** The number of the paragraph in the review pack, if it is about one. */
  paragraph: z.number().int().positive().optional(),
  /** What was asked for, in our words and without anything that tells who said it. */
  asked: words,
  /** What was decided. Leave it out until it is. */
  decision: z.enum(['done', 'partly', 'not-done']).optional(),
  /** Why. Needed for `partly` and `not-done`. */
  reason: words.optional(),
  /** What we changed. Needed for `done` and `partly`. */
  changed: words.optional(),
  /** A few words that stand in the text since the change, so that it can be seen to have been made. */
  textNow: line.optional(),
  /** A few words that no longer stand in the text since the change. */
  textBefore: line.optional(),
  /** The day of the decision. */
  date: day.optional(),
});

/** One text that was reviewed. */
export const reviewItem = z.strictObject({
  leaflet: subject,
  /** What names the leaflet wherever it moves: `CARE-16`, `Commitment 1`. Written by `npm run review -- start`. */
  code: z
    .string()
    .regex(/^(?:[A-Z]{2,8}-\d{2,6}|Commitment [1-9])$/, 'write the code as it stands on the leaflet, such as CARE-01')
    .optional(),
  variant,
  /** The fingerprint of the text that was shown. */
  shown: fingerprintOf,
  /** What came of it. Leave it out until the meeting. */
  outcome: z.enum(['no-change', 'change', 'withdraw']).optional(),
  /** The fingerprint of the text as it stands after the changes. Written by `npm run review -- approve`. */
  approved: fingerprintOf.optional(),
  /** The day of the approval. Written by the command. */
  approvedOn: day.optional(),
});

/** Answers to one question about satisfaction. */
export const satisfaction = z.strictObject({
  /** The question as it was asked. */
  question: line,
  /** How many people were asked. */
  asked: z.number().int().nonnegative(),
  /** Answers for each step of the scale, from best to worst, in the scale's own words. */
  answers: z.array(z.strictObject({ step: line, count: z.number().int().nonnegative() })).min(2),
  /** How many gave no answer. */
  none: z.number().int().nonnegative().default(0),
});

/** The three who sign a review off: the service, the group that reviews it, and the independent organisation that site.yaml names. */
export const ROLES = ['service', 'review-group', 'independent-reviewer'] as const;

/** content/reviews/<quarter>-<area>.yaml: one review by service users. No names of people anywhere. */
export const review = z.strictObject({
  quarter,
  /** The area, as in programme.yaml. */
  area: id,
  /** The meeting. Leave it out until the date is set. */
  meeting: z
    .strictObject({
      date: day,
      /** How people took part. */
      ways: z.array(z.enum(['room', 'online', 'phone', 'post', 'cafe'])).min(1),
    })
    .optional(),
  /** Who took part: groups and head-counts, never names. */
  present: z.array(z.strictObject({ group: line, people: z.number().int().positive() })).default([]),
  /** What was provided so that everybody could take part: "Easy Read", "British Sign Language interpreter". */
  provided: z.array(line).default([]),
  items: z.array(reviewItem).min(1),
  comments: z.array(comment).default([]),
  satisfaction: z.array(satisfaction).default([]),
  /** Who signed it off, by role, and when. With all three the record is closed. */
  signOff: z.array(z.strictObject({ role: z.enum(ROLES), date: day })).default([]),
  /** What had to be put right in the record after it was closed. Entries are added, never taken away. */
  corrections: z.array(z.strictObject({ date: day, note: words })).default([]),
});

export type Change = z.infer<typeof change>;
export type Programme = z.infer<typeof programme>;
export type Comment = z.infer<typeof comment>;
export type ReviewItem = z.infer<typeof reviewItem>;
export type Review = z.infer<typeof review>;
export type Role = (typeof ROLES)[number];
export type Variant = z.infer<typeof variant>;
