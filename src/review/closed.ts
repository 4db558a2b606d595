import { ROLES } from '../content/schema/index.ts';
import type { Review, ReviewItem } from '../content/review.ts';
import type { Role } from '../content/schema/index.ts';

/** Those who have not signed a review off. */
export const unsigned = ({ signOff }: Pick<Review, 'signOff'>): Role[] =>
  ROLES.filter((role) => !signOff.some((signed) => signed.role === role));

/** The day on which the last of the three signed a review off, if all have by a day. */
export function closedOn({ signOff }: Pick<Review, 'signOff'>, today: string): string | undefined {
  const signed = signOff.filter(({ date }) => date <= today);
  return isClosed({ signOff: signed })
    ? signed
        .map(({ date }) => date)
        .toSorted()
        .at(-1)
    : undefined;
}

/** Whether all three have signed, so that only corrections may be added to the record. */
export const isClosed = ({ signOff }: Pick<Review, 'signOff'>): boolean => unsigned({ signOff }).length === 0;

/** Whether a text is taken away or left for the next review, and so is not approved in this one. */
export const isSet = ({ outcome }: Pick<ReviewItem, 'outcome'>): boolean =>
  outcome === 'withdraw' || outcome === 'later';

/** The texts of a review that are neither approved nor set apart. Nobody signs before there are none. */
export const unsettled = ({ items }: Pick<Review, 'items'>): ReviewItem[] =>
  items.filter((item) => !item.approved && !isSet(item));
