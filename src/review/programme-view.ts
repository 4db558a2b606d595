import { quarterOf } from '../wording/dates.ts';
import { ordinal } from './quarters.ts';
import type { ReviewView } from './review-view.ts';
import { areaName } from './reviewing.ts';
import type { Reviewing } from './reviewing.ts';

/** An area in a quarter of the programme. */
export interface PlannedArea {
  id: string;
  name: string;
  /** `moved`: it was not held in this quarter, but in a later one. */
  status: 'planned' | 'now' | 'open' | 'done' | 'late' | 'moved';
  /** Its review, where there is a record. The later one of a review that was moved. */
  review: ReviewView | undefined;
}

/** A quarter with the areas that are reviewed in it. `next`: the first that has something to look forward to. */
export interface PlannedQuarter {
  quarter: string;
  when: 'past' | 'now' | 'next' | 'later';
  areas: PlannedArea[];
}

/** The quarters of one financial year: always four. */
export interface PlannedYear {
  /** `2026-27`. */
  year: string;
  quarters: PlannedQuarter[];
}

/** The financial year of a quarter: `2026-27`. */
export const yearOf = (quarter: string): string => quarter.slice(0, 7);

/** The areas of each quarter in order of time. A review that was held outside the plan belongs to its quarter all the same. */
function areasByQuarter({ programme }: Reviewing, reviews: ReviewView[]): [string, string[]][] {
  const rows = [
    ...(programme?.data.plan ?? []),
    ...reviews.map(({ quarter, area }) => ({ quarter, areas: [area.id] })),
  ];
  return [...Map.groupBy(rows, ({ quarter }) => quarter)]
    .map(([quarter, own]): [string, string[]] => [quarter, [...new Set(own.flatMap(({ areas }) => areas))]])
    .sort(([a], [b]) => ordinal(a) - ordinal(b));
}

const isHeld = ({ stage }: ReviewView): boolean => stage !== 'ahead';

/** Where an area stands in a quarter. `reviews` are those of the area, newest first. */
function standing(quarter: string, now: string, reviews: ReviewView[]): Pick<PlannedArea, 'status' | 'review'> {
  const review = reviews.find((found) => found.quarter === quarter);
  if (review?.stage === 'closed') return { status: 'done', review };
  if (review?.stage === 'open') return { status: 'open', review };
  if (quarter === now) return { status: 'now', review };
  if (ordinal(quarter) > ordinal(now)) return { status: 'planned', review };
  const later = reviews.findLast((found) => isHeld(found) && ordinal(found.quarter) > ordinal(quarter));
  return later ? { status: 'moved', review: later } : { status: 'late', review };
}

/** Whether an area's review is still to come. */
export const isAhead = ({ status }: Pick<PlannedArea, 'status'>): boolean => status === 'now' || status === 'planned';

/** Every quarter that has a review or a plan, in order, as it stands on a day. `reviews` stand newest first. */
export function plannedQuarters(reviewing: Reviewing, reviews: ReviewView[], today: string): PlannedQuarter[] {
  const now = quarterOf(today);
  const quarters = areasByQuarter(reviewing, reviews).map(([quarter, ids]) => ({
    quarter,
    areas: ids.map((id) => {
      const own = reviews.filter(({ area }) => area.id === id);
      return { id, name: areaName(reviewing, id), ...standing(quarter, now, own) };
    }),
  }));
  const next = quarters.find(({ quarter, areas }) => ordinal(quarter) >= ordinal(now) && areas.some(isAhead));
  const whenOf = (quarter: string): PlannedQuarter['when'] => {
    if (quarter === now) return 'now';
    if (quarter === next?.quarter) return 'next';
    return ordinal(quarter) < ordinal(now) ? 'past' : 'later';
  };
  return quarters.map((found) => ({ ...found, when: whenOf(found.quarter) }));
}

/** The quarter to look forward to: the present one while it has something to do, or the first after it that is planned. */
export const nextQuarter = (quarters: PlannedQuarter[]): PlannedQuarter | undefined =>
  quarters.find(({ when, areas }) => when === 'next' || (when === 'now' && areas.some(isAhead)));

/** The same quarters by financial year, with those in which nothing is planned. */
export function plannedYears(quarters: PlannedQuarter[], today: string): PlannedYear[] {
  const now = ordinal(quarterOf(today));
  const empty = (quarter: string): PlannedQuarter => {
    const distance = ordinal(quarter) - now;
    const other = distance < 0 ? 'past' : 'later';
    return { quarter, when: distance === 0 ? 'now' : other, areas: [] };
  };
  const years = [...new Set(quarters.map(({ quarter }) => yearOf(quarter)))];
  return years.map((year) => ({
    year,
    quarters: [1, 2, 3, 4]
      .map((number) => `${year}-Q${number}`)
      .map((quarter) => quarters.find((found) => found.quarter === quarter) ?? empty(quarter)),
  }));
}

/** The areas whose review was not held in its quarter, nor in a later one. */
export const lateAreas = (quarters: PlannedQuarter[]): { quarter: string; area: PlannedArea }[] =>
  quarters.flatMap(({ quarter, areas }) =>
    areas.filter(({ status }) => status === 'late').map((area) => ({ quarter, area })),
  );
