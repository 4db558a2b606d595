import type { Content } from '../content/content.ts';
import { dateText, monthText } from '../wording/dates.ts';
import { ordinal } from './quarters.ts';
import { cycleOf } from './state.ts';
import type { State } from './state.ts';
import { reviewingOf } from './reviewing.ts';
import { textViews } from './text-view.ts';
import type { ReviewedText } from './texts.ts';

/** A text that is to be checked in or before a quarter, and why. */
export interface DueText {
  text: ReviewedText;
  /** The quarter of its check. */
  due: string;
  /** Whether that quarter is over on the day that was asked for. */
  overdue: boolean;
  /** Why, in short clauses. */
  why: string[];
}

const changeWords = ({ changes }: Extract<State, { kind: 'changed-since' }>): string[] =>
  changes.length === 0
    ? ['changed since it was checked']
    : changes.map(({ date, kind, note }) => `changed on ${dateText(date)} (${kind}): ${note}`);

/** Why a text is to be checked. */
function reasonsFor(state: State, area: string, content: Pick<Content, 'programme'>): string[] {
  if (state.kind === 'first-edition') return ['never checked'];
  const checked = `checked in ${monthText(state.approval.date)}`;
  const every = content.programme && cycleOf(content.programme.data, area);
  return [
    every ? `${checked}, comes round every ${every} quarters` : checked,
    ...(state.kind === 'changed-since' ? changeWords(state) : []),
    ...state.updates.map(({ date, kind, record, note }) => `${record} changed on ${dateText(date)} (${kind}): ${note}`),
  ];
}

/** The texts to be checked in or before a quarter, by area in the programme's order: what is late comes with it. */
export function dueTexts(content: Content, today: string, quarter: string): DueText[] {
  const order = (content.programme?.data.areas ?? []).map(({ id }) => id);
  const place = (area: string) => (order.includes(area) ? order.indexOf(area) : order.length);
  return textViews(reviewingOf(content), today)
    .flatMap(({ text, state, when }) =>
      state.due !== undefined && ordinal(state.due) <= ordinal(quarter)
        ? [{ text, due: state.due, overdue: when === 'overdue', why: reasonsFor(state, text.area, content) }]
        : [],
    )
    .sort((a, b) => place(a.text.area) - place(b.text.area) || ordinal(a.due) - ordinal(b.due));
}
