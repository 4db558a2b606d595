import { slips, soundOf } from './spelling.ts';

/** A known word near a typed one. */
export interface Near {
  word: string;
  /** How far it is, in slips. */
  slips: number;
}

/** The known words that a typed one may be meant for, nearest first. */
export type NearWords = (typed: string) => Near[];

/** How many slips a word of this length may have: short words are too near each other. */
function allowed(length: number): number {
  if (length < 4) return 0;
  if (length < 5) return 0.8;
  if (length < 6) return 1;
  return length < 9 ? 2 : 2.8;
}

/** Words this long are also known by their sound. */
const SOUNDED = 7;

/** How many letters more or fewer a word may have. */
const MORE_LETTERS = 4;

/** The letters that a word has, as bits. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function bitsIn(number: number): number {
  let count = 0;
  for (let left = number; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** What a slip costs at least that brings a letter in or takes one out, or both. */
const LEAST_SLIP = 0.7;

/** How many slips two words have at least, by their letters: nearly all words need no closer look. */
const leastSlips = (a: number, b: number) => LEAST_SLIP * Math.max(bitsIn(a & ~b), bitsIn(b & ~a));

/** A known word, with what is looked at first. */
interface Known {
  word: string;
  letters: number;
  /** How it sounds. Empty for a short word. */
  sound: string;
}

const knownOf = (words: Iterable<string>): Known[] =>
  [...words]
    .filter((word) => word.length >= 4 && !/\d/.test(word))
    .map((word) => ({ word, letters: lettersOf(word), sound: word.length >= SOUNDED ? soundOf(word) : '' }));

function find(typed: string, known: Known[], weight: (word: string) => number): Near[] {
  if (/\d/.test(typed)) return [];
  const most = allowed(typed.length);
  const letters = lettersOf(typed);
  const sound = typed.length >= SOUNDED ? soundOf(typed) : undefined;
  const near: (Near & { rank: number })[] = [];
  for (const { word, letters: others, sound: other } of known) {
    if (Math.abs(word.length - typed.length) > MORE_LETTERS) continue;
    const sounds = other === sound;
    if (!sounds && leastSlips(letters, others) > most) continue;
    // The first letter is seldom wrong, unless another sounds the same.
    const first = word[0] === typed[0] ? 0 : 0.6;
    const reach = Math.min(most, allowed(word.length) + 0.2) + (sounds ? 1.5 : 0);
    const found = slips(typed, word, reach - first) + first;
    if (found > reach) continue;
    near.push({ word, slips: found, rank: found - (sounds ? 0.5 : 0) - Math.min(0.3, weight(word) / 40) });
  }
  return near.sort((a, b) => a.rank - b.rank).map(({ word, slips: count }) => ({ word, slips: count }));
}

/**
 * Finds near words among known ones. `weight` says how common a word is on the site: of two as near, the commoner is
 * meant. Each typed word is looked for once.
 */
export function makeNearWords(words: Iterable<string>, weight: (word: string) => number = () => 0): NearWords {
  let known: Known[] | undefined;
  const answers = new Map<string, Near[]>();
  return (typed) => {
    const answer = answers.get(typed) ?? find(typed, (known ??= knownOf(words)), weight);
    answers.set(typed, answer);
    return answer;
  };
}
