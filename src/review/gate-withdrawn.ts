import type { Entry } from '../content/content.ts';
import { START } from '../content/parse/place.ts';
import { advice, mistake } from '../content/problem.ts';
import type { Problem } from '../content/problem.ts';
import type { Review } from '../content/review.ts';
import type { Withdrawn } from '../content/schema/index.ts';
import { approvalsOf, isAbout } from './approvals.ts';
import { nameOf } from './find-leaflet.ts';
import { daysBetween, MOST_DAYS, mostDays } from './gate-changes.ts';
import type { Sides } from './gate-texts.ts';
import { same } from './same.ts';
import type { ReviewedText } from './texts.ts';
import { withdrawingItem } from './withdrawn.ts';

const isLeaflet = ({ leaflet }: ReviewedText): boolean => !leaflet.startsWith('commitments/');

const wasChecked = (text: ReviewedText, { base, head }: Sides): boolean =>
  [...approvalsOf(base), ...approvalsOf(head)].some((approval) => isAbout(approval, text));

/** Whether a review was held by a day, with people present. */
const hasMet = ({ meeting, present }: Review, today: string): boolean =>
  meeting !== undefined && meeting.date <= today && present.length > 0;

/** The entry for a leaflet that is gone, as lines to paste into withdrawn.yaml. */
const entryLines = ({ code, leaflet, title }: ReviewedText, today: string, review: boolean): string =>
  [
    `- code: ${code}`,
    `  leaflet: ${leaflet}`,
    `  title: ${JSON.stringify(title)}`,
    `  date: ${today}`,
    '  why: Say here why in one plain sentence.',
    ...(review ? ['  review: the review that decided it'] : []),
  ].join('\n');

/** What is wrong with taking a leaflet away. `folder` is that of the content. */
function leafletGone(text: ReviewedText, folder: string, sides: Sides): Problem[] {
  const { head, today } = sides;
  const checked = wasChecked(text, sides);
  const entry = head.withdrawn.find(({ data }) => data.code === text.code);
  if (!entry)
    return [
      mistake(
        'review-gate',
        `${folder}/withdrawn.yaml`,
        START,
        `${nameOf(text)}: this leaflet was taken away, and ${folder}/withdrawn.yaml does not say so.`,
        `Bring it back, or add this to the file (make it if it is not there):\n${entryLines(text, today, checked)}`,
      ),
    ];
  if (!checked) return [];
  const wrong = (message: string, hint: string) => [
    mistake(
      'review-gate',
      entry.file,
      entry.at(...(entry.data.review ? ['review'] : [])),
      `${nameOf(text)}: ${message}`,
      hint,
    ),
  ];
  const { review } = entry.data;
  const record = head.reviews.find(({ id }) => id === review)?.data;
  if (review === undefined)
    return wrong(
      'people have checked this leaflet, so only a review can withdraw it, and the entry names none.',
      'Let a review decide it (npm run review -- decide), and name it here as "review".',
    );
  // The meeting is on record before, so that nobody invents one to take a leaflet away.
  const met = sides.base.reviews.some(({ id, data }) => id === review && hasMet(data, today));
  return record && met && withdrawingItem(record, text)
    ? []
    : wrong(
        `the review ${review} has not met with people and decided to withdraw it.`,
        'Its record needs a meeting that was held, with people present, which was merged before; and the decision to withdraw this leaflet: npm run review -- decide.',
      );
}

/** What is wrong with taking one text of a leaflet or commitment away while the other stays. */
function textGone(text: ReviewedText, sides: Sides): Problem[] {
  const decided = sides.head.reviews.some(
    ({ id, data }) =>
      sides.base.reviews.some((was) => was.id === id && hasMet(was.data, sides.today)) &&
      data.items.some((item) => item.outcome === 'withdraw' && isAbout(item, text)),
  );
  if (decided) return [];
  return wasChecked(text, sides)
    ? [
        mistake(
          'review-gate',
          text.file,
          START,
          `${nameOf(text)}: people have checked this text, and it was taken away without a review.`,
          'Bring it back. Only a review that met with people can withdraw it, with npm run review -- decide.',
        ),
      ]
    : [
        advice(
          'review-gate',
          text.file,
          START,
          `${nameOf(text)}: this text was taken away, and no review decided that.`,
          'Tell the group at the next review.',
        ),
      ];
}

/** What is wrong with texts that a branch takes away. `gone` are all of them. */
export function goneProblems(gone: ReviewedText[], sides: Sides): Problem[] {
  const kept = new Set(sides.head.leaflets.map(({ data }) => data.code));
  const folder = (text: ReviewedText) => text.file.slice(0, text.file.indexOf('/leaflets/'));
  return gone.flatMap((text) => {
    if (!isLeaflet(text) || kept.has(text.code)) return textGone(text, sides);
    // Both texts of a leaflet go together: its standard text speaks for them.
    return text.variant === 'standard' ? leafletGone(text, folder(text), sides) : [];
  });
}

const isOf = (entry: Entry<Withdrawn>) => (other: Entry<Withdrawn>) => other.data.code === entry.data.code;

/** Entries of withdrawn.yaml are added for what a branch takes away, and stay as they are. */
export function entryProblems({ base, head, today }: Sides): Problem[] {
  const altered = base.withdrawn
    .filter((entry) => !same(entry.data, head.withdrawn.find(isOf(entry))?.data))
    .map(({ file, data }) =>
      mistake(
        'review-gate',
        file,
        head.withdrawn.find((entry) => entry.data.code === data.code)?.at() ?? START,
        `The entry of "${data.title}" (${data.code}) was altered or taken away.`,
        'Put it back as it was. Entries are added, and stay.',
      ),
    );
  const begins = mostDays(base) === Infinity;
  const added = head.withdrawn.filter((entry) => !begins && !base.withdrawn.some(isOf(entry)));
  const wrong = added.flatMap(({ file, at, data }): Problem[] => {
    const was = base.leaflets.find((page) => page.data.code === data.code);
    const problem = (field: string, message: string, hint: string) =>
      mistake('review-gate', file, at(field), `The entry of "${data.title}" (${data.code}): ${message}`, hint);
    if (!was) return [problem('code', 'there was no leaflet with this code.', 'Take the entry out, or mend its code.')];
    return [
      ...(was.id === data.leaflet && was.data.title === data.title
        ? []
        : [
            problem(
              was.id === data.leaflet ? 'title' : 'leaflet',
              `the leaflet was ${was.id}, "${was.data.title}".`,
              'Write its address and title as they were.',
            ),
          ]),
      ...(data.date > today || daysBetween(data.date, today) > MOST_DAYS
        ? [
            problem(
              'date',
              `it is dated ${data.date}, which is not within the ${MOST_DAYS} days up to today (${today}).`,
              'Write the day on which the leaflet is taken away.',
            ),
          ]
        : []),
    ];
  });
  return [...altered, ...wrong];
}

/** A new leaflet under a code that was that of another one: in records of reviews its approvals would pass for its own. */
export function reusedCodes(fresh: ReviewedText[], { base }: Pick<Sides, 'base'>): Problem[] {
  const items = base.reviews.flatMap(({ id, data }) => data.items.map((item) => ({ ...item, review: id })));
  return fresh
    .filter(({ variant }) => variant === 'standard')
    .flatMap((text) => {
      const other = items.find(({ code, leaflet }) => code === text.code && leaflet !== text.leaflet);
      return other
        ? [
            mistake(
              'review-gate',
              text.file,
              text.page.at('code'),
              `${nameOf(text)}: its code was that of ${other.leaflet}, as the review ${other.review} has it.`,
              'A code is never used again. npm run new gives the next free one.',
            ),
          ]
        : [];
    });
}
