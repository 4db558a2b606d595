import type { Content, Entry } from '../content/content.ts';
import type { Review } from '../content/review.ts';
import type { Programme, Variant } from '../content/schema/index.ts';
import { typeset, typesetText } from '../wording/typeset.ts';
import { reviewedTexts } from './texts.ts';
import type { ReviewedText } from './texts.ts';

/** What is known of the checking of texts. What is true of them on a day is worked out from it. */
export interface Reviewing {
  programme: Entry<Programme> | undefined;
  reviews: Entry<Review>[];
  texts: ReviewedText[];
}

/** The records of a content with its texts. */
export const reviewingOf = (content: Content): Reviewing => ({
  programme: content.programme,
  reviews: content.reviews,
  texts: reviewedTexts(content),
});

/** The same with quotes as readers see them. */
export function typesetReviewing({ programme, reviews, texts }: Reviewing): Reviewing {
  const shown = <T>(entry: Entry<T>): Entry<T> => ({ ...entry, data: typeset(entry.data) });
  return {
    programme: programme && shown(programme),
    // The steps stay as they were written: their digests are of these words.
    reviews: reviews.map((entry) => ({ ...entry, data: { ...typeset(entry.data), steps: entry.data.steps } })),
    texts: texts.map((text) => ({
      ...text,
      title: typesetText(text.title),
      changes: typeset(text.changes),
      updates: typeset(text.updates),
    })),
  };
}

/** The address of a text on the site. */
export const textPath = ({ leaflet, variant }: { leaflet: string; variant: Variant }): string =>
  `/${leaflet}/${variant === 'easy-read' ? 'easy-read/' : ''}`;

/** A name as it would be said, from the one that addresses use: "Carers assessment" from `carers-assessment`. */
export const spoken = (slug: string): string => slug.replaceAll('-', ' ').replace(/^./, (first) => first.toUpperCase());

/** The name of an area for people. */
export const areaName = ({ programme }: Pick<Reviewing, 'programme'>, id: string): string =>
  programme?.data.areas.find((area) => area.id === id)?.name ?? spoken(id);
