import { stringify } from 'yaml';
import { chained } from '../../src/content/review-chain.ts';
import type { Unchained } from '../../src/content/review-chain.ts';
import { step as stepShape } from '../../src/content/schema/index.ts';
import type { ReviewRecord } from '../../src/content/schema/index.ts';

/** A record of steps that are given without their digests. */
export function recordOf(quarter: string, area: string, steps: Unchained[]): ReviewRecord {
  const record: ReviewRecord = { quarter, area, steps: [] };
  // The shape fills in what a step may leave out, as reading the file does.
  for (const step of steps) record.steps.push(chained(record, stepShape.parse(chained(record, step))));
  return record;
}

/** The same as the text of its file. */
export const recordText = (quarter: string, area: string, steps: Unchained[]): string =>
  stringify(recordOf(quarter, area, steps), { lineWidth: 0, schema: 'core' });
