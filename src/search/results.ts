import { BETWEEN_ALIASES, FORMATS } from './formats.ts';
import { alike, contentWords, normalise, related } from './words.ts';

/** One page that one search found, as Pagefind gives it. */
export interface Hit {
  id: string;
  score: number;
  /** Whether it has all the words that were looked for. */
  whole?: boolean;
}

/** What a page's record in the index says. */
export interface PageRecord {
  url: string;
  title: string;
  summary: string;
  aliases: string[];
  format: string;
  topics: string[];
  /** The page's text. */
  content: string;
}

/** A page's record as Pagefind keeps it. */
export interface Fragment {
  url: string;
  content: string;
  meta: { [name: string]: string };
  filters: { [name: string]: string[] };
}

/** Reads a record of the index. */
export const recordOf = ({ url, content, meta, filters }: Fragment): PageRecord => ({
  url,
  title: meta['title'] ?? url,
  summary: meta['summary'] ?? '',
  aliases: meta['aliases']?.split(BETWEEN_ALIASES) ?? [],
  format: filters['format']?.[0] ?? '',
  topics: filters['topic'] ?? [],
  content,
});

/**
 * Brings the results of several searches together, best first; the first search is that for all the words. A
 * page's scores are added up: what has all the words is found by each search, and a word that few pages have
 * weighs more in Pagefind's scores.
 */
export function merge<T extends Hit>([all = [], ...others]: T[][]): T[] {
  const found = new Map<string, T>(all.map((hit) => [hit.id, { ...hit, whole: true }]));
  for (const hit of others.flat()) {
    const known = found.get(hit.id);
    found.set(hit.id, known ? { ...known, score: known.score + hit.score } : hit);
  }
  return [...found.values()].sort((a, b) => b.score - a.score);
}

/** How well a title or an alias answers: 3 for the very words, 2 for the same words that matter, else their share, below 1. */
function fit(query: string, words: string[], phrase: string): number {
  if (normalise(phrase) === query) return 3;
  const others = contentWords(phrase);
  const shared = words.filter((word) => others.some((other) => alike(word, other))).length;
  if (shared === words.length && shared === others.length) return 2;
  // Dice's measure: words that the phrase has too many of count against it as much as words that it lacks.
  return (2 * shared) / (words.length + others.length + 1);
}

/** The best fit among a page's title and aliases. */
export function fitOf(query: string, { title, aliases }: Pick<PageRecord, 'title' | 'aliases'>): number {
  const whole = normalise(query);
  const words = contentWords(query);
  return Math.max(...[title, ...aliases].map((phrase) => fit(whole, words, phrase)));
}

/** Pages below this share of the best one that lack a word have the others by chance, and are left out. */
const LEAST_SHARE = 0.08;

/** Whether a result is there for more than a common word, next to the best score. */
export const isLikely = ({ score, whole = false }: Hit, best: number): boolean => whole || score >= best * LEAST_SHARE;

/** Whether a page has a word, or one of the same stem, anywhere. */
export const mentions = ({ title, summary, aliases, content }: PageRecord, word: string): boolean =>
  normalise([title, summary, ...aliases, content].join(' ')).split(' ').some((other) => related(word, other));

const rank = (format: string) => {
  const index = FORMATS.findIndex(({ id }) => id === format);
  return index < 0 ? FORMATS.length : index;
};

/** A page that was found, with its record. */
export interface Found extends Hit {
  record: PageRecord;
}

/**
 * Puts the best answers in order: pages that are named just so first, then by the score of their text and the
 * fit of their names together. One result for each address, and none that is there by chance.
 */
export function order<T extends Found>(query: string, found: T[]): T[] {
  const best = Math.max(...found.map(({ score }) => score));
  const judged = found.map((page) => {
    const fits = fitOf(query, page.record);
    return { page, named: fits >= 2 ? fits : 0, score: page.score / best + Math.min(fits, 1) };
  });
  const likely = judged.filter(({ named, page }) => named > 0 || isLikely(page, best));
  likely.sort(
    (a, b) =>
      b.named - a.named ||
      (a.named > 0 ? rank(a.page.record.format) - rank(b.page.record.format) : 0) ||
      b.score - a.score,
  );
  const seen = new Set<string>();
  return likely.map(({ page }) => page).filter(({ record }) => !seen.has(record.url) && seen.add(record.url));
}

/** What is said when results are there, on the page and by screen readers. */
export function announcement(query: string, count: number): string {
  if (count === 0) return `No results for “${query}”`;
  return `${count} ${count === 1 ? 'result' : 'results'} for “${query}”`;
}
