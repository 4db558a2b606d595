import type { Change, Programme } from '../content/schema/index.ts';
import type { Content } from '../content/content.ts';
import { quarterOf } from '../wording/dates.ts';
import { checksOf, isAbout } from './approvals.ts';
import type { Approval } from './approvals.ts';
import { ordinal, quarterAfter } from './quarters.ts';
import type { ReviewedText, Update } from './texts.ts';

/** How near the next check of a text is. */
export type Due = 'later' | 'due' | 'overdue';

/** What is true of a text, derived from the records: never typed. */
export type State =
  /** Never approved. `due` is the quarter of its first check, if the programme has one. */
  | { kind: 'first-edition'; due: string | undefined; overdue: boolean }
  /** The text is the one that was approved. `updates` are the changes declared since of records that it shows. */
  | { kind: 'checked'; approval: Approval; updates: Update[]; due: string; when: Due }
  /** The text has changed since its last approval. `changes` are those declared since. */
  | { kind: 'changed-since'; approval: Approval; changes: Change[]; updates: Update[]; due: string; when: Due };

/** How often an area comes round, in quarters. */
export const cycleOf = (programme: Programme, area: string): number =>
  programme.areas.find(({ id }) => id === area)?.every ?? programme.every;

const byQuarter = (a: string, b: string): number => ordinal(a) - ordinal(b);

/** The first quarter in which the programme has an area: from `from` on, or of all. */
export const plannedQuarter = (programme: Programme, area: string, from?: string): string | undefined =>
  programme.plan
    .filter(({ quarter, areas }) => areas.includes(area) && (from === undefined || ordinal(quarter) >= ordinal(from)))
    .map(({ quarter }) => quarter)
    .sort(byQuarter)[0];

function whenOf(due: string, now: string): Due {
  if (now === due) return 'due';
  return ordinal(now) < ordinal(due) ? 'later' : 'overdue';
}

/**
 * The quarters whose review of an area was held without a text: the record has approvals, and the text is not among
 * its items. A leaflet written after its area's review was in none, and waits for the next one. It is not late.
 */
function heldWithout(text: ReviewedText, content: Pick<Content, 'reviews'>, today: string): Set<string> {
  const held = content.reviews.filter(
    ({ data: { area, items } }) =>
      area === text.area &&
      items.some(({ agreedOn }) => agreedOn !== undefined && agreedOn <= today) &&
      !items.some((item) => isAbout(item, text)),
  );
  return new Set(held.map(({ data }) => data.quarter));
}

/** The quarter of a text's first check: the first in the programme that was not held without it, or else a cycle after that one. */
function firstDue(
  text: ReviewedText,
  content: Pick<Content, 'reviews'>,
  programme: Programme,
  today: string,
): string | undefined {
  const without = [...heldWithout(text, content, today)].sort(byQuarter);
  const last = without.at(-1);
  const planned = plannedQuarter(programme, text.area, last === undefined ? undefined : quarterAfter(last, 1));
  if (last === undefined) return planned;
  const latest = quarterAfter(last, cycleOf(programme, text.area));
  return planned && ordinal(planned) < ordinal(latest) ? planned : latest;
}

/** A change that could not wait brings the next check nearer: it is due in the quarter after the change at the latest. */
function nearer(due: string, changes: { date: string; kind: string }[]): string {
  const urgent = changes.filter(({ kind }) => kind === 'urgent').map(({ date }) => quarterAfter(quarterOf(date), 1));
  return [due, ...urgent].sort(byQuarter)[0] ?? due;
}

/**
 * The state of a text on a day. A text is checked when its fingerprint is that of its newest approval: one that was put
 * back to an older one has changed since. The next check is due so many quarters after the one of the approval, or
 * sooner if the programme says so or a change could not wait. A leaflet that has moved keeps its approvals.
 */
export function stateOf(text: ReviewedText, content: Pick<Content, 'reviews' | 'programme'>, today: string): State {
  const now = quarterOf(today);
  const programme = content.programme?.data;
  const approval = checksOf(content, text, today).at(-1);
  const since = <T extends { date: string }>(changes: T[]): T[] =>
    changes.filter(({ date }) => date >= (approval?.date ?? '') && date <= today);
  // What a review itself changed was in the text that it approved.
  const changes = since(text.changes).filter(({ review }) => !approval || review !== approval.review);
  if (!approval || !programme) {
    const first = programme && firstDue(text, content, programme, today);
    const due = first && nearer(first, changes);
    return { kind: 'first-edition', due, overdue: due !== undefined && whenOf(due, now) === 'overdue' };
  }
  const updates = since(text.updates);
  const latest = quarterAfter(approval.quarter, cycleOf(programme, text.area));
  const planned = plannedQuarter(programme, text.area, quarterAfter(approval.quarter, 1));
  const due = nearer(planned && ordinal(planned) < ordinal(latest) ? planned : latest, [...changes, ...updates]);
  const rest = { approval, updates, due, when: whenOf(due, now) };
  return approval.fingerprint === text.fingerprint
    ? { kind: 'checked', ...rest }
    : { kind: 'changed-since', changes, ...rest };
}

/** The quarter in which a text is to be checked next, and how near it is. Undefined where the programme does not say. */
export function dueOf(state: State, today: string): { due: string; when: Due } | undefined {
  return state.due === undefined ? undefined : { due: state.due, when: whenOf(state.due, quarterOf(today)) };
}
