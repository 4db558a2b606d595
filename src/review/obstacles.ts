import type { Change } from '../content/schema/index.ts';
import type { Comment, Review, ReviewItem } from '../content/review.ts';
import { normalised } from '../told/told-text.ts';
import { commentsOn } from './chain-order.ts';
import type { Obstacle } from './chain-order.ts';
import type { ReviewedText } from './texts.ts';

const has = (told: string, words: string): boolean => normalised(told).includes(normalised(words));

/**
 * What of one decided comment the text does not bear out. `told` is what the text tells now, `shown` what it told when
 * people saw it, where that is known.
 */
export function changeObstacles(
  { number, decision, decidedAt = [], textNow, textBefore }: Comment,
  told: string,
  shown: string | undefined,
): Obstacle[] {
  if (!decision || decision === 'not-done') return [];
  const found: Obstacle[] = [];
  const add = (field: string, message: string, hint: string) =>
    found.push({ path: [...decidedAt, field], message: `Comment ${number}: ${message}`, hint });
  if (textNow && !has(told, textNow))
    add(
      'textNow',
      `the change was decided but is not made: "${textNow}" does not stand in the text.`,
      'Change the text, or decide anew with the words as they stand in it.',
    );
  if (textNow && shown !== undefined && has(shown, textNow))
    add(
      'textNow',
      `"${textNow}" stood in the text before the change, so it shows nothing.`,
      'Decide anew with words that are new in the text.',
    );
  if (textBefore && has(told, textBefore))
    add(
      'textBefore',
      `the change was decided but is not made: "${textBefore}" still stands in the text.`,
      'Change the text.',
    );
  if (textBefore && shown !== undefined && !has(shown, textBefore))
    add(
      'textBefore',
      `"${textBefore}" did not stand in the text that people saw, so it shows nothing.`,
      'Decide anew with words that stood in the text.',
    );
  return found;
}

/** What stands in the way of approving an item of a review as a text tells it, besides the order of the record. */
export const approvalObstacles = (
  review: Review,
  item: Pick<ReviewItem, 'leaflet' | 'variant'>,
  text: Pick<ReviewedText, 'told'>,
  shown: string | undefined,
): Obstacle[] => commentsOn(review, item).flatMap((comment) => changeObstacles(comment, text.told, shown));

const LONGEST_NOTE = 400;

/** For readers: what a review changed in a text, from its comments, in as many whole sentences as a note holds. */
export function changeNote(review: Review, item: Pick<ReviewItem, 'leaflet' | 'variant'>): string {
  const sentences = [
    ...new Set(
      commentsOn(review, item).flatMap(({ changed }) => (changed ? [changed.replace(/\s+/g, ' ').trim()] : [])),
    ),
  ].map((sentence) => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`));
  let note = '';
  for (const sentence of sentences) {
    const longer = note ? `${note} ${sentence}` : sentence;
    if (longer.length > LONGEST_NOTE) return note || `${sentence.slice(0, LONGEST_NOTE - 1).replace(/\s+\S*$/, '')}…`;
    note = longer;
  }
  return note;
}

/** The entry under `changes` for a text that a review changed, or undefined where the text has it or needs none. */
export function reviewedEntry(
  review: Review,
  name: string,
  item: ReviewItem,
  text: ReviewedText,
  day: string,
): Change | undefined {
  if (
    text.fingerprint === item.shown ||
    text.changes.some(({ kind, review: of }) => kind === 'reviewed' && of === name)
  )
    return undefined;
  return { date: day, kind: 'reviewed', note: changeNote(review, item), review: name };
}
