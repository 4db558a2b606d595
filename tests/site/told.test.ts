import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parseContent } from '../../src/content/content.ts';
import { readContentFolder } from '../../src/content/disk.ts';
import type { Part } from '../../src/content/parse/walk.ts';
import { reviewedTexts } from '../../src/review/texts.ts';
import { textPath } from '../../src/review/reviewing.ts';
import { projectRoot } from '../../src/setup/project-root.ts';
import { alike, pageWords } from '../../src/told/page-words.ts';
import { treeOfShape } from '../../src/told/shape-text.ts';
import { shownIn } from '../../src/told/shown.ts';
import type { Shape } from '../../src/told/told-shape.ts';
import { normalised, toldNotes, toldText } from '../../src/told/told-text.ts';
import { builtSites } from '../support/pages.ts';
import type { BuiltPage } from '../support/pages.ts';

function shownOn(pages: BuiltPage[], path: string) {
  const page = pages.find((found) => found.path === path);
  assert.ok(page, `${path} is not built`);
  return pageWords(page.document);
}

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
        assert.equal(
          alike(toldText(treeOfShape(text.shape as Exclude<Shape, string>), shown)),
          alike(toldText(tree, shown)),
          'the text read back from its shape',
        );
        const notes = found.map((page) => page.notes).join(' ');
        for (const note of toldNotes(tree, text.variant, shown)) assert.ok(notes.includes(normalised(note)), note);
      });
    }
  });
}
