import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { eachPage } from '../support/each-page.ts';
import { pagesIn } from '../support/pages.ts';
import { results } from '../support/search-page.ts';
import { shapesOf } from '../support/shapes.ts';
import { allPages, dist, invented, openBrowser, pageUrl } from '../support/site.ts';

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })).newPage();
  await page.goto(pageUrl(path, invented));
  return page;
}

test('by keyboard alone: skip link, search from the header, first result, phone number', async () => {
  const page = await open('/leaflets/');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Skip to main content');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'main');

  await page.goto(pageUrl('/', invented));
  const reach = async (wanted: (page: Page) => Promise<boolean>) => {
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab');
      if (await wanted(page)) return;
    }
    assert.fail('not reached in 60 presses of Tab');
  };
  await reach((at) => at.evaluate(() => document.activeElement?.getAttribute('name') === 'q'));
  await page.keyboard.type('respite');
  await page.keyboard.press('Enter');
  await results(page, 'respite', 'full');
  await reach((at) => at.evaluate(() => document.activeElement?.matches('main ol > li a') ?? false));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/carers/a-break/');
  await reach((at) => at.evaluate(() => document.activeElement?.matches('.next-step a.phone') ?? false));
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('href')), 'tel:+441632960001');
  await page.context().close();
});

test('whatever has the focus is in view and shows it', async () => {
  const page = await open('/carers/a-break/', { viewport: { width: 320, height: 640 } });
  const hidden: string[] = [];
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    const problem = await page.evaluate(() => {
      const part = document.activeElement as HTMLElement;
      if (!part || part === document.body) return 'end';
      const { top, bottom, height } = part.getBoundingClientRect();
      const style = getComputedStyle(part);
      if (height === 0 || bottom < 0 || top > innerHeight) return `${part.outerHTML.slice(0, 70)} is out of view`;
      if (style.outlineStyle === 'none' && style.boxShadow === 'none')
        return `${part.outerHTML.slice(0, 70)} shows no focus`;
      return undefined;
    });
    if (problem === 'end') break;
    if (problem) hidden.push(problem);
  }
  assert.deepEqual(hidden, []);
  await page.context().close();
});

test('pages can be read without script: nothing that needs it is shown, nothing is empty', async () => {
  const look = async (page: Page) => {
    const text = await page.locator('main').innerText();
    const dead = await page.locator('[data-script]:visible').count();
    return [
      ...(text.trim().length < 60 ? ['is nearly empty'] : []),
      ...(dead ? ['shows a control that does nothing'] : []),
    ];
  };
  assert.deepEqual(await eachPage(browser, { javaScriptEnabled: false }, shapesOf(pagesIn(dist)), look), []);
});

test('the colours follow the system, and a choice outlasts the page and comes before the first paint', async () => {
  const page = await open('/about/', { colorScheme: 'dark' });
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  assert.equal(await paper(), 'rgb(20, 23, 28)');
  await page.getByText('Change the colours', { exact: true }).click();
  await page.getByLabel('Light', { exact: true }).check();
  assert.equal(await paper(), 'rgb(255, 255, 255)');

  await page.addInitScript(() => {
    new MutationObserver((_changes, observer) => {
      if (!document.body) return;
      (globalThis as unknown as { themeAtBody: unknown }).themeAtBody = document.documentElement.dataset['theme'];
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(pageUrl('/privacy/', invented));
  assert.equal(await page.evaluate(() => (globalThis as unknown as { themeAtBody: unknown }).themeAtBody), 'light');
  assert.equal(await paper(), 'rgb(255, 255, 255)');
  assert.deepEqual(await page.context().cookies(), []);
  await page.getByText('Change the colours', { exact: true }).click();
  await page.getByLabel('As my device is set').check();
  assert.equal(await paper(), 'rgb(20, 23, 28)');
  await page.context().close();
});

test('in forced colours links, borders and focus stay visible', async () => {
  const page = await open('/carers/a-break/', { forcedColors: 'active' });
  const border = await page.evaluate(() => getComputedStyle(document.querySelector('.next-step')!).borderTopStyle);
  assert.equal(border, 'solid');
  await page.context().close();
});

test('no page asks another host for anything, breaks its own security policy or writes an error', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const wrong: string[] = [];
  const host = new URL(pageUrl('/')).host;
  page.on('request', (request) => {
    const { host: asked, protocol } = new URL(request.url());
    if (protocol !== 'data:' && asked !== host) wrong.push(`${page.url()} asks ${asked}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => wrong.push(`${page.url()}: ${error.message}`));
  for (const path of allPages()) await page.goto(pageUrl(path));
  assert.deepEqual(wrong, []);
  await context.close();
});

test('on paper a leaflet has its title, its phone number and its address, and no controls', async () => {
  const page = await open('/carers/a-break/', { colorScheme: 'dark' });
  await page.emulateMedia({ media: 'print' });
  for (const gone of ['header nav', '.search-form', '.formats', '.contents', 'aside', '.display', 'footer nav']) {
    assert.equal(await page.locator(gone).first().isVisible(), false, gone);
  }
  for (const kept of ['h1', '.next-step .phone', '.print-foot', '.wordmark'])
    assert.equal(await page.locator(kept).first().isVisible(), true, kept);
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).color), 'rgb(0, 0, 0)');
  await page.context().close();
});

test('the action plan can be narrowed, says how many are left, and keeps the choice in the address', async () => {
  const page = await open('/commitments/action-plan/');
  const visible = () => page.locator('tr[data-commitment]:visible').count();
  assert.equal(await visible(), 5);
  await page.getByLabel('Who leads').selectOption('housing');
  assert.equal(await visible(), 2);
  assert.equal(await page.locator('.filters [role=status]').textContent(), 'Showing 2 of 5 actions.');
  await page.reload();
  assert.equal(await visible(), 2);
  await page.locator('select[name=status]').selectOption('late');
  assert.match((await page.locator('.filters [role=status]').textContent()) ?? '', /^No action fits/);
  await page.getByRole('button', { name: 'Show all' }).click();
  await page.waitForFunction(() => location.search === '');
  assert.equal(await visible(), 5);
  await page.context().close();
});
