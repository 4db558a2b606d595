import { compare } from '../content/compare.ts';
import type { Review } from '../content/review.ts';
import type { Variant } from '../content/schema/index.ts';
import type { Content } from '../content/content.ts';

/** Proof that people checked a text: which text, when, in which review. */
export interface Approval {
  leaflet: string;
  variant: Variant;
  /** The leaflet's code, if the record has it. It says more than `leaflet` does once the leaflet has moved. */
  code: string | undefined;
  fingerprint: string;
  date: string;
  /** The day on which the review group signed it. Until then it proves nothing to a reader. */
  agreedOn: string | undefined;
  /** The review's name: `2026-27-Q4-carers`. */
  review: string;
  quarter: string;
}

/** A review's name. */
export const reviewName = ({ quarter, area }: Pick<Review, 'quarter' | 'area'>): string => `${quarter}-${area}`;

/**
 * Whether an approval or an item of a review is about a text. A record that has the leaflet's code goes by it, so
 * that it makes no difference where the leaflet stands now.
 */
export const isAbout = (
  { leaflet, variant, code }: { leaflet: string; variant: Variant; code?: string | undefined },
  text: { leaflet: string; variant: Variant; code: string },
): boolean => variant === text.variant && (code === undefined ? leaflet === text.leaflet : code === text.code);

/** Every approval of every review, oldest first; of one day, that of the earlier quarter first. An item counts only with a fingerprint and a day. */
export function approvalsOf({ reviews }: Pick<Content, 'reviews'>): Approval[] {
  const approvals = known.get(reviews) ?? readApprovals(reviews);
  known.set(reviews, approvals);
  return approvals;
}

/** The approvals of a text that count on a day: the review group has signed them. Oldest first. */
export const checksOf = (
  content: Pick<Content, 'reviews'>,
  text: { leaflet: string; variant: Variant; code: string },
  today: string,
): Approval[] =>
  approvalsOf(content).filter(
    (approval) => isAbout(approval, text) && approval.agreedOn !== undefined && approval.agreedOn <= today,
  );

const known = new WeakMap<Content['reviews'], Approval[]>();

const readApprovals = (reviews: Content['reviews']): Approval[] =>
  reviews
    .flatMap(({ data }) =>
      data.items.flatMap(({ leaflet, variant, code, approved, approvedOn, agreedOn }) =>
        approved && approvedOn
          ? [
              {
                leaflet,
                variant,
                code,
                fingerprint: approved,
                date: approvedOn,
                agreedOn,
                review: reviewName(data),
                quarter: data.quarter,
              },
            ]
          : [],
      ),
    )
    .sort((a, b) => compare(a.date, b.date) || compare(a.quarter, b.quarter));
