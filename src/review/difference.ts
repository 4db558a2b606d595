import { diffArrays } from 'diff';
import { normalised } from '../told/told-text.ts';

/** One place where two texts differ, with a few of the words round it. */
export interface Difference {
  before: string;
  after: string;
}

const AROUND = 4;
/** Past this a text has been written anew, and the places where it differs say nothing. */
const MOST_EDITS = 2000;

const cut = (words: string[], most: number): string =>
  words.length > most ? `${words.slice(0, most).join(' ')} …` : words.join(' ');

/**
 * Where two texts differ, in words. `most` is how many words of each side a difference shows at most. Quotation marks
 * and line breaks are left out of account, as they are in a fingerprint.
 */
export function differences(before: string, after: string, most = 40): Difference[] {
  const [old, now] = [before, after].map((text) => normalised(text).split(' ').filter(Boolean)) as [string[], string[]];
  const parts = diffArrays(old, now, { maxEditLength: MOST_EDITS });
  if (!parts) return [{ before: cut(old, most), after: cut(now, most) }];

  const found: { before: string[]; after: string[] }[] = [];
  let open: { before: string[]; after: string[] } | undefined;
  let leading: string[] = [];
  parts.forEach(({ value, added, removed }, index) => {
    if (added || removed) {
      if (!open) found.push((open = { before: [...leading], after: [...leading] }));
      (added ? open.after : open.before).push(...value);
      return;
    }
    const last = index === parts.length - 1;
    if (open && value.length <= AROUND && !last) {
      open.before.push(...value);
      open.after.push(...value);
      return;
    }
    open?.before.push(...value.slice(0, AROUND));
    open?.after.push(...value.slice(0, AROUND));
    open = undefined;
    leading = value.slice(-AROUND);
  });
  return found.map((words) => ({ before: cut(words.before, most), after: cut(words.after, most) }));
}

/** How alike two texts are, from 0 to 1, by the words that they share. */
export function likeness(a: string, b: string): number {
  const count = (text: string) => Map.groupBy(normalised(text).toLowerCase().split(' '), (word) => word);
  const [one, other] = [count(a), count(b)];
  const size = (words: Map<string, string[]>) => [...words.values()].reduce((sum, { length }) => sum + length, 0);
  const shared = [...one].reduce((sum, [word, { length }]) => sum + Math.min(length, other.get(word)?.length ?? 0), 0);
  return (2 * shared) / Math.max(1, size(one) + size(other));
}
