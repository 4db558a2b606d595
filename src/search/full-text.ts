import { BETWEEN_ALIASES } from './formats.ts';
import type { Asked } from './question.ts';
import type { Understood } from './understand.ts';
import { keyOf } from './keys.ts';
import { wordsOf } from './words.ts';

/** One page that a search of Pagefind found. Its record is fetched when asked for. */
export interface Hit {
  id: string;
  score: number;
  data(): Promise<Fragment>;
}

/** A page's record as Pagefind keeps it. */
export interface Fragment {
  url: string;
  content: string;
  meta: { [name: string]: string };
  filters: { [name: string]: string[] };
}

/** What this search uses of Pagefind. */
export interface Pagefind {
  search(term: string, options: { filters: { [name: string]: string } }): Promise<{ results: Hit[] }>;
}

/** A page with its full text. */
export interface TextRecord {
  /** Its address on the site, without the base path. */
  path: string;
  title: string;
  summary: string;
  aliases: string[];
  format: string;
  topics: string[];
  /** Its text. */
  content: string;
}

/** What the full text adds to an answer. */
export interface FullText {
  /** Pages that mention what was asked for, best first. The first answer's own pages are not among them. */
  more: TextRecord[];
  /** Records of the first answer's pages, by address, as far as they came. */
  known: Map<string, TextRecord>;
}

/** Weights of Pagefind's ranking: a title before aliases, aliases before the text. */
export const RANKING = {
  termSimilarity: 2,
  metaWeights: { title: 8, aliases: 6, summary: 1 },
};

/** How many of the best pages have their records fetched: each costs a request of 1 to 2 kB. */
const CANDIDATES = 15;

/** Pages below this share of the best one have a word by chance. */
const LEAST = 0.15;

/** Reads a record of the index. `base` is the path that the site is served under, with its final slash. */
export const recordOf = ({ url, content, meta, filters }: Fragment, base = '/'): TextRecord => ({
  path: `/${url.slice(url.startsWith(base) ? base.length : 1)}`,
  title: meta['title'] ?? url,
  summary: meta['summary'] ?? '',
  aliases: meta['aliases']?.split(BETWEEN_ALIASES) ?? [],
  format: filters['format']?.[0] ?? '',
  topics: filters['topic'] ?? [],
  content,
});

/**
 * Brings the results of several searches together, best first. A page's scores are added up: what has all the
 * words is found by each search, and a word that few pages have weighs more in Pagefind's scores.
 */
export function merge<T extends Pick<Hit, 'id' | 'score'>>(searches: T[][]): T[] {
  const found = new Map<string, T>();
  for (const hit of searches.flat()) {
    const known = found.get(hit.id);
    found.set(hit.id, known ? { ...known, score: known.score + hit.score } : hit);
  }
  return [...found.values()].sort((a, b) => b.score - a.score);
}

/**
 * Whether a page really has a word, or another form of it. Pagefind answers a word that no page has with the pages
 * of the longest word that it starts with: "asdf" with those of "as".
 */
export function mentions({ title, summary, aliases, content }: TextRecord, word: string): boolean {
  const key = keyOf(word);
  return wordsOf([title, summary, ...aliases, content].join(' ')).some(
    (other) => keyOf(other) === key || (word.length > 3 && other.startsWith(word)),
  );
}

/** Asks Pagefind what the pages' full text has of a question. `shown` are the addresses of the first answer's pages. */
export async function fullText(
  engine: Pagefind,
  { concepts, unknown }: Understood,
  asked: Asked,
  shown: ReadonlySet<string>,
  base = '/',
): Promise<FullText> {
  const words = [...new Set([...concepts.flatMap((concept) => concept.words), ...unknown])];
  if (words.length === 0) return { more: [], known: new Map() };
  const filters = { ...(asked.topic && { topic: asked.topic }), ...(asked.format && { format: asked.format }) };
  const terms = words.length > 1 ? [words.join(' '), ...words] : words;
  const hits = merge(await Promise.all(terms.map(async (term) => (await engine.search(term, { filters })).results)));
  const best = hits[0]?.score ?? 0;
  const records = await Promise.all(
    hits.slice(0, CANDIDATES).map(async (hit) => ({ score: hit.score, record: recordOf(await hit.data(), base) })),
  );
  const known = new Map(records.map(({ record }) => [record.path, record]));
  const more = records
    .filter(
      ({ score, record }) =>
        score >= best * LEAST && !shown.has(record.path) && words.some((word) => mentions(record, word)),
    )
    .map(({ record }) => record);
  return { more: more.filter(({ path }, index) => more.findIndex((other) => other.path === path) === index), known };
}
