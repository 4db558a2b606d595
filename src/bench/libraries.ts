import { Charset, Document } from 'flexsearch';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import type { PageText } from './page-texts.ts';

/** A search over pages: the paths that it finds for a question, the best first. */
export type Find = (question: string) => string[];

/** How many results count. */
export const MOST = 10;

/** A MiniSearch index over titles and texts, with what its results show. */
export function miniSearchIndex(pages: PageText[]): MiniSearch<PageText> {
  const index = new MiniSearch<PageText>({ idField: 'path', fields: ['title', 'text'], storeFields: ['title'] });
  index.addAll(pages);
  return index;
}

/** A Lunr index over titles and texts, with its own English pipeline: stop words out, endings off. */
export const lunrIndex = (pages: PageText[]): lunr.Index =>
  lunr((builder) => {
    builder.ref('path');
    builder.field('title');
    builder.field('text');
    for (const page of pages) builder.add(page);
  });

/** Lunr reads these as commands, and refuses a question that uses them wrongly. */
const COMMANDS = /[:^~*+-]/g;

function flexSearch(pages: PageText[], options: object): (question: string, search: object) => string[] {
  const index = new Document({ document: { id: 'path', index: ['title', 'text'] }, ...options });
  for (const { path, title, text } of pages) index.add({ path, title, text });
  return (question, search) =>
    index.search(question, { limit: MOST, merge: true, ...search }).map(({ id }) => String(id));
}

/** Search libraries as they come, and two as their guides advise for a site's search. */
export const libraries: { name: string; over(pages: PageText[]): Find }[] = [
  {
    name: 'MiniSearch',
    over(pages) {
      const index = miniSearchIndex(pages);
      return (question) => index.search(question).map(({ id }) => String(id));
    },
  },
  {
    name: 'MiniSearch, starts of words and near spellings',
    over(pages) {
      const index = miniSearchIndex(pages);
      return (question) =>
        index.search(question, { prefix: true, fuzzy: 0.2, boost: { title: 2 } }).map(({ id }) => String(id));
    },
  },
  {
    name: 'Lunr',
    over(pages) {
      const index = lunrIndex(pages);
      return (question) => index.search(question.replace(COMMANDS, ' ')).map(({ ref }) => ref);
    },
  },
  {
    name: 'FlexSearch',
    over(pages) {
      const find = flexSearch(pages, {});
      return (question) => find(question, {});
    },
  },
  {
    name: 'FlexSearch, starts of words, sounds and part matches',
    over(pages) {
      const find = flexSearch(pages, { tokenize: 'forward', encoder: Charset.LatinBalance });
      return (question) => find(question, { suggest: true });
    },
  },
];
