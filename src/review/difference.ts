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

/** Letters and signs that English is written in: those of the keyboard, with accents, and a few signs more. */
const USUAL = /^[\x20-\x7e£€°½¼¾·×•…“”‘’–—]$/;

const isUsual = (character: string): boolean =>
  USUAL.test(character) || /^[A-Za-z]\p{M}+$/u.test(character.normalize('NFD'));

/** Words with the code point after each character that looks like another one, or like nothing: `аp` is `а‹U+0430›p`. */
export const visible = (words: string): string =>
  [...words]
    .map((character) =>
      isUsual(character)
        ? character
        : `${character}‹U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`,
    )
    .join('');

const cut = (words: string[], most: number): string =>
  words.length > most ? `${words.slice(0, most).join(' ')} …` : words.join(' ');

/**
 * Where two texts differ, in words. `most` is how many words of each side a difference shows at most. Quotation marks
 * and line breaks are left out of account, as they are in a fingerprint. Letters that only look alike show their code points.
 */
export function differences(before: string, after: string, most = 40): Difference[] {
  const [old, now] = [before, after].map((text) => normalised(text).split(' ').filter(Boolean)) as [string[], string[]];
  const parts = diffArrays(old, now, { maxEditLength: MOST_EDITS });
  const shown = (words: string[]) => visible(cut(words, most));
  if (!parts) return [{ before: shown(old), after: shown(now) }];

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
  return found.map((words) => ({ before: shown(words.before), after: shown(words.after) }));
}

/** How alike two texts are, from 0 to 1, by the words that they share. */
export function likeness(a: string, b: string): number {
  const count = (text: string) => Map.groupBy(normalised(text).toLowerCase().split(' '), (word) => word);
  const [one, other] = [count(a), count(b)];
  const size = (words: Map<string, string[]>) => [...words.values()].reduce((sum, { length }) => sum + length, 0);
  const shared = [...one].reduce((sum, [word, { length }]) => sum + Math.min(length, other.get(word)?.length ?? 0), 0);
  return (2 * shared) / Math.max(1, size(one) + size(other));
}
