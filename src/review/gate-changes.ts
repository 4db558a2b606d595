import type { Content } from '../content/content.ts';
import type { Problem } from '../content/problem.ts';
import { same } from './same.ts';

/** How long before the day of the gate a new change or step may be dated, in days: a pull request may wait for its reading. */
export const MOST_DAYS = 14;

/** The same for a branch: a site that begins with it brings all its history along. */
export const mostDays = ({ leaflets, broken }: Content): number =>
  leaflets.length + broken.leaflet.size === 0 ? Infinity : MOST_DAYS;

/** A declared change, of a text or of a record. */
interface Declared {
  date: string;
  kind: string;
  review?: string | undefined;
}

/** What the entries under `changes` of a text or record were and are, and how a problem with one is told. */
export interface Entries<T extends Declared> {
  was: readonly T[];
  now: readonly T[];
  /** Nothing may be dated before this day. Empty where any day will do. */
  earliest: string;
  today: string;
  /** How many days before today an entry may be dated at most. */
  most: number;
  problem(message: string, hint: string, ...path: PropertyKey[]): Problem;
}

/** How many days one day comes after another. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** An entry as messages name it: `the entry under "changes" of 2027-05-04 (urgent)`. */
export const entryName = ({ date, kind, review }: Declared): string =>
  `the entry under "changes" of ${date} (${[kind, ...(review ? [review] : [])].join(', ')})`;

/** The entries that a branch adds, with what is wrong with them and with those that were there. */
export function addedChanges<T extends Declared>({
  was,
  now,
  earliest,
  today,
  most,
  problem,
}: Entries<T>): {
  added: T[];
  problems: Problem[];
} {
  const altered = was.findIndex((change, index) => !same(change, now[index]));
  const old = was[altered];
  if (old)
    return {
      added: [],
      problems: [
        problem(
          `${entryName(old)} was altered or taken away.`,
          'Put it back as it was. Entries are added at the end and stay.',
          'changes',
          altered,
        ),
      ],
    };
  const first = [was.at(-1)?.date ?? '', earliest].sort().at(-1) ?? '';
  const added = now.slice(was.length);
  const problems = added.flatMap((change, index): Problem[] => {
    const { date, kind } = change;
    const wrong = (message: string, hint: string) => [
      problem(`${entryName(change)} ${message}`, hint, 'changes', was.length + index, 'date'),
    ];
    if (date > today) return wrong(`is dated after today (${today}).`, 'Write the day of the change.');
    if (date < first)
      return wrong(
        `is dated before what was already recorded for ${first}.`,
        "Write the day of the change. Dates don't go backwards.",
      );
    // The date of a reviewed change is that of its approval, which has rules of its own.
    return kind !== 'reviewed' && daysBetween(date, today) > most
      ? wrong(
          `is dated more than ${most} days before today (${today}).`,
          'Write the day on which readers first get the change: today, or a day of the last two weeks.',
        )
      : [];
  });
  return { added, problems };
}
