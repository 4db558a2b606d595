import { z } from 'astro/zod';
import { day, id, leafletId, line, quarter, words } from './primitives.ts';

/** The fingerprint of what a reader is told by a text: see src/told/fingerprint.ts. */
export const fingerprintOf = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'a fingerprint has 64 characters: let npm run review write it');

/** A SHA-256, as 64 hexadecimal characters. Commands write it. */
const digest = z.string().regex(/^[0-9a-f]{64}$/, 'a digest has 64 characters: let npm run review write it');

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

/** A comment as it was made: what was asked for, in our words and without anything that tells who said it. */
const said = z.strictObject({
  /** The leaflet it is about. */
  leaflet: subject,
  variant: variant.default('standard'),
  /** The row of the comment sheet that it came from, so that no sheet is taken in twice. */
  row: digest.optional(),
  /** The number of the paragraph in the review pack, if it is about one. */
  paragraph: z.number().int().positive().optional(),
  /** What was asked for. */
  asked: words,
});

/** In the place of a comment that told who made it: a correction took its words out. */
const withheld = z.strictObject({
  leaflet: subject,
  variant: variant.default('standard'),
  /** The digest of the comment, which keeps its place in the chain. */
  withheld: digest,
});

/** What was decided about a comment. */
const decided = z.strictObject({
  /** The number of the comment, counted from 1 through the whole record. */
  comment: z.number().int().positive(),
  decision: z.enum(['done', 'partly', 'not-done']),
  /** What we changed, in one sentence for readers. Needed for `done` and `partly`. */
  changed: words.optional(),
  /** Why. Needed for `partly` and `not-done`. Readers see it. */
  reason: words.optional(),
  /** A few words that stand in the text since the change. */
  textNow: line.optional(),
  /** A few words that no longer stand in the text since the change. */
  textBefore: line.optional(),
});

/** A text that is not approved in this review: taken away, or left for the next one. */
const set = z.strictObject({
  leaflet: subject,
  variant,
  outcome: z.enum(['withdraw', 'later']),
  /** Why, in a sentence for readers. */
  reason: words,
});

/** One text that is reviewed, as the pack shows it. */
const opened = z.strictObject({
  leaflet: subject,
  /** What names the leaflet wherever it moves: `CARE-16`, `Commitment 1`. */
  code: z
    .string()
    .regex(/^(?:[A-Z]{2,8}-\d{2,6}|Commitment [1-9])$/, 'write the code as it stands on the leaflet, such as CARE-01'),
  variant,
  /** The fingerprint of the text that is shown. */
  shown: fingerprintOf,
});

/** How people took part. */
const ways = z.array(z.enum(['room', 'online', 'phone', 'post', 'cafe'])).min(1);

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

/** What every step has. Commands write them. */
const common = {
  /** The day on which the step was written. */
  date: day,
  /** The digest of all before it: see src/content/review-chain.ts. */
  after: digest,
};

/** One step of a review. Steps are added, never altered or taken out. */
export const step = z.discriminatedUnion('step', [
  /** Opened, or opened anew with the present texts before anybody has seen the pack. */
  z.strictObject({
    step: z.literal('opened'),
    ...common,
    /** Who is to check, by the names of the day. */
    reviewGroup: line,
    independentReviewer: line,
    /** Every text of the area. */
    texts: z.array(opened).min(1),
  }),
  /** The day and the ways are set. The last one counts. */
  z.strictObject({ step: z.literal('invited'), ...common, meeting: day, ways }),
  /** The meeting was held. */
  z.strictObject({
    step: z.literal('met'),
    ...common,
    meeting: day,
    ways,
    /** Who took part: groups and head-counts, never names. */
    present: z.array(z.strictObject({ group: line, people: z.number().int().positive() })).min(1),
    /** What was provided so that everybody could take part: "Easy Read", "British Sign Language interpreter". */
    provided: z.array(line).default([]),
  }),
  /** What people asked for. */
  z.strictObject({ step: z.literal('comments'), ...common, comments: z.array(z.union([said, withheld])).min(1) }),
  /** Counted answers about satisfaction. */
  z.strictObject({ step: z.literal('satisfaction'), ...common, satisfaction: z.array(satisfaction).min(1) }),
  /** What was decided about comments and texts. A later decision takes the place of an earlier one. */
  z.strictObject({
    step: z.literal('decisions'),
    ...common,
    decisions: z.array(decided).default([]),
    outcomes: z.array(set).default([]),
  }),
  /** Texts as they stand after the decisions. */
  z.strictObject({
    step: z.literal('approved'),
    ...common,
    texts: z.array(z.strictObject({ leaflet: subject, variant, approved: fingerprintOf })).min(1),
  }),
  /** One of the three signs all that stands before: see `after`. */
  z.strictObject({
    step: z.literal('signed'),
    ...common,
    role: z.enum(ROLES),
    /** Where the signature is kept: a pull request's review, or a note of the council. Never a person's name. */
    reference: line,
  }),
  /** What is to be put right in the steps before. */
  z.strictObject({
    step: z.literal('correction'),
    ...common,
    /** What was wrong and what is right, for readers. */
    note: words,
    /** Comments whose words are taken out of the record, since they tell who made them. */
    withheld: z.array(z.number().int().positive()).default([]),
  }),
]);

/** content/reviews/<quarter>-<area>.yaml: one review by service users, step by step. No names of people anywhere. */
export const review = z.strictObject({
  quarter,
  /** The area, as in programme.yaml. */
  area: id,
  steps: z.array(step).min(1),
});

export type Change = z.infer<typeof change>;
export type Programme = z.infer<typeof programme>;
export type ReviewRecord = z.infer<typeof review>;
export type Step = z.infer<typeof step>;
export type Decision = z.infer<typeof decided>;
export type Outcome = z.infer<typeof set>['outcome'];
export type OpenedText = z.infer<typeof opened>;
export type Satisfaction = z.infer<typeof satisfaction>;
export type Role = (typeof ROLES)[number];
export type Variant = z.infer<typeof variant>;
