import type { Content, PageEntry } from '../content/content.ts';
import { shownIn } from './shown.ts';
import type { Shown } from './shown.ts';
import type { Passage } from '../content/parse/passages.ts';
import type { Place } from '../content/parse/place.ts';
import { attribute, isComponent, placeOfPart, walk, wordsOf } from '../content/parse/walk.ts';
import type { Part } from '../content/parse/walk.ts';
import { toldPassages } from './told-passages.ts';
import type { EasyReadFrontMatter } from '../content/schema/index.ts';

/** Words of an Easy Read page, wherever they stand, with their places in the file. */
export interface EasyWords {
  words: string;
  at(index: number): Place;
  /** A field of the front matter, a heading, a sentence of a row or one that explains a hard word. */
  kind: 'title' | 'summary' | 'leaves-out' | 'heading' | 'text' | 'means';
}

/** What a page shows as one row: a picture with words, or a phone number. */
export interface EasyRow {
  part: Part;
  place: Place;
  /** Its picture, unless it is a row to call. */
  picture: string | undefined;
  /** The service of a row to call. */
  service: string | undefined;
  passages: EasyWords[];
}

/** The rows under one heading. Those before the first heading have none. */
export interface EasySection {
  heading: EasyWords | undefined;
  rows: EasyRow[];
}

/** One page that readers see: all of the text, or a `<Part>` of it. */
export interface EasyPart {
  place: Place;
  sections: EasySection[];
}

/** An Easy Read page as readers take it in. */
export interface EasyText {
  page: PageEntry<EasyReadFrontMatter>;
  parts: EasyPart[];
  /** Everything that is read, the front matter first. */
  all: EasyWords[];
  /** The words of the hard words that it explains, in lower case. */
  hard: string[];
}

const isNamed = (part: Part, name: string) => isComponent(part) && part.name === name;

function easyPart(part: Part, place: Place, passages: Map<Part, EasyWords>): EasyPart {
  const sections: EasySection[] = [{ heading: undefined, rows: [] }];
  for (const block of part.children ?? []) {
    if (block.type === 'heading') sections.push({ heading: passages.get(block), rows: [] });
    else if (isNamed(block, 'Row') || isNamed(block, 'CallRow')) {
      const inside: EasyWords[] = [];
      walk(block, (each) => inside.push(...(passages.has(each) ? [passages.get(each)!] : [])));
      const call = isNamed(block, 'CallRow');
      sections.at(-1)?.rows.push({
        part: block,
        place: placeOfPart(block),
        picture: call ? undefined : attribute(block, 'picture'),
        service: call ? attribute(block, 'service') : undefined,
        passages: inside,
      });
    }
  }
  return { place, sections: sections.filter(({ heading, rows }) => heading || rows.length > 0) };
}

function kindOf({ block, parents }: Passage): EasyWords['kind'] {
  if (block.type === 'heading') return 'heading';
  return [...parents, block].some((part) => isNamed(part, 'Means')) ? 'means' : 'text';
}

function easyText(page: PageEntry<EasyReadFrontMatter>, shown: Shown): EasyText {
  const passages = new Map(
    toldPassages(page, shown).map((passage) => [
      passage.block,
      { words: passage.words, at: passage.at, kind: kindOf(passage) },
    ]),
  );
  const root = page.tree as Part;
  const parts = (root.children ?? []).filter((block) => isNamed(block, 'Part'));
  const field = (kind: EasyWords['kind'], words: string, ...path: PropertyKey[]): EasyWords => ({
    kind,
    words,
    at: () => page.at(...path),
  });
  const hard: string[] = [];
  walk(root, (part) => {
    if (isNamed(part, 'Hard')) hard.push(wordsOf(part).replace(/\s+/g, ' ').trim().toLowerCase());
  });
  return {
    page,
    hard,
    parts:
      parts.length > 0
        ? parts.map((part) => easyPart(part, placeOfPart(part), passages))
        : [easyPart(root, { line: 1, column: 1 }, passages)],
    all: [
      field('title', page.data.title, 'title'),
      field('summary', page.data.summary, 'summary'),
      ...page.data.leavesOut.map((words, index) => field('leaves-out', words, 'leavesOut', index)),
      ...passages.values(),
    ],
  };
}

const read = new WeakMap<Content, EasyText[]>();

/** Every Easy Read page as readers take it in. */
export function easyTexts(content: Content): EasyText[] {
  const known = read.get(content);
  if (known) return known;
  const shown = shownIn(content);
  const texts = content.easyReads.map((page) => easyText(page, shown));
  read.set(content, texts);
  return texts;
}

/** Every row of a page, in order. */
export const rowsOf = ({ parts }: Pick<EasyText, 'parts'>): EasyRow[] =>
  parts.flatMap(({ sections }) => sections.flatMap(({ rows }) => rows));
