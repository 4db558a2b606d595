import type { Milestone } from '../content/schema/index.ts';
import { quarterEndText, quarterMonths, quarterText } from './dates.ts';

/** An action's timing in words: "By the end of December 2025". `today` turns a date that has passed into "was due". */
export function milestoneText({ what, when, quarter }: Milestone, today: string): string {
  const past = quarter !== undefined && quarterMonths(quarter).last < today.slice(0, 7);
  const words = (() => {
    switch (when) {
      case 'by':
        return `${past ? 'was due by' : 'by'} ${quarterEndText(quarter ?? '')}`;
      case 'in':
        return `${past ? 'was due in' : 'in'} ${quarterText(quarter ?? '')}`;
      case 'from':
        return `${past ? 'was due to start in' : 'from'} ${quarterText(quarter ?? '')}`;
      case 'ongoing':
        return 'ongoing';
      case 'yearly':
        return 'every year';
      case 'quarterly':
        return 'every quarter';
    }
  })();
  const text = what ? `${what}: ${words}` : words;
  return text.charAt(0).toUpperCase() + text.slice(1);
}
