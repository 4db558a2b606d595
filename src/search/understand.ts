import type { SearchData, Urgent } from './data.ts';
import { tells } from './lexicon.ts';
import type { Lexicon, Phrase } from './lexicon.ts';
import { keyOf } from './keys.ts';
import { british, isStopWord, wordsOf } from './words.ts';

/** A word that is read as another than it was typed. */
export interface Reading {
  typed: string;
  read: string;
  why: 'spelling' | 'joined' | 'split';
}

/** Something that a question is about. */
export interface Concept {
  /** Its words, normalised. Together they weigh as the most telling of them. */
  words: string[];
  /** Other words that find the pages about it: all words of one of these. */
  also: { words: string[]; why: 'same' | 'means' }[];
  /** Whether its word is the start of a longer one, as it is while somebody writes. */
  partial: boolean;
}

/** How a question is understood. */
export interface Understood {
  query: string;
  /** The words as they are read, in order. */
  words: string[];
  concepts: Concept[];
  /** Words that tell nothing. */
  ignored: string[];
  corrections: Reading[];
  /** Words that the site does not have. */
  unknown: string[];
  /** Topics that the question is about, with the words that say so. */
  topics: { topic: string; because: string }[];
  urgent?: Urgent;
  /** The question as it is read. Only where its spelling was corrected. */
  corrected?: string;
}

/** Fewer letters start too many words. */
const SHORTEST_START = 2;

/** A long question says more than is needed; its first words decide. */
const MOST_WORDS = 40;

const isKnown = ({ known, learned }: Lexicon, word: string) =>
  isStopWord(word) || known.has(keyOf(word)) || Object.hasOwn(learned, keyOf(word));

function startsOne({ words }: Lexicon, start: string): boolean {
  for (const word of words.keys()) if (word.startsWith(start)) return true;
  return false;
}

/** Two words of the site that were written as one. */
function splitOf(lexicon: Lexicon, word: string): [string, string] | undefined {
  for (let at = 3; at <= word.length - 3; at += 1) {
    const parts: [string, string] = [word.slice(0, at), word.slice(at)];
    if (parts.every((part) => lexicon.words.has(part) && !isStopWord(part))) return parts;
  }
  return undefined;
}

/** Whether two typed words are one word of the site. Neither may be so short that chance brings them together. */
const areOne = (lexicon: Lexicon, word: string, next: string | undefined): next is string =>
  next !== undefined &&
  word.length > 2 &&
  next.length > 2 &&
  !(isStopWord(word) && isStopWord(next)) &&
  lexicon.words.has(word + next);

/** A word that the site does not have, as the site may have it: spelled right, or in two. Undefined where nothing is near. */
function mended(word: string, lexicon: Lexicon): Reading | undefined {
  const [near] = lexicon.near(word);
  const parts = !near || near.slips > 1 ? splitOf(lexicon, word) : undefined;
  if (parts) return { typed: word, read: parts.join(' '), why: 'split' };
  return near && { typed: word, read: near.word, why: 'spelling' };
}

/** Reads the words of a question: joined, split or spelled as the site has them. */
function read(
  typed: string[],
  lexicon: Lexicon,
  spell: boolean,
  partial: boolean,
): Pick<Understood, 'words' | 'corrections' | 'unknown'> {
  const words: string[] = [];
  const corrections: Reading[] = [];
  const unknown: string[] = [];
  const mayBeStart = (word: string, at: number) => at === typed.length - 1 && (partial || word.length > 3);
  for (let at = 0; at < typed.length; at += 1) {
    const word = typed[at]!;
    const next = typed[at + 1];
    if (areOne(lexicon, word, next)) {
      words.push(word + next);
      corrections.push({ typed: `${word} ${next}`, read: word + next, why: 'joined' });
      at += 1;
      continue;
    }
    if (isKnown(lexicon, word) || (mayBeStart(word, at) && startsOne(lexicon, word))) {
      words.push(british(word));
      continue;
    }
    const reading = spell ? mended(word, lexicon) : undefined;
    words.push(...(reading?.read.split(' ') ?? [word]));
    if (reading) corrections.push(reading);
    else unknown.push(word);
  }
  return { words, corrections, unknown };
}

/** Whether these keys stand in a row from a place on. */
const standsAt = (keys: string[], at: number, wanted: string[]) =>
  wanted.every((key, index) => keys[at + index] === key);

const listed = new WeakMap<string[], { text: string; wanted: string[] }[]>();

/** The texts of a list with the keys of their words, made once: every question is held against them. */
function keysIn(list: string[]): { text: string; wanted: string[] }[] {
  const known = listed.get(list) ?? list.map((text) => ({ text, wanted: wordsOf(text).map(keyOf) }));
  listed.set(list, known);
  return known;
}

/** The words of a list that a question has, as they stand in the list. */
const saidOf = (keys: string[], list: string[]): string | undefined =>
  keysIn(list).find(({ wanted }) => keys.some((_, at) => standsAt(keys, at, wanted)))?.text;

/** Divides the words of a question into what it is about and what tells nothing. */
function conceptsOf(
  words: string[],
  keys: string[],
  lexicon: Lexicon,
  isPartial: (at: number) => boolean,
): Pick<Understood, 'concepts' | 'ignored'> {
  const concepts: Concept[] = [];
  const ignored: string[] = [];
  const phraseAt = (at: number): Phrase | undefined =>
    lexicon.phrases.get(keys[at]!)?.find((phrase) => standsAt(keys, at, phrase.keys));
  for (let at = 0; at < words.length;) {
    const phrase = phraseAt(at);
    const span = words.slice(at, at + (phrase?.keys.length ?? 1));
    const telling = span.filter((word) => !isStopWord(word));
    if (phrase || telling.length > 0) {
      const same = concepts.find((concept) => concept.words.join(' ') === telling.join(' ') && telling.length > 0);
      if (!same) concepts.push({ words: telling, also: phrase?.also ?? [], partial: !phrase && isPartial(at) });
    } else ignored.push(...span);
    at += span.length;
  }
  // A question of such words alone means them.
  if (concepts.length === 0)
    return { concepts: ignored.map((word) => ({ words: [word], also: [], partial: false })), ignored: [] };
  return { concepts, ignored };
}

export interface UnderstandOptions {
  /** Takes every word as it is typed. */
  exact?: boolean;
  /** Takes the last word for the start of one. */
  partial?: boolean;
}

/** Understands a question in the words of the site. */
export function understand(
  query: string,
  data: SearchData,
  lexicon: Lexicon,
  { exact = false, partial = false }: UnderstandOptions = {},
): Understood {
  const typed = wordsOf(query).slice(0, MOST_WORDS);
  const { words, corrections, unknown } = read(typed, lexicon, !exact, partial);
  const keys = words.map(keyOf);
  const last = words.length - 1;
  const isPartial = (at: number) =>
    at === last &&
    words[at]!.length >= SHORTEST_START &&
    (partial || !isKnown(lexicon, words[at]!)) &&
    startsOne(lexicon, words[at]!);
  const urgent = data.words.urgent.find((danger) => saidOf(keys, danger.words) !== undefined);
  const topics = data.words.topics.flatMap(({ topic, words: list }) => {
    const because = saidOf(keys, list);
    return because === undefined ? [] : [{ topic, because }];
  });
  return {
    query,
    words,
    corrections,
    unknown,
    topics,
    ...conceptsOf(words, keys, lexicon, isPartial),
    ...(urgent && { urgent }),
    ...(corrections.some(({ why }) => why === 'spelling') && { corrected: words.join(' ') }),
  };
}

/** How much a concept tells: as the most telling of its words, or of what else finds it where it has none. */
export const weightOf = ({ words, also }: Concept, lexicon: Lexicon): number => {
  const weights = (words.length > 0 ? words : also.flatMap((other) => other.words)).map((word) =>
    tells(lexicon, keyOf(word)),
  );
  return Math.max(0, ...weights);
};
