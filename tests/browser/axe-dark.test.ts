import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright';
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
  test(`no page breaks an axe rule: dark, ${width} pixels wide`, async () => {
    const paths = [...allPages(), '/search/', '/404.html'];
    assert.deepEqual(
      await eachPage(
        browser,
        { colorScheme: 'dark', viewport: { width, height: 900 }, bypassCSP: true },
        paths,
        violations,
      ),
      [],
    );
  });
}

test('no page breaks an axe rule in the high contrast colours of the site', async () => {
  const look = async (page: Page) => {
    await page.evaluate(() => {
      document.documentElement.dataset['theme'] = 'contrast';
    });
    return violations(page);
  };
  assert.deepEqual(
    await eachPage(
      browser,
      { viewport: { width: 1280, height: 900 }, bypassCSP: true },
      [
        '/',
        '/get-help/contact-us/',
        '/commitments/action-plan/',
        '/services/city-advice/',
        '/carers/breaks-from-caring/easy-read/',
      ],
      look,
    ),
    [],
  );
});

test('the check can fail: axe finds a picture without alternative text', async () => {
  const look = async (page: Page) => {
    await page.evaluate(() => document.querySelector('main')?.append(document.createElement('img')));
    return violations(page);
  };
  const found = await eachPage(browser, { bypassCSP: true }, ['/'], look);
  assert.ok(
    found.some((line) => line.includes('image-alt')),
    found.join('\n'),
  );
});
