import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright';
import { violations } from '../support/axe.ts';
import { eachPage } from '../support/each-page.ts';
import { allPages, openBrowser } from '../support/site.ts';

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

// The sitemap leaves out the search page and the not-found page; readers meet them all the same.
for (const width of [320, 1280]) {
  test(`no page breaks an axe rule: light, ${width} pixels wide`, async () => {
    const paths = [...allPages(), '/search/', '/404.html'];
    assert.deepEqual(
      await eachPage(
        browser,
        { colorScheme: 'light', viewport: { width, height: 900 }, bypassCSP: true },
        paths,
        violations,
      ),
      [],
    );
  });
}
