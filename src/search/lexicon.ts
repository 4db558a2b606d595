import type { Learned, SearchData, SearchMore, SearchPage } from './data.ts';
import { keyOf } from './keys.ts';
import { makeNearWords } from './near.ts';
import type { NearWords } from './near.ts';
import { contentWords, isStopWord, wordsOf } from './words.ts';

/** A phrase of the editors' lists, with what else finds the pages it is about. */
export interface Phrase {
  /** The keys of its words, in order. */
  keys: string[];
  also: { words: string[]; why: 'same' | 'means' }[];
}

/** A title or an alias of a page. */
export interface Name {
  /** Its place among all names. */
  place: number;
  page: number;
  text: string;
  /** Its words in order, without spaces at their ends. */
  whole: string;
  /** The keys of the words that say what it is about. */
  keys: Set<string>;
}

/** All that is known of the site's words. */
export interface Lexicon {
  /** Every word of the site as it is written, with how often. */
  words: Map<string, number>;
  /** How many pages have a word, by its key. */
  pagesWith: Map<string, number>;
  /** Keys of the site's words and of those in the editors' lists. */
  known: Set<string>;
  /** What was learned from questions: readers' words. More of it may come later. */
  learned: Learned;
  /** Phrases by the key of their first word, the longest first. */
  phrases: Map<string, Phrase[]>;
  /** The names that have a word, by its key. */
  names: Map<string, Set<Name>>;
  pages: SearchPage[];
  /** The site's words near one that is typed, the commonest first of those that are as near. */
  near: NearWords;
}

const keysOf = (text: string) => wordsOf(text).map(keyOf);

/** Reads the editors' lists into phrases. A word in two lists leads to both. */
function phrasesOf({ words: { same, means } }: SearchData): Map<string, Phrase[]> {
  const byKeys = new Map<string, Phrase>();
  const add = (text: string, others: string[], why: 'same' | 'means') => {
    const keys = keysOf(text);
    const name = keys.join(' ');
    const phrase = byKeys.get(name) ?? { keys, also: [] };
    byKeys.set(name, phrase);
    for (const other of others) phrase.also.push({ words: contentWords(other), why });
  };
  for (const group of same)
    for (const text of group)
      add(
        text,
        group.filter((other) => other !== text),
        'same',
      );
  for (const { say, find } of means) for (const text of say) add(text, find, 'means');
  const phrases = new Map<string, Phrase[]>();
  for (const phrase of byKeys.values()) {
    const [first = ''] = phrase.keys;
    phrases.set(
      first,
      [...(phrases.get(first) ?? []), phrase].sort((a, b) => b.keys.length - a.keys.length),
    );
  }
  return phrases;
}

/** Makes the lexicon of a site. */
export function makeLexicon(data: SearchData, more?: SearchMore): Lexicon {
  const words = new Map<string, number>();
  const pagesWith = new Map<string, number>();
  const count = (list: string[]) => {
    for (const word of list) words.set(word, (words.get(word) ?? 0) + 1);
  };
  const names: Lexicon['names'] = new Map();
  let place = 0;
  data.pages.forEach((page, index) => {
    const all = [page.title, ...page.aliases];
    const own = [...all.flatMap(wordsOf), ...wordsOf(more?.texts[page.path] ?? '')];
    count(own);
    for (const key of new Set(own.map(keyOf))) pagesWith.set(key, (pagesWith.get(key) ?? 0) + 1);
    for (const text of all) {
      const name = {
        place: place++,
        page: index,
        text,
        whole: wordsOf(text).join(' '),
        keys: new Set(contentWords(text).map(keyOf)),
      };
      for (const key of name.keys) names.set(key, (names.get(key) ?? new Set()).add(name));
    }
  });
  const { same, means, topics, urgent } = data.words;
  const said = [
    ...same.flat(),
    ...means.flatMap(({ say }) => say),
    ...topics.flatMap((topic) => topic.words),
    ...urgent.flatMap((danger) => danger.words),
  ];
  count(said.flatMap(wordsOf));
  return {
    words,
    pagesWith,
    known: new Set([...words.keys()].map(keyOf)),
    learned: more?.learned ?? {},
    phrases: phrasesOf(data),
    names,
    pages: data.pages,
    near: makeNearWords(words.keys(), (word) => words.get(word) ?? 0),
  };
}

/**
 * How much a word tells: the fewer pages have it, the more. The usual inverse document frequency, at least a
 * little above 0; of words that no page has, as of the rarest.
 */
export const tells = ({ pagesWith, pages }: Lexicon, key: string): number =>
  Math.log(1 + pages.length / (pagesWith.get(key) ?? 1)) * (isStopWord(key) ? 0.2 : 1);
