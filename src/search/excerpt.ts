import { keyOf } from './keys.ts';
import { wordsOf } from './words.ts';

/** A piece of an excerpt. */
export interface Piece {
  text: string;
  /** Whether it is one of the words that were looked for. */
  found: boolean;
}

/** Words in an excerpt: about two lines of a page. */
const LENGTH = 30;

/** How far back an excerpt may reach for the start of its sentence. */
const REACH = 12;

/** Whether a word of a text is what was looked for: another form of it, or longer. */
const answers = (wanted: string, word: string) =>
  keyOf(wanted) === keyOf(word) || (wanted.length >= 4 && word.startsWith(wanted));

/** Where the `LENGTH` words start that have the most different words that were looked for. */
function densest(matches: (string | undefined)[]): number {
  let start = 0;
  let most = 0;
  for (let index = 0; index < matches.length; index += 1) {
    if (!matches[index]) continue;
    const inside = matches.slice(index, index + LENGTH).filter((match) => match !== undefined);
    const score = new Set(inside).size + inside.length / 100;
    if (score > most) [start, most] = [index, score];
  }
  return start;
}

/** The start of the sentence that a word stands in, when it is near. */
function sentenceStart(words: string[], from: number): number {
  for (let index = from; index >= Math.max(0, from - REACH); index -= 1) {
    if (index === 0 || /[.?!:]$/.test(words[index - 1] ?? '')) return index;
  }
  return from;
}

/** Puts neighbours of a kind together. The spaces between stay outside what was found. */
function pieces(words: Piece[]): Piece[] {
  const joined: Piece[] = [];
  words.forEach(({ text, found }, index) => {
    const last = joined.at(-1);
    if (last?.found === found) last.text += ` ${text}`;
    else {
      if (last && !last.found) last.text += ' ';
      joined.push({ text: index > 0 && !found ? ` ${text}` : text, found });
    }
  });
  return joined;
}

/**
 * The part of a page's text that shows best why it was found, in pieces. The summary where the text has none of
 * the words, as with a page that was found by an alias.
 */
export function excerptOf(text: string, summary: string, wanted: string[]): Piece[] {
  const words = text.split(/\s+/).filter(Boolean);
  const match = (word: string) => {
    const parts = wordsOf(word);
    return wanted.find((other) => parts.some((part) => answers(other, part)));
  };
  const matchOf = new Map([...new Set(words)].map((word) => [word, match(word)]));
  const matches = words.map((word) => matchOf.get(word));
  if (!matches.some(Boolean)) return [{ text: summary, found: false }];
  const start = sentenceStart(words, densest(matches));
  const end = Math.min(words.length, start + LENGTH);
  const shown = words
    .slice(start, end)
    .map((word, index) => ({ text: word, found: matches[start + index] !== undefined }));
  if (start > 0 && !/[.?!:]$/.test(words[start - 1] ?? '')) shown.unshift({ text: '…', found: false });
  if (end < words.length) shown.push({ text: '…', found: false });
  return pieces(shown);
}
