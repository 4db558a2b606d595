import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import type { Virtual } from '@guidepup/virtual-screen-reader';
import type { Browser, Page } from 'playwright';
import { combobox, results, suggestions } from '../support/search-page.ts';
import { openBrowser, pageUrl } from '../support/site.ts';

const reader = readFileSync(
  createRequire(import.meta.url).resolve('@guidepup/virtual-screen-reader/browser.js'),
  'utf8',
).replace(/export\s*\{\s*(\S+) as Virtual,\s*(\S+) as virtual\s*\}/, 'window.reader = $2');

type Listening = Window & { reader: Virtual };

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

/** Starts a screen reader on a page. */
async function listen(page: Page): Promise<void> {
  await page.addScriptTag({ type: 'module', content: reader });
  await page.waitForFunction(() => 'reader' in window);
  await page.evaluate(() => (window as unknown as Listening).reader.start({ container: document.body }));
}

/** All that it has said so far. */
const heard = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as Listening).reader.spokenPhraseLog());

/** Resolves to the first thing that it says that fits, once it has. */
async function hears(page: Page, words: RegExp): Promise<string> {
  await page.waitForFunction(
    async ([source]) =>
      (await (window as unknown as Listening).reader.spokenPhraseLog()).some((phrase) =>
        new RegExp(source!).test(phrase),
      ),
    [words.source],
  );
  return (await heard(page)).find((phrase) => words.test(phrase))!;
}

/** Moves on until it says something that fits. */
async function moveTo(page: Page, words: RegExp): Promise<string> {
  const phrase = await page.evaluate(
    async ([source]) => {
      const { reader } = window as unknown as Listening;
      for (let steps = 0; steps < 200; steps += 1) {
        await reader.next();
        const said = await reader.lastSpokenPhrase();
        if (new RegExp(source!).test(said)) return said;
      }
      return undefined;
    },
    [words.source],
  );
  assert.ok(phrase, `${words} is not said`);
  return phrase;
}

test('a search as a screen reader tells it: the field, how many suggestions, one of them, how many results, the first two', async () => {
  const page = await (await browser.newContext({ bypassCSP: true, viewport: { width: 1280, height: 900 } })).newPage();
  await page.goto(pageUrl('/carers/'));
  await combobox(page);
  await listen(page);
  await page.focus('h1 + p ~ ul a');
  await page.focus('header input[name=q]');
  await hears(page, /^combobox, Search this site, .*autocomplete.*not expanded/);

  const names = await suggestions(page, 'carers');
  await hears(page, new RegExp(`^polite: ${names.length - 1} suggestions$`));
  await page.keyboard.press('ArrowDown');
  await hears(page, /^option, .*Leaflet · Support for carers.*, position 1, set size \d+, selected/);

  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await results(page, 'carers', 'full');
  const shown = (await page.locator('main ol > li > a:first-child').allTextContents()).map((title) =>
    RegExp.escape(title),
  );
  await listen(page);
  await moveTo(page, /^\d+ results? for “carers”/);
  await moveTo(page, new RegExp(`^link, ${shown[0]}`));
  await moveTo(page, new RegExp(`^link, Easy Read version of ${shown[0]}`));
  await moveTo(page, new RegExp(`^link, ${shown[1]}`));
  await page.fill('main input[name=q]', 'respite');
  await page.keyboard.press('Enter');
  await results(page, 'respite', 'full');
  await hears(page, /^polite: \d+ results? for “respite”/);
  await page.context().close();
});
