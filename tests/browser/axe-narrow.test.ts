import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright';
import { violations, violationsLightAndDark } from '../support/axe.ts';
import { eachPage } from '../support/each-page.ts';
import { pagesIn } from '../support/pages.ts';
import { shapesOf } from '../support/shapes.ts';
import { allPages, dist, openBrowser } from '../support/site.ts';

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

const options = { viewport: { width: 320, height: 900 }, bypassCSP: true };

// The sitemap leaves out the search page and the not-found page; readers meet them all the same.
test('no page breaks an axe rule: 320 pixels wide', async () => {
  const paths = [...allPages(), '/search/', '/404.html'];
  assert.deepEqual(await eachPage(browser, options, paths, violations), []);
});

test('nothing that pages are built of breaks an axe rule in dark colours: 320 pixels wide', async () => {
  assert.deepEqual(await eachPage(browser, options, shapesOf(pagesIn(dist)), violationsLightAndDark), []);
});
