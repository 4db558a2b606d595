import MiniSearch from 'minisearch';
import type { SearchMore, SearchPage } from './data.ts';
import { keyOf } from './keys.ts';
import { isStopWord, wordsOf } from './words.ts';

/** The score of each page that has a word, by the page's place in the data. */
export type Scores = Map<number, number>;

/** Scores pages for single words. */
export interface Engine {
  /** Pages that have a word, by BM25+ over its names and telling words. `partial` takes it for the start of one. */
  scores(word: string, partial?: boolean): Scores;
}

/** How much a word of a name counts beside one of the text. */
const BOOST = { title: 3, aliases: 2, summary: 1.2 };

/** Puts the pages into a small index. */
export function makeEngine(pages: SearchPage[], texts: SearchMore['texts'] = {}): Engine {
  const index = new MiniSearch<{ id: number; title: string; aliases: string; summary: string }>({
    fields: Object.keys(BOOST),
    tokenize: wordsOf,
    processTerm: (word) => (isStopWord(word) ? null : keyOf(word)),
  });
  index.addAll(
    pages.map(({ path, title, aliases }, id) => ({
      id,
      title,
      aliases: aliases.join(' '),
      summary: texts[path] ?? '',
    })),
  );
  const known = new Map<string, Scores>();
  return {
    scores(word, partial = false) {
      const name = `${word}${partial ? '*' : ''}`;
      let scores = known.get(name);
      if (!scores) {
        // A stem is no start of a longer word: "carers" is "carer", but "advoc" is not what somebody wrote.
        const found = index.search(partial ? word : keyOf(word), {
          boost: BOOST,
          prefix: partial,
          processTerm: (term) => term,
        });
        scores = new Map(found.map(({ id, score }) => [id as number, score]));
        known.set(name, scores);
      }
      return scores;
    },
  };
}
