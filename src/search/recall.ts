import type { Learned } from './data.ts';
import { keyOf } from './keys.ts';

/** What is learned of a question: the keys of its words, and pairs of neighbours. "My own front door" is more than its words. */
export function signsOf(words: string[]): string[] {
  const keys = words.map(keyOf);
  return [...new Set([...keys, ...keys.slice(1).map((key, at) => `${keys[at]!} ${key}`)])];
}

/** How much the words of a question speak for each page, by the page's place in the data. */
export function recalled(learned: Learned, words: string[]): Map<number, number> {
  const sums = new Map<number, number>();
  for (const sign of signsOf(words)) {
    for (const [page, weight] of Object.hasOwn(learned, sign) ? learned[sign]! : [])
      sums.set(page, (sums.get(page) ?? 0) + weight);
  }
  return sums;
}
