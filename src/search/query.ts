import { contentWords, normalise } from './words.ts';

/** What to ask of the index for one question. */
export interface Plan {
  /** The words that say what it is about. */
  words: string[];
  /** All of these at once. */
  all: string;
  /** Then each alone, so that a page that lacks one word is still found. None where there is only one word. */
  each: string[];
  /** The whole question in quotation marks, where it has more words than those: a page may be named just so. */
  phrase?: string;
}

/** A long question says more than the index needs; its first words decide. */
const MOST_WORDS = 12;

/** Plans the searches for a question, or for only these words of it. Without words there is nothing to ask. */
export function planOf(query: string, given = contentWords(query)): Plan | undefined {
  const words = given.slice(0, MOST_WORDS);
  if (words.length === 0) return undefined;
  const all = words.join(' ');
  const whole = normalise(query);
  return { words, all, each: words.length > 1 ? words : [], ...(whole !== all && { phrase: `"${whole}"` }) };
}

/** What the address of the search page asks for. */
export interface Asked {
  query: string;
  /** Empty for any. */
  topic: string;
  format: string;
}

/** Reads the search page's address. */
export function askedIn(search: string): Asked {
  const parameters = new URLSearchParams(search);
  const read = (name: string) => (parameters.get(name) ?? '').replace(/\s+/g, ' ').trim().slice(0, 200);
  return { query: read('q'), topic: read('topic'), format: read('format') };
}

/** The address's part after the path, with only what is asked for. */
export function addressOf({ query, topic, format }: Asked): string {
  const parts = Object.entries({ q: query, topic, format }).filter(([, value]) => value);
  return parts.length > 0 ? `?${new URLSearchParams(parts)}` : '';
}
