import type { PageEntry } from '../content/content.ts';
import { tellsOf } from './component-words.ts';
import type { Shown } from './shown.ts';
import { passagesOf, SHOWN } from '../content/parse/passages.ts';
import type { Passage } from '../content/parse/passages.ts';
import type { Part } from '../content/parse/walk.ts';

/** What a component shows in a sentence: the sign for it where it names a record that is not there. */
const wordsFor = (part: Part, shown: Shown): string => tellsOf(part)?.words(part, '', shown)?.join(' ') ?? SHOWN;

const known = new WeakMap<Shown, WeakMap<object, Passage[]>>();

/**
 * The passages of a page as a reader reads them: figures, phone numbers and names of services stand in their sentences.
 * Read once for a page and the records that it shows.
 */
export function toldPassages(page: Pick<PageEntry<unknown>, 'tree' | 'text'>, shown: Shown): Passage[] {
  const pages = known.get(shown) ?? new WeakMap<object, Passage[]>();
  known.set(shown, pages);
  const passages = pages.get(page) ?? readPassages(page, shown);
  pages.set(page, passages);
  return passages;
}

function readPassages(page: Pick<PageEntry<unknown>, 'tree' | 'text'>, shown: Shown): Passage[] {
  return passagesOf(page.tree, page.text).map((passage) => {
    let words = '';
    const origins: number[] = [];
    for (let index = 0; index < passage.words.length; index += 1) {
      const part = passage.words[index] === SHOWN ? passage.shown(index) : undefined;
      const told = part ? wordsFor(part, shown) : (passage.words[index] ?? '');
      words += told;
      for (let unit = 0; unit < told.length; unit += 1) origins.push(index);
    }
    return { ...passage, words, at: (index) => passage.at(origins[Math.min(index, origins.length - 1)] ?? 0) };
  });
}
