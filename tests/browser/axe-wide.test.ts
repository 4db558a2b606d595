import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright';
import { violations, violationsLightAndDark } from '../support/axe.ts';
import { eachPage } from '../support/each-page.ts';
import { pagesIn } from '../support/pages.ts';
import { shapesOf } from '../support/shapes.ts';
import { dist, invented, openBrowser } from '../support/site.ts';

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

const options = { viewport: { width: 1280, height: 900 }, bypassCSP: true };

// Every page is looked at on a small screen; a wide one changes the layout of what they are built of, and no word.
test('nothing that pages are built of breaks an axe rule in light or dark colours: 1280 pixels wide', async () => {
  assert.deepEqual(await eachPage(browser, options, shapesOf(pagesIn(dist)), violationsLightAndDark), []);
});

test('no page breaks an axe rule in the high contrast colours of the site', async () => {
  const look = async (page: Page) => {
    await page.evaluate(() => {
      document.documentElement.dataset['theme'] = 'contrast';
    });
    return violations(page);
  };
  const paths = ['/', '/contact/', '/commitments/action-plan/', '/services/care-team/', '/carers/a-break/easy-read/'];
  assert.deepEqual(await eachPage(browser, { ...options, site: invented }, paths, look), []);
});

test('the check can fail: axe finds a picture without alternative text, and words too pale in dark colours', async () => {
  const look = async (page: Page) => {
    await page.evaluate(() => document.querySelector('main')?.append(document.createElement('img')));
    await page.addStyleTag({ content: '@media (prefers-color-scheme: dark) { main p { color: #333 !important } }' });
    return violationsLightAndDark(page);
  };
  const found = await eachPage(browser, options, ['/'], look);
  const of = (rule: string) => found.filter((line) => line.includes(rule));
  assert.equal(of('image-alt').length, 1, found.join('\n'));
  assert.equal(of('in dark colours: color-contrast').length, 1, found.join('\n'));
  assert.equal(of('color-contrast').length, 1, found.join('\n'));
});
