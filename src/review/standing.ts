import { areaViews } from './area-view.ts';
import type { AreaView } from './area-view.ts';
import { lateAreas, nextQuarter, plannedQuarters, plannedYears } from './programme-view.ts';
import type { PlannedArea, PlannedQuarter, PlannedYear } from './programme-view.ts';
import { ordinal } from './quarters.ts';
import { reviewView } from './review-view.ts';
import type { ReviewView } from './review-view.ts';
import type { Reviewing } from './reviewing.ts';
import { textViews } from './text-view.ts';
import { totalsOf } from './totals.ts';
import type { Totals } from './totals.ts';

/** Where the review of a site stands on a day: what its pages and `npm run review -- status` both say. */
export interface Standing {
  /** Newest first. */
  reviews: ReviewView[];
  years: PlannedYear[];
  /** The quarter to look forward to: the present one while it has something to do, or the first after it that is planned. */
  next: PlannedQuarter | undefined;
  late: { quarter: string; area: PlannedArea }[];
  areas: AreaView[];
  totals: Totals;
  /** Whether any review has been held, ever. */
  any: boolean;
}

function workOut(reviewing: Reviewing, today: string): Standing {
  const reviews = reviewing.reviews
    .map(({ data }) => reviewView(reviewing, data, today))
    .sort((a, b) => ordinal(b.quarter) - ordinal(a.quarter) || a.area.name.localeCompare(b.area.name, 'en-GB'));
  const quarters = plannedQuarters(reviewing, reviews, today);
  const views = textViews(reviewing, today);
  return {
    reviews,
    years: plannedYears(quarters, today),
    next: nextQuarter(quarters),
    late: lateAreas(quarters),
    areas: areaViews(reviewing, views, quarters, today),
    totals: totalsOf(reviews, views, today),
    any: reviews.some(({ stage }) => stage !== 'ahead'),
  };
}

const known = new WeakMap<Reviewing, Map<string, Standing>>();

/** Where the review stands on a day. Worked out once for the same records and day. */
export function standingOf(reviewing: Reviewing, today: string): Standing {
  const days = known.get(reviewing) ?? new Map<string, Standing>();
  known.set(reviewing, days);
  const standing = days.get(today) ?? workOut(reviewing, today);
  days.set(today, standing);
  return standing;
}
