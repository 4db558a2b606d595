import { keyOf } from './keys.ts';
import { tells } from './lexicon.ts';
import type { Lexicon, Name } from './lexicon.ts';
import type { Concept, Understood } from './understand.ts';
import { weightOf } from './understand.ts';
import { isStopWord, wordsOf } from './words.ts';

/** How well one of a page's names fits a question. */
export interface Fit {
  /** Up to 1 for a part of its words, to 1.5 for the same ones in other order or number, `NAMED` for the very words. */
  named: number;
  /** The title or alias. */
  name: string;
}

/** How well a name fits that is the question word for word. */
export const NAMED = 3;

/** How much a page counts that has other words for the same, beside one that has the very words. */
export const OTHER_WORDS = { same: 0.9, means: 0.8 };

/** A word that more names or pages than this have finds none of them where a rarer word does: it tells none from others. */
export const TOO_MANY = 500;

/** Those of the sets that are small enough to tell something. All where none is. */
export function tellingOf<T extends { size: number }>(sets: T[]): T[] {
  const small = sets.filter(({ size }) => size <= TOO_MANY);
  return small.some(({ size }) => size > 0) ? small : sets;
}

/** What a question is compared by with names: the keys of each concept, or of what else finds it. */
interface Wanted {
  alternatives: { keys: string[]; share: number }[];
  weight: number;
}

const wantedOf = (concepts: Concept[], lexicon: Lexicon): Wanted[] =>
  concepts.map((concept) => ({
    weight: weightOf(concept, lexicon),
    alternatives: [
      ...(concept.words.length > 0 ? [{ keys: concept.words.map(keyOf), share: 1 }] : []),
      ...concept.also.map(({ words, why }) => ({ keys: words.map(keyOf), share: OTHER_WORDS[why] })),
    ],
  }));

/**
 * How well a name fits a question: Dice's measure, weighted by how much words tell. Words that the name has too
 * many of count against it as much as words that it lacks.
 */
function fit(wanted: Wanted[], total: number, keys: Set<string>, lexicon: Lexicon): number {
  let shared = 0;
  const used = new Set<string>();
  for (const { alternatives, weight } of wanted) {
    const found = alternatives.find((alternative) => alternative.keys.every((key) => keys.has(key)));
    if (!found) continue;
    shared += weight * found.share;
    for (const key of found.keys) used.add(key);
  }
  if (shared === 0) return 0;
  let extra = 0;
  for (const key of keys) if (!used.has(key)) extra += tells(lexicon, key);
  return (2 * shared) / (total + shared + extra);
}

/** How near two texts of the same telling words are in length: 1 for the same number of words. */
function closeness(a: string, b: string): number {
  const [shorter = 1, longer = 1] = [a, b].map((text) => text.split(' ').length).sort((x, y) => x - y);
  return shorter / longer;
}

/** The best fit among each page's names. */
export function fitsOf({ query, words, concepts }: Understood, lexicon: Lexicon): Map<number, Fit> {
  const typed = wordsOf(query);
  const wholes = [words, typed].map((text) => text.join(' '));
  const keys = new Set(words.filter((word) => !isStopWord(word)).map(keyOf));
  const wanted = wantedOf(concepts, lexicon);
  const total = wanted.reduce((sum, { weight }) => sum + weight, 0);
  const others = wanted.flatMap(({ alternatives }) => alternatives.flatMap((alternative) => alternative.keys));
  const said = new Set([...typed, ...words].map(keyOf).concat(others));
  const names = tellingOf([...said].map((key) => lexicon.names.get(key) ?? new Set<Name>()));
  const inOrder = [...new Set(names.flatMap((some) => [...some]))].sort((a, b) => a.place - b.place);
  const fits = new Map<number, Fit>();
  for (const name of inOrder) {
    const hasSame = keys.size > 0 && keys.size === name.keys.size && [...keys].every((key) => name.keys.has(key));
    const inParts = hasSame ? 1 + closeness(name.whole, wholes[0]!) / 2 : fit(wanted, total, name.keys, lexicon);
    const named = wholes.includes(name.whole) ? NAMED : inParts;
    if (named > (fits.get(name.page)?.named ?? 0)) fits.set(name.page, { named, name: name.text });
  }
  return fits;
}
