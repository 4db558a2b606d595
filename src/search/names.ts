import type { Draft } from './drafts.ts';
import { keyOf } from './keys.ts';
import { makeNearWords } from './near.ts';
import { contentWords, wordsOf } from './words.ts';

/** Shorter words are too near each other to be mended. */
const SHORTEST = 6;

/** The most slips that are mended in an alias. */
const SLIPS = 1;

/** What tells a name from others: its telling words, in any order. */
const tellingOf = (text: string) => [...new Set(contentWords(text).map(keyOf))].sort().join(' ');

/** How often each word stands in what pages say. */
function wordCounts(drafts: Draft[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { title, summary, text } of drafts) {
    for (const word of wordsOf([title, summary, text].join(' '))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** Puts words into the spelling that pages have. */
function mender(counts: Map<string, number>): (word: string) => string {
  const keys = new Set([...counts.keys()].map(keyOf));
  const nearWords = makeNearWords(counts.keys(), (word) => counts.get(word)!);
  return (word) => {
    if (keys.has(keyOf(word)) || word.length < SHORTEST) return word;
    return nearWords(word).find(({ slips }) => slips <= SLIPS)?.word ?? word;
  };
}

/** The first of the texts with the same telling words, but those of `known`. */
function different(texts: string[], known: string): string[] {
  const seen = new Set([known]);
  return texts.filter((text) => {
    const telling = tellingOf(text);
    const isNew = !seen.has(telling);
    seen.add(telling);
    return isNew;
  });
}

/**
 * The pages with their aliases in the site's own spelling, since the search reads slips by itself, and without those
 * that have the same words as another name of their page.
 */
export function withTidyAliases(drafts: Draft[]): Draft[] {
  const mended = mender(wordCounts(drafts));
  const tidy = (alias: string) => {
    const words = wordsOf(alias);
    const right = words.map(mended);
    return right.some((word, at) => word !== words[at]) ? right.join(' ') : alias;
  };
  return drafts.map((draft) => ({ ...draft, aliases: different(draft.aliases.map(tidy), tellingOf(draft.title)) }));
}
