import { compare } from '../content/compare.ts';
import type { Comment, Review } from '../content/review.ts';
import type { Change } from '../content/schema/index.ts';
import type { Content } from '../content/content.ts';
import { reviewName } from './approvals.ts';
import { ordinal, quarterDays } from './quarters.ts';
import type { ReviewedText } from './texts.ts';

/** What was said about one leaflet in the earlier review, and what became of it. */
export interface LeafletLastTime {
  leaflet: string;
  title: string;
  comments: Comment[];
  /** The changes written down for its texts since that review, oldest first. */
  changes: (Change & { variant: ReviewedText['variant'] })[];
}

/** The review of the area before this one. */
export interface LastTime {
  review: Review;
  /** The leaflets with a comment or a change, in their order; those that are gone are last, under their old names. */
  leaflets: LeafletLastTime[];
}

/** The newest review of an area before a quarter. */
export const earlierReview = (content: Pick<Content, 'reviews'>, quarter: string, area: string): Review | undefined =>
  content.reviews
    .map(({ data }) => data)
    .filter((review) => review.area === area && ordinal(review.quarter) < ordinal(quarter))
    .sort((a, b) => ordinal(b.quarter) - ordinal(a.quarter))[0];

/** The day from which a change counts as one since the review: its meeting's, or the first of its quarter. */
const startOf = ({ meeting, quarter }: Review): string => meeting?.date ?? quarterDays(quarter).first;

/** What was said in the review before and what changed since. `texts` are those of the area now. */
export function lastTime(
  content: Pick<Content, 'reviews'>,
  texts: ReviewedText[],
  quarter: string,
  area: string,
): LastTime | undefined {
  const review = earlierReview(content, quarter, area);
  if (!review) return undefined;
  const since = startOf(review);
  const name = reviewName(review);
  // A leaflet that has moved since then is known by its code.
  const nowOf = ({ leaflet }: Comment): string => {
    const code = review.items.find((item) => item.leaflet === leaflet)?.code;
    return (
      texts.find((text) => (code === undefined ? text.leaflet === leaflet : text.code === code))?.leaflet ?? leaflet
    );
  };
  const ids = [...new Set([...texts.map(({ leaflet }) => leaflet), ...review.comments.map(nowOf)])];
  const leaflets = ids.map((leaflet) => {
    const own = texts.filter((text) => text.leaflet === leaflet);
    return {
      leaflet,
      title: own.find(({ variant }) => variant === 'standard')?.title ?? leaflet,
      comments: review.comments.filter((comment) => nowOf(comment) === leaflet),
      changes: own
        .flatMap(({ variant, changes }) =>
          changes
            .filter((change) => change.review === name || change.date >= since)
            .map((change) => ({ ...change, variant })),
        )
        .sort((a, b) => compare(a.date, b.date)),
    };
  });
  return { review, leaflets: leaflets.filter(({ comments, changes }) => comments.length + changes.length > 0) };
}
