import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright';
import { ask, askMany, openSearch, pathIn, results, saying, status } from '../support/search-page.ts';
import { showIn } from '../support/setting.ts';
import { dist, openBrowser, pageUrl, siteUrl } from '../support/site.ts';

interface LeafletRecord {
  url: string;
  title: string;
  aliases: string[];
}

const leaflets = (JSON.parse(readFileSync(join(dist, 'data/leaflets.json'), 'utf8')) as { items: LeafletRecord[] })
  .items;
const builtFor =
  (readFileSync(join(dist, 'index.html'), 'utf8').match(/<link rel="canonical" href="([^"]*)"/) ?? [])[1] ?? '';

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
    page.on('console', (message) => {
      // Chromium warns of a typeface that came too late to be used: that is a matter of the machine's speed.
      if (/\bpreload/.test(message.text()) && message.type() === 'warning') return;
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on(
      'request',
      (request) => new URL(request.url()).host !== new URL(siteUrl()).host && elsewhere.push(request.url()),
    );
  });
  after(() => browser.close());

  it('finds each leaflet by its title and each of its aliases in the first three results', async () => {
    await page.goto(pageUrl('/search/'));
    const wanted = leaflets.flatMap(({ url, title, aliases }) =>
      [title, ...aliases].map((query) => ({ query, path: pathIn(url, builtFor) })),
    );
    const found = await askMany(
      page,
      wanted.map(({ query }) => query),
    );
    const missed = wanted.filter(({ path }, index) => !found[index]?.includes(path));
    assert.deepEqual(
      missed.map(({ query, path }) => `${query}: not ${path}`),
      [],
    );
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

  it('lists results in order: a link first, its kind, a text with the words marked, then its Easy Read', async () => {
    await openSearch(page, { q: 'respite' });
    const first = page.locator('main ol > li').first();
    const title = await first
      .locator(':first-child')
      .first()
      .evaluate((link) => [link.tagName, link.textContent]);
    assert.deepEqual(title, ['A', 'Taking a break from caring']);
    assert.equal(await first.locator('.kind').textContent(), 'Leaflet · Support for carers');
    assert.ok((await first.locator('mark').allTextContents()).some((word) => /respite|break/i.test(word)));
    const excerpts = await page.locator('main .excerpt').allTextContents();
    assert.ok(
      excerpts.every((text) => text.length > 20 && !text.includes(' | ')),
      excerpts.join('\n'),
    );
    assert.equal(await page.locator('main ol').count(), 1);
    const easy = first.locator('a').nth(1);
    assert.equal(await easy.textContent(), 'Easy Read version of Taking a break from caring');
    assert.equal(await easy.getAttribute('href'), new URL(pageUrl('/carers/breaks-from-caring/easy-read/')).pathname);
  });

  it('has one result for a page, and none for its Easy Read alone', async () => {
    const found = await openSearch(page, { q: 'support for carers' });
    assert.deepEqual(found, [...new Set(found)]);
    assert.deepEqual(
      found.filter((path) => path.includes('easy-read/')),
      [],
    );
  });

  it('says how many results there are, for screen readers too', async () => {
    await page.goto(pageUrl('/search/'));
    const found = await ask(page, 'sitting service');
    await saying(page, /^\d+ results? for “sitting service”(?:, and \d+ more pages? mentions? it)?$/);
    const said = [...((await status(page).textContent()) ?? '').matchAll(/\d+/g)].reduce(
      (sum, [number]) => sum + Number(number),
      0,
    );
    assert.ok(found.length > 0 && found.length === Math.min(10, said), `${found.length} shown, ${said} said`);
  });

  it('shows ten results at first, then more, and as many again after coming back', async () => {
    const query = 'help for my mother at home';
    assert.equal((await openSearch(page, { q: query })).length, 10);
    await page.click('text=Show more results');
    await page.locator('main ol > li:nth-child(11) a:focus').waitFor();
    const all = (await results(page, query)).length;
    assert.ok(all > 10);
    await page.goto(pageUrl('/a-z/'));
    await page.goBack();
    assert.equal((await results(page, query, 'full')).length, all);
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
    await page.goForward();
    await results(page, 'young carers');
    assert.equal(await page.inputValue('main input[name=q]'), 'young carers');
    await page.goBack();
    await page.goBack();
    await page.locator('main ol').waitFor({ state: 'hidden' });
    assert.equal(await page.inputValue('main input[name=q]'), '');
    assert.equal(await page.locator('main h2', { hasText: 'choose a topic' }).isVisible(), true);
  });

  it('narrows by topic, kind of page and for whom, kept in the address', async () => {
    await openSearch(page, { q: 'assessment' });
    await page.click('text=Narrow the results');
    await page.selectOption('select[name=format]', 'Words');
    await page.waitForURL(pageUrl('/search/?q=assessment&format=Words'));
    const words = await results(page, 'assessment', 'full');
    assert.ok(words.length > 0 && words.every((path) => path.startsWith('glossary/')), words.join(' '));

    const leafletsOfTopic = await openSearch(page, { q: 'assessment', topic: 'carers', format: 'Leaflet' });
    assert.ok(
      leafletsOfTopic.length > 0 && leafletsOfTopic.every((path) => path.startsWith('carers/')),
      leafletsOfTopic.join(' '),
    );
    assert.equal(await page.inputValue('select[name=topic]'), 'carers');
    assert.equal(await page.isVisible('select[name=topic]'), true);

    const forAll = await openSearch(page, { q: 'young carers' });
    const forWorried = await openSearch(page, { q: 'young carers', for: 'worried' });
    assert.equal(await page.inputValue('select[name=for]'), 'worried');
    assert.equal(forAll[0], 'carers/young-carers/');
    assert.ok(!forWorried.includes('carers/young-carers/'), forWorried.join(' '));
    await page.goBack();
    await results(page, 'young carers', 'full');
    assert.equal(await page.inputValue('select[name=for]'), '');
  });

  it('says so when a narrow choice has nothing', async () => {
    assert.deepEqual(await openSearch(page, { q: 'stairlift', topic: 'carers', format: 'Commitment' }), []);
    assert.equal(await page.locator('text=in a part of this site only').isVisible(), true);
  });

  it('helps on when nothing is found, and asks for words when there are none', async () => {
    await page.goto(pageUrl('/search/'));
    assert.deepEqual(await ask(page, 'xyzzyplugh <b>"'), []);
    await saying(page, 'No results for “xyzzyplugh <b>"”');
    assert.equal(await page.locator('main a[href$="/a-z/"]').isVisible(), true);
    assert.equal(await page.locator('main a[href$="/a-z/#B"]').isVisible(), true);
    assert.equal(await page.locator('main a[href^="tel:"]').first().isVisible(), true);
    assert.equal(await page.locator('main ol').isVisible(), false);
    await page.fill('main input[name=q]', '   ');
    await page.press('main input[name=q]', 'Enter');
    await saying(page, 'Write a word or a question first.');
  });

  it('reads a wrong spelling right, and takes it as it is typed when asked', async () => {
    const found = await openSearch(page, { q: 'atendance alowance' });
    assert.equal(found[0], 'paying-for-care/money-advice/');
    assert.equal(await page.locator('main strong', { hasText: 'attendance allowance' }).isVisible(), true);
    await saying(page, /^\d+ results? for “attendance allowance”/);
    await page.click('text=Search for “atendance alowance” instead');
    await page.waitForURL(pageUrl('/search/?q=atendance+alowance&exact=1'));
    await results(page, 'atendance alowance', 'full');
    assert.equal(await page.locator('text=Showing results for').isVisible(), false);
    await page.goBack();
    await page.locator('text=Showing results for').waitFor();
  });

  it('offers the nearest words where nothing is found', async () => {
    assert.deepEqual(await openSearch(page, { q: 'respitte', exact: '1' }), []);
    await page.locator('main').getByRole('link', { name: 'respite', exact: true }).click();
    await page.waitForURL(pageUrl('/search/?q=respite'));
    assert.equal((await results(page, 'respite'))[0], 'carers/breaks-from-caring/');
  });

  it('says when nothing fits well', async () => {
    await openSearch(page, { q: 'zebra quantum volcano respite' });
    assert.equal(await page.locator('text=No page has all of this. These come nearest.').isVisible(), true);
    await openSearch(page, { q: 'respite' });
    assert.equal(await page.locator('text=No page has all of this. These come nearest.').isVisible(), false);
  });

  it('shows whom to call above the results where a question speaks of danger, and says it', async () => {
    await openSearch(page, { q: 'my husband hits me' });
    const urgent = page.getByRole('region', { name: 'If someone may be hurt or afraid:' });
    assert.equal(await urgent.locator('a').first().getAttribute('href'), 'tel:999');
    assert.ok(await urgent.locator('a[href$="/keeping-safe/worried-about-an-adult/"]').isVisible());
    const [before, list] = [await urgent.boundingBox(), await page.locator('main ol').boundingBox()];
    assert.ok(before!.y + before!.height <= list!.y);
    await saying(page, /^If someone may be hurt or afraid: .*999.* \d+ results for “my husband hits me”/);
    await ask(page, 'respite');
    assert.equal(await urgent.count(), 0);
  });

  it('shows how a question was read when asked to', async () => {
    await openSearch(page, { q: 'atendance alowance', explain: '1' });
    const told = await page.locator('main section', { hasText: 'How this question was read' }).innerText();
    assert.match(told, /“atendance” as “attendance” \(spelling\)/);
    assert.match(
      await page.locator('main ol > li').first().innerText(),
      /Name \d\.\d\d \(“.+”\) · text \d\.\d\d · questions like it \d\.\d\d/,
    );
    await ask(page, 'respite');
    assert.equal(page.url(), pageUrl('/search/?q=respite&explain=1'));
    await openSearch(page, { q: 'respite' });
    assert.equal(await page.locator('text=How this question was read').count(), 0);
  });

  it('works by keyboard alone', async () => {
    await page.goto(pageUrl('/search/'));
    const focused = () =>
      page.evaluate(() => document.activeElement?.getAttribute('name') ?? document.activeElement?.textContent?.trim());
    for (let presses = 0; (await focused()) !== 'q' && presses < 60; presses += 1) await page.keyboard.press('Tab');
    await page.keyboard.type('carers assessment');
    await page.keyboard.press('Enter');
    const [first] = await results(page, 'carers assessment', 'full');
    for (const stop of ['Search', 'Narrow the results', await page.locator('main ol a').first().textContent()]) {
      await page.keyboard.press('Tab');
      assert.equal(await focused(), stop);
    }
    await page.keyboard.press('Enter');
    await page.waitForURL(pageUrl(`/${first}`));
  });

  it('has no violation of the security policy, no error, and asks nothing of other hosts', () => {
    assert.deepEqual(complaints, []);
    assert.deepEqual(elsewhere, []);
  });

  it('leads to Easy Read pages whoever chose them', async () => {
    const own = await browser.newContext();
    const other = await own.newPage();
    await other.goto(pageUrl('/carers/'));
    await other.evaluate(() => localStorage.setItem('format', 'easy'));
    await openSearch(other, { q: 'respite' });
    await other.locator('main ol a').first().click();
    await other.waitForURL(pageUrl('/carers/breaks-from-caring/easy-read/'));
    await own.close();
  });

  it('offers topics and the letters of the A to Z without script', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const other = await plain.newPage();
    await other.goto(pageUrl('/carers/'));
    await other.fill('header input[name=q]', 'respite');
    await other.press('header input[name=q]', 'Enter');
    await other.waitForURL(pageUrl('/search/?q=respite'));
    assert.equal(await other.locator('noscript p').isVisible(), true);
    assert.equal(await other.locator('main a[href$="/a-z/"]').isVisible(), true);
    assert.equal(await other.locator('main a[href$="/carers/"]').isVisible(), true);
    assert.equal(await other.locator('main a[href^="tel:"]').isVisible(), true);
    assert.equal(await other.locator('main details').isVisible(), false);
    await other.click('main a[href$="/a-z/#S"]');
    assert.equal(await other.locator('h2:target').textContent(), 'S');
    await plain.close();
  });

  it('fits a small phone, with targets large enough for a thumb', async () => {
    const phone = await browser.newContext({ viewport: { width: 320, height: 640 }, isMobile: true });
    await showIn(phone, { name: 'in wide letters', letters: 1.3 });
    const other = await phone.newPage();
    for (const parameters of [
      { q: 'help', topic: 'carers' },
      { q: 'my husband hits me' },
      { q: 'atendance alowance' },
    ]) {
      await openSearch(other, parameters);
      await other.locator('main ol > li').first().waitFor();
      await other.evaluate(() => document.fonts.ready);
      assert.equal(await other.evaluate(() => document.documentElement.scrollWidth), 320);
      const small = await other
        .locator('main :is(input, select, summary, button, ol > li > a, .phone, section a, [data-ask]):visible')
        .evaluateAll((parts) =>
          parts.filter((part) => part.getBoundingClientRect().height < 44).map((part) => part.outerHTML),
        );
      assert.deepEqual(small, []);
    }
    await phone.close();
  });
});
