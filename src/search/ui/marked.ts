import type { Piece } from '../excerpt.ts';
import { keyOf } from '../keys.ts';
import { wordsOf } from '../words.ts';
import { element } from './dom.ts';

/** A text in pieces as the page shows it: what was looked for is marked. */
export const marked = (pieces: Piece[]): (Node | string)[] =>
  pieces.map(({ text, found }) => (found ? element('mark', {}, text) : text));

/** Least number of words that are worth being shown. */
const LEAST_WORDS = 6;

const wordsIn = (text: string) => text.split(/\s+/).filter(Boolean);
const foundIn = (pieces: Piece[]) =>
  new Set(pieces.filter(({ found }) => found).flatMap(({ text }) => wordsOf(text).map(keyOf)));

/** Whether one text has more of what was looked for than another, whatever form the words stand in. */
export const answersBetter = (pieces: Piece[], than: Piece[]): boolean => foundIn(pieces).size > foundIn(than).size;

/** Pieces without what stands at their end; a piece of which nothing is left goes. */
function withoutEnd(pieces: Piece[], end: RegExp): Piece[] {
  const last = pieces.at(-1);
  if (!last) return pieces;
  const text = last.text.replace(end, '');
  return text.trim() ? [...pieces.slice(0, -1), { ...last, text }] : pieces.slice(0, -1);
}

/** A text without its last word, ending in an ellipsis. Undefined when too little is left, or nothing that was looked for. */
export function shortened(pieces: Piece[]): Piece[] | undefined {
  const left = withoutEnd(withoutEnd(pieces, /\s*…\s*$/), /\s*\S+\s*$/);
  const words = wordsIn(left.map(({ text }) => text).join(''));
  return words.length < LEAST_WORDS || !left.some(({ found }) => found)
    ? undefined
    : [...left, { text: ' …', found: false }];
}

/**
 * Puts a text in the place of another without moving anything that the reader sees: below the screen as it is, on
 * it and above only as much as fits into the present height. Returns whether it could.
 */
export function replaceText(paragraph: HTMLElement, pieces: Piece[]): boolean {
  const { top, height } = paragraph.getBoundingClientRect();
  if (top > innerHeight) {
    paragraph.replaceChildren(...marked(pieces));
    return true;
  }
  const before = [...paragraph.childNodes];
  paragraph.style.minBlockSize = `${height}px`;
  for (let text: Piece[] | undefined = pieces; text; text = shortened(text)) {
    paragraph.replaceChildren(...marked(text));
    if (paragraph.getBoundingClientRect().height <= height + 0.5) return true;
  }
  paragraph.replaceChildren(...before);
  return false;
}
