import type { Review } from '../content/review.ts';
import type { Programme } from '../content/schema/index.ts';
import type { Content } from '../content/content.ts';
import { quarterOf, quarterShort } from '../wording/dates.ts';
import { counted } from '../wording/count.ts';
import { ordinal, quarterAt } from './quarters.ts';
import { cycleOf } from './state.ts';
import { reviewsOf } from './area-view.ts';
import { reviewingOf } from './reviewing.ts';
import { textViews } from './text-view.ts';

/** An area's place in a proposal, and why it has it. */
export interface ProposedArea {
  area: string;
  why: string;
}

export interface ProposedQuarter {
  quarter: string;
  areas: ProposedArea[];
}

/** How many quarters ahead the plan goes. */
export const AHEAD = 8;

/** How many areas a quarter has, unless the cycles need more. */
export const USUAL = 2;

/** What is known of an area when the plan is made. */
interface AreaFacts {
  area: string;
  crisis: boolean;
  /** Quarters from one review to the next, at most. */
  every: number;
  /** The place of the last review that was held or is being held. */
  last: number | undefined;
  /** The last place at which it may come next. */
  latest: number;
  /** Why it can't wait, where a quarter was missed or its cycle is over. */
  late: boolean;
  /** Changes since the texts were checked that could not wait or put a fact right. */
  urgent: number;
  /** Other texts that changed since they were checked. */
  changed: number;
  /** Comments of its newest review that are not done. */
  open: number;
}

const wasHeld = (review: Review, today: string): boolean =>
  review.items.some(({ agreedOn }) => agreedOn !== undefined && agreedOn <= today);

/** What a proposal weighs for each area. */
function factsOf(content: Content, programme: Programme, today: string): AreaFacts[] {
  const now = ordinal(quarterOf(today));
  const begun = programme.plan.filter(({ quarter }) => ordinal(quarter) <= now);
  const firstPlanned = Math.min(...programme.plan.map(({ quarter }) => ordinal(quarter)));
  const states = textViews(reviewingOf(content), today);
  return programme.areas.map(({ id: area, crisis }) => {
    const every = cycleOf(programme, area);
    const reviews = reviewsOf(content, area, today);
    const held = reviews.find((review) => wasHeld(review, today));
    const planned = begun
      .filter(({ areas }) => areas.includes(area))
      .map(({ quarter }) => ordinal(quarter))
      .sort((a, b) => a - b);
    const heldAt = held && ordinal(held.quarter);
    // The quarter that runs now still has time for its review.
    const last = planned.includes(now) ? now : heldAt;
    const missed = planned.some((place) => place < now && (last === undefined || place > last));
    // Where an area has never been reviewed, its cycle starts with the plan.
    const latest = missed ? now + 1 : (last ?? firstPlanned) + every;
    const own = states.flatMap(({ text, state }) =>
      text.area === area && state.kind === 'changed-since' ? [state] : [],
    );
    const isUrgent = ({ changes }: (typeof own)[number]) =>
      changes.some(({ kind }) => kind === 'urgent' || kind === 'correction');
    return {
      area,
      crisis,
      every,
      last,
      latest: Math.max(latest, now + 1),
      late: missed || latest <= now,
      urgent: own.filter(isUrgent).length,
      changed: own.filter((state) => !isUrgent(state)).length,
      open: held?.comments.filter(({ decision }) => decision !== 'done').length ?? 0,
    };
  });
}

/** Where an area stands while the plan is being made. */
interface Turn extends AreaFacts {
  /** Whether it has had a place in this proposal: what spoke for it then counts no more. */
  placed: boolean;
}

const take = (turns: Turn[], chosen: ReadonlySet<string>, place: number): Turn[] =>
  turns.map((turn) =>
    chosen.has(turn.area) ? { ...turn, last: place, latest: place + turn.every, late: false, placed: true } : turn,
  );

/**
 * How many places more than usual the quarters after `place` must have at least. Of all reviews whose latest quarter
 * lies before some point, each takes a place, and a quarter has two.
 */
function overflow(turns: Turn[], place: number, horizon: number): number {
  const due = Array.from({ length: horizon - place + 1 }, () => 0);
  for (const { latest, every } of turns) {
    for (let next = latest; next <= horizon; next += every) due[next - place] = (due[next - place] ?? 0) + 1;
  }
  let sum = 0;
  return Math.max(0, ...due.map((count, quarters) => (sum += count) - USUAL * quarters));
}

/** How much speaks for an area's review in a quarter. An area that had one not long ago is left in peace. */
function weight(turn: Turn, place: number, current: ReadonlySet<string>): number {
  const age = 1 - (turn.latest - place) / turn.every;
  const fresh = turn.placed ? 0 : 1;
  const since = Math.min(0.6, turn.urgent * 0.3 + turn.changed * 0.1) + Math.min(0.3, turn.open * 0.1);
  return age + (turn.crisis ? 0.5 : 0) * fresh + since * fresh + (current.has(turn.area) ? 0.45 : 0);
}

const isRested = (turn: Turn, place: number): boolean =>
  turn.last === undefined || place - turn.last >= Math.ceil(turn.every / 2);

/** Every choice of up to two more areas. */
function* choices(must: Turn[], may: Turn[]): Generator<Turn[]> {
  yield must;
  if (must.length >= USUAL) return;
  for (const [index, first] of may.entries()) {
    yield [...must, first];
    if (must.length + 2 <= USUAL) for (const second of may.slice(index + 1)) yield [...must, first, second];
  }
}

/** The strongest reason for a choice, in one short clause. */
function whyOf(turn: Turn, place: number, current: ReadonlySet<string>): string {
  if (turn.late) return turn.last === undefined ? 'its first check is late' : 'its check is late';
  if (!turn.placed && turn.urgent > 0)
    return `${counted(turn.urgent, 'text')} had an urgent change or a correction since the last check`;
  if (!turn.placed && turn.open > 0)
    return `${counted(turn.open, 'comment')} from last time ${turn.open === 1 ? 'is' : 'are'} not done`;
  if (!turn.placed && turn.changed > 0) return `${counted(turn.changed, 'text')} changed since the last check`;
  if (turn.latest <= place) {
    return turn.last === undefined
      ? `its first check must come by ${quarterShort(quarterAt(turn.latest))}`
      : `it comes round every ${turn.every} quarters`;
  }
  if (turn.last === undefined)
    return turn.crisis
      ? 'people turn to it in a crisis, and it has not been checked yet'
      : 'it has not been checked yet';
  if (turn.crisis)
    return `people turn to it in a crisis, and its last check will be ${counted(place - turn.last, 'quarter')} old`;
  if (current.has(turn.area))
    return `it was planned for this quarter, ${counted(place - turn.last, 'quarter')} after the last check`;
  return `its last check will be ${counted(place - turn.last, 'quarter')} old`;
}

/**
 * The next eight quarters: each area within its cycle, two a quarter unless the cycles need more, sooner what is old,
 * what people turn to in a crisis, what changed and what still has comments that are not done. What is planned now
 * stays where nothing speaks against it. A quarter that has begun is not proposed anew.
 */
export function proposePlan(content: Content, today: string): ProposedQuarter[] {
  const programme = content.programme?.data;
  if (!programme) return [];
  const start = ordinal(quarterOf(today)) + 1;
  // Looking further would move what is planned now for quarters that nobody plans yet.
  const horizon = start + AHEAD;
  let turns: Turn[] = factsOf(content, programme, today).map((facts) => ({ ...facts, placed: false }));
  return Array.from({ length: AHEAD }, (_, index) => {
    const place = start + index;
    const quarter = quarterAt(place);
    const current = new Set(programme.plan.find((entry) => entry.quarter === quarter)?.areas);
    const must = turns.filter(({ latest }) => latest <= place);
    const may = turns.filter((turn) => turn.latest > place && isRested(turn, place));
    const weighed = [...choices(must, may)].map((chosen) => ({
      chosen,
      over: overflow(take(turns, new Set(chosen.map(({ area }) => area)), place), place, horizon),
      weight: chosen.reduce((sum, turn) => sum + weight(turn, place, current), 0),
    }));
    const [best] = weighed.sort((a, b) => a.over - b.over || b.chosen.length - a.chosen.length || b.weight - a.weight);
    const chosen = (best?.chosen ?? must).toSorted((a, b) => weight(b, place, current) - weight(a, place, current));
    turns = take(turns, new Set(chosen.map(({ area }) => area)), place);
    return { quarter, areas: chosen.map((turn) => ({ area: turn.area, why: whyOf(turn, place, current) })) };
  });
}

/** How a proposal differs from the plan: which areas a quarter would gain and lose. */
export function planChanges(
  { plan }: Pick<Programme, 'plan'>,
  proposal: ProposedQuarter[],
): { quarter: string; added: string[]; removed: string[] }[] {
  return proposal.flatMap(({ quarter, areas }) => {
    const before = plan.find((entry) => entry.quarter === quarter)?.areas ?? [];
    const after = areas.map(({ area }) => area);
    const added = after.filter((area) => !before.includes(area));
    const removed = before.filter((area) => !after.includes(area));
    return added.length + removed.length > 0 ? [{ quarter, added, removed }] : [];
  });
}
