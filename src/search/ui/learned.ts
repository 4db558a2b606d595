import type { Learned } from '../data.ts';
import { isStopKey, keyOf } from '../keys.ts';
import { partsFor, readLearned } from '../shards.ts';
import more from './more.ts';
import { base, fetchText, partAddress } from './parts.ts';
import type { Parts } from './parts.ts';

/** What is learned of residents' words, as far as it is here. */
export const learned: Learned = readLearned(more.common);

const parts: Parts = window.searchParts ?? new Map();
const known = new Set<number>();
/** Whether all of it is on its way, and whether it is here. */
let asked = false;
let all = false;

/** Waits for one part. What failed is asked for again with the next question. */
async function readPart(number: number): Promise<void> {
  let text = parts.get(number);
  if (!text) parts.set(number, (text = fetchText(partAddress(base(), more.prefix, number))));
  try {
    Object.assign(learned, readLearned(await text));
    known.add(number);
  } catch {
    parts.delete(number);
  }
}

/** Brings what is learned of these words. Resolves to whether there was anything to bring; without a connection the answer does with what is here. */
export async function learnWords(words: string[]): Promise<boolean> {
  const wanted = all ? [] : partsFor(words.map(keyOf), isStopKey).filter((number) => !known.has(number));
  await Promise.all(wanted.map(readPart));
  return wanted.length > 0;
}

/** Brings all that is learned, so that further questions are answered at once. Only on a quick link: on a slow one it would cost more than it saves. */
export async function learnAll(): Promise<void> {
  const { effectiveType = '4g', saveData = false } =
    (navigator as { connection?: { effectiveType?: string; saveData?: boolean } }).connection ?? {};
  if (asked || saveData || effectiveType !== '4g') return;
  asked = true;
  try {
    Object.assign(learned, readLearned(await fetchText(partAddress(base(), more.prefix))));
    all = true;
  } catch {
    asked = false;
  }
}
