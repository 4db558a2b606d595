import type { Review } from '../content/review.ts';
import type { Change, Variant } from '../content/schema/index.ts';
import { checksOf, reviewName } from './approvals.ts';
import type { Approval } from './approvals.ts';
import type { Reviewing } from './reviewing.ts';
import { dueOf, stateOf } from './state.ts';
import type { Due, State } from './state.ts';
import type { ReviewedText, Update } from './texts.ts';

/** Something in the life of a text: it was changed, a record that it shows was changed, or it was checked. */
export type Happening =
  | { date: string; kind: 'change'; change: Change }
  | { date: string; kind: 'update'; update: Update }
  | { date: string; kind: 'checked'; approval: Approval; review: Review };

/** A text as it is known on a day: its state, its history and the review that approved it. */
export interface TextView {
  text: ReviewedText;
  state: State;
  /** How near its next check is. Undefined where the programme does not have its area. */
  when: Due | undefined;
  /** Changes up to the day, oldest first. */
  changes: Change[];
  /** What happened to it, newest first. */
  history: Happening[];
  /** The record of the review that its state rests on. */
  review: Review | undefined;
}

/** Newest first. Of one day, the check comes after the change that it approved, and so stands above it. */
function newestFirst(changes: Happening[], checks: Happening[]): Happening[] {
  const latestLast = [...changes, ...checks].toSorted((a, b) => Number(a.date > b.date) - Number(a.date < b.date));
  return latestLast.toReversed();
}

function viewOf(reviewing: Reviewing, text: ReviewedText, today: string): TextView {
  const state = stateOf(text, reviewing, today);
  const changes = text.changes.filter(({ date }) => date <= today);
  const recordOf = ({ review }: Approval) => reviewing.reviews.find(({ data }) => reviewName(data) === review)!.data;
  const checks = checksOf(reviewing, text, today).map((approval): Happening => ({
    date: approval.date,
    kind: 'checked',
    approval,
    review: recordOf(approval),
  }));
  // What was changed before anybody checked the text was in it then.
  const updates = text.updates.filter(({ date }) => date >= (checks[0]?.date ?? '9999') && date <= today);
  return {
    text,
    state,
    when: dueOf(state, today)?.when,
    changes,
    history: newestFirst(
      [
        ...changes.map((change): Happening => ({ date: change.date, kind: 'change', change })),
        ...updates.map((update): Happening => ({ date: update.date, kind: 'update', update })),
      ],
      checks,
    ),
    review: state.kind === 'first-edition' ? undefined : recordOf(state.approval),
  };
}

/** A text on a day. Undefined where it is not one that is reviewed. */
export function textView(reviewing: Reviewing, leaflet: string, variant: Variant, today: string): TextView | undefined {
  const text = reviewing.texts.find((found) => found.leaflet === leaflet && found.variant === variant);
  return text && viewOf(reviewing, text, today);
}

/** Every text on a day. */
export const textViews = (reviewing: Reviewing, today: string): TextView[] =>
  reviewing.texts.map((text) => viewOf(reviewing, text, today));

/** How many of some texts are in a state. */
export const countOf = (views: TextView[], kind: State['kind']): number =>
  views.filter(({ state }) => state.kind === kind).length;
