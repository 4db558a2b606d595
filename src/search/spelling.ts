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

const knownSounds = new Map<string, string>();
function knownSound(word: string): string {
  let sound = knownSounds.get(word);
  if (sound === undefined) knownSounds.set(word, (sound = soundOf(word)));
  return sound;
}

/** How many slips a word of this length may have: short words are too near each other. */
function allowed(length: number): number {
  if (length < 4) return 0;
  if (length < 5) return 0.8;
  if (length < 6) return 1;
  return length < 9 ? 2 : 2.8;
}

/** Words this long are also known by their sound. */
const SOUNDED = 7;

/** A known word near a typed one. */
export interface Near {
  word: string;
  /** How far it is, in slips. */
  slips: number;
}

/**
 * The known words that a typed one may be meant for, nearest first. `weight` says how common a word is on the
 * site: of two as near, the commoner is meant.
 */
export function nearWords(typed: string, known: Iterable<string>, weight: (word: string) => number = () => 0): Near[] {
  if (/\d/.test(typed)) return [];
  const most = allowed(typed.length);
  const sound = typed.length >= SOUNDED ? soundOf(typed) : undefined;
  const near: (Near & { rank: number })[] = [];
  for (const word of known) {
    if (Math.abs(word.length - typed.length) > 4 || word.length < 4 || /\d/.test(word)) continue;
    const sounds = sound !== undefined && word.length >= SOUNDED && sound === knownSound(word);
    // The first letter is seldom wrong, unless another sounds the same.
    const first = word[0] === typed[0] ? 0 : 0.6;
    const reach = Math.min(most, allowed(word.length) + 0.2) + (sounds ? 1.5 : 0);
    const found = slips(typed, word, reach - first) + first;
    if (found > reach) continue;
    near.push({ word, slips: found, rank: found - (sounds ? 0.5 : 0) - Math.min(0.3, weight(word) / 40) });
  }
  return near.sort((a, b) => a.rank - b.rank).map(({ word, slips: count }) => ({ word, slips: count }));
}
