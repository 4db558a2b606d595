import type { Review } from '../content/schema/index.ts';

/** The three who sign a review off. */
export const ROLES = ['service', 'adult-engagement-group', 'healthwatch'] as const;

/** Whether all three have signed, so that only corrections may be added to the record. */
export const isClosed = ({ signOff }: Pick<Review, 'signOff'>): boolean =>
  ROLES.every((role) => signOff.some((signed) => signed.role === role));
