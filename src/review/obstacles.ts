import type { Change, Comment, Review, ReviewItem } from '../content/schema/index.ts';
import { normalised } from '../told/told-text.ts';
import type { ReviewedText } from './texts.ts';

/** Why a text can't be approved yet. */
export interface Obstacle {
  /** The part of the record to look at. */
  path: PropertyKey[];
  message: string;
  hint: string;
}

/** The comments of a review about one of its items, each with its place in the record. */
export const commentsOn = (
  review: Review,
  item: Pick<ReviewItem, 'leaflet' | 'variant'>,
): { comment: Comment; index: number }[] =>
  review.comments
    .map((comment, index) => ({ comment, index }))
    .filter(({ comment }) => comment.leaflet === item.leaflet && comment.variant === item.variant);

/** What stands in the way of every approval of a review on a day. The group's sign-off is needed: an approval is its word. */
export function recordObstacles({ meeting, signOff }: Review, day: string): Obstacle[] {
  const group = signOff.findIndex(({ role }) => role === 'review-group');
  const signed = signOff[group]?.date;
  const found: Obstacle[] = [];
  if (!meeting)
    found.push({ path: [], message: 'The record has no meeting.', hint: 'Write its date and ways under "meeting".' });
  else if (meeting.date > day)
    found.push({
      path: ['meeting', 'date'],
      message: `The meeting (${meeting.date}) had not been held on ${day}.`,
      hint: 'Approve the texts after the meeting.',
    });
  if (signed === undefined)
    found.push({
      path: ['signOff'],
      message: 'The review group has not signed this review off.',
      hint: 'When it has agreed, add to "signOff": role: review-group, with the date.',
    });
  else if (signed > day)
    found.push({
      path: ['signOff', group, 'date'],
      message: `The review group's sign-off (${signed}) is later than ${day}.`,
      hint: 'Approve the texts on that day or after it.',
    });
  return found;
}

/** What is wrong with one comment's decision. `told` is what the text tells now, if it should show the change. */
export function decisionObstacles(comment: Comment, index: number, day: string, told: string | undefined): Obstacle[] {
  const path = (field: string): PropertyKey[] => ['comments', index, field];
  const { decision, changed, reason, date, textNow, textBefore } = comment;
  if (!decision)
    return [
      {
        path: ['comments', index],
        message: 'This comment has no decision.',
        hint: 'Write "decision": done, partly or not-done.',
      },
    ];
  const found: Obstacle[] = [];
  if (decision !== 'not-done' && !changed)
    found.push({
      path: path('decision'),
      message: `This comment is "${decision}" but does not say what changed.`,
      hint: 'Write it as "changed", in one sentence for readers.',
    });
  if (decision !== 'done' && !reason)
    found.push({
      path: path('decision'),
      message: `This comment is "${decision}" without a reason.`,
      hint: 'Write it as "reason". Readers see it.',
    });
  if (!date)
    found.push({
      path: path('decision'),
      message: 'The decision has no date.',
      hint: 'Write the day it was taken as "date".',
    });
  else if (date > day)
    found.push({
      path: path('date'),
      message: `The decision (${date}) is later than ${day}.`,
      hint: 'Mend the date, or approve the text after it.',
    });
  if (told === undefined || decision === 'not-done') return found;
  if (textNow && !normalised(told).includes(normalised(textNow)))
    found.push({
      path: path('textNow'),
      message: `The change was decided but is not made: "${textNow}" does not stand in the text.`,
      hint: 'Change the text, or write the words as they stand in it.',
    });
  if (textBefore && normalised(told).includes(normalised(textBefore)))
    found.push({
      path: path('textBefore'),
      message: `The change was decided but is not made: "${textBefore}" still stands in the text.`,
      hint: 'Change the text.',
    });
  return found;
}

/** All that stands in the way of approving one item of a review on a day. `text` is its text as it would be approved. */
export function obstacles(
  review: Review,
  index: number,
  text: Pick<ReviewedText, 'fingerprint' | 'told'> | undefined,
  day: string,
): Obstacle[] {
  const item = review.items[index];
  if (!item) return [];
  const at: PropertyKey[] = ['items', index];
  const comments = commentsOn(review, item);
  const found = [
    ...recordObstacles(review, day),
    ...comments.flatMap((one) => decisionObstacles(one.comment, one.index, day, text?.told)),
  ];
  if (!text)
    return [
      ...found,
      { path: at, message: 'There is no such text any more.', hint: 'If it was withdrawn, write "outcome: withdraw".' },
    ];
  const same = text.fingerprint === item.shown;
  switch (item.outcome) {
    case undefined:
      found.push({
        path: at,
        message: 'The outcome is missing.',
        hint: 'Write "outcome": no-change, change or withdraw.',
      });
      break;
    case 'withdraw':
      found.push({
        path: [...at, 'outcome'],
        message: 'This text is to be withdrawn, so there is nothing to approve.',
        hint: 'Take the leaflet out of the content folder and of topics.yaml.',
      });
      break;
    case 'change':
      if (same)
        found.push({
          path: [...at, 'outcome'],
          message: 'The outcome is "change", but the text is still the one that was shown.',
          hint: 'Make the changes that were decided, then approve the text.',
        });
      if (!comments.some(({ comment }) => comment.changed))
        found.push({
          path: [...at, 'outcome'],
          message: 'The outcome is "change", but no comment says what changed.',
          hint: 'Add what was asked as a comment, with its decision and "changed".',
        });
      break;
    case 'no-change':
      if (!same)
        found.push({
          path: [...at, 'outcome'],
          message: 'The outcome is "no-change", but the text is not the one that was shown.',
          hint: 'Tell the group what is different. When it has agreed, add that as a comment with "changed", and make the outcome "change".',
        });
  }
  return found;
}

const LONGEST_NOTE = 400;

/** For readers: what a review changed in a text, from its comments, in as many whole sentences as a note holds. */
export function changeNote(review: Review, item: ReviewItem): string {
  const sentences = [
    ...new Set(
      commentsOn(review, item).flatMap(({ comment }) =>
        comment.changed ? [comment.changed.replace(/\s+/g, ' ').trim()] : [],
      ),
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
