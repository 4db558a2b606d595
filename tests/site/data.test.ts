import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import sharp from 'sharp';
import { builtSites } from '../support/pages.ts';
import { words } from '../support/words.ts';

for (const { name: siteName, pages, dist, base } of builtSites)
  describe(siteName, () => {
    const byPath = new Map(pages.map(({ path, document }) => [path, document]));
    const read = (file: string) => readFileSync(join(dist, file), 'utf8');
    const data = (name: string) =>
      JSON.parse(read(`data/${name}.json`)) as { items: Record<string, unknown>[]; licence: string; made: string };

    test('each data file has items, says its terms and when it was made', () => {
      for (const name of ['leaflets', 'services', 'facts', 'action-plan', 'reviews', 'texts']) {
        const file = data(name);
        assert.ok(file.items.length > 0, name);
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
      const leaflets = pages
        .filter(({ document }) => document.querySelector('article.leaflet'))
        .map(({ path }) => path)
        .sort();
      assert.deepEqual(
        data('leaflets')
          .items.map(({ url }) => `/${new URL(String(url)).pathname.slice(base.length)}`)
          .sort(),
        leaflets,
      );
    });

    test('every fact has its source and its confidence', () => {
      const bare = data('facts').items.filter(({ source, confidence, text }) => !source || !confidence || !text);
      assert.deepEqual(bare, []);
    });

    test('the action plan is whole, and tells the same as page, JSON and CSV', () => {
      const page = byPath.get('/commitments/action-plan/');
      const json = data('action-plan').items;
      const rows = page?.querySelectorAll('tr[data-commitment]') ?? [];
      assert.deepEqual(
        rows.map((row) => [row.id.replace(/^action-/, ''), row.getAttribute('data-status')]).sort(),
        json.map(({ id, progress }) => [id, progress]).sort(),
      );
      assert.equal(page?.querySelectorAll('tr.theme').length, new Set(json.map(({ theme }) => theme)).size);
      const csv = read('data/action-plan.csv');
      assert.equal(csv.charCodeAt(0), 0xfeff);
      const [header = [], ...cells] = parse(csv, { bom: true }) as string[][];
      assert.deepEqual(
        cells.map((row) => [row[header.indexOf('id')], row[header.indexOf('progress')]]),
        json.map(({ id, progress }) => [id, progress]),
      );
    });

    test('where each text stands is the same on its page and in the data', () => {
      const texts = data('reviews').items as { url: string; variant: string; state: string }[];
      const wrong = texts.flatMap(({ url, variant, state }) => {
        const path = `/${new URL(url).pathname.slice(base.length)}`;
        const line = words(byPath.get(path)?.querySelector('.state'));
        const first = variant === 'standard' ? /Not yet checked by / : /have not checked this page yet/;
        return line && first.test(line) === (state === 'first-edition') ? [] : [`${path} is ${state}: ${line}`];
      });
      assert.deepEqual(wrong, []);
    });

    test('the programme is in the foot of every page, and the calendar has each of its reviews', () => {
      assert.deepEqual(
        pages.filter(({ document }) => !document.querySelector('footer a[href$="/reviews/"]')).map(({ path }) => path),
        [],
      );
      const { programme, reviews } = JSON.parse(read('data/reviews.json')) as {
        programme: { plan: { quarter: string; areas: string[] }[] };
        reviews: { id: string }[];
      };
      const planned = programme.plan.flatMap(({ quarter, areas }) => areas.map((area) => `${quarter}-${area}`));
      const events = [...read('reviews/calendar.ics').matchAll(/^UID:([^@\r\n]*)/gm)].map(([, name]) => name);
      assert.deepEqual(events.sort(), [...new Set([...planned, ...reviews.map(({ id }) => id)])].sort());
    });

    test('robots.txt names the sitemap, and the shared picture is of the size that it promises', async () => {
      assert.match(read('robots.txt'), /^Sitemap: https?:\/\/.+\/sitemap-index\.xml$/m);
      const { width, height, format } = await sharp(join(dist, 'share.png')).metadata();
      assert.deepEqual({ width, height, format }, { width: 1200, height: 630, format: 'png' });
    });
  });
