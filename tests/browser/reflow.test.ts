import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright';
import { eachPage } from '../support/each-page.ts';
import { pagesIn } from '../support/pages.ts';
import { showIn } from '../support/setting.ts';
import type { Setting } from '../support/setting.ts';
import { shapesOf } from '../support/shapes.ts';
import { allPages, dist, openBrowser, pageUrl } from '../support/site.ts';
import { tooWide } from '../support/widths.ts';

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

const paths = () => [...allPages(), '/search/', '/404.html'];

/** The pages that show everything that pages are built of: what depends on that and not on their own words is looked at there. */
const shapes = shapesOf(pagesIn(dist));

/** A small phone, and the narrowest screen that WCAG asks for: 1280 pixels at 400 %. */
const narrow = { viewport: { width: 320, height: 800 }, isMobile: true };

/** Phones from the smallest to the largest, the first width after a narrow one's rules end, and wider screens. */
const WIDTHS = [320, 321, ...Array.from({ length: 20 }, (_, step) => 328 + 8 * step), 768, 1024, 1280];

const TYPEFACE: Setting = { name: 'in the typeface', letters: 1 };

/** As wide as the widest letters that a device is likely to put in the place of the typeface, and more. */
const WIDER = 1.3;

const SETTINGS: Setting[] = [
  TYPEFACE,
  { name: 'with the typeface blocked', blocked: true },
  { name: 'in wide letters', letters: WIDER },
  { name: 'in wide letters with text spacing (WCAG 1.4.12)', letters: WIDER, spacing: true },
];

/** Widths at which every page is shown, whatever it is built of: its own words may be too long for it. */
const OF_WORDS = [320, 344, 376, 392];

for (const setting of SETTINGS) {
  test(`nothing that pages are built of scrolls sideways from 320 to 480 pixels and wider (WCAG 1.4.10), ${setting.name}`, async () => {
    assert.deepEqual(await tooWide(browser, shapes, WIDTHS, setting), []);
  });
}

for (const setting of [SETTINGS[1]!, SETTINGS[3]!]) {
  test(`no page is too narrow for its words on a phone, ${setting.name}`, async () => {
    assert.deepEqual(await tooWide(browser, paths(), OF_WORDS, setting), []);
  });
}

test('the check can fail: it names page, width, setting and part, and measures what a phone does', async () => {
  const setting = { ...TYPEFACE, styles: 'main { min-inline-size: 450px }' };
  const context = await browser.newContext({ ...narrow, viewport: { width: 360, height: 800 } });
  await showIn(context, setting);
  const phone = await context.newPage();
  await phone.goto(pageUrl('/'));
  const wide = await phone.evaluate(() => document.documentElement.scrollWidth);
  await context.close();
  assert.ok(wide >= 450);
  const [first, ...others] = await tooWide(browser, ['/'], [360, 480], setting);
  assert.deepEqual(others, []);
  assert.match(first!, new RegExp(`^/ is ${wide} pixels wide at 360 in the typeface: <.+> “.*” ends at ${wide}$`));
});

test('no text is cut with wide text spacing (WCAG 1.4.12)', async () => {
  const look = (page: Page) =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main *, header *')]
        .filter(
          (part) =>
            getComputedStyle(part).overflow === 'hidden' &&
            !part.closest('.visually-hidden') &&
            part.scrollHeight > part.clientHeight + 1,
        )
        .map((part) => `cuts ${part.outerHTML.slice(0, 60)}`),
    );
  const setting = { name: 'with text spacing', letters: WIDER, spacing: true };
  assert.deepEqual(await eachPage(browser, { ...narrow, setting }, shapes, look), []);
});

test('on a small phone numbers are whole, and what stands alone is 24 pixels high, main controls 44 (WCAG 2.5.8)', async () => {
  const look = (page: Page) =>
    page.evaluate(() => {
      const wrong: string[] = [];
      for (const link of document.querySelectorAll('a[href^="tel:"]')) {
        const words = document.createRange();
        words.selectNodeContents(link);
        const lines = new Set([...words.getClientRects()].map(({ top }) => Math.round(top))).size;
        if (lines > 1) wrong.push(`${link.textContent} is broken over ${lines} lines`);
      }
      const check = (selector: string, least: number) => {
        for (const part of document.querySelectorAll<HTMLElement>(selector)) {
          const { height, width } = part.getBoundingClientRect();
          if (width > 0 && height < least)
            wrong.push(`${part.textContent?.trim().slice(0, 40)} is ${Math.round(height)} pixels high`);
        }
      };
      check('button, input[type=search], .formats a, header nav a, .letters a, .question nav a', 44);
      check('footer nav a, .breadcrumbs a, .link-list > li > a, .ways .phone', 24);
      return wrong;
    });
  assert.deepEqual(await eachPage(browser, { ...narrow, setting: TYPEFACE }, shapes, look), []);
});

test('nothing moves while a page loads', async () => {
  const look = (page: Page) =>
    page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          let shift = 0;
          const add = (entries: PerformanceEntryList) => {
            for (const entry of entries) shift += (entry as PerformanceEntry & { value: number }).value;
          };
          const observer = new PerformanceObserver((list) => add(list.getEntries()));
          observer.observe({ type: 'layout-shift', buffered: true });
          void document.fonts.ready.then(() =>
            requestAnimationFrame(() =>
              requestAnimationFrame(() => {
                add(observer.takeRecords());
                resolve(shift > 0 ? [`layout shift ${shift}`] : []);
              }),
            ),
          );
        }),
    );
  const options = { viewport: { width: 412, height: 823 }, isMobile: true };
  assert.deepEqual(await eachPage(browser, options, shapes, look), []);
});
