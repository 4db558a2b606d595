import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import sharp from 'sharp';
import { builtPages } from '../support/pages.ts';
import { dist } from '../support/site.ts';

const read = (file: string) => readFileSync(join(dist, file), 'utf8');
const data = (name: string) =>
  JSON.parse(read(`data/${name}.json`)) as { items: Record<string, unknown>[]; licence: string; made: string };
const paths = new Set(builtPages.map(({ path }) => path));

test('each data file has items, says its terms and when it was made', () => {
  for (const name of ['leaflets', 'services', 'facts', 'action-plan']) {
    const file = data(name);
    assert.ok(file.items.length > 10, name);
    assert.match(file.licence, /^https:/, name);
    assert.match(file.made, /^\d{4}-\d{2}-\d{2}$/, name);
  }
});

test('notes for those who keep the facts are not published', () => {
  for (const name of ['services', 'facts'])
    assert.ok(
      data(name).items.every((item) => !('note' in item)),
      name,
    );
});

test('the leaflets file has every leaflet page, each with an address that exists', () => {
  const leaflets = builtPages
    .filter(({ document }) => document.querySelector('article.leaflet'))
    .map(({ path }) => path)
    .sort();
  assert.deepEqual(
    data('leaflets')
      .items.map(({ id }) => `/${String(id)}/`)
      .sort(),
    leaflets,
  );
});

test('every fact has its source and its confidence', () => {
  const bare = data('facts').items.filter(({ source, confidence, text }) => !source || !confidence || !text);
  assert.deepEqual(bare, []);
});

test('the action plan is whole: 40 actions, as table, JSON and CSV', () => {
  const page = builtPages.find(({ path }) => path === '/commitments/action-plan/')?.document;
  assert.equal(page?.querySelectorAll('tr[data-commitment]').length, 40);
  assert.equal(page?.querySelectorAll('tr.theme').length, 17);
  const json = data('action-plan').items;
  assert.equal(json.length, 40);
  assert.ok(json.every(({ progress }) => progress === 'not-reported'));
  const csv = read('data/action-plan.csv');
  assert.equal(csv.charCodeAt(0), 0xfeff);
  assert.equal(csv.trimEnd().split('\r\n').length, 41);
});

test('the fixed addresses exist', () => {
  const fixed = [
    '/',
    '/search/',
    '/a-z/',
    '/glossary/',
    '/leaflets/',
    '/sources/',
    '/services/',
    '/contact/',
    '/about/',
    '/privacy/',
    '/accessibility/',
    '/have-your-say/',
    '/picture-credits/',
    '/404.html',
    '/commitments/',
    '/commitments/1/',
    '/commitments/2/',
    '/commitments/3/',
    '/commitments/4/',
    '/commitments/action-plan/',
  ];
  assert.deepEqual(
    fixed.filter((path) => !paths.has(path)),
    [],
  );
});

test('robots.txt names the sitemap, and the shared picture is of the size that it promises', async () => {
  assert.match(read('robots.txt'), /^Sitemap: https?:\/\/.+\/sitemap-index\.xml$/m);
  const { width, height, format } = await sharp(join(dist, 'share.png')).metadata();
  assert.deepEqual({ width, height, format }, { width: 1200, height: 630, format: 'png' });
});
