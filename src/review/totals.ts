import { quarterOf } from '../wording/dates.ts';
import { yearOf } from './programme-view.ts';
import type { ReviewView } from './review-view.ts';
import { satisfactionOf } from './satisfaction.ts';
import type { Satisfaction } from './satisfaction.ts';
import { countOf } from './text-view.ts';
import type { TextView } from './text-view.ts';

/** How the year stands against what the action plan measures. */
export interface Totals {
  /** The financial year, `2026-27`. */
  year: string;
  completed: number;
  open: number;
  /** Comments that led to a change, whole or in part. */
  changes: number;
  refused: number;
  satisfaction: Satisfaction[];
  texts: number;
  checked: number;
  changedSince: number;
  /** Of all years together. */
  ever: { completed: number; changes: number };
}

const completed = (reviews: ReviewView[]): number => reviews.filter(({ stage }) => stage === 'closed').length;

const changes = (reviews: ReviewView[]): number =>
  reviews.reduce((total, { counts }) => total + counts.done + counts.partly, 0);

/** The totals of the year of a day, and of all years. */
export function totalsOf(reviews: ReviewView[], views: TextView[], today: string): Totals {
  const year = yearOf(quarterOf(today));
  const held = reviews.filter(({ quarter, stage }) => yearOf(quarter) === year && stage !== 'ahead');
  return {
    year,
    completed: completed(held),
    open: held.filter(({ stage }) => stage === 'open').length,
    changes: changes(held),
    refused: held.reduce((total, { counts }) => total + counts['not-done'], 0),
    satisfaction: satisfactionOf(held.map(({ record }) => record)),
    texts: views.length,
    checked: countOf(views, 'checked'),
    changedSince: countOf(views, 'changed-since'),
    ever: { completed: completed(reviews), changes: changes(reviews) },
  };
}
