import { addressOf, askedIn } from '../question.ts';
import type { Asked } from '../question.ts';

/** What the page of results is asked for. */
export interface Question extends Asked {
  /** Takes the words as they are typed. */
  exact: boolean;
  /** Shows how the question was read and why each page is there. */
  explain: boolean;
}

/** Reads the page's address. */
export const questionIn = (search: string): Question => {
  const parameters = new URLSearchParams(search);
  return { ...askedIn(search), exact: parameters.has('exact'), explain: parameters.has('explain') };
};

/** The address's part after the path. */
export function addressFor({ exact, explain, ...asked }: Question): string {
  const flags = [exact && 'exact=1', explain && 'explain=1'].filter(Boolean);
  return [addressOf(asked) || (flags.length > 0 ? '?' : ''), ...flags].join('&').replace('?&', '?');
}
