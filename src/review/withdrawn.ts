import type { Content } from '../content/content.ts';
import type { Review, ReviewItem } from '../content/review.ts';

/** The item of a review that decided to withdraw a leaflet, whichever of its texts it is about. */
export const withdrawingItem = ({ items }: Pick<Review, 'items'>, { code }: { code: string }): ReviewItem | undefined =>
  items.find((item) => item.outcome === 'withdraw' && item.code === code);

/** The codes of a content that are taken: of its leaflets, of those that were withdrawn, and of those in records of reviews. */
export const takenCodes = ({
  leaflets,
  withdrawn,
  reviews,
}: Pick<Content, 'leaflets' | 'withdrawn' | 'reviews'>): string[] => [
  ...leaflets.map(({ data }) => data.code),
  ...withdrawn.map(({ data }) => data.code),
  ...reviews.flatMap(({ data }) => data.items.map(({ code }) => code)),
];
