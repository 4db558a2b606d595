import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import type { Passage } from '../../content/parse/passages.ts';
import type { Part } from '../../content/parse/walk.ts';
import { sentencesOf, wordsIn } from './sentences.ts';

/** Longer than any word: counting the syllables of a whole page without spaces would only cost time. */
const LONGEST_WORD = 60;

const counted = new Map<string, number>();

/** The syllables of a word. What has a digit is read in many ways, and counts as one. */
export function syllablesIn(word: string): number {
  if (/\p{Nd}/u.test(word) || word.length > LONGEST_WORD) return 1;
  const count = counted.get(word) ?? Math.max(1, syllable(word));
  counted.set(word, count);
  return count;
}

const isEnd = (words: string) => /[.!?]["”’')]*$/.test(words);

/** Whether a passage stands in a list's item. Its list is the last one it is in. */
const listOf = ({ parents, block }: Passage): Part | undefined =>
  [...parents, block].findLast(({ type }) => type === 'list');

const itemOf = ({ parents, block }: Passage): Part | undefined =>
  [...parents, block].findLast(({ type }) => type === 'listItem');

/** An item that is a sentence of its own: it starts with a capital letter and ends with a stop. */
const isSentence = (words: string) => /^["“‘']?[\p{Lu}\p{Nd}]/u.test(words) && isEnd(words);

/**
 * A page's sentences as its reading grade counts them.
 *
 * Headings and tables are left out: they are no sentences, and would make any page look easy. A list whose items
 * finish the words before it ("You can: - rest - sleep.") is one sentence with those words, however long it gets.
 * Items that are sentences of their own count as such, and so do paragraphs.
 */
export function proseOf(passages: readonly Passage[]): string[] {
  const prose = passages.filter(
    ({ block, parents }) =>
      ![...parents, block].some(({ type }) => type === 'heading' || type === 'table' || type === 'tableCell'),
  );
  const sentences: string[] = [];
  let open: { list: Part | undefined; words: string } | undefined;
  const close = () => {
    if (open) sentences.push(open.words);
    open = undefined;
  };
  for (const passage of prose) {
    const list = itemOf(passage) && listOf(passage);
    const words = passage.words.replace(/\s+/g, ' ').trim();
    if (list && !isSentence(words)) {
      // The first item finishes what stands before the list; the others go on with it.
      if (!open || (open.list && open.list !== list)) close();
      open = { list, words: open ? `${open.words} ${words}` : words };
      continue;
    }
    close();
    const found = sentencesOf(words).map((sentence) => sentence.words);
    if (!list && !isEnd(words)) open = { list: undefined, words: found.pop() ?? '' };
    sentences.push(...found);
  }
  close();
  return sentences.filter((words) => wordsIn(words).length > 0);
}

/** The Flesch–Kincaid grade of sentences: the year of school in America that finds them easy. Undefined without words. */
export function gradeOf(sentences: readonly string[]): number | undefined {
  const words = sentences.flatMap(wordsIn);
  if (words.length === 0) return undefined;
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  return fleschKincaid({ sentence: sentences.length, word: words.length, syllable: syllables });
}
