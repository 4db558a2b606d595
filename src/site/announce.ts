import { quarterText } from '../wording/dates.ts';
import { counted } from '../wording/count.ts';
import { listed } from '../wording/list.ts';
import type { FeedEntry } from './feed.ts';
import type { CalendarEvent } from './ics.ts';
import { bothCheckers } from '../review/checkers.ts';
import type { Checkers } from '../review/checkers.ts';
import type { ReviewView } from '../review/review-view.ts';
import { textPath } from '../review/reviewing.ts';
import type { Reviewing } from '../review/reviewing.ts';
import type { Standing } from '../review/standing.ts';
import { textViews } from '../review/text-view.ts';
import { quarterDays } from '../review/quarters.ts';
import { lastingName } from '../review/texts.ts';
import { CHANGE_WORDS } from '../review/words.ts';

/** Turns an address on the site into a whole one. */
type Whole = (path: string) => string;

/** "You told us 5 things. We did 3, did part of 1, and did not do 1." */
export function countsText({ counts }: Pick<ReviewView, 'counts'>): string {
  const total = counts.done + counts.partly + counts['not-done'] + counts.open;
  if (total === 0) return 'Nobody asked for a change.';
  const parts = [
    counts.done > 0 && `did ${counts.done}`,
    counts.partly > 0 && `did part of ${counts.partly}`,
    counts['not-done'] > 0 && `did not do ${counts['not-done']}`,
    counts.open > 0 && `have not decided about ${counts.open} yet`,
  ].filter((part) => part !== false);
  return `You told us ${counted(total, 'thing')}. We ${listed(parts)}.`;
}

/** The programme as days of a calendar: the whole quarter until the day of the meeting is known, then that day. `host` makes their names unlike any other's. */
export function reviewEvents(
  { years }: Pick<Standing, 'years'>,
  { whole, host, checkers }: { whole: Whole; host: string; checkers: Checkers },
): CalendarEvent[] {
  const who = bothCheckers(checkers).replace(/^the\b/, 'The');
  return years
    .flatMap(({ quarters }) => quarters)
    .flatMap(({ quarter, areas }) =>
      areas.map(({ id, name, review }): CalendarEvent => {
        const own = review?.quarter === quarter ? review : undefined;
        const meeting = own?.record.meeting?.date;
        const days = meeting ? { first: meeting, last: meeting } : quarterDays(quarter);
        return {
          ...days,
          uid: `${quarter}-${id}@${host}`,
          title: `Review: ${name}`,
          description: meeting
            ? `${who} check our pages about “${name}” with us.`
            : `Planned for ${quarterText(quarter)}. ${who} check our pages about “${name}” with us. The day is not set yet.`,
          url: whole(own?.path ?? '/reviews/'),
          sequence: meeting ? 1 : 0,
        };
      }),
    );
}

/** What there is to tell: reviews that were closed, and every change of a text. */
export function reviewEntries(
  reviewing: Reviewing,
  { reviews }: Pick<Standing, 'reviews'>,
  { whole, today }: { whole: Whole; today: string },
): FeedEntry[] {
  return [
    ...reviews.flatMap((review): FeedEntry[] =>
      review.closed === undefined
        ? []
        : [
            {
              id: whole(review.path),
              url: whole(review.path),
              date: review.closed,
              title: `You said, we did: ${review.area.name}, ${quarterText(review.quarter)}`,
              summary: countsText(review),
            },
          ],
    ),
    ...textViews(reviewing, today).flatMap(({ text, changes }) =>
      changes.map((change): FeedEntry => ({
        // Named by what stays when a text moves. Entries are only ever added to its changes, so that each keeps its number.
        id: whole(
          `/reviews/#${lastingName(text).toLowerCase().replaceAll(' ', '-')}-${text.changes.indexOf(change) + 1}`,
        ),
        url: `${whole(textPath(text))}#history`,
        date: change.date,
        title: `${CHANGE_WORDS[change.kind]}: ${text.title}${text.variant === 'easy-read' ? ' (Easy Read)' : ''}`,
        summary: change.note,
      })),
    ),
  ];
}
