import type { Action, Milestone } from '../content/schema/index.ts';
import { quarterMonths } from '../wording/dates.ts';

/** How an action stands against its own dates. `past` says only that the date has gone by, not that it was kept or missed. */
export type Due = 'past' | 'ahead' | 'ongoing';

const lastMonth = ({ quarter }: Milestone) => (quarter === undefined ? undefined : quarterMonths(quarter).last);

/** Where an action's last date lies, seen from `today`. Actions without a date are ongoing. */
export function dueOf({ milestones }: Pick<Action, 'milestones'>, today: string): Due {
  const months = milestones
    .map(lastMonth)
    .filter((month) => month !== undefined)
    .sort();
  const last = months.at(-1);
  if (last === undefined) return 'ongoing';
  return last < today.slice(0, 7) ? 'past' : 'ahead';
}

export type Status = Action['progress']['status'];

/** What each status is called for readers. */
export const STATUS_WORDS: Record<Status, string> = {
  'not-reported': 'Not yet reported',
  started: 'Started',
  done: 'Done',
  late: 'Late',
  stopped: 'Stopped',
};

/** How many actions have each status, in the order of `STATUS_WORDS`, leaving out those that none has. */
export function countByStatus(actions: Action[]): { status: Status; words: string; count: number }[] {
  return (Object.entries(STATUS_WORDS) as [Status, string][])
    .map(([status, words]) => ({
      status,
      words,
      count: actions.filter(({ progress }) => progress.status === status).length,
    }))
    .filter(({ count }) => count > 0);
}
