import { compareWith, soundOf } from './spelling.ts';

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

/** A known word, with its place among them. */
interface Known {
  word: string;
  place: number;
  /** How it sounds. Empty for a short word. */
  sound: string;
  /** How many letters at its start it shares with the word before it. */
  shared: number;
}

/** The known words in the order of the alphabet, so that those that start alike stand together. */
function sortedWords(words: Iterable<string>): Known[] {
  let before = '';
  return [...words]
    .map((word, place) => ({ word, place }))
    .filter(({ word }) => word.length >= 4 && !/\d/.test(word))
    .sort((a, b) => (a.word < b.word ? -1 : 1))
    .map(({ word, place }) => {
      let shared = 0;
      while (before[shared] === word[shared] && shared < word.length) shared += 1;
      before = word;
      return { word, place, shared, sound: word.length >= SOUNDED ? soundOf(word) : '' };
    });
}

function find(typed: string, known: Known[], weight: (word: string) => number): Near[] {
  if (/\d/.test(typed)) return [];
  const most = allowed(typed.length);
  const sound = typed.length >= SOUNDED ? soundOf(typed) : undefined;
  const { take, slipsOf } = compareWith(typed);
  const near: (Near & { rank: number; place: number })[] = [];
  const least = [0];
  let taken = 0;
  // A word that starts as another does that was too far at this letter is too far as well, unless it sounds the same.
  let tooFar = Infinity;
  for (const { word, place, shared, sound: other } of known) {
    const sounds = other === sound;
    taken = Math.min(taken, shared);
    if (shared < tooFar) tooFar = Infinity;
    if (Math.abs(word.length - typed.length) > MORE_LETTERS) continue;
    // The first letter is seldom wrong, unless another sounds the same.
    const first = word[0] === typed[0] ? 0 : 0.6;
    while (taken < word.length) {
      if (!sounds && tooFar < Infinity) break;
      least[(taken += 1)] = take(word, taken);
      // Letters may be swapped, so only two in a row show that nothing nearer can come.
      if (tooFar > taken && Math.min(least[taken]!, least[taken - 1]!) > most - first) tooFar = taken;
    }
    if (!sounds && tooFar < Infinity) continue;
    const found = slipsOf(taken) + first;
    if (found > Math.min(most, allowed(word.length) + 0.2) + (sounds ? 1.5 : 0)) continue;
    near.push({ word, place, slips: found, rank: found - (sounds ? 0.5 : 0) - Math.min(0.3, weight(word) / 40) });
  }
  return near.sort((a, b) => a.rank - b.rank || a.place - b.place).map(({ word, slips }) => ({ word, slips }));
}

/**
 * Finds near words among known ones. `weight` says how common a word is on the site: of two as near, the commoner is
 * meant. Each typed word is looked for once.
 */
export function makeNearWords(words: Iterable<string>, weight: (word: string) => number = () => 0): NearWords {
  let known: Known[] | undefined;
  const answers = new Map<string, Near[]>();
  return (typed) => {
    const answer = answers.get(typed) ?? find(typed, (known ??= sortedWords(words)), weight);
    answers.set(typed, answer);
    return answer;
  };
}
