import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright';
import { eachPage } from '../support/each-page.ts';
import { allPages, openBrowser } from '../support/site.ts';

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

const paths = () => [...allPages(), '/search/', '/404.html'];
const narrow = { viewport: { width: 320, height: 800 } };

const sideways = async (page: Page) =>
  page.evaluate(() =>
    document.documentElement.scrollWidth > innerWidth
      ? [`is ${document.documentElement.scrollWidth} pixels wide in ${innerWidth}`]
      : [],
  );

test('no page scrolls sideways at 320 pixels, which is 1280 at 400 % (WCAG 1.4.10)', async () => {
  assert.deepEqual(await eachPage(browser, narrow, paths(), sideways), []);
});

test('no page scrolls sideways or cuts text with wide text spacing (WCAG 1.4.12)', async () => {
  const look = async (page: Page) => {
    await page.addStyleTag({
      content:
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    });
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main *, header *')]
        .filter(
          (part) =>
            getComputedStyle(part).overflow === 'hidden' &&
            !part.closest('.visually-hidden') &&
            part.scrollHeight > part.clientHeight + 1,
        )
        .map((part) => `cuts ${part.outerHTML.slice(0, 60)}`),
    );
    return [...(await sideways(page)), ...cut];
  };
  assert.deepEqual(await eachPage(browser, { ...narrow, bypassCSP: true }, paths(), look), []);
});

test('links and buttons that stand alone are at least 24 pixels high, main ones 44 (WCAG 2.5.8)', async () => {
  const look = (page: Page) =>
    page.evaluate(() => {
      const small: string[] = [];
      const check = (selector: string, least: number) => {
        for (const part of document.querySelectorAll<HTMLElement>(selector)) {
          const { height, width } = part.getBoundingClientRect();
          if (width > 0 && height < least)
            small.push(`${part.textContent?.trim().slice(0, 40)} is ${Math.round(height)} pixels high`);
        }
      };
      check('button, input[type=search], .formats a, header nav a, .letters a, .question nav a', 44);
      check('footer nav a, .breadcrumbs a, .link-list > li > a, .ways .phone', 24);
      return small;
    });
  assert.deepEqual(await eachPage(browser, narrow, paths(), look), []);
});

test('nothing moves while a page loads', async () => {
  const look = (page: Page) =>
    page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          let shift = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) shift += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          document.fonts.ready.then(() =>
            requestAnimationFrame(() =>
              requestAnimationFrame(() => resolve(shift > 0 ? [`layout shift ${shift}`] : [])),
            ),
          );
        }),
    );
  assert.deepEqual(
    await eachPage(
      browser,
      { viewport: { width: 412, height: 823 } },
      ['/', '/get-help/contact-us/', '/commitments/action-plan/'],
      look,
    ),
    [],
  );
});
