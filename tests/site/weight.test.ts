import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { builtPages } from '../support/pages.ts';

/** Kilobytes of 1,000 bytes, in brotli at its best level, as a host would send them. */
const weigh = (html: string) => brotliCompressSync(html).length / 1000;
const sizes = builtPages.map(({ path, html }) => ({ path, kB: weigh(html) }));

test('a page with all its styles is at most 12 kB; the action plan at most 20', () => {
  const heavy = sizes.filter(({ path, kB }) => kB > (path === '/commitments/action-plan/' ? 20 : 12));
  assert.deepEqual(heavy, []);
});

test('a typical leaflet is at most 8 kB', () => {
  const leaflets = builtPages
    .filter(({ document }) => document.querySelector('article.leaflet'))
    .map(({ path }) => path);
  const kB = sizes
    .filter(({ path }) => leaflets.includes(path))
    .map((size) => size.kB)
    .sort((a, b) => a - b);
  const median = kB[Math.floor(kB.length / 2)] ?? 0;
  assert.ok(median <= 8, `the median leaflet is ${median} kB`);
});

test('a page is one request: no style sheet, no script that it needs', () => {
  const more = builtPages
    .filter(({ document }) => document.querySelector('link[rel=stylesheet]'))
    .map(({ path }) => path);
  const scripted = builtPages
    .filter(({ path, document }) => path !== '/search/' && document.querySelector('script[src]'))
    .map(({ path }) => path);
  assert.deepEqual({ more, scripted }, { more: [], scripted: [] });
});

test('a leaflet has at most 350 elements', () => {
  const large = builtPages
    .filter(({ document }) => document.querySelector('article.leaflet'))
    .map(({ path, document }) => ({ path, elements: document.querySelectorAll('*').length }))
    .filter(({ elements }) => elements > 350);
  assert.deepEqual(large, []);
});
