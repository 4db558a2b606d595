import GithubSlugger from 'github-slugger';
import type { PageEntry } from '../content/content.ts';
import { attribute, isComponent, walk, wordsOf } from '../content/parse/walk.ts';
import { typesetText } from '../wording/typeset.ts';

/** A heading of a page's text, with the fragment that leads to it. */
export interface Heading {
  depth: number;
  text: string;
  slug: string;
}

/** What a page's text shows from the other collections, in the order of first use. */
export interface Shows {
  facts: string[];
  services: string[];
  terms: string[];
}

/** A hard word of an Easy Read, with the sentence that explains it and its page. */
export interface HardWord {
  word: string;
  means: string;
  part: number;
}

/** The headings of a text, with the fragments that Astro gives them. */
export function headingsOf(page: Pick<PageEntry<unknown>, 'tree'>): Heading[] {
  const slugger = new GithubSlugger();
  const headings: Heading[] = [];
  walk(page.tree, (part) => {
    if (part.type !== 'heading') return;
    const text = wordsOf(part);
    headings.push({ depth: part.depth ?? 2, text, slug: slugger.slug(text) });
  });
  return headings;
}

/** What a text shows from the other collections. */
export function showsOf(page: Pick<PageEntry<unknown>, 'tree'>): Shows {
  const shows = { facts: new Set<string>(), services: new Set<string>(), terms: new Set<string>() };
  walk(page.tree, (part) => {
    if (!isComponent(part)) return;
    const service = attribute(part, 'service');
    const id = attribute(part, 'id');
    if (service) shows.services.add(service);
    if (id && part.name === 'Fact') shows.facts.add(id);
    if (id && part.name === 'Term') shows.terms.add(id);
  });
  return { facts: [...shows.facts], services: [...shows.services], terms: [...shows.terms] };
}

/** An Easy Read's hard words: each with the explanation that follows it in the same row. */
export function hardWordsOf(page: Pick<PageEntry<unknown>, 'tree'>): HardWord[] {
  const found: HardWord[] = [];
  let word: string | undefined;
  walk(page.tree, (part, parents) => {
    if (!isComponent(part)) return;
    if (part.name === 'Hard') word = wordsOf(part);
    if (part.name === 'Means' && word !== undefined) {
      const around = parents.find((parent) => isComponent(parent) && parent.name === 'Part');
      found.push({
        word: typesetText(word),
        means: typesetText(wordsOf(part)),
        part: Number((around && attribute(around, 'number')) ?? 1),
      });
      word = undefined;
    }
  });
  return found;
}
