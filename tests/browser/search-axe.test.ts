import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright';
import { violations, violationsLightAndDark } from '../support/axe.ts';
import { combobox, openSearch, suggestions } from '../support/search-page.ts';
import { openBrowser, pageUrl } from '../support/site.ts';

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

const start = (page: Page, path = '/carers/') => page.goto(pageUrl(path));

/** Every state of the suggestions and of the results: how to come there, and what shows that it was reached. */
const STATES: Record<string, { go: (page: Page) => Promise<unknown>; reached: string }> = {
  'suggestions closed': {
    go: async (page) => {
      await start(page);
      await combobox(page);
    },
    reached: '[aria-expanded=false]',
  },
  'suggestions open': {
    go: async (page) => {
      await start(page);
      await suggestions(page, 'carers');
    },
    reached: '[aria-expanded=true]',
  },
  'suggestions open on the home page': {
    go: async (page) => {
      await start(page, '/');
      await suggestions(page, 'carers');
    },
    reached: '[aria-expanded=true]',
  },
  'an option marked': {
    go: async (page) => {
      await start(page);
      await suggestions(page, 'carers');
      await page.keyboard.press('ArrowDown');
    },
    reached: '[aria-selected=true]',
  },
  'suggestions with danger': {
    go: async (page) => {
      await start(page, '/');
      await suggestions(page, 'my husband hits me');
    },
    reached: '.suggest-urgent',
  },
  'no suggestions': {
    go: async (page) => {
      await start(page);
      await (await combobox(page)).fill('xyzzyplugh');
      await page.locator('body > [role=status]', { hasText: 'No suggestions' }).waitFor({ state: 'attached' });
    },
    reached: '[aria-expanded=false]',
  },
  results: { go: (page) => openSearch(page, { q: 'stairlift' }), reached: 'main ol > li' },
  'weak results': { go: (page) => openSearch(page, { q: 'zebra quantum volcano respite' }), reached: '.search-notice' },
  'a corrected question': { go: (page) => openSearch(page, { q: 'atendance alowance' }), reached: '.search-reading' },
  'results with danger': { go: (page) => openSearch(page, { q: 'my husband hits me' }), reached: '.search-urgent' },
  'no results, nearest words': {
    go: (page) => openSearch(page, { q: 'respitte', exact: '1' }),
    reached: '.search-nearest a',
  },
  'results narrowed': {
    go: (page) => openSearch(page, { q: 'assessment', topic: 'carers', for: 'carers' }),
    reached: 'main select',
  },
  'nothing in a narrow choice': {
    go: (page) => openSearch(page, { q: 'stairlift', topic: 'carers', format: 'Commitment' }),
    reached: 'main select',
  },
  'results explained': {
    go: (page) => openSearch(page, { q: 'atendance alowance', explain: '1' }),
    reached: '.search-explain dl',
  },
};

for (const width of [320, 1280]) {
  test(`no state of the search breaks an axe rule in light or dark colours: ${width} pixels wide`, async () => {
    const context = await browser.newContext({ bypassCSP: true, viewport: { width, height: 800 } });
    const page = await context.newPage();
    const broken: string[] = [];
    for (const [name, { go, reached }] of Object.entries(STATES)) {
      await go(page);
      await page.locator(reached).first().waitFor();
      broken.push(...(await violationsLightAndDark(page)).map((text) => `${name}: ${text}`));
    }
    assert.deepEqual(broken, []);
    await context.close();
  });
}

test('the check can fail: axe finds a list without options', async () => {
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await start(page);
  await suggestions(page, 'carers');
  await page.evaluate(() => {
    for (const option of document.querySelectorAll('[role=option]')) option.setAttribute('role', 'button');
  });
  assert.ok((await violations(page)).some((text) => text.includes('aria-required-children')));
  await context.close();
});
