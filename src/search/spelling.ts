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

/**
 * How far a typed word is from a known one, in slips: 0 for the same word. Damerau's and Levenshtein's distance
 * (optimal string alignment), in which slips that people make often cost less than 1.
 */
export function slips(typed: string, known: string, most = Infinity): number {
  const width = known.length + 1;
  let above = new Float64Array(width);
  let row = new Float64Array(width);
  let next = new Float64Array(width);
  // What it costs to leave each letter of the known word out.
  const left = new Float64Array(width);
  for (let j = 1; j < width; j += 1) {
    left[j] = slipped(known[j - 1]!, known[j - 2]);
    row[j] = row[j - 1]! + left[j]!;
  }
  let leastBefore = 0;
  for (let i = 1; i <= typed.length; i += 1) {
    const a = typed[i - 1]!;
    const beforeA = typed[i - 2];
    const put = slipped(a, beforeA);
    next[0] = row[0]! + put;
    let least = next[0]!;
    for (let j = 1; j < width; j += 1) {
      const b = known[j - 1]!;
      let cost = row[j - 1]!;
      if (a !== b) {
        // No swap costs less than 0.7, so most are never looked up.
        const other = Math.min(row[j]! + put, next[j - 1]! + left[j]!);
        cost = other <= cost + 0.7 ? other : Math.min(other, cost + swapped(a, b));
        if (a === known[j - 2] && b === beforeA) cost = Math.min(cost, above[j - 2]! + 0.8);
      } else cost = Math.min(cost, row[j]! + put, next[j - 1]! + left[j]!);
      next[j] = cost;
      if (cost < least) least = cost;
    }
    // What is too far in both rows that the rest builds on stays too far.
    if (least > most && leastBefore > most) return Infinity;
    leastBefore = least;
    [above, row, next] = [row, next, above];
  }
  return row[width - 1]!;
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
