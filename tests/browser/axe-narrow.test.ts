import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright';
import { violationsLightAndDark } from '../support/axe.ts';
import { eachPage } from '../support/each-page.ts';
import { allPages, openBrowser } from '../support/site.ts';

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

// The sitemap leaves out the search page and the not-found page; readers meet them all the same.
test('no page breaks an axe rule in light or dark colours: 320 pixels wide', async () => {
  const options = { viewport: { width: 320, height: 900 }, bypassCSP: true };
  const paths = [...allPages(), '/search/', '/404.html'];
  assert.deepEqual(await eachPage(browser, options, paths, violationsLightAndDark), []);
});
