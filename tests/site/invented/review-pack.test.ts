import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { before, test } from 'node:test';
import { parse } from 'node-html-parser';
import type { HTMLElement } from 'node-html-parser';
import { readContent } from '../../../src/content/read-content.ts';
import { renderSheets } from '../../../src/commands/review/pack/render-sheets.ts';
import { sheetsOf, textsOf } from '../../../src/pack/sheets.ts';
import { packOf } from '../../../src/review/pack.ts';
import type { Pack } from '../../../src/review/pack.ts';
import { reviewingOf } from '../../../src/review/reviewing.ts';
import { projectRoot } from '../../../src/setup/project-root.ts';
import { pagesIn } from '../../support/pages.ts';
import { invented } from '../../support/site.ts';

const TODAY = '2027-05-10';
const QUARTER = '2027-28-Q3';
const AREA = 'carers';

const built = pagesIn(invented.dist);

/**
 * A part of a page as it is the same on screen and on paper: without what only a sheet has (numbers, room to write, where
 * a link leads), and without the addresses of links within the site and of pictures, which a sheet has in it.
 */
function told(part: HTMLElement): string {
  const copy = parse(part.outerHTML);
  for (const own of copy.querySelectorAll('.no, .where, .write, .draw')) own.remove();
  for (const numbered of copy.querySelectorAll('.numbered'))
    numbered.replaceWith(numbered.querySelector('div')!.innerHTML);
  for (const link of copy.querySelectorAll('a')) {
    if (link.getAttribute('href')?.startsWith('/')) link.removeAttribute('href');
  }
  for (const picture of copy.querySelectorAll('img')) picture.removeAttribute('src');
  return copy.innerHTML
    .replace(/\s+/g, ' ')
    .replace(/ (?=<\/?(?:div|section|p|ul|ol|li|h[1-6]|dl)\b)|(?<=>) (?=<)/g, '');
}

let pack: Pack;
let sheets: Map<string, string>;
before(async () => {
  const { content } = await readContent(projectRoot, invented.content);
  const topics = content.topics.map(({ data }) => data);
  const found = packOf({ reviewing: reviewingOf(content), topics }, QUARTER, AREA, TODAY);
  if ('problem' in found) throw new Error(found.problem);
  pack = found;
  const files = Object.entries(textsOf(sheetsOf(pack))).map(([name, file]) => [name, resolve(projectRoot, file)]);
  sheets = await renderSheets(
    { quarter: QUARTER, area: AREA, folder: 'pack', pdf: false, texts: Object.fromEntries(files) },
    { root: projectRoot, folder: invented.content, today: TODAY, log: () => undefined },
  );
});

const onPage = (path: string) => built.find((page) => page.path === path)!.document;
const onSheet = (name: string) => parse(sheets.get(name)!);

test('a text in large print is the one on its page', () => {
  for (const { leaflet, slug } of pack.leaflets) {
    const page = onPage(`/${leaflet}/`).querySelector('.prose, .page')!;
    const text = onSheet(`${slug}-large-print`).querySelector('.text')!;
    const starts = told(text).slice('<div class="text">'.length, -'</div>'.length);
    assert.ok(starts.length > 500, leaflet);
    assert.equal(
      told(page)
        .replace(/^<div [^>]*>/, '')
        .slice(0, starts.length),
      starts,
      leaflet,
    );
  }
});

test('an Easy Read sheet has every row of its pages, as it is there', () => {
  for (const { leaflet, slug, easyRead } of pack.leaflets.filter((found) => found.easyRead)) {
    assert.ok(easyRead);
    const rows = (document: HTMLElement) => document.querySelectorAll('main .row').map(told);
    const path = `/${leaflet}/easy-read/`;
    const pages = built
      .filter((page) => page.path.startsWith(path))
      .sort((a, b) => a.path.localeCompare(b.path, 'en', { numeric: true }));
    assert.deepEqual(
      rows(onSheet(`${slug}-easy-read`)),
      pages.flatMap(({ document }) => rows(document)),
      leaflet,
    );
  }
});
