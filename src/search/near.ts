import { compareWith, slips, soundOf } from './spelling.ts';

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

/** A known word, with its place among them. */
interface Known {
  word: string;
  place: number;
  letters: number;
  /** How it sounds. Empty for a short word. */
  sound: string;
  /** How many letters at its start it shares with the word before it in the alphabet. */
  shared: number;
}

/** The known words in the order of the alphabet, and by their sound. */
interface Index {
  sorted: Known[];
  bySound: Map<string, Known[]>;
}

function sharedStart(a: string, b: string): number {
  let letters = 0;
  while (letters < a.length && a[letters] === b[letters]) letters += 1;
  return letters;
}

function indexOf(words: Iterable<string>): Index {
  const sorted = [...words]
    .map((word, place) => ({
      word,
      place,
      letters: lettersOf(word),
      sound: word.length >= SOUNDED ? soundOf(word) : '',
      shared: 0,
    }))
    .filter(({ word }) => word.length >= 4 && !/\d/.test(word))
    .sort((a, b) => (a.word < b.word ? -1 : 1));
  sorted.forEach((known, at) => {
    known.shared = sharedStart(sorted[at - 1]?.word ?? '', known.word);
  });
  const bySound = new Map<string, Known[]>();
  for (const known of sorted) {
    if (bySound.has(known.sound)) bySound.get(known.sound)!.push(known);
    else bySound.set(known.sound, [known]);
  }
  return { sorted, bySound };
}

const isAsLong = (typed: string, { word }: Known) => Math.abs(word.length - typed.length) <= MORE_LETTERS;

/** The first letter is seldom wrong, unless another sounds the same. */
const first = (typed: string, { word }: Known) => (word[0] === typed[0] ? 0 : 0.6);

/** The words that may be within some slips. What starts as another does that was too far at its start is not looked at. */
function* within(typed: string, sorted: Known[], most: number): Generator<[Known, number]> {
  const { take, slips: slipsOf } = compareWith(typed);
  const letters = lettersOf(typed);
  const least = [0];
  let taken = 0;
  let tooFar = Infinity;
  for (const known of sorted) {
    if (known.shared >= tooFar) continue;
    tooFar = Infinity;
    taken = Math.min(taken, known.shared);
    if (!isAsLong(typed, known) || leastSlips(letters, known.letters) > most) continue;
    const reach = most - first(typed, known);
    while (taken < known.word.length && tooFar === Infinity) {
      taken += 1;
      least[taken] = take(known.word, taken);
      // What is too far after two letters in a row, which may have been swapped, stays too far.
      if (least[taken]! > reach && least[taken - 1]! > reach) tooFar = taken;
    }
    if (tooFar === Infinity) yield [known, slipsOf(taken)];
  }
}

function find(typed: string, { sorted, bySound }: Index, weight: (word: string) => number): Near[] {
  if (/\d/.test(typed)) return [];
  const most = allowed(typed.length);
  const sound = typed.length >= SOUNDED ? soundOf(typed) : undefined;
  const near: (Near & { rank: number; place: number })[] = [];
  const add = (known: Known, between: number) => {
    const { word, place } = known;
    const sounds = known.sound === sound;
    const found = between + first(typed, known);
    if (found > Math.min(most, allowed(word.length) + 0.2) + (sounds ? 1.5 : 0)) return;
    near.push({ word, place, slips: found, rank: found - (sounds ? 0.5 : 0) - Math.min(0.3, weight(word) / 40) });
  };
  for (const known of bySound.get(sound ?? '') ?? [])
    if (known.sound === sound && isAsLong(typed, known)) add(known, slips(typed, known.word));
  for (const [known, between] of within(typed, sorted, most)) if (known.sound !== sound) add(known, between);
  return near
    .sort((a, b) => a.rank - b.rank || a.place - b.place)
    .map(({ word, slips: count }) => ({ word, slips: count }));
}

/**
 * Finds near words among known ones. `weight` says how common a word is on the site: of two as near, the commoner is
 * meant. Each typed word is looked for once.
 */
export function makeNearWords(words: Iterable<string>, weight: (word: string) => number = () => 0): NearWords {
  let index: Index | undefined;
  const answers = new Map<string, Near[]>();
  return (typed) => {
    const answer = answers.get(typed) ?? find(typed, (index ??= indexOf(words)), weight);
    answers.set(typed, answer);
    return answer;
  };
}
