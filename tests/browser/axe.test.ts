import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright';
import { eachPage } from '../support/each-page.ts';
import { allPages, openBrowser } from '../support/site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on a page, one line a broken rule. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations: found } = await page.evaluate(
    (tags) => (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run({ runOnly: tags, resultTypes: ['violations'] }) as Promise<AxeResults>, TAGS);
  return found.map(({ id, help, nodes }) => `${id} (${help}) at ${nodes.map(({ target }) => target.join(' ')).slice(0, 3).join(', ')}`);
}

let browser: Browser;
before(async () => { browser = await openBrowser(); });
after(() => browser.close());

// The sitemap leaves out the search page and the not-found page; readers meet them all the same.
const paths = () => [...allPages(), '/search/', '/404.html'];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [320, 1280]) {
    test(`no page breaks an axe rule: ${colorScheme}, ${width} pixels wide`, async () => {
      assert.deepEqual(await eachPage(browser, { colorScheme, viewport: { width, height: 900 }, bypassCSP: true }, paths(), violations), []);
    });
  }
}

test('no page breaks an axe rule in the high contrast colours of the site', async () => {
  const look = async (page: Page) => {
    await page.evaluate(() => { document.documentElement.dataset['theme'] = 'contrast'; });
    return violations(page);
  };
  assert.deepEqual(await eachPage(browser, { viewport: { width: 1280, height: 900 }, bypassCSP: true }, ['/', '/get-help/contact-us/', '/commitments/action-plan/', '/services/city-advice/'], look), []);
});

test('the check can fail: axe finds a picture without alternative text', async () => {
  const look = async (page: Page) => {
    await page.evaluate(() => document.querySelector('main')?.append(document.createElement('img')));
    return violations(page);
  };
  const found = await eachPage(browser, { bypassCSP: true }, ['/'], look);
  assert.ok(found.some((line) => line.includes('image-alt')), found.join('\n'));
});
