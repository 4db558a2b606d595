import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright';
import { showIn } from '../support/setting.ts';
import { invented, openBrowser, pageUrl } from '../support/site.ts';

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

const EASY = '/carers/a-break/easy-read/';

/** Opens a page whose browser has a voice that says nothing and ends each sentence when the test tells it to. */
async function openWithVoice(path: string, lang = 'en-GB'): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.addInitScript((language) => {
    const said: { text: string; rate: number }[] = [];
    let current: SpeechSynthesisUtterance | undefined;
    class Utterance {
      text: string;
      rate = 1;
      onend: (() => void) | undefined;
      constructor(text: string) {
        this.text = text;
      }
    }
    Object.assign(globalThis, {
      said,
      endSentence: () => {
        const ended = current as unknown as Utterance;
        current = undefined;
        ended?.onend?.();
      },
    });
    Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { value: Utterance });
    Object.defineProperty(globalThis, 'speechSynthesis', {
      value: {
        getVoices: () => (language ? [{ lang: language, name: 'Test' }] : []),
        speak: (utterance: SpeechSynthesisUtterance) => {
          current = utterance;
          said.push({ text: utterance.text, rate: utterance.rate });
        },
        cancel: () => {
          current = undefined;
        },
        addEventListener: () => undefined,
      },
    });
  }, lang);
  await page.goto(pageUrl(path, invented));
  return page;
}

/** Resolves when a number of sentences have been begun. The script that reads comes with the first press. */
const begun = (page: Page, count: number) =>
  page.waitForFunction((least) => (globalThis as unknown as { said: unknown[] }).said.length >= least, count);
const said = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { said: { text: string; rate: number }[] }).said);
const endSentence = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { endSentence: () => void }).endSentence());
const marked = (page: Page) => page.locator('.speaking').innerText();

test('Listen, by keyboard: plays, marks the row, goes on sentence by sentence, pauses, goes on, slower', async () => {
  const page = await openWithVoice(EASY);
  const play = page.locator('[data-play]');
  await play.focus();
  assert.deepEqual(await said(page), [], 'it never starts by itself');
  await page.keyboard.press('Enter');
  await begun(page, 1);
  assert.equal(await play.textContent(), 'Pause');
  assert.equal((await said(page))[0]?.text, await page.locator('h1').innerText());
  for (let sentence = 0; sentence < 3; sentence += 1) await endSentence(page);
  const third = (await said(page)).at(-1)?.text ?? '';
  assert.ok((await marked(page)).includes(third), `${third} is in the marked row`);
  assert.equal(await page.locator('.speaking').count(), 1);
  await page.keyboard.press('Enter');
  assert.equal(await play.textContent(), 'Go on');
  const before = (await said(page)).length;
  await endSentence(page);
  assert.equal((await said(page)).length, before, 'nothing is said while it rests');
  await page.keyboard.press('Enter');
  assert.equal((await said(page)).at(-1)?.text, third, 'it goes on where it stopped');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  assert.equal(await page.locator('[data-slower]').getAttribute('aria-pressed'), 'true');
  assert.equal((await said(page)).at(-1)?.rate, 0.7);
  await page.context().close();
});

test('Listen reads the whole page once, phone numbers digit by digit, and then stops', async () => {
  for (const path of [EASY, '/carers/a-break/']) {
    const page = await openWithVoice(path);
    await page.locator('[data-play]').click();
    await begun(page, 1);
    for (
      let sentence = 0;
      sentence < 400 && (await page.locator('[data-play]').textContent()) === 'Pause';
      sentence += 1
    )
      await endSentence(page);
    assert.equal(await page.locator('[data-play]').textContent(), 'Listen');
    assert.equal(await page.locator('.speaking').count(), 0);
    const texts = (await said(page)).map(({ text }) => text);
    assert.ok(
      texts.some((text) => text.includes('0 1 6 3 2')),
      `${path}: the phone number is read`,
    );
    assert.ok(texts.length > 10);
    const twice = texts.filter((text, index) => text.length > 40 && texts.indexOf(text) !== index);
    assert.deepEqual(twice, [], `${path}: nothing is read twice`);
    await page.context().close();
  }
});

test('Listen is not offered without an English voice or without script', async () => {
  for (const lang of ['', 'fr-FR']) {
    const page = await openWithVoice(EASY, lang);
    assert.equal(await page.locator('[data-play]').isVisible(), false, lang);
    await page.context().close();
  }
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(pageUrl(EASY, invented));
  assert.equal(await page.locator('[data-play]').isVisible(), false);
  await context.close();
});

test('choosing Easy Read is remembered, links follow it, and there is a way out', async () => {
  const page = await (await browser.newContext()).newPage();
  await page.goto(pageUrl('/carers/a-break/', invented));
  assert.equal(await page.locator('[data-easy]').isVisible(), false);
  await page.locator('.easy-card').click();
  await page.waitForURL(`**${EASY}`);
  await page.goto(pageUrl('/carers/', invented));
  assert.equal(await page.locator('[data-easy]').isVisible(), true);
  await page.getByRole('link', { name: 'Are you a carer?' }).click();
  await page.waitForURL('**/carers/are-you-a-carer/easy-read/');
  await page.goto(pageUrl('/services/', invented));
  await page.locator('main a').first().click();
  await page.waitForURL('**/services/*/');
  await page.getByRole('button', { name: 'Stop this' }).click();
  assert.equal(await page.locator('[data-easy]').isVisible(), false);
  await page.goto(pageUrl('/carers/', invented));
  await page.getByRole('link', { name: 'Are you a carer?' }).click();
  await page.waitForURL('**/carers/are-you-a-carer/');
  assert.deepEqual(await page.context().cookies(), []);
  await page.context().close();
});

test('the layout keeps the rules of Easy Read: picture left of the words, large type, short lines, no hyphens, white tile in the dark', async () => {
  for (const width of [390, 1280]) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: 'dark' });
    await showIn(context, { name: 'in the typeface', letters: 1 });
    const page = await context.newPage();
    await page.goto(pageUrl(EASY, invented));
    await page.evaluate(() => document.fonts.ready);
    const found = await page.evaluate(() => {
      const wrong: string[] = [];
      for (const row of document.querySelectorAll('.row')) {
        const picture = row.querySelector('img')!.getBoundingClientRect();
        const words = row.querySelector('div')!.getBoundingClientRect();
        if (picture.right > words.left)
          wrong.push(`the picture is not left of: ${row.textContent?.trim().slice(0, 30)}`);
        if (picture.width < 120) wrong.push(`the picture is ${picture.width} pixels wide`);
        for (const line of row.querySelectorAll('p')) {
          const style = getComputedStyle(line);
          if (Number.parseFloat(style.fontSize) < 20) wrong.push(`type of ${style.fontSize}`);
          if (Number.parseFloat(style.lineHeight) < 1.5 * Number.parseFloat(style.fontSize))
            wrong.push(`lines of ${style.lineHeight}`);
          if (style.hyphens === 'auto' || style.textAlign === 'justify' || style.fontStyle === 'italic')
            wrong.push('hyphens, justified or italic');
        }
      }
      if (getComputedStyle(document.querySelector('.picture')!).backgroundColor !== 'rgb(255, 255, 255)')
        wrong.push('the tile is not white');
      return wrong;
    });
    assert.deepEqual(found, [], `${width} pixels`);
    await page.context().close();
  }
});

test('at 320 pixels the words stand under the picture, and on paper rows are whole and the type is 16 point', async () => {
  const page = await (await browser.newContext({ viewport: { width: 320, height: 800 } })).newPage();
  await page.goto(pageUrl(EASY, invented));
  const under = await page
    .locator('.row')
    .evaluateAll((rows) =>
      rows.every(
        (row) =>
          row.querySelector('img')!.getBoundingClientRect().bottom <=
          row.querySelector('div')!.getBoundingClientRect().top,
      ),
    );
  assert.equal(under, true);
  await page.emulateMedia({ media: 'print' });
  const { size, whole } = await page.evaluate(() => {
    const row = document.querySelector('.row')!;
    return { size: getComputedStyle(row.querySelector('p')!).fontSize, whole: getComputedStyle(row).breakInside };
  });
  assert.ok(Math.abs(Number.parseFloat(size) - (16 * 96) / 72) < 0.1, size);
  assert.equal(whole, 'avoid');
  await page.context().close();
});
