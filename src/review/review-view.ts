import type { Comment, Review, ReviewItem } from '../content/review.ts';
import type { Variant } from '../content/schema/index.ts';
import { isAbout, reviewName } from './approvals.ts';
import { closedOn } from './closed.ts';
import { areaName, spoken, textPath } from './reviewing.ts';
import type { Reviewing } from './reviewing.ts';
import { satisfactionOf } from './satisfaction.ts';
import type { Satisfaction } from './satisfaction.ts';

/** How far a review has come: not held yet, held and not signed off by all, or closed. */
export type Stage = 'ahead' | 'open' | 'closed';

/** How far a review has come by a day. */
export function stageOf(review: Pick<Review, 'meeting' | 'present' | 'signOff'>, today: string): Stage {
  if (closedOn(review, today)) return 'closed';
  return review.present.length > 0 && review.meeting && review.meeting.date <= today ? 'open' : 'ahead';
}

/** An item of a review with what it is called now. */
export interface ItemView extends ReviewItem {
  title: string;
  /** Undefined where the text is no longer on the site. */
  path: string | undefined;
}

/** The comments on one leaflet. */
export interface CommentGroup {
  leaflet: string;
  title: string;
  path: string | undefined;
  comments: Comment[];
}

/** A review as readers see it. */
export interface ReviewView {
  name: string;
  /** Its address on the site. Its Easy Read stands under it. */
  path: string;
  quarter: string;
  area: { id: string; name: string };
  stage: Stage;
  /** The day it was closed. */
  closed: string | undefined;
  record: Review;
  items: ItemView[];
  groups: CommentGroup[];
  satisfaction: Satisfaction[];
  counts: Record<'done' | 'partly' | 'not-done' | 'open', number>;
  people: number;
}

/** What a record's subject is called now, and where it stands. Its Easy Read that is gone goes by its standard page. */
function namedIn({ texts }: Reviewing, { items }: Review) {
  return (item: { leaflet: string; variant: Variant; code?: string | undefined }) => {
    const code = item.code ?? items.find((other) => other.leaflet === item.leaflet && other.code !== undefined)?.code;
    const find = (variant: Variant) => texts.find((text) => isAbout({ leaflet: item.leaflet, code, variant }, text));
    const text = find(item.variant) ?? find('standard');
    return {
      title: text?.title ?? spoken(item.leaflet.split('/').at(-1) ?? item.leaflet),
      path: text && textPath(text),
    };
  };
}

/** A record as readers see it on a day. */
export function reviewView(reviewing: Reviewing, record: Review, today: string): ReviewView {
  const { quarter, area, items, comments, present } = record;
  const name = reviewName(record);
  const named = namedIn(reviewing, record);
  const leaflets = [...new Set([...items, ...comments].map(({ leaflet }) => leaflet))];
  const count = (decision: Comment['decision']) => comments.filter((comment) => comment.decision === decision).length;
  return {
    name,
    path: `/reviews/${name}/`,
    quarter,
    area: { id: area, name: areaName(reviewing, area) },
    stage: stageOf(record, today),
    closed: closedOn(record, today),
    record,
    items: items.map((item) => ({ ...item, ...named(item) })),
    groups: leaflets
      .map((leaflet) => ({
        leaflet,
        ...named({ leaflet, variant: 'standard' }),
        comments: comments.filter((comment) => comment.leaflet === leaflet),
      }))
      .filter((group) => group.comments.length > 0),
    satisfaction: satisfactionOf([record]),
    counts: { done: count('done'), partly: count('partly'), 'not-done': count('not-done'), open: count(undefined) },
    people: present.reduce((sum, group) => sum + group.people, 0),
  };
}
