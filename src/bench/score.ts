import type { Question } from '../content/schema/search.ts';

/** How many of the first results are looked at. */
const LOOKED_AT = 10;

/** What an engine found for one question. */
export interface Found {
  question: Question;
  /** Addresses of results, the best first: whole, or paths on the site with or without its base path. */
  results: string[];
}

/** An address as question files write it: without host, base path, question, fragment, and slashes at its ends. Easy Read counts as its page. */
export function plainAddress(address: string, base = '/'): string {
  const { pathname } = new URL(address, 'https://localhost');
  const local = pathname.startsWith(base) ? pathname.slice(base.length) : pathname;
  return local.replace(/^\/+|\/+$/g, '').replace(/\/easy-read$/, '');
}

/** Where the first right page stands, from 1. Undefined where none is among the first ten. */
export function rankOf({ question, results }: Found, base?: string): number | undefined {
  const at = results.slice(0, LOOKED_AT).findIndex((address) => question.pages.includes(plainAddress(address, base)));
  return at < 0 ? undefined : at + 1;
}

/** How well an engine answers a set of questions. Shares are of 1. */
export interface Score {
  questions: number;
  /** Share with a right page in the first place. */
  first: number;
  /** Share with a right page among the first three. */
  firstThree: number;
  /** Mean of 1 / rank of the first right page, over the first ten results; none is 0. */
  reciprocalRank: number;
  /** Share for which nothing was found. */
  nothing: number;
}

/** Undefined for no questions. */
export function scoreOf(found: Found[], base?: string): Score | undefined {
  if (found.length === 0) return undefined;
  const ranks = found.map((one) => rankOf(one, base));
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const within = (most: number) => mean(ranks.map((rank) => (rank !== undefined && rank <= most ? 1 : 0)));
  return {
    questions: found.length,
    first: within(1),
    firstThree: within(3),
    reciprocalRank: mean(ranks.map((rank) => (rank === undefined ? 0 : 1 / rank))),
    nothing: mean(found.map(({ results }) => (results.length === 0 ? 1 : 0))),
  };
}

/** A question whose first result is not a right page. */
export interface Miss {
  question: string;
  /** What came first, in the form of question files. Undefined where nothing was found. */
  came: string | undefined;
  /** The right pages, and the rank of the first of them within ten. */
  right: string[];
  rank: number | undefined;
}

/** What an engine got wrong, in the order of the questions. */
export const missesOf = (found: Found[], base?: string): Miss[] =>
  found
    .map((one) => ({ one, rank: rankOf(one, base) }))
    .filter(({ rank }) => rank !== 1)
    .map(({ one: { question, results }, rank }) => ({
      question: question.question,
      came: results[0] === undefined ? undefined : plainAddress(results[0], base),
      right: question.pages,
      rank,
    }));
