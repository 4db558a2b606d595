import type { Change, Comment, Programme, Review, ReviewItem, Variant } from '../content/schema/index.ts';
import type { Content, Entry } from '../content/content.ts';
import { quarterOf } from '../wording/dates.ts';
import { typeset, typesetText } from '../wording/typeset.ts';
import { approvalsOf, isAbout, reviewName } from './approvals.ts';
import type { Approval } from './approvals.ts';
import { closedOn } from './closed.ts';
import { ordinal } from './quarters.ts';
import { stateOf } from './state.ts';
import type { State } from './state.ts';
import { reviewedTexts } from './texts.ts';
import type { ReviewedText } from './texts.ts';

/** What the site knows of the checking of its texts. What is true of them on a day is worked out from it. */
export interface Reviewing {
  programme: Entry<Programme> | undefined;
  reviews: Entry<Review>[];
  texts: ReviewedText[];
}

/** What pages show about reviews, from the content, with quotes as readers see them. */
export function reviewingOf(content: Content): Reviewing {
  const shown = <T>(entry: Entry<T>): Entry<T> => ({ ...entry, data: typeset(entry.data) });
  return {
    programme: content.programme && shown(content.programme),
    reviews: content.reviews.map(shown),
    texts: reviewedTexts(content).map((text) => ({
      ...text,
      title: typesetText(text.title),
      changes: typeset(text.changes),
    })),
  };
}

/** The address of a text on the site. */
export const textPath = ({ leaflet, variant }: { leaflet: string; variant: Variant }): string =>
  `/${leaflet}/${variant === 'easy-read' ? 'easy-read/' : ''}`;

/** Something in the life of a text: it was changed, or it was checked. */
export type Happening =
  | { date: string; kind: 'change'; change: Change }
  | { date: string; kind: 'checked'; approval: Approval; review: Review };

/** A text as readers may know it on a day: its state, its history and the review that approved it. */
export interface TextView {
  text: ReviewedText;
  state: State;
  /** Changes up to the day, oldest first. */
  changes: Change[];
  /** What happened to it, newest first. */
  history: Happening[];
  /** The record of the review that its state rests on. */
  review: Review | undefined;
}

/** A text on a day. Undefined where it is not one that is reviewed. */
export function textView(reviewing: Reviewing, leaflet: string, variant: Variant, today: string): TextView | undefined {
  const text = reviewing.texts.find((found) => found.leaflet === leaflet && found.variant === variant);
  return text && viewOf(reviewing, text, today);
}

function viewOf(reviewing: Reviewing, text: ReviewedText, today: string): TextView {
  const state = stateOf(text, reviewing, today);
  const changes = text.changes.filter(({ date }) => date <= today);
  const recordOf = ({ review }: Approval) => reviewing.reviews.find(({ data }) => reviewName(data) === review)!.data;
  const checks = approvalsOf(reviewing)
    .filter((approval) => isAbout(approval, text) && approval.date <= today)
    .map((approval): Happening => ({ date: approval.date, kind: 'checked', approval, review: recordOf(approval) }));
  return {
    text,
    state,
    changes,
    // Of one day, the check comes after the change that it approved, and so stands above it.
    history: [...changes.map((change): Happening => ({ date: change.date, kind: 'change', change })), ...checks]
      .map((happening, index) => ({ happening, index }))
      .sort((a, b) =>
        a.happening.date === b.happening.date ? b.index - a.index : a.happening.date < b.happening.date ? 1 : -1,
      )
      .map(({ happening }) => happening),
    review: state.kind === 'first-edition' ? undefined : recordOf(state.approval),
  };
}

/** Every text on a day. */
export const textViews = (reviewing: Reviewing, today: string): TextView[] =>
  reviewing.texts.map((text) => viewOf(reviewing, text, today));

/** How far a review has come: not held yet, held and not signed off by all, or closed. */
export type Stage = 'ahead' | 'open' | 'closed';

export function stageOf(review: Pick<Review, 'meeting' | 'signOff'>, today: string): Stage {
  if (closedOn(review, today)) return 'closed';
  return review.meeting && review.meeting.date <= today ? 'open' : 'ahead';
}

/** Answers to one question, of one review or of several. */
export interface Satisfaction {
  question: string;
  asked: number;
  answered: number;
  none: number;
  answers: { step: string; count: number }[];
  /** How many gave an answer from the better half of the scale; a step in the middle is not in it. */
  good: number;
}

const satisfactionView = ({ question, asked, none, answers }: Review['satisfaction'][number]): Satisfaction => ({
  question,
  asked,
  none,
  answers,
  answered: answers.reduce((sum, { count }) => sum + count, 0),
  good: answers.slice(0, Math.floor(answers.length / 2)).reduce((sum, { count }) => sum + count, 0),
});

/** The answers of several reviews, question by question: only the same question on the same scale is added up. */
export function satisfactionOf(reviews: Pick<Review, 'satisfaction'>[]): Satisfaction[] {
  const sums = new Map<string, Review['satisfaction'][number]>();
  for (const one of reviews.flatMap(({ satisfaction }) => satisfaction)) {
    const key = [one.question, ...one.answers.map(({ step }) => step)].join('\n');
    const sum = sums.get(key);
    sums.set(
      key,
      sum
        ? {
            ...sum,
            asked: sum.asked + one.asked,
            none: sum.none + one.none,
            answers: sum.answers.map(({ step, count }, index) => ({
              step,
              count: count + (one.answers[index]?.count ?? 0),
            })),
          }
        : one,
    );
  }
  return [...sums.values()].map(satisfactionView);
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

const spoken = (slug: string) => slug.replaceAll('-', ' ').replace(/^./, (first) => first.toUpperCase());

/** The name of an area for readers. */
export const areaName = ({ programme }: Pick<Reviewing, 'programme'>, id: string): string =>
  programme?.data.areas.find((area) => area.id === id)?.name ?? spoken(id);

function reviewView(reviewing: Reviewing, record: Review, today: string): ReviewView {
  const named = (item: { leaflet: string; variant: Variant; code?: string | undefined }) => {
    const code =
      item.code ?? record.items.find(({ leaflet, code }) => leaflet === item.leaflet && code !== undefined)?.code;
    const about = { leaflet: item.leaflet, code };
    const text =
      reviewing.texts.find((found) => isAbout({ ...about, variant: item.variant }, found)) ??
      reviewing.texts.find((found) => isAbout({ ...about, variant: 'standard' }, found));
    return {
      title: text?.title ?? spoken(item.leaflet.split('/').at(-1) ?? item.leaflet),
      path: text && textPath(text),
    };
  };
  const leaflets = [...new Set([...record.items, ...record.comments].map(({ leaflet }) => leaflet))];
  const count = (decision: Comment['decision']) =>
    record.comments.filter((comment) => comment.decision === decision).length;
  const name = reviewName(record);
  return {
    name,
    path: `/reviews/${name}/`,
    quarter: record.quarter,
    area: { id: record.area, name: areaName(reviewing, record.area) },
    stage: stageOf(record, today),
    closed: closedOn(record, today),
    record,
    items: record.items.map((item) => ({ ...item, ...named(item) })),
    groups: leaflets
      .map((leaflet) => ({
        leaflet,
        ...named({ leaflet, variant: 'standard' }),
        comments: record.comments.filter((comment) => comment.leaflet === leaflet),
      }))
      .filter(({ comments }) => comments.length > 0),
    satisfaction: satisfactionOf([record]),
    counts: { done: count('done'), partly: count('partly'), 'not-done': count('not-done'), open: count(undefined) },
    people: record.present.reduce((sum, { people }) => sum + people, 0),
  };
}

/** An area in a quarter of the programme. */
export interface PlannedArea {
  id: string;
  name: string;
  /** `moved`: it was not held in this quarter, but in a later one. */
  status: 'planned' | 'now' | 'open' | 'done' | 'late' | 'moved';
  /** Its review, where there is a record. The later one of a review that was moved. */
  review: ReviewView | undefined;
}

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

/** Where the texts of an area stand. */
export interface AreaView {
  id: string;
  name: string;
  total: number;
  checked: number;
  changed: number;
  /** Neither checked nor changed since: never checked yet. */
  never: number;
  /** Texts whose check is overdue. */
  late: number;
  /** The next quarter of the programme that has it. */
  next: string | undefined;
}

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
  changed: number;
  /** Of all years together. */
  ever: { completed: number; changes: number };
}

/** Everything that readers may know about reviews on a day. */
export interface PublicReviews {
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

const yearOf = (quarter: string) => quarter.slice(0, 7);

export function publicReviews(reviewing: Reviewing, today: string): PublicReviews {
  const now = quarterOf(today);
  const reviews = reviewing.reviews
    .map(({ data }) => reviewView(reviewing, data, today))
    .sort((a, b) => ordinal(b.quarter) - ordinal(a.quarter) || a.area.name.localeCompare(b.area.name));
  // A review that was held outside the plan belongs to its quarter all the same.
  const planned = new Map<string, string[]>();
  for (const { quarter, areas } of reviewing.programme?.data.plan ?? [])
    planned.set(quarter, [...new Set([...(planned.get(quarter) ?? []), ...areas])]);
  for (const { quarter, area } of reviews)
    planned.set(quarter, [...new Set([...(planned.get(quarter) ?? []), area.id])]);

  const plannedArea = (quarter: string, id: string): PlannedArea => {
    const own = reviews.find((found) => found.quarter === quarter && found.area.id === id);
    const held = reviews.findLast(
      (found) => found.area.id === id && found.stage !== 'ahead' && ordinal(found.quarter) > ordinal(quarter),
    );
    const missed = ordinal(quarter) < ordinal(now) && (own?.stage ?? 'ahead') === 'ahead';
    const review = missed && held ? held : own;
    const status = missed
      ? held
        ? 'moved'
        : 'late'
      : review?.stage === 'closed'
        ? 'done'
        : review?.stage === 'open'
          ? 'open'
          : quarter === now
            ? 'now'
            : 'planned';
    return { id, name: areaName(reviewing, id), status, review };
  };
  const inOrder = [...planned]
    .sort(([a], [b]) => ordinal(a) - ordinal(b))
    .map(([quarter, ids]) => ({ quarter, areas: ids.map((id) => plannedArea(quarter, id)) }));
  const waits = ({ areas }: { areas: PlannedArea[] }) =>
    areas.some(({ status }) => status === 'now' || status === 'planned');
  const nextQuarter = inOrder.find((quarter) => ordinal(quarter.quarter) >= ordinal(now) && waits(quarter))?.quarter;
  const quarterView = (quarter: string): PlannedQuarter => ({
    quarter,
    when:
      quarter === now ? 'now' : quarter === nextQuarter ? 'next' : ordinal(quarter) < ordinal(now) ? 'past' : 'later',
    areas: inOrder.find((found) => found.quarter === quarter)?.areas ?? [],
  });

  const views = textViews(reviewing, today);
  const ids = [
    ...new Set([...(reviewing.programme?.data.areas.map(({ id }) => id) ?? []), ...views.map(({ text }) => text.area)]),
  ];
  const isLate = ({ state }: TextView) => (state.kind === 'first-edition' ? state.overdue : state.when === 'overdue');
  const kinds = (list: TextView[], kind: State['kind']) => list.filter(({ state }) => state.kind === kind).length;
  const ofYear = reviews.filter(({ quarter, stage }) => yearOf(quarter) === yearOf(now) && stage !== 'ahead');
  const sum = (key: keyof ReviewView['counts']) => ofYear.reduce((total, { counts }) => total + counts[key], 0);

  return {
    reviews,
    years: [...new Set(inOrder.map(({ quarter }) => yearOf(quarter)))].map((year) => ({
      year,
      quarters: [1, 2, 3, 4].map((number) => quarterView(`${year}-Q${number}`)),
    })),
    next: nextQuarter === undefined ? undefined : quarterView(nextQuarter),
    late: inOrder.flatMap(({ quarter, areas }) =>
      areas.filter(({ status }) => status === 'late').map((area) => ({ quarter, area })),
    ),
    areas: ids
      .map((id) => {
        const own = views.filter(({ text }) => text.area === id);
        return {
          id,
          name: areaName(reviewing, id),
          total: own.length,
          checked: kinds(own, 'checked'),
          changed: kinds(own, 'changed-since'),
          never: kinds(own, 'first-edition'),
          late: own.filter(isLate).length,
          next: inOrder.find(
            ({ quarter, areas }) =>
              ordinal(quarter) >= ordinal(now) &&
              areas.some((area) => area.id === id && (area.status === 'now' || area.status === 'planned')),
          )?.quarter,
        };
      })
      .filter(({ total }) => total > 0),
    totals: {
      year: yearOf(now),
      completed: ofYear.filter(({ stage }) => stage === 'closed').length,
      open: ofYear.filter(({ stage }) => stage === 'open').length,
      changes: sum('done') + sum('partly'),
      refused: sum('not-done'),
      satisfaction: satisfactionOf(ofYear.map(({ record }) => record)),
      texts: views.length,
      checked: kinds(views, 'checked'),
      changed: kinds(views, 'changed-since'),
      ever: {
        completed: reviews.filter(({ stage }) => stage === 'closed').length,
        changes: reviews.reduce((total, { counts }) => total + counts.done + counts.partly, 0),
      },
    },
    any: reviews.some(({ stage }) => stage !== 'ahead'),
  };
}
