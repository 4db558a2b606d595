import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright';
import { review } from '../../src/commands/review/index.ts';
import { printPdf } from '../../src/commands/review/pack/pdf.ts';
import { violations } from '../support/axe.ts';
import { writeInventedContent } from '../support/invented-council.ts';
import { openBrowser } from '../support/site.ts';

let browser: Browser;
let root: string;
let pages: string[];
const folder = () => join(root, 'pack');

before(async () => {
  browser = await openBrowser();
  root = mkdtempSync(join(tmpdir(), 'a pack to look at '));
  writeInventedContent(join(root, 'content'));
  const env = { TODAY: '2027-09-01' };
  const lines: string[] = [];
  const log = (line: string) => lines.push(line);
  for (const command of [
    ['start', '2027-28-Q3', 'carers'],
    ['pack', '2027-28-Q3', 'carers', '--no-pdf', '--out', 'pack'],
  ])
    assert.equal(await review(command, { root, env, now: new Date(0), log, error: log }), 0, lines.join('\n'));
  pages = readdirSync(folder()).filter((file) => file.endsWith('.html'));
});
after(async () => {
  await browser.close();
  rmSync(root, { recursive: true, force: true });
});

async function open(name: string, width = 1280): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width, height: 900 } })).newPage();
  await page.goto(pathToFileURL(join(folder(), name)).href);
  return page;
}

test('no page of a pack breaks an axe rule or scrolls sideways on a phone, and each has its pictures and typeface in it', async () => {
  for (const width of [320, 1280]) {
    const page = await open('index.html', width);
    const failed: string[] = [];
    page.on('requestfailed', (request) => failed.push(request.url()));
    page.on('request', (request) => {
      if (!request.isNavigationRequest() && !request.url().startsWith('data:')) failed.push(request.url());
    });
    for (const name of pages) {
      await page.goto(pathToFileURL(join(folder(), name)).href);
      assert.deepEqual(await violations(page), [], `${name}, ${width} pixels`);
      assert.deepEqual(failed, [], name);
      assert.equal(await page.evaluate(() => document.fonts.check("18pt 'Atkinson Hyperlegible Next'")), true, name);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width, `${name} at ${width}`);
    }
    await page.context().close();
  }
});

test('on paper nothing that members read is smaller than 18 point, pictures stand left and are 35 to 45 mm, rows and room to write are whole', async () => {
  for (const name of pages.filter((file) => file !== 'index.html')) {
    const page = await open(name, 660);
    await page.emulateMedia({ media: 'print' });
    const wrong = await page.evaluate(() => {
      const found: string[] = [];
      const millimetre = 96 / 25.4;
      for (const part of document.querySelectorAll('body *:not(script, style, .visually-hidden)')) {
        const words = [...part.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
        if (words && Number.parseFloat(getComputedStyle(part).fontSize) < 23.9)
          found.push(`small: ${part.textContent?.slice(0, 30)}`);
      }
      for (const row of document.querySelectorAll('.row, .faces li, .question, .draw, .write, tr')) {
        if (getComputedStyle(row).breakInside !== 'avoid') found.push(`may be split: ${row.className}`);
      }
      for (const picture of document.querySelectorAll('.picture')) {
        const { width, right } = picture.getBoundingClientRect();
        const words = picture.nextElementSibling?.getBoundingClientRect();
        if (width < 34.9 * millimetre || width > 45 * millimetre)
          found.push(`a picture of ${Math.round(width / millimetre)} mm`);
        if (!words || words.left < right) found.push('words not right of the picture');
      }
      return [...new Set(found)];
    });
    assert.deepEqual(wrong, [], name);
    await page.context().close();
  }
});

test('a sheet with faces has a page for each question and one to write on, and no other', async () => {
  assert.equal((await printPdf(browser, join(folder(), 'how-happy.html'))).pages, 3);
});

test('no step of a text has two numbers beside each other', async () => {
  const page = await open('asc-04-large-print.html');
  const markers = await page.evaluate(() => {
    const list = document.createElement('ol');
    document.querySelector('.numbers .text')!.append(list);
    return [...document.querySelectorAll('.numbers .text ol')].map((found) => getComputedStyle(found).listStyleType);
  });
  assert.deepEqual([...new Set(markers)], ['none']);
  await page.context().close();
});

test('a PDF is tagged, has a language, a title and a count of pages that is right', async () => {
  const { bytes, pages: count } = await printPdf(browser, join(folder(), 'asc-04-easy-read.html'));
  const raw = Buffer.from(bytes).toString('latin1');
  assert.match(raw, /\/StructTreeRoot/);
  assert.match(raw, /\/Lang \(en-GB\)/);
  assert.match(raw, /\/Title/);
  assert.match(raw, /\/Outlines/);
  assert.equal(count, Number(/\/Type \/Pages[^>]*?\/Count (\d+)/.exec(raw)?.[1] ?? count));
  assert.ok(count >= 2 && count <= 20, String(count));
  assert.match(
    readFileSync(join(folder(), 'asc-04-easy-read.html'), 'utf8'),
    /'Page ' counter\(page\) ' of ' counter\(pages\)/,
  );
});
