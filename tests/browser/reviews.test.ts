import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright';
import { violations } from '../support/axe.ts';
import { invented, openBrowser, pageUrl } from '../support/site.ts';
import { tooWide } from '../support/widths.ts';

const REVIEW = 'reviews/2026-27-Q4-carers/';
const PATHS = [
  'reviews/',
  REVIEW,
  `${REVIEW}easy-read/`,
  'reviews/2027-28-Q1-commitments/',
  'carers/a-break/',
  'carers/are-you-a-carer/',
  'getting-help/ask-for-help/',
  'carers/a-break/easy-read/',
  'commitments/action-plan/',
];

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

const open = async (page: Page, path: string) => page.goto(pageUrl(path, invented), { waitUntil: 'load' });

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [320, 1280]) {
    test(`pages of a council that has had reviews break no axe rule: ${colorScheme}, ${width} pixels`, async () => {
      const context = await browser.newContext({
        colorScheme,
        viewport: { width, height: 900 },
        bypassCSP: true,
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      const found: string[] = [];
      for (const path of PATHS) {
        await open(page, path);
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
        });
        found.push(...(await violations(page)).map((text) => `${path}: ${text}`));
      }
      await context.close();
      assert.deepEqual(found, []);
    });
  }
}

for (const spacing of [false, true]) {
  test(`pages of a council that has had reviews do not scroll sideways in wide letters${spacing ? ' with text spacing' : ''}`, async () => {
    const setting = { name: 'in wide letters', letters: 1.3, spacing };
    const addresses = PATHS.map((path) => pageUrl(path, invented));
    assert.deepEqual(
      await tooWide(browser, addresses, [320, 321, 344, 360, 376, 390, 412, 480, 768, 1280], setting),
      [],
    );
  });
}

test('without script: the state is in the page, and “See what changed” leads to what changed', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await open(page, 'carers/are-you-a-carer/');
  await page.getByRole('link', { name: 'See what changed' }).click();
  assert.ok(await page.getByText('give a copy of the plan to a neighbour', { exact: false }).isVisible());
  await context.close();
});

test('a year is four quarters side by side on a wide screen, and one below the other on a phone', async () => {
  const tops = async (width: number) => {
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    const page = await context.newPage();
    await open(page, 'reviews/');
    const found = await page
      .locator('.year')
      .first()
      .locator('> ol > li')
      .evaluateAll((items) => items.map((item) => Math.round(item.getBoundingClientRect().top)));
    await context.close();
    return new Set(found).size;
  };
  assert.equal(await tops(1280), 1);
  assert.equal(await tops(320), 4);
});

test('the page’s own policy lets no style or script of its own be refused', async () => {
  const page = await browser.newPage();
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text());
  });
  for (const path of PATHS) await open(page, path);
  await page.close();
  assert.deepEqual(refused, []);
});
