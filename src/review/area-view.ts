import type { Review } from '../content/review.ts';
import { quarterOf } from '../wording/dates.ts';
import { reviewName } from './approvals.ts';
import { isAhead } from './programme-view.ts';
import type { PlannedQuarter } from './programme-view.ts';
import { ordinal } from './quarters.ts';
import { areaName } from './reviewing.ts';
import type { Reviewing } from './reviewing.ts';
import { satisfactionOf } from './satisfaction.ts';
import { countOf } from './text-view.ts';
import type { TextView } from './text-view.ts';

/** How people answered in a review: of all its questions together. */
export interface Answers {
  review: string;
  /** Answers from the better half of their scale. */
  good: number;
  answered: number;
}

/** Where the texts of an area stand. A text can be counted in more than one column: changed since, and late. */
export interface AreaView {
  id: string;
  name: string;
  leaflets: number;
  texts: number;
  /** The text is the one that was approved. */
  checked: number;
  changedSince: number;
  notYetChecked: number;
  /** The next check is due this quarter. */
  due: number;
  /** The check is overdue. */
  overdue: number;
  /** Of the newest review that asked. */
  satisfaction: Answers | undefined;
  /** The quarter of the next review that has not been held yet. */
  next: string | undefined;
}

/** The reviews of an area that have begun by a day, newest first. */
export const reviewsOf = ({ reviews }: Pick<Reviewing, 'reviews'>, area: string, today: string): Review[] =>
  reviews
    .map(({ data }) => data)
    .filter((review) => review.area === area && ordinal(review.quarter) <= ordinal(quarterOf(today)))
    .sort((a, b) => ordinal(b.quarter) - ordinal(a.quarter));

function answersTo(review: Review): Answers | undefined {
  const questions = satisfactionOf([review]);
  const answered = questions.reduce((sum, question) => sum + question.answered, 0);
  const good = questions.reduce((sum, question) => sum + question.good, 0);
  return answered === 0 ? undefined : { review: reviewName(review), good, answered };
}

/**
 * Where every area stands on a day, in the programme's order. Areas of texts that the programme does not know come
 * last. `views` and `quarters` are those of the day.
 */
export function areaViews(
  reviewing: Reviewing,
  views: TextView[],
  quarters: PlannedQuarter[],
  today: string,
): AreaView[] {
  const now = ordinal(quarterOf(today));
  const byArea = Map.groupBy(views, ({ text }) => text.area);
  const planned = reviewing.programme?.data.areas.map(({ id }) => id) ?? [];
  return [...new Set([...planned, ...byArea.keys()])].map((id) => {
    const own = byArea.get(id) ?? [];
    const due = (when: TextView['when']) => own.filter((view) => view.when === when).length;
    return {
      id,
      name: areaName(reviewing, id),
      leaflets: new Set(own.map(({ text }) => text.leaflet)).size,
      texts: own.length,
      checked: countOf(own, 'checked'),
      changedSince: countOf(own, 'changed-since'),
      notYetChecked: countOf(own, 'first-edition'),
      due: due('due'),
      overdue: due('overdue'),
      satisfaction: reviewsOf(reviewing, id, today)
        .map(answersTo)
        .find((found) => found !== undefined),
      next: quarters.find(
        ({ quarter, areas }) => ordinal(quarter) >= now && areas.some((area) => area.id === id && isAhead(area)),
      )?.quarter,
    };
  });
}
