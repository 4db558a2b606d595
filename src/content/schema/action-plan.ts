import { z } from 'astro/zod';
import { id, line, partialDate, quarter, words } from './primitives.ts';

/** One point in time of an action. A plan may give an action two. */
export const milestone = z.strictObject({
  /** What happens then, when an action has more than one: "Plan ready". */
  what: line.optional(),
  /**
   * `by`: finished by the end of the quarter. `in`: happens in the quarter. `from`: starts in the quarter.
   * `ongoing`: no end. `yearly` and `quarterly`: comes round.
   */
  when: z.enum(['by', 'in', 'from', 'ongoing', 'yearly', 'quarterly']),
  /** The quarter, for `by`, `in` and `from`. */
  quarter: quarter.optional(),
});

/** Progress says only what a source says. */
export const progress = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('not-reported') }),
  z.strictObject({
    status: z.enum(['started', 'done', 'late', 'stopped']),
    /** What was reported, in one plain sentence. */
    says: line,
    /** The report it comes from: an id from sources.yaml. */
    source: id,
    /** The date of the report. */
    asOf: partialDate,
  }),
]);

/** One action of the plan. */
export const action = z.strictObject({
  /** Commitment and number, such as `1-08`. */
  id: z.string().regex(/^[1-9]-\d{2}$/, 'write the commitment and a two-digit number, such as 1-08'),
  /** The theme it belongs to. */
  theme: id,
  /** The plan's own name for it, unchanged. */
  official: words,
  /** The same in plain words: what we will do. */
  plain: line,
  /** The plan's own words on timing, unchanged. */
  timescale: line,
  /** The timing as quarters of the financial year. */
  milestones: z.array(milestone).min(1),
  /** What should come of it, in plain words. */
  outcome: line,
  /** How we will know, in plain words. */
  measure: line,
  /** Who leads: ids from `teams`. */
  lead: z.array(id).min(1),
  /** What has been reported so far. */
  progress,
  /** Anything a reader of the original should know, such as a slip in it. */
  note: line.optional(),
});

/** content/action-plan.yaml: the plan with its themes and actions in order. */
export const actionPlan = z.strictObject({
  /** The plan's title as it stands on it. */
  title: line,
  /** Where it comes from: an id from sources.yaml. */
  source: id,
  /** The teams that lead actions. */
  teams: z.array(z.strictObject({ id, name: line })).min(1),
  /** The themes in order, each with its commitment. */
  themes: z
    .array(
      z.strictObject({
        id,
        /** The number of its commitment. */
        commitment: z.number().int().positive(),
        /** The plan's own name for it, unchanged. */
        official: line,
        /** The same in plain words. */
        plain: line,
      }),
    )
    .min(1),
  actions: z.array(action).min(1),
});

export type Action = z.infer<typeof action>;
export type Milestone = z.infer<typeof milestone>;
export type ActionPlan = z.infer<typeof actionPlan>;
