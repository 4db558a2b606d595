import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { builtSites } from '../support/pages.ts';
import { invented } from '../support/site.ts';
import { words } from '../support/words.ts';

/** Kilobytes of 1,000 bytes, in brotli at its best level, as a host would send them. */
const weigh = (text: string) => brotliCompressSync(text).length / 1000;

/** Pages that fail, each with how much it weighs and how much it may. */
const over = (pages: { path: string; kB: number; most: number }[]) => pages.filter(({ kB, most }) => kB > most);

for (const { name, pages } of builtSites)
  describe(name, () => {
    const sizes = pages.map(({ path, html, document }) => {
      const frame = weigh(html.replace(/(<main\b[^>]*>)[^]*<\/main>/, '$1</main>'));
      const kB = weigh(html);
      return { path, kB, frame, own: kB - frame, told: weigh(words(document.querySelector('main'))), document };
    });
    const leaflets = sizes.filter(({ document }) => document.querySelector('article.leaflet'));

    test('the frame of a page, with all its styles and scripts, is at most 7.5 kB', () => {
      assert.deepEqual(over(sizes.map(({ path, frame }) => ({ path, kB: frame, most: 7.5 }))), []);
    });

    // Authors decide how much there is to tell. How it is told must not weigh more than that does.
    test('what a page adds to its frame is at most 2.2 times its bare words, and 0.1 kB', () => {
      assert.deepEqual(over(sizes.map(({ path, own, told }) => ({ path, kB: own, most: 2.2 * told + 0.1 }))), []);
    });

    // The A to Z and the plan list all that there is, and so grow with it.
    test('a page is at most 12 kB; a list of the whole site at most 20', () => {
      const most = (path: string) => (['/a-z/', '/commitments/action-plan/'].includes(path) ? 20 : 12);
      assert.deepEqual(over(sizes.map(({ path, kB }) => ({ path, kB, most: most(path) }))), []);
    });

    // The content check keeps leaflets to 700 words.
    test('a leaflet with all its styles is at most 10 kB, and has at most 350 elements', () => {
      assert.ok(leaflets.length > 0);
      assert.deepEqual(over(leaflets.map(({ path, kB }) => ({ path, kB, most: 10 }))), []);
      assert.deepEqual(
        leaflets
          .map(({ path, document }) => ({ path, elements: document.querySelectorAll('*').length }))
          .filter(({ elements }) => elements > 350),
        [],
      );
    });

    test('a page is one request: no style sheet, no script that it needs', () => {
      const more = pages
        .filter(({ document }) => document.querySelector('link[rel=stylesheet]'))
        .map(({ path }) => path);
      const scripted = pages
        .filter(({ path, document }) => path !== '/search/' && document.querySelector('script[src]'))
        .map(({ path }) => path);
      assert.deepEqual({ more, scripted }, { more: [], scripted: [] });
    });

    if (name === invented.name)
      test('no page of a small site is more than 8 kB', () => {
        assert.deepEqual(over(sizes.map(({ path, kB }) => ({ path, kB, most: 8 }))), []);
      });
  });
