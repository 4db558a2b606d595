import { stemmer } from 'stemmer';
import { british, STOP_WORDS } from './words.ts';

const keys = new Map<string, string>();

/** Porter's rules for endings take too much from short words: "paye" is not "pay". */
function makeKey(word: string): string {
  if (/\d/.test(word) || word.length < 4) return word;
  return word.length === 4 ? word.replace(/(?<=[^s])s$/, '') : stemmer(british(word));
}

/**
 * What words are compared by: Porter's stem of the British spelling, so that "assessments" meets "assessed".
 * Short words lose a plural's "s" at most, and those with digits stay as they are.
 */
export function keyOf(word: string): string {
  let key = keys.get(word);
  if (key === undefined) {
    key = makeKey(word);
    keys.set(word, key);
  }
  return key;
}

const STOP_KEYS = new Set([...STOP_WORDS].map(keyOf));

/** Whether a key is that of a stop word. */
export const isStopKey = (key: string): boolean => STOP_KEYS.has(key);
