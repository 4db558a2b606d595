import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContextOptions, Page, Route } from 'playwright';
import { ask, openSearch, results, saying, status, suggestions } from '../support/search-page.ts';
import { openBrowser, pageUrl } from '../support/site.ts';

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

const open = async (options: BrowserContextOptions = {}): Promise<Page> =>
  (await browser.newContext(options)).newPage();

/** Holds the search index back. Returns what lets it come. */
async function holdPagefind(page: Page): Promise<() => Promise<void>> {
  let letGo = () => {};
  const wanted = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/pagefind/**', async (route: Route) => {
    await wanted;
    await route.continue();
  });
  return async () => letGo();
}

test('nothing of the search is fetched before somebody goes to a search field, and then only the suggestions', async () => {
  const page = await open();
  const fetched: string[] = [];
  page.on(
    'request',
    (request) => /\/(?:search|pagefind)\/.+/.test(request.url()) && fetched.push(new URL(request.url()).pathname),
  );
  await page.goto(pageUrl('/carers/breaks-from-caring/'));
  await page.click('footer summary');
  assert.deepEqual(fetched, []);
  await suggestions(page, 'respite');
  assert.equal(fetched.length, 1);
  assert.match(fetched[0]!, /\/search\/suggest-[\w-]+\.js$/);
  await page.context().close();
});

test('the first answer does not wait for the full text, which changes the place of nothing on the screen', async () => {
  for (const [query, viewport] of [
    ['benefits', { width: 1280, height: 900 }],
    ['help for my mother at home', { width: 1280, height: 900 }],
    ['atendance alowance', { width: 320, height: 640 }],
  ] as const) {
    const page = await open({ viewport });
    const go = await holdPagefind(page);
    await page.goto(pageUrl(`/search/?q=${query}`));
    const first = await results(page, query);
    assert.ok(first.length > 0, query);
    assert.equal(await page.locator('main ol[data-full]').count(), 0);
    await page.evaluate(() => document.querySelector('main ol')?.scrollIntoView());
    const places = () =>
      page.evaluate(() =>
        [
          ...document.querySelectorAll<HTMLElement>(
            'h1, form, main [role=status], main p, main ol > li, main ol > li > *, footer',
          ),
        ]
          .map((part) => ({ part: `${part.tagName} ${part.className}`, box: part.getBoundingClientRect() }))
          .filter(({ box }) => box.height > 0 && box.bottom > 0 && box.top < innerHeight)
          .map(({ part, box: { x, y, width, height } }) => ({ part, x, y, width, height })),
      );
    const before = await places();
    await go();
    const all = await results(page, query, 'full');
    assert.deepEqual(all.slice(0, first.length), first);
    const now = await places();
    const moved = before.filter((place) => !now.some((other) => JSON.stringify(other) === JSON.stringify(place)));
    assert.deepEqual(moved, [], query);
    assert.ok(before.length > 3, query);
    await page.context().close();
  }
});

test('the full text adds pages after the others, says so, and puts its sentences in the place of summaries', async () => {
  let added = 0;
  let replaced = 0;
  for (const query of ['attendance allowance', 'benefits', 'young carers', 'stairlift']) {
    const page = await open({ viewport: { width: 1280, height: 900 } });
    const go = await holdPagefind(page);
    await page.goto(pageUrl(`/search/?q=${query}`));
    const first = await results(page, query);
    const summaries = await page.locator('main .excerpt').allTextContents();
    const said = await status(page).textContent();
    await go();
    const all = await results(page, query, 'full');
    const told = (await status(page).textContent()) ?? '';
    const more = Number(/, and (\d+) more pages? mentions? it$/.exec(told)?.[1] ?? 0);
    assert.ok(said && told.startsWith(said) && (more > 0 || told === said), told);
    assert.equal(all.length, Math.min(10, first.length + more));
    if (all.length > first.length)
      assert.match(await page.locator('main ol > li .kind').last().innerText(), /^Mentions it · /);
    const texts = await page.locator('main .excerpt').allTextContents();
    added += all.length - first.length;
    replaced += summaries.filter((text, index) => text !== texts[index]).length;
    await page.context().close();
  }
  assert.ok(added > 0 && replaced > 0, `${added} added, ${replaced} replaced`);
});

test('what only the full text has is waited for', async () => {
  const page = await open();
  const go = await holdPagefind(page);
  await page.goto(pageUrl('/search/?q=disproportionate'));
  await saying(page, 'Searching…');
  assert.equal(await page.locator('main ol[data-query]').count(), 0);
  await go();
  assert.ok((await results(page, 'disproportionate', 'full')).length > 0);
  await saying(page, /^\d+ results? for “disproportionate”$/);
  await page.context().close();
});

test('a later question wins over an earlier one whose full text comes late', async () => {
  const page = await open();
  const go = await holdPagefind(page);
  await page.goto(pageUrl('/search/?q=stairlift'));
  await results(page, 'stairlift');
  await page.fill('main input[name=q]', 'respite');
  await page.press('main input[name=q]', 'Enter');
  await results(page, 'respite');
  await go();
  const found = await results(page, 'respite', 'full');
  assert.equal(found[0], 'carers/breaks-from-caring/');
  await saying(page, /“respite”/);
  await page.context().close();
});

test('without the full text the first answer stands, and trouble is told only where there is none', async () => {
  const page = await open();
  await page.route('**/pagefind/**', (route) => route.abort());
  assert.equal((await openSearch(page, { q: 'respite' }))[0], 'carers/breaks-from-caring/');
  await saying(page, /^\d+ results? for “respite”$/);
  await openSearch(page, { q: 'disproportionate' });
  await saying(page, 'Search is not working just now.');
  assert.equal(await page.locator('text=Press Search to try again').isVisible(), true);
  assert.equal(await page.locator('main a[href^="tel:"]').first().isVisible(), true);
  await page.unroute('**/pagefind/**');
  await page.click('main button[type=submit]');
  await saying(page, /^\d+ results? for “disproportionate”$/);
  await page.context().close();
});

test('a first answer fetches only what was learned of its own words, and does without where that does not come', async () => {
  const page = await open();
  const fetched: string[] = [];
  page.on('request', (request) => /\/search\/words-.*-\d+\.txt$/.test(request.url()) && fetched.push(request.url()));
  await openSearch(page, { q: 'stairlift' });
  assert.equal(fetched.length, 1);
  await page.context().close();

  const cut = await open();
  await cut.route('**/search/words-*', (route) => route.abort());
  assert.equal((await openSearch(cut, { q: 'respite' }))[0], 'carers/breaks-from-caring/');
  await cut.context().close();
});

test('words that no name has are understood by what was learned', async () => {
  const page = await open();
  const found = await openSearch(page, { q: 'cant get my leg over the side of the tub' });
  assert.ok(
    found.slice(0, 3).some((path) => path.startsWith('home-adaptations/')),
    found.join(' '),
  );
  await page.context().close();
});

test('a question is understood as well while all that was learned is on its way', async () => {
  const page = await open();
  let letGo = () => {};
  const wanted = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/\/search\/words-[\w-]{8}\.txt$/, async (route) => {
    await wanted;
    await route.continue();
  });
  const held = page.waitForRequest(/\/search\/words-[\w-]{8}\.txt$/);
  await openSearch(page, { q: 'respite' });
  await held;
  const question = 'cant get my leg over the side of the tub';
  const before = await ask(page, question);
  letGo();
  const other = await open();
  assert.deepEqual(before, await openSearch(other, { q: question }));
  await page.context().close();
  await other.context().close();
});
