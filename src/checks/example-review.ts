import { parse } from 'yaml';
import { chained, chainOf } from '../content/review-chain.ts';
import { step as stepShape } from '../content/schema/index.ts';
import type { ReviewRecord } from '../content/schema/index.ts';

/** A programme for the fixture's areas, for rules' examples. Its plan starts on line 8. */
export const examplePlan = (
  rows: string,
  areas = '  - id: getting-help\n    name: Help\n  - id: carers\n    name: Carers\n  - id: commitments\n    name: Promises\n',
  every = 4,
): Record<string, string> => ({ 'reviews/programme.yaml': `every: ${every}\nareas:\n${areas}plan:\n${rows}` });

const PROGRAMME = examplePlan('  - quarter: 2026-27-Q4\n    areas: [carers, getting-help, commitments]\n');

/** The fingerprint of the text that the examples show, and of another one. */
export const SHOWN = '0'.repeat(64);
export const OTHER = '1'.repeat(64);

/** A text of the opening step. */
export const exampleText = (leaflet = 'carers/a-break', variant = 'standard', code = 'ASC-04', shown = SHOWN): string =>
  `{ leaflet: ${leaflet}, code: ${code}, variant: ${variant}, shown: "${shown}" }`;

/** Steps of a record as they are written, on one line each and without their digests. */
export const STEPS = {
  opened: (texts = [exampleText()], date = '2027-01-11') =>
    `step: opened, date: ${date}, reviewGroup: The group, independentReviewer: Watch, texts: [${texts.join(', ')}]`,
  invited: (meeting = '2027-02-10', date = '2027-01-12') =>
    `step: invited, date: ${date}, meeting: ${meeting}, ways: [room]`,
  met: (meeting = '2027-02-10', date = '2027-02-11') =>
    `step: met, date: ${date}, meeting: ${meeting}, ways: [room], present: [{ group: The group, people: 7 }]`,
  comments: (fields = 'leaflet: carers/a-break', date = '2027-02-12') =>
    `step: comments, date: ${date}, comments: [{ ${fields}, asked: Say it in fewer words }]`,
  decisions: (decision: string, outcome = '', date = '2027-02-20') =>
    `step: decisions, date: ${date}, decisions: [${decision && `{ ${decision} }`}], outcomes: [${outcome && `{ ${outcome} }`}]`,
  approved: (approved = SHOWN, text = 'leaflet: carers/a-break, variant: standard', date = '2027-03-01') =>
    `step: approved, date: ${date}, texts: [{ ${text}, approved: "${approved}" }]`,
  signed: (role = 'review-group', date = '2027-03-08') =>
    `step: signed, date: ${date}, role: ${role}, reference: Note 12 of the council`,
  correction: (fields = 'note: Eight people', date = '2027-04-01') => `step: correction, date: ${date}, ${fields}`,
};

/**
 * A record of the fixture's carers area with a programme beside it, each step on one line with its digest: quarter, area
 * and "steps:" are lines 1 to 3, the first step is on line 4. `after` stands at the end of a step's line, unless the
 * step has one.
 */
export function exampleReview(steps: string[], name = '2026-27-Q4-carers', area = 'carers'): Record<string, string> {
  const record: ReviewRecord = { quarter: '2026-27-Q4', area, steps: [] };
  const lines = steps.map((step) => {
    const after = chainOf(record).at(-1)!;
    const line = /\bafter: /.test(step) ? `{ ${step} }` : `{ ${step}, after: "${after}" }`;
    const { data } = stepShape.safeParse(parse(line, { schema: 'core', version: '1.2' }));
    if (data) record.steps.push(chained(record, data));
    return `  - ${line}\n`;
  });
  return {
    ...PROGRAMME,
    [`reviews/${name}.yaml`]: `quarter: 2026-27-Q4\narea: ${area}\nsteps:\n${lines.join('')}`,
  };
}
