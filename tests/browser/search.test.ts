import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright';
import { dist, openBrowser, pageUrl, siteUrl } from '../support/site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface LeafletRecord {
  url: string;
  title: string;
  aliases: string[];
}

const leaflets = (JSON.parse(readFileSync(join(dist, 'data/leaflets.json'), 'utf8')) as { items: LeafletRecord[] }).items;
/** What follows the site's first page in an address, wherever the site was built for. */
const pathIn = (address: string, start: string) => {
  const { pathname, hash } = new URL(address);
  return pathname.slice(new URL(start).pathname.length) + hash;
};
const builtFor = (readFileSync(join(dist, 'index.html'), 'utf8').match(/<link rel="canonical" href="([^"]*)"/) ?? [])[1] ?? '';

/** Types a question and sends it. Resolves when its results, or the words for none, are on the page. */
async function ask(page: Page, query: string): Promise<string[]> {
  await page.fill('main input[name=q]', query);
  await page.press('main input[name=q]', 'Enter');
  return results(page, query);
}

/** The paths of the results on the page, once they are those of a question. */
async function results(page: Page, query: string): Promise<string[]> {
  await page.locator(`main ol[data-query=${JSON.stringify(query)}]`).waitFor({ state: 'attached' });
  const links = await page.locator('main ol > li').evaluateAll((items) => items.map((item) => item.querySelector('a')?.href ?? ''));
  return links.map((link) => pathIn(link, siteUrl()));
}

/** Sends many questions from the form, each once the results before it are there. Resolves to the first three paths for each. */
async function askMany(page: Page, queries: string[]): Promise<string[][]> {
  const links = await page.evaluate(async (all) => {
    const input = document.querySelector<HTMLInputElement>('main input[name=q]')!;
    const list = document.querySelector<HTMLOListElement>('main ol')!;
    const found: string[][] = [];
    for (const query of all) {
      if (list.dataset['query'] === query) delete list.dataset['query'];
      const answered = new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          if (list.dataset['query'] !== query) return;
          observer.disconnect();
          resolve();
        });
        observer.observe(list, { attributes: true, attributeFilter: ['data-query'] });
      });
      input.value = query;
      input.form!.requestSubmit();
      await answered;
      found.push([...list.querySelectorAll<HTMLAnchorElement>(':scope > li > a:first-child')].slice(0, 3).map(({ href }) => href));
    }
    return found;
  }, queries);
  return links.map((three) => three.map((link) => pathIn(link, siteUrl())));
}

const status = (page: Page) => page.locator('main [role=status]');
const saying = (page: Page, words: string | RegExp) => status(page).filter({ hasText: words }).waitFor();

describe('search', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const complaints: string[] = [];
  const elsewhere: string[] = [];

  before(async () => {
    browser = await openBrowser();
    context = await browser.newContext();
    page = await context.newPage();
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => new URL(request.url()).host !== new URL(siteUrl()).host && elsewhere.push(request.url()));
  });
  after(() => browser.close());

  it('finds each leaflet by its title and each of its aliases in the first three results', async () => {
    await page.goto(pageUrl('/search/'));
    const wanted = leaflets.flatMap(({ url, title, aliases }) => [title, ...aliases].map((query) => ({ query, path: pathIn(url, builtFor) })));
    const found = await askMany(page, wanted.map(({ query }) => query));
    const missed = wanted.filter(({ path }, index) => !found[index]?.includes(path));
    assert.deepEqual(missed.map(({ query, path }) => `${query}: not ${path}`), []);
    assert.ok(wanted.length > 4 * leaflets.length && leaflets.length > 0);
  });

  it('answers from the form in the header of another page', async () => {
    await page.goto(pageUrl('/a-z/'));
    await page.fill('header input[name=q]', 'respite care');
    await page.press('header input[name=q]', 'Enter');
    await page.waitForURL(pageUrl('/search/?q=respite+care'));
    assert.ok((await results(page, 'respite care')).includes('carers/breaks-from-caring/'));
    assert.equal(await page.inputValue('main input[name=q]'), 'respite care');
    assert.match(await page.title(), /^respite care – Search – /);
  });

  it('lists results in order, each with a link first, its kind and an excerpt without aliases', async () => {
    await page.goto(pageUrl('/search/?q=respite'));
    await results(page, 'respite');
    const first = page.locator('main ol > li').first();
    const title = await first.locator(':first-child').first().evaluate((link) => [link.tagName, link.textContent]);
    assert.deepEqual(title, ['A', 'Taking a break from caring']);
    assert.equal(await first.locator('.kind').textContent(), 'Leaflet · Support for carers');
    assert.ok((await first.locator('mark').allTextContents()).some((word) => /respite/i.test(word)));
    const excerpts = await page.locator('main .excerpt').allTextContents();
    assert.ok(excerpts.every((text) => text.length > 20 && !text.includes(' | ')), excerpts.join('\n'));
    assert.equal(await page.locator('main ol').count(), 1);
  });

  it('says how many results there are, for screen readers too', async () => {
    await page.goto(pageUrl('/search/'));
    const found = await ask(page, 'sitting service');
    await saying(page, /^\d+ results? for “sitting service”$/);
    assert.ok(found.length > 0 && found.length <= 10);
  });

  it('shows ten results at first, then more, and moves on to the first of those', async () => {
    await page.goto(pageUrl('/search/?q=help'));
    assert.equal((await results(page, 'help')).length, 10);
    await page.click('text=Show more results');
    await page.locator('main ol > li:nth-child(11) a:focus').waitFor();
    assert.ok((await results(page, 'help')).length > 10);
  });

  it('keeps questions in the address, and the back button brings them back', async () => {
    await page.goto(pageUrl('/search/'));
    await ask(page, 'respite');
    await ask(page, 'young carers');
    assert.equal(page.url(), pageUrl('/search/?q=young+carers'));
    await page.goBack();
    await results(page, 'respite');
    assert.equal(await page.inputValue('main input[name=q]'), 'respite');
    assert.match(await page.title(), /^respite – /);
    await page.goBack();
    await page.locator('main ol').waitFor({ state: 'hidden' });
    assert.equal(await page.inputValue('main input[name=q]'), '');
    assert.equal(await page.locator('main h2', { hasText: 'choose a topic' }).isVisible(), true);
  });

  it('narrows by topic and kind of page, kept in the address', async () => {
    await page.goto(pageUrl('/search/?q=assessment'));
    await results(page, 'assessment');
    await page.click('text=Narrow the results');
    await page.selectOption('select[name=format]', 'Words');
    await page.waitForURL(pageUrl('/search/?q=assessment&format=Words'));
    await page.locator('main .kind', { hasText: 'Leaflet' }).first().waitFor({ state: 'detached' });
    const words = await results(page, 'assessment');
    assert.ok(words.length > 0 && words.every((path) => path.startsWith('glossary/#')), words.join(' '));

    await page.goto(pageUrl('/search/?q=assessment&topic=carers&format=Leaflet'));
    const leafletsOfTopic = await results(page, 'assessment');
    assert.ok(leafletsOfTopic.length > 0 && leafletsOfTopic.every((path) => path.startsWith('carers/')), leafletsOfTopic.join(' '));
    assert.equal(await page.inputValue('select[name=topic]'), 'carers');
    assert.equal(await page.isVisible('select[name=topic]'), true);
  });

  it('helps on when nothing is found, and asks for words when there are none', async () => {
    await page.goto(pageUrl('/search/'));
    assert.deepEqual(await ask(page, 'xyzzyplugh <b>"'), []);
    await saying(page, 'No results for “xyzzyplugh <b>"”');
    assert.equal(await page.locator('main a[href$="/a-z/"]').isVisible(), true);
    assert.equal(await page.locator('main a[href^="tel:"]').first().isVisible(), true);
    assert.equal(await page.locator('main ol').isVisible(), false);
    await page.fill('main input[name=q]', '   ');
    await page.press('main input[name=q]', 'Enter');
    await saying(page, 'Write a word or a question first.');
  });

  it('works by keyboard alone', async () => {
    await page.goto(pageUrl('/search/'));
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('name') ?? document.activeElement?.textContent?.trim());
    while ((await focused()) !== 'q') await page.keyboard.press('Tab');
    await page.keyboard.type('carers assessment');
    await page.keyboard.press('Enter');
    const [first] = await results(page, 'carers assessment');
    for (const stop of ['Search', 'Narrow the results', await page.locator('main ol a').first().textContent()]) {
      await page.keyboard.press('Tab');
      assert.equal(await focused(), stop);
    }
    await page.keyboard.press('Enter');
    await page.waitForURL(pageUrl(`/${first}`));
  });

  for (const [what, query] of [['results', 'respite'], ['no results', 'xyzzyplugh']] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      it(`breaks no axe rule with ${what}, ${colorScheme}`, async () => {
        const themed = await browser.newContext({ colorScheme, bypassCSP: true, viewport: { width: 320, height: 800 } });
        const other = await themed.newPage();
        await other.goto(pageUrl(`/search/?q=${query}`));
        await results(other, query);
        await other.click('text=Narrow the results');
        await other.evaluate(axe);
        const broken = await other.evaluate(async () => {
          const { violations } = await (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run();
          return violations.map(({ id, help, nodes }) => `${id} (${help}) at ${nodes.map(({ html }) => html).join(' ')}`);
        });
        assert.deepEqual(broken, []);
        await themed.close();
      });
    }
  }

  it('has no violation of the security policy, no error, and asks nothing of other hosts', () => {
    assert.deepEqual(complaints, []);
    assert.deepEqual(elsewhere, []);
  });

  it('says what to do when the index does not come, and works once it does', async () => {
    const other = await context.newPage();
    await other.route('**/pagefind/**', (route) => route.abort());
    await other.goto(pageUrl('/search/?q=respite'));
    await saying(other, 'Search is not working just now.');
    assert.equal(await other.locator('text=Press Search to try again').isVisible(), true);
    assert.equal(await other.locator('main a[href^="tel:"]').first().isVisible(), true);
    await other.unroute('**/pagefind/**');
    await other.click('main button[type=submit]');
    assert.ok((await results(other, 'respite')).length > 0);
    await other.close();
  });

  it('offers topics and the A to Z without script', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const other = await plain.newPage();
    await other.goto(pageUrl('/carers/'));
    await other.fill('header input[name=q]', 'respite');
    await other.press('header input[name=q]', 'Enter');
    await other.waitForURL(pageUrl('/search/?q=respite'));
    assert.equal(await other.locator('main a[href$="/a-z/"]').isVisible(), true);
    assert.equal(await other.locator('main a[href$="/carers/"]').isVisible(), true);
    assert.equal(await other.locator('main details').isVisible(), false);
    await plain.close();
  });

  it('fits a small phone, with targets large enough for a thumb', async () => {
    const phone = await browser.newContext({ viewport: { width: 320, height: 640 } });
    const other = await phone.newPage();
    await other.goto(pageUrl('/search/?q=help&topic=carers'));
    await results(other, 'help');
    await other.locator('main ol > li').first().waitFor();
    assert.equal(await other.evaluate(() => document.documentElement.scrollWidth), 320);
    const small = await other.locator('main :is(input, select, summary, button, ol > li > a):visible').evaluateAll((parts) =>
      parts.filter((part) => part.getBoundingClientRect().height < 44).map((part) => part.outerHTML));
    assert.deepEqual(small, []);
    await phone.close();
  });
});
