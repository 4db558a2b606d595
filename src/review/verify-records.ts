import { START } from '../content/parse/place.ts';
import type { Entry } from '../content/content.ts';
import { reviewOf } from '../content/review.ts';
import type { Review } from '../content/review.ts';
import { review as reviewShape } from '../content/schema/index.ts';
import { reviewName } from './approvals.ts';
import { chainProblems } from './chain-order.ts';
import type { Fault, Published } from './verify-data.ts';

/** "step 3 (met), present, 1": a place in a record for people, who count from 1. */
const placeOf = (path: PropertyKey[], record: { steps: unknown }): string => {
  const [first, index, ...rest] = path;
  if (first !== 'steps' || typeof index !== 'number') return path.map(String).join(', ');
  const step = (record.steps as { step?: unknown }[])[index]?.step;
  const named = `step ${index + 1}${typeof step === 'string' ? ` (${step})` : ''}`;
  return [named, ...rest.map((part) => (typeof part === 'number' ? String(part + 1) : String(part)))].join(', ');
};

/**
 * The records of a site's open data, with what does not hold in each by itself. One that can't be read proves nothing and
 * is left out; one whose chain is broken is left out too.
 */
export function verifiedRecords({ made, reviews }: Pick<Published['reviews'], 'made' | 'reviews'>): {
  records: Entry<Review>[];
  faults: Fault[];
} {
  const faults: Fault[] = [];
  const records: Entry<Review>[] = [];
  for (const { id, quarter, area, steps } of reviews) {
    const where = `/reviews/${id}/`;
    const { data: record, error } = reviewShape.safeParse({ quarter, area, steps });
    const found = record
      ? [
          ...(reviewName(record) === id ? [] : [`It is the record of ${reviewName(record)}.`]),
          ...(records.some((other) => other.id === id) ? ['There are two records of this name.'] : []),
          ...record.steps.flatMap(({ date }, index) =>
            date > made ? [`${placeOf(['steps', index], record)}: its day (${date}) is after the site was made.`] : [],
          ),
          ...chainProblems(record).map(({ path, message }) => `${placeOf(path, record)}: ${message}`),
        ]
      : (error?.issues ?? []).map(({ path, message }) => `${placeOf(path, { steps })}: ${message}.`);
    faults.push(...found.map((reason) => ({ where, reason })));
    if (record && found.length === 0) records.push({ id, file: where, data: reviewOf(record), at: () => START });
  }
  return { records, faults };
}

/** Every signature of records that hold, with the digest of all that was signed. Whoever kept it can tell that nothing before was altered. */
export const signatures = (records: Entry<Review>[]) =>
  records.flatMap(({ id, data: { steps } }) =>
    steps.flatMap((step) =>
      step.step === 'signed'
        ? [{ review: id, role: step.role, date: step.date, reference: step.reference, digest: step.after }]
        : [],
    ),
  );
