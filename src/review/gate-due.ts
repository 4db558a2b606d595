import { mistake } from '../content/problem.ts';
import type { Problem } from '../content/problem.ts';
import { START } from '../content/parse/place.ts';
import type { Content } from '../content/content.ts';
import type { Review } from '../content/review.ts';
import { dateText } from '../wording/dates.ts';
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

/** Reviews that have approvals which they had not. */
function freshReviews(base: Content, head: Content): Review[] {
  const known = approvalsOf(base);
  const fresh = new Set(
    approvalsOf(head)
      .filter((approval) => !known.some((old) => same(old, approval)))
      .map(({ review }) => review),
  );
  return head.reviews.map(({ data }) => data).filter((data) => fresh.has(reviewName(data)));
}

/** The review that moved a text's check: it approved the text, or was held of its area before the text was written. */
function movingReview(
  text: ReviewedText,
  { base, head }: Sides,
): { review: Review; how: 'approved it' | 'was held without it' } | undefined {
  const newest = (content: Content) => approvalsOf(content).findLast((approval) => isAbout(approval, text));
  const [was, now] = [newest(base), newest(head)];
  for (const review of freshReviews(base, head)) {
    if (now?.review === reviewName(review) && !same(was, now)) return { review, how: 'approved it' };
    if (!now && review.area === text.area && !review.items.some((item) => isAbout(item, text)))
      return { review, how: 'was held without it' };
  }
  return undefined;
}

const isLater = (now: string | undefined, was: string): boolean => now === undefined || ordinal(now) > ordinal(was);

/** Why a text's check moved, where no review with people present did it. */
function whyUnreviewed(text: ReviewedText, before: ReviewedText, later: boolean, { base, head }: Sides): Reason {
  const why = (words: string, byProgramme = false): Reason => ({ why: words, reviewed: false, byProgramme });
  if (text.area !== before.area) return why(`as its area is "${text.area}" instead of "${before.area}"`);
  const [old, now] = [base.programme, head.programme].map(
    (programme) => programme && cycleOf(programme.data, text.area),
  );
  if (old !== now) return why(`as its area comes round every ${now} quarters instead of every ${old}`, true);
  const urgent = [...text.changes, ...text.updates].findLast(({ kind }) => kind === 'urgent');
  if (urgent && !later) return why(`as something that it tells was changed urgently on ${dateText(urgent.date)}`);
  if (!same(base.programme?.data, head.programme?.data)) return why('as the programme was changed', true);
  return why('as records of reviews were changed');
}

/** Why a text's check moved. A review with people present may make it later, but not than the old programme has it then. */
function whyMoved(text: ReviewedText, before: ReviewedText, was: string, now: string | undefined, sides: Sides) {
  const { base, head, today } = sides;
  const moved = movingReview(text, sides);
  const unreviewed = () => whyUnreviewed(text, before, isLater(now, was), sides);
  if (!moved) return unreviewed();
  const { review, how } = moved;
  const why = `as the review ${reviewName(review)} ${how}`;
  if (review.present.length === 0)
    return { why: `${why}, where nobody was present`, reviewed: false, byProgramme: false };
  const then = stateOf({ ...text, area: before.area }, { reviews: head.reviews, programme: base.programme }, today).due;
  return then !== undefined && isLater(now, then) ? unreviewed() : { why, reviewed: true, byProgramme: false };
}

function movedTexts(sides: Sides): Moved[] {
  const { base, head, today } = sides;
  return pairsOf(base, head).flatMap(({ text, before }): Moved[] => {
    const was = before && stateOf(before, base, today).due;
    const now = stateOf(text, head, today).due;
    if (!before || was === undefined || was === now) return [];
    return [
      {
        texts: [nameOf(text)],
        was,
        now,
        later: isLater(now, was),
        area: text.area,
        file: text.file,
        ...whyMoved(text, before, was, now, sides),
      },
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
