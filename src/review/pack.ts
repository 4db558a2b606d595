import type { Review } from '../content/review.ts';
import type { Topic } from '../content/schema/index.ts';
import { isAbout } from './approvals.ts';
import { lastTime } from './pack-last-time.ts';
import type { LastTime } from './pack-last-time.ts';
import type { Reviewing } from './reviewing.ts';
import type { ReviewedText } from './texts.ts';

/** A leaflet of the area with its texts. */
export interface PackLeaflet {
  /** `carers/emergencies`: what the comment sheet calls it. */
  leaflet: string;
  /** "CARE-19", "Commitment 1". */
  code: string;
  /** The start of its sheets' names: `care-19`. */
  slug: string;
  title: string;
  /** The month of the edition, as `YYYY-MM`. */
  edition: string;
  standard: ReviewedText;
  easyRead: ReviewedText | undefined;
}

/** A review area. */
export interface ReviewArea {
  id: string;
  name: string;
  /** Set where people turn to it in a crisis, so that reading it may upset somebody. */
  crisis: boolean;
}

/** What a review pack is made of, besides the site that its sheets show. */
export interface Pack {
  quarter: string;
  area: ReviewArea;
  leaflets: PackLeaflet[];
  /** The record of this review, if it has been started. */
  review: Review | undefined;
  /** What came of the review before, if there was one. */
  earlier: LastTime | undefined;
  /** The day the pack is made, as `YYYY-MM-DD`. */
  today: string;
}

/** What packs are made from. A `Site` has it. */
export interface PackSource {
  reviewing: Reviewing;
  topics: Pick<Topic, 'title' | 'reviewArea'>[];
}

const slugOf = (code: string): string =>
  code
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** The areas that can be reviewed: those of the programme, then any that a topic names besides. */
export function areasOf({ reviewing, topics }: PackSource): ReviewArea[] {
  const planned = reviewing.programme?.data.areas.map(({ id, name, crisis }) => ({ id, name, crisis })) ?? [];
  const others = topics.map(({ reviewArea, title }) => ({ id: reviewArea, name: title, crisis: false }));
  const byId = new Map([...others.toReversed(), ...planned].map((area) => [area.id, area]));
  return [...new Set([...planned, ...others].map(({ id }) => id))].map((id) => byId.get(id)!);
}

const leafletsOf = (texts: ReviewedText[]): PackLeaflet[] =>
  texts
    .filter(({ variant }) => variant === 'standard')
    .map((standard) => ({
      leaflet: standard.leaflet,
      code: standard.code,
      slug: slugOf(standard.code),
      title: standard.title,
      edition: (standard.page.data as { edition: string }).edition,
      standard,
      easyRead: texts.find(({ leaflet, variant }) => leaflet === standard.leaflet && variant === 'easy-read'),
    }));

/** The pack of an area for a quarter, or one line that says why there is none. */
export function packOf(source: PackSource, quarter: string, areaId: string, today: string): Pack | { problem: string } {
  const areas = areasOf(source);
  const area = areas.find(({ id }) => id === areaId);
  if (!area)
    return { problem: `There is no review area "${areaId}". The areas are: ${areas.map(({ id }) => id).join(', ')}.` };
  const { reviews, texts: all } = source.reviewing;
  const texts = all.filter((text) => text.area === areaId);
  if (texts.length === 0)
    return { problem: `The area "${areaId}" has no leaflets yet, so there is nothing to review.` };
  return {
    quarter,
    area,
    today,
    leaflets: leafletsOf(texts),
    review: reviews.find(({ data }) => data.quarter === quarter && data.area === areaId)?.data,
    earlier: lastTime({ reviews }, texts, quarter, areaId),
  };
}

/** Texts that are not those which the review's record says were shown: changed since, new, or gone. One plain line each. */
export function unlikeRecord({ review, leaflets }: Pick<Pack, 'review' | 'leaflets'>): string[] {
  if (!review) return [];
  const texts = leaflets.flatMap(({ standard, easyRead }) => (easyRead ? [standard, easyRead] : [standard]));
  const name = (leaflet: string, variant: string) => `${leaflet} (${variant})`;
  return [
    ...texts.flatMap((text) => {
      const { leaflet, variant, fingerprint } = text;
      const item = review.items.find((found) => isAbout(found, text));
      if (!item) return [`${name(leaflet, variant)} is not in the review's record.`];
      return item.shown === fingerprint ? [] : [`${name(leaflet, variant)} has changed since the review was started.`];
    }),
    ...review.items
      .filter((item) => !texts.some((text) => isAbout(item, text)))
      .map(
        ({ leaflet, variant }) => `${name(leaflet, variant)} is in the review's record, but there is no such text now.`,
      ),
  ];
}
