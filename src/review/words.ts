import type { Review } from '../content/review.ts';
import type { Change } from '../content/schema/index.ts';
import { dateText, monthText, quarterMonths, quarterText } from '../wording/dates.ts';
import { listed } from '../wording/list.ts';
import { checkerNames, signedBy, startingWithThe, withThe } from './checkers.ts';
import type { Checkers } from './checkers.ts';
import type { State } from './state.ts';
import type { Update } from './texts.ts';

/** What readers are told about the checking of a text. Calm sentences, in this order; the two links come after `text`. */
export interface StateWords {
  /** How the line looks: nothing has to be known of the state to read it. */
  tone: 'new' | 'checked' | 'changed' | 'late';
  text: string;
  /** Say "See what changed." with a link to the history of the page. */
  seeChanges: boolean;
  /** What follows that link, if anything. */
  after: string;
  /** Say whom to call if something looks wrong. */
  call: boolean;
}

/** What the words need to know besides the state. */
export interface About {
  checkers: Checkers;
  /** The month of the text's edition, as `YYYY-MM`. */
  edition: string;
  /** The changes of the text up to today, oldest first. */
  changes: Change[];
  /** The record of the review that approved it. */
  review?: Review | undefined;
}

const sentences = (...parts: (string | false | undefined)[]) => parts.filter(Boolean).join(' ');

/** "March 2028": the last month of a quarter, by which something is due. */
export const byText = (quarter: string): string => monthText(quarterMonths(quarter).last);

/** Who checked, for a sentence: "by the Adult Engagement Group and Healthwatch". Those who signed the record off. */
export function checkedByText(review: Review | undefined): string {
  if (!review) return '';
  const names = checkerNames(review);
  return names.length > 0 ? `by ${listed(names)}` : '';
}

/** "the group", where the service users' group checked: the short name for a second mention. */
function checkerShort(review: Review | undefined): string | undefined {
  if (!review) return undefined;
  return signedBy(review).includes('review-group') ? 'the group' : checkerNames(review)[0];
}

const UPDATED: Record<Update['as'], [one: string, more: string]> = {
  figure: ['The figure was', 'Figures were'],
  number: ['The number was', 'Numbers were'],
  details: ['The contact details were', 'Contact details were'],
  meaning: ['The meaning of a word was', 'The meanings of words were'],
  source: ['A source was', 'Sources were'],
};

/** The newest of the updates of each kind, with whether more than one record of the kind was changed. */
const newestUpdates = (updates: Update[]): { as: Update['as']; date: string; several: boolean }[] =>
  [...Map.groupBy(updates, ({ as }) => as)].map(([as, of]) => ({
    as,
    date:
      of
        .map(({ date }) => date)
        .toSorted()
        .at(-1) ?? '',
    several: new Set(of.map(({ record }) => record)).size > 1,
  }));

/** "The number was updated on 20 May 2027.": what was changed since the check in records that a text shows. */
const updatedText = (updates: Update[]): string =>
  newestUpdates(updates)
    .map(({ as, date, several }) => `${UPDATED[as][several ? 1 : 0]} updated on ${dateText(date)}.`)
    .join(' ');

/** The state of a text in words for its readers. */
export function stateWords(state: State, { checkers, edition, changes, review }: About): StateWords {
  if (state.kind === 'first-edition') {
    const changed = changes.at(-1);
    const issue = changed ? `Edition of ${monthText(edition)}.` : `First edition, ${monthText(edition)}.`;
    const wait =
      state.due &&
      (state.overdue
        ? `This page was due its first check by ${byText(state.due)}.`
        : `First check: ${quarterText(state.due)}.`);
    const unchecked = sentences(`Not yet checked by ${withThe(checkers.reviewGroup)}.`, wait);
    const rest = { tone: state.overdue ? ('late' as const) : ('new' as const), call: state.overdue };
    return changed
      ? {
          ...rest,
          text: sentences(issue, `We changed this page on ${dateText(changed.date)}.`),
          seeChanges: true,
          after: unchecked,
        }
      : { ...rest, text: sentences(issue, unchecked), seeChanges: false, after: '' };
  }
  const late = state.when === 'overdue';
  const next = late ? `This page was due a check by ${byText(state.due)}.` : `Next check by ${byText(state.due)}.`;
  if (state.kind === 'checked') {
    const checked = `${sentences('Checked in', monthText(state.approval.date), checkedByText(review))}.`;
    const rest = { tone: late ? ('late' as const) : ('checked' as const), call: late };
    return state.updates.length > 0
      ? { ...rest, text: sentences(checked, updatedText(state.updates)), seeChanges: true, after: next }
      : { ...rest, text: sentences(checked, next), seeChanges: false, after: '' };
  }
  const last = state.changes.at(-1);
  const who = checkerShort(review);
  const after = who ? `after ${who} checked it` : 'after it was checked';
  return {
    tone: late ? 'late' : 'changed',
    text: sentences(
      last
        ? `We changed this page on ${dateText(last.date)}, ${after}.`
        : `This page has changed ${who ? `since ${who} checked it` : 'since it was checked'} in ${monthText(state.approval.date)}.`,
      updatedText(state.updates),
    ),
    seeChanges: true,
    after: next,
    call: late,
  };
}

/** The whole line as a page shows it, with the words of its links. `phone` is that of the main service. */
export const stateLineText = ({ text, seeChanges, after, call }: StateWords, phone: string): string =>
  sentences(text, seeChanges && 'See what changed.', after, call && `If something looks wrong, call ${phone}.`);

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** "Tuesday 4 May 2027": a day as Easy Read writes it. */
export const longDate = (day: string): string =>
  `${WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''} ${dateText(day)}`;

const EASY_UPDATED: Record<Update['as'], string> = {
  figure: 'A number on this page',
  number: 'A phone number on this page',
  details: 'How to reach people on this page',
  meaning: 'What a word on this page means',
  source: 'Where a fact on this page comes from',
};

/** The state of an Easy Read page in easy words: short sentences, each with one thought. */
export function easyStateWords(state: State, { review }: Pick<About, 'review'>): string[] {
  if (state.kind === 'first-edition') {
    return [
      'People with learning disabilities have not checked this page yet.',
      ...(state.due
        ? [
            state.overdue
              ? `The first check was planned for ${quarterText(state.due)}.`
              : `The first check is planned for ${quarterText(state.due)}.`,
          ]
        : []),
      ...(state.overdue ? ['Call us if something looks wrong.'] : []),
    ];
  }
  const late = state.when === 'overdue';
  const next = late
    ? [`The next check was planned for ${byText(state.due)}.`, 'Call us if something looks wrong.']
    : [`The next check is by ${byText(state.due)}.`];
  const names = review ? checkerNames(review) : [];
  const month = monthText(state.approval.date);
  const checked =
    names.length > 0
      ? names.map((name) => `${startingWithThe(name)} checked this page in ${month}.`)
      : [`People checked this page with us in ${month}.`];
  const updated = newestUpdates(state.updates).map(
    ({ as, date }) => `${EASY_UPDATED[as]} changed on ${longDate(date)}.`,
  );
  if (state.kind === 'checked') return [...checked, ...updated, ...next];
  const last = state.changes.at(-1);
  const changed = last ? `We changed it on ${longDate(last.date)}.` : 'We have changed it since then.';
  return [...checked, changed, ...updated, ...next];
}

/** How people took part, for a list. */
export const WAY_WORDS: Record<NonNullable<Review['meeting']>['ways'][number], string> = {
  room: 'together in a room',
  online: 'online',
  phone: 'by phone',
  post: 'by post',
  cafe: 'at a café',
};

/** What came of the review of a text. */
export const OUTCOME_WORDS = {
  'no-change': 'No change needed',
  change: 'Changed',
  withdraw: 'Taken away',
  later: 'Left for the next review',
} as const;

/** What kind of change it was, for the history of a page. */
export const CHANGE_WORDS: Record<Change['kind'], string> = {
  reviewed: 'Changed after a review',
  correction: 'Put right',
  urgent: 'Changed at once, as it could not wait',
  minor: 'Said in other words',
};
