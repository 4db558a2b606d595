import type { Review } from '../content/review.ts';
import type { Role, SiteSettings } from '../content/schema/index.ts';

/** The names of those who check the site with the council, as site.yaml has them. */
export type Checkers = Pick<SiteSettings, 'reviewGroup' | 'independentReviewer'>;

/** What a group is called in common: such a name takes "the" in a sentence, and a name such as "Age Concern" none. */
const COMMON =
  /\b(?:alliance|association|board|centre|circle|club|committee|council|forum|group|network|panel|partnership|society|team|union)$/i;

/** A group's name for the middle of a sentence: "the Carers Forum", "Healthwatch". */
export const withThe = (name: string): string => (COMMON.test(name) && !/^the\b/i.test(name) ? `the ${name}` : name);

/** The same for the start of a sentence. */
export const startingWithThe = (name: string): string => withThe(name).replace(/^the\b/, 'The');

/** Who of the checkers signed a review off, the group first. */
export const signedBy = ({ signOff }: Pick<Review, 'signOff'>): Exclude<Role, 'service'>[] =>
  (['review-group', 'independent-reviewer'] as const).filter((role) => signOff.some((signed) => signed.role === role));

/** The names of those who signed a review off with the council, as it names them, for the middle of a sentence. */
export const checkerNames = (review: Pick<Review, 'signOff' | keyof Checkers>): string[] =>
  signedBy(review).map((role) => withThe(nameOfChecker(role, review)));

const nameOfChecker = (role: Exclude<Role, 'service'>, { reviewGroup, independentReviewer }: Checkers): string =>
  role === 'review-group' ? reviewGroup : independentReviewer;

/** Both checkers for the middle of a sentence: "the Adult Engagement Group and Healthwatch". */
export const bothCheckers = ({ reviewGroup, independentReviewer }: Checkers): string =>
  `${withThe(reviewGroup)} and ${withThe(independentReviewer)}`;
