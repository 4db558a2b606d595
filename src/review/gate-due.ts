import { mistake } from '../content/problem.ts';
import type { Problem } from '../content/problem.ts';
import { START } from '../content/parse/place.ts';
import type { Content } from '../content/content.ts';
import { approvalsOf, isAbout, reviewName } from './approvals.ts';
import { nameOf } from './find-leaflet.ts';
import type { Sides } from './gate-texts.ts';
import { pairsOf } from './pairs.ts';
import { ordinal } from './quarters.ts';
import { same } from './same.ts';
import { cycleOf, stateOf } from './state.ts';
import type { ReviewedText } from './texts.ts';
import { byText } from './words.ts';

/** Texts whose next check a branch moves, from one quarter to another and for one reason. */
export interface MovedDate {
  texts: string[];
  /** The quarter in which they were to be checked. */
  was: string;
  /** The quarter in which they are to be checked now. Undefined where the programme has them no more. */
  now: string | undefined;
  /** Whether that is later. */
  later: boolean;
  /** Why, as the end of a sentence: "as they were checked in the review 2026-27-Q4-carers". */
  why: string;
  /** Whether a review with people present moved it. */
  reviewed: boolean;
}

/** Why a date moved, and whether the programme moved it. */
interface Reason extends Pick<MovedDate, 'why' | 'reviewed'> {
  byProgramme: boolean;
}

interface Moved extends MovedDate, Reason {
  area: string;
  file: string;
}

/** Reviews with people present that have approvals which they had not. */
function freshReviews(base: Content, head: Content) {
  const known = approvalsOf(base);
  const fresh = new Set(
    approvalsOf(head)
      .filter((approval) => !known.some((old) => same(old, approval)))
      .map(({ review }) => review),
  );
  return head.reviews.filter(({ data }) => fresh.has(reviewName(data)) && data.present.length > 0);
}

/** The review that moved a text's check: it approved the text, or was held of its area before the text was written. */
function movingReview(text: ReviewedText, { base, head }: Sides): { name: string; approved: boolean } | undefined {
  const newest = (content: Content) => approvalsOf(content).findLast((approval) => isAbout(approval, text));
  const [was, now] = [newest(base), newest(head)];
  for (const { data } of freshReviews(base, head)) {
    const name = reviewName(data);
    if (now?.review === name && !same(was, now)) return { name, approved: true };
    if (!now && data.area === text.area && !data.items.some((item) => isAbout(item, text)))
      return { name, approved: false };
  }
  return undefined;
}

function whyMoved(text: ReviewedText, before: ReviewedText, sides: Sides): Reason {
  const { base, head, today } = sides;
  const review = movingReview(text, sides);
  if (review)
    return {
      why: review.approved
        ? `as the review ${review.name} approved it`
        : `as the review ${review.name} was held without it`,
      reviewed: true,
      byProgramme: false,
    };
  const why = (words: string, byProgramme = false): Reason => ({ why: words, reviewed: false, byProgramme });
  if (text.area !== before.area) return why(`as its area is "${text.area}" instead of "${before.area}"`);
  const [old, now] = [base.programme, head.programme].map(
    (programme) => programme && cycleOf(programme.data, text.area),
  );
  if (old !== now) return why(`as its area comes round every ${now} quarters instead of every ${old}`, true);
  const urgent = [...text.changes, ...text.updates].findLast(({ kind, date }) => kind === 'urgent' && date <= today);
  if (urgent && !before.changes.some((change) => same(change, urgent)))
    return why(`as it was changed urgently on ${urgent.date}`);
  return same(base.programme?.data, head.programme?.data)
    ? why('as records of reviews were changed')
    : why('as the programme was changed', true);
}

function movedTexts(sides: Sides): Moved[] {
  const { base, head, today } = sides;
  return pairsOf(base, head).flatMap(({ text, before }): Moved[] => {
    const was = before && stateOf(before, base, today).due;
    const now = stateOf(text, head, today).due;
    if (!before || was === undefined || was === now) return [];
    const later = now === undefined || ordinal(now) > ordinal(was);
    return [
      { texts: [nameOf(text)], was, now, later, area: text.area, file: text.file, ...whyMoved(text, before, sides) },
    ];
  });
}

/** The texts that move alike as one. */
function together(moved: Moved[]): Moved[] {
  const groups = Map.groupBy(moved, ({ was, now, why, area }) => [was, now, why, area].join(' '));
  return [...groups.values()].flatMap((group) =>
    group[0] ? [{ ...group[0], texts: group.flatMap(({ texts }) => texts) }] : [],
  );
}

const MOST = 5;

/** "Ask for help (CARE-01) and 7 more": texts by name, not more of them than one reads. */
const namesOf = (texts: string[]): string =>
  `${texts.slice(0, MOST).join('; ')}${texts.length > MOST ? ` and ${texts.length - MOST} more` : ''}`;

/** What happens to the next check of texts, in one sentence. */
export const movedWords = ({ texts, was, now, why }: MovedDate): string =>
  `${namesOf(texts)}: next check ${now === undefined ? 'at no time' : `by ${byText(now)}`} instead of by ${byText(was)}, ${why}.`;

/**
 * The texts whose next check a branch moves. It never becomes later, whatever the cause, but by the approval of a review
 * with people present.
 */
export function gateDue(sides: Sides): { moved: MovedDate[]; problems: Problem[] } {
  const { programme } = sides.head;
  if (!programme) return { moved: [], problems: [] };
  const moved = together(movedTexts(sides));
  const problems = moved
    .filter(({ later, reviewed }) => later && !reviewed)
    .map(({ area, file, byProgramme, ...move }): Problem => {
      const index = programme.data.areas.findIndex(({ id }) => id === area);
      const place = byProgramme ? programme.at(...(index < 0 ? ['areas'] : ['areas', index])) : START;
      return mistake(
        'review-gate',
        byProgramme ? programme.file : file,
        place,
        `A check would be later. ${movedWords(move)}`,
        'Only a review with people present, which has approved the text, makes its next check later. Put this back, or plan the check for the earlier quarter.',
      );
    });
  return {
    moved: moved.map(({ texts, was, now, later, why, reviewed }) => ({ texts, was, now, later, why, reviewed })),
    problems,
  };
}
