/** The rows of a British keyboard, for slips of the finger. */
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Keys that touch: on a row side by side, and above each other with the rows' offset. */
const TOUCHING = new Set(
  ROWS.flatMap((row, at) =>
    [...row].flatMap((key, index) =>
      [row[index + 1], ROWS[at + 1]?.[index], ROWS[at + 1]?.[index - 1]].flatMap((other) =>
        other ? [key + other, other + key] : [],
      ),
    ),
  ),
);

const VOWELS = 'aeiouy';
const isVowel = (letter: string) => VOWELS.includes(letter);

/** What it costs to have typed one letter for another: less for a touching key, and for a vowel that sounds alike. */
const swapped = (a: string, b: string) => (TOUCHING.has(a + b) || (isVowel(a) && isVowel(b)) ? 0.7 : 1);

/** What it costs to have left a letter out or put it in: less for one of a pair. */
function slipped(letter: string, before: string | undefined): number {
  if (letter === before) return 0.5;
  return letter === 'h' || isVowel(letter) ? 0.8 : 1;
}

/** How far a typed word is from the starts of a known one, letter after letter. */
export interface Comparison {
  /**
   * Takes the known word's letters up to a place, whose earlier ones were taken before. Gives how far the start is
   * at least from any start of the typed word.
   */
  take(known: string, letters: number): number;
  /** How far the typed word is from as many letters as were taken, in slips: 0 where they are the same. */
  slipsOf(letters: number): number;
}

/**
 * Compares a typed word with known ones, by Damerau's and Levenshtein's distance (optimal string alignment), in which
 * slips that people make often cost less than 1. Known words that start alike share what was found for their start.
 */
export function compareWith(typed: string): Comparison {
  const width = typed.length + 1;
  // What it costs to put each typed letter in.
  const put = new Float64Array(width);
  for (let i = 1; i < width; i += 1) put[i] = slipped(typed[i - 1]!, typed[i - 2]);
  let sum = 0;
  const rows = [put.map((cost) => (sum += cost))];
  return {
    take(known, letters) {
      const above = rows[letters - 2];
      const row = rows[letters - 1]!;
      const next = rows[letters] ?? new Float64Array(width);
      rows[letters] = next;
      const b = known[letters - 1]!;
      const beforeB = known[letters - 2];
      const left = slipped(b, beforeB);
      next[0] = row[0]! + left;
      let least = next[0]!;
      for (let i = 1; i < width; i += 1) {
        const a = typed[i - 1]!;
        let cost = row[i - 1]!;
        const other = Math.min(next[i - 1]! + put[i]!, row[i]! + left);
        if (a !== b) {
          // No swap costs less than 0.7, so most are never looked up.
          cost = other <= cost + 0.7 ? other : Math.min(other, cost + swapped(a, b));
          if (a === beforeB && b === typed[i - 2]) cost = Math.min(cost, above![i - 2]! + 0.8);
        } else cost = Math.min(cost, other);
        next[i] = cost;
        if (cost < least) least = cost;
      }
      return least;
    },
    slipsOf: (letters) => rows[letters]![width - 1]!,
  };
}

/** Spellings of one sound, in the order they are read. */
const SOUNDS: [RegExp, string][] = [
  [/^(?:kn|gn|pn)/, 'n'],
  [/^wr/, 'r'],
  [/^ps/, 's'],
  [/ph/g, 'f'],
  [/gh(?=t|$)/g, ''],
  [/(?:tion|sion|shun|cian)/g, 'shn'],
  [/tch/g, 'ch'],
  [/sch|ck|qu?|c(?![eiyh])/g, 'k'],
  [/c(?=[eiy])|z/g, 's'],
  [/x/g, 'ks'],
  [/dge?/g, 'j'],
  [/g(?=[eiy])/g, 'j'],
  [/(?<!^)[aeiouywh]+/g, ''],
  [/(.)\1+/g, '$1'],
];

/** How a word sounds, roughly: its consonants. "Ocupashunal" sounds like "occupational". */
export const soundOf = (word: string): string => SOUNDS.reduce((left, [from, to]) => left.replace(from, to), word);
