import type { Unchained } from '../content/review-chain.ts';
import { quarterText } from '../wording/dates.ts';
import type { Checkers } from './checkers.ts';
import type { ReviewedText } from './texts.ts';

/** What stands above the steps of a new record, for whoever opens the file. */
export const recordHead = (quarter: string, area: string): string =>
  `# The review of "${area}", ${quarterText(quarter)}, step by step. Commands add the steps: npm run review -- --help.
# Each step names all before it, so none can be altered or taken out. No names of people anywhere in this file.
`;

/** The step that opens a review: every text of the area as it stands, which is what the pack shows. */
export const openingStep = (
  texts: ReviewedText[],
  { reviewGroup, independentReviewer }: Checkers,
  today: string,
): Unchained => ({
  step: 'opened',
  date: today,
  reviewGroup,
  independentReviewer,
  texts: texts.map(({ leaflet, code, variant, fingerprint }) => ({ leaflet, code, variant, shown: fingerprint })),
});
