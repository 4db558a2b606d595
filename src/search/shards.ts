import type { Learned } from './data.ts';
import { british } from './words.ts';

/**
 * What is learned, in parts: a question needs those of its own words alone, so that a first answer need not wait for
 * all of it. What stop words say is in `common`, which every question needs.
 */
export interface Shards {
  common: Learned;
  parts: Learned[];
}

/** Parts of what is learned. Each is fetched on its own, so a part should not be much smaller than what a request costs. */
export const PARTS = 256;

/** Letters of a word by which its part is found: few enough that every form of a word has the same. */
const LETTERS = 3;

/** The number of the part for these words, in whatever form they stand. Any even spread would do: this is Bernstein's hash. */
export function partOf(...words: string[]): number {
  let hash = 5381;
  for (const letter of words.map((word) => british(word).slice(0, LETTERS)).join(' '))
    hash = (hash * 33 + letter.codePointAt(0)!) % 4294967296;
  return hash % PARTS;
}

/**
 * The numbers of the parts that these words are in: each that tells something, and neighbours that only together do.
 * `isStop` says which words alone tell nothing.
 */
export const partsFor = (words: string[], isStop: (word: string) => boolean): number[] => [
  ...new Set(
    words.flatMap((word, at) => {
      if (!isStop(word)) return partOf(word);
      const before = words[at - 1];
      return before !== undefined && isStop(before) ? partOf(before, word) : [];
    }),
  ),
];

/** Divides what is learned into parts. A pair is with the first of its words that tells something, where there is one. */
export function divide(learned: Learned, isStop: (key: string) => boolean): Shards {
  const shards: Shards = { common: {}, parts: Array.from({ length: PARTS }, () => ({})) };
  for (const [sign, pages] of Object.entries(learned)) {
    const keys = sign.split(' ');
    const telling = keys.find((key) => !isStop(key));
    const pair = keys.length > 1 ? partOf(...keys) : undefined;
    const part = telling !== undefined ? partOf(telling) : pair;
    (part === undefined ? shards.common : shards.parts[part]!)[sign] = pages;
  }
  return shards;
}

/** Stands between signs, and between a sign and its pages. */
const LINE = '\n';
const GAP = '\t';

/** Writes what is learned in few bytes: a line for each sign, and for each page its number with its weight as a letter, from `a` for 1 and `A` for -1. */
export function writeLearned(learned: Learned): string {
  const letter = (weight: number) => String.fromCharCode((weight > 0 ? 96 : 64) + Math.abs(weight));
  return Object.keys(learned)
    .sort()
    .map((sign) => sign + GAP + learned[sign]!.map(([page, weight]) => page + letter(weight)).join(''))
    .join(LINE);
}

/** Reads what `writeLearned` wrote. */
export function readLearned(text: string): Learned {
  const learned: Learned = {};
  for (const line of text.split(LINE)) {
    const [sign = '', pages = ''] = line.split(GAP);
    if (!sign) continue;
    learned[sign] = [...pages.matchAll(/(\d+)([a-zA-Z])/g)].map(([, page, letter]) => {
      const code = letter!.charCodeAt(0);
      return [Number(page), code > 96 ? code - 96 : 64 - code];
    });
  }
  return learned;
}
