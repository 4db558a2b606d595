import type { Review } from '../content/schema/index.ts';
import type { Content } from '../content/content.ts';
import { quarterOf } from '../wording/dates.ts';
import { reviewName } from './approvals.ts';
import { isClosed } from './closed.ts';
import { ordinal } from './quarters.ts';
import { dueOf, plannedQuarter, stateOf } from './state.ts';
import type { State } from './state.ts';
import { reviewedTexts } from './texts.ts';
import type { ReviewedText } from './texts.ts';

/** A text with its state on a day. */
export interface TextState {
  text: ReviewedText;
  state: State;
  /** How near its next check is. Undefined where the programme does not have its area. */
  when: 'later' | 'due' | 'overdue' | undefined;
}

/** How people answered in a review: of all its questions together. */
export interface Positive {
  review: string;
  /** Answers in the upper steps of their scale. */
  positive: number;
  /** All answers that were given. */
  answers: number;
}

/** Where an area of the review stands. A text can be counted in more than one column: changed since, and overdue. */
export interface AreaSummary {
  area: string;
  name: string;
  leaflets: number;
  texts: number;
  /** The text is the one that was approved. */
  checked: number;
  changedSince: number;
  /** The next check is due this quarter. */
  due: number;
  overdue: number;
  notYetChecked: number;
  satisfaction: Positive | undefined;
  /** The quarter of the next review in the programme, this one included until its review is closed. */
  next: string | undefined;
}

/** Every reviewed text with its state on a day. */
export const textStates = (content: Content, today: string): TextState[] =>
  reviewedTexts(content).map((text) => {
    const state = stateOf(text, content, today);
    return { text, state, when: dueOf(state, today)?.when };
  });

/** How many steps of a scale, from the best, count as positive: the top two, and never more than its upper half. */
export const positiveSteps = (steps: number): number => Math.min(2, Math.floor(steps / 2));

/** The answers of a review to what it asked about satisfaction, or undefined where nobody answered. */
export function satisfactionOf(review: Review): Positive | undefined {
  const count = (answers: { count: number }[]) => answers.reduce((sum, answer) => sum + answer.count, 0);
  const positive = review.satisfaction.reduce(
    (sum, { answers }) => sum + count(answers.slice(0, positiveSteps(answers.length))),
    0,
  );
  const all = review.satisfaction.reduce((sum, { answers }) => sum + count(answers), 0);
  return all === 0 ? undefined : { review: reviewName(review), positive, answers: all };
}

/** The reviews of an area that have begun by a day, newest first. */
export const reviewsOf = (content: Pick<Content, 'reviews'>, area: string, today: string): Review[] =>
  content.reviews
    .map(({ data }) => data)
    .filter((review) => review.area === area && ordinal(review.quarter) <= ordinal(quarterOf(today)))
    .sort((a, b) => ordinal(b.quarter) - ordinal(a.quarter));

/** Whether all three roles have signed a review off by a day. */
const isClosedBy = (review: Review, today: string): boolean =>
  isClosed({ ...review, signOff: review.signOff.filter(({ date }) => date <= today) });

/** The quarter of an area's next review: one that is not closed yet. */
function nextReview(content: Content, area: string, today: string): string | undefined {
  const programme = content.programme?.data;
  const now = quarterOf(today);
  if (!programme) return undefined;
  const closed = new Set(
    reviewsOf(content, area, today)
      .filter((review) => isClosedBy(review, today))
      .map(({ quarter }) => quarter),
  );
  return plannedQuarter(
    { ...programme, plan: programme.plan.filter(({ quarter }) => !closed.has(quarter)) },
    area,
    now,
  );
}

/** Where every area stands on a day, in the programme's order. Areas of texts that the programme does not know come last. */
export function areaSummaries(content: Content, today: string): AreaSummary[] {
  const states = textStates(content, today);
  const areas = (content.programme?.data.areas ?? []).map(({ id, name }) => ({ id, name }));
  const known = new Set(areas.map(({ id }) => id));
  const unknown = [...new Set(states.map(({ text }) => text.area))]
    .filter((area) => !known.has(area))
    .map((id) => ({ id, name: id }));
  return [...areas, ...unknown].map(({ id, name }) => {
    const own = states.filter(({ text }) => text.area === id);
    const having = (test: (state: TextState) => boolean) => own.filter(test).length;
    return {
      area: id,
      name,
      leaflets: new Set(own.map(({ text }) => text.leaflet)).size,
      texts: own.length,
      checked: having(({ state }) => state.kind === 'checked'),
      changedSince: having(({ state }) => state.kind === 'changed-since'),
      due: having(({ when }) => when === 'due'),
      overdue: having(({ when }) => when === 'overdue'),
      notYetChecked: having(({ state }) => state.kind === 'first-edition'),
      satisfaction: reviewsOf(content, id, today)
        .map(satisfactionOf)
        .find((found) => found !== undefined),
      next: nextReview(content, id, today),
    };
  });
}
