import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { HTMLElement } from 'node-html-parser';
import { parseContent } from '../../src/content/content.ts';
import { readContentFolder } from '../../src/content/disk.ts';
import type { Part } from '../../src/content/parse/walk.ts';
import { reviewedTexts } from '../../src/review/texts.ts';
import { textPath } from '../../src/review/reviewing.ts';
import { projectRoot } from '../../src/setup/project-root.ts';
import { shownIn } from '../../src/told/shown.ts';
import { normalised, toldNotes, toldText } from '../../src/told/told-text.ts';
import { builtSites } from '../support/pages.ts';
import type { BuiltPage } from '../support/pages.ts';

/** What is on a page beside the words of its text. */
const BESIDE = [
  'h1',
  '.lead',
  '.easy-card',
  '.official',
  '.edition',
  '.see-note',
  '.notes',
  '.sources',
  '.formats',
  '.easy-note',
  '.page-of',
  '.easy-pages',
  '.print-foot',
  '[aria-labelledby="actions"]',
  '[aria-labelledby="words"]',
  '[aria-labelledby="more"]',
].join(', ');

const BLOCK = /^(?:P|H[1-6]|LI|TD|TH|DT|DD|DIV|SECTION|BLOCKQUOTE|ADDRESS|TR|BR)$/;

/** The words under an element, with a space where a line ends. */
function wordsUnder(element: HTMLElement): string {
  const inside = element.childNodes
    .map((child) => ('tagName' in child ? wordsUnder(child as HTMLElement) : child.text))
    .join('');
  return BLOCK.test(element.tagName ?? '') ? ` ${inside} ` : inside;
}

function shownOn(pages: BuiltPage[], path: string): { text: string; notes: string } {
  const page = pages.find((found) => found.path === path);
  assert.ok(page, `${path} is not built`);
  const main = (page.document.querySelector('.prose') ??
    page.document.querySelector('.easy, .page'))!.clone() as HTMLElement;
  const notes = main.querySelectorAll('.notes li').map(wordsUnder).join(' ');
  const unsure = main.querySelectorAll('[aria-labelledby="more"] .row').map(wordsUnder).join(' ');
  for (const beside of main.querySelectorAll(BESIDE)) beside.remove();
  return { text: normalised(wordsUnder(main)), notes: normalised(`${notes} ${unsure}`) };
}

/** Where punctuation follows a link, a block or a picture, a space makes no difference to what is told. */
const alike = (words: string) =>
  normalised(words)
    .replace(/\s+(?=[.,;:!?)])/g, '')
    .replace(/(?<=\()\s+/g, '');

for (const { name, content: folder, pages } of builtSites) {
  const { content } = parseContent(await readContentFolder(join(projectRoot, folder)), folder);
  const shown = shownIn(content);

  describe(`${name}: what a text shows is what it is said to tell`, () => {
    for (const text of reviewedTexts(content)) {
      test(`${text.leaflet} (${text.variant})`, () => {
        const tree = text.page.tree as Part;
        const parts = (tree.children ?? []).filter((part) => part.name === 'Part').length || 1;
        const paths = Array.from(
          { length: parts },
          (_, index) => textPath(text) + (index === 0 ? '' : `${index + 1}/`),
        );
        const found = paths.map((path) => shownOn(pages, path));
        assert.equal(alike(found.map((page) => page.text).join(' ')), alike(toldText(tree, shown)));
        const notes = found.map((page) => page.notes).join(' ');
        for (const note of toldNotes(tree, text.variant, shown)) assert.ok(notes.includes(normalised(note)), note);
      });
    }
  });
}
