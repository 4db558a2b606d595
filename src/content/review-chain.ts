import { createHash } from 'node:crypto';
import type { ReviewRecord, Step } from './schema/index.ts';

/** JSON with the fields of every object in the order of their names, so that the layout of a file makes no difference. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(',')}}`;
}

/** The SHA-256 of a value of a record, as 64 hexadecimal characters. */
export const digestOf = (value: unknown): string => createHash('sha256').update(canonical(value)).digest('hex');

/** What of a step goes into the chain: comments by their digests, so that one can be withheld and the chain still holds. */
function linkOf({ after: _after, ...step }: Step): unknown {
  if (step.step !== 'comments') return step;
  const comments = step.comments.map((comment) => ('withheld' in comment ? comment.withheld : digestOf(comment)));
  return { ...step, comments };
}

/** The digest of a record's beginning, before any step. */
const start = ({ quarter, area }: Pick<ReviewRecord, 'quarter' | 'area'>): string => digestOf({ quarter, area });

/** The digest of all steps up to one: of the digest before it and what the step says. */
export const digestAfter = (before: string, step: Step): string => digestOf([before, linkOf(step)]);

/** The digests of a record: before its first step, after it, after the second… One more than it has steps. */
export function chainOf(record: ReviewRecord): string[] {
  const digests = [start(record)];
  for (const step of record.steps) digests.push(digestAfter(digests.at(-1)!, step));
  return digests;
}

/** Steps without their digests as the steps of a record. */
export type Unchained = Step extends infer Kind ? (Kind extends Step ? Omit<Kind, 'after'> : never) : never;

/** A step as it is added to a record: with the digest of all before it. */
export const chained = (record: ReviewRecord, step: Unchained): Step =>
  ({ ...step, after: chainOf(record).at(-1)! }) as Step;
