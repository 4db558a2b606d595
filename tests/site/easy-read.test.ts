import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { builtSites, isStandardPage } from '../support/pages.ts';

for (const { name: siteName, pages } of builtSites)
  describe(siteName, () => {
    const byPath = new Map(pages.map((page) => [page.path, page]));
    const standards = pages.filter(isStandardPage);
    const easyReads = pages.filter(
      ({ path, document }) =>
        !path.startsWith('/reviews/') && document.querySelector('article.easy') && document.querySelector('.easy-note'),
    );

    test('every leaflet and every commitment has its Easy Read, and each names the other', () => {
      assert.ok(standards.length > 0);
      const wrong = standards.flatMap(({ path, document }) => {
        const easy = byPath.get(`${path}easy-read/`);
        if (!easy) return [`${path}: no Easy Read`];
        const alternate = (page: typeof document) =>
          new URL(page.querySelector('link[rel=alternate]')?.getAttribute('href') ?? 'none:').pathname;
        const ways = [
          alternate(document).endsWith(`${path}easy-read/`),
          alternate(easy.document).endsWith(path),
          document.querySelector('a.easy-card')?.getAttribute('href')?.endsWith(`${path}easy-read/`) ?? false,
          easy.document.querySelector('a[data-choose=standard]')?.getAttribute('href')?.endsWith(path) ?? false,
        ];
        return ways.every(Boolean) ? [] : [`${path}: ${ways.join(' ')}`];
      });
      assert.deepEqual(wrong, []);
    });

    test('each Easy Read says that it is one, and whether somebody has checked it', () => {
      const silent = easyReads
        .filter(({ document }) => !/This page is Easy Read/.test(document.text) || !/checked this/.test(document.text))
        .map(({ path }) => path);
      assert.deepEqual(silent, []);
    });

    test('every row has a picture that needs no words of its own, and every picture has its place in a row', () => {
      const wrong = easyReads.flatMap(({ path, document }) => [
        ...document
          .querySelectorAll('.row')
          .filter((row) => !row.querySelector('img.picture[alt=""]'))
          .map(() => `${path}: a row without a picture`),
        ...document
          .querySelectorAll('.easy img')
          .filter((img) => !img.closest('.row'))
          .map(() => `${path}: a picture outside a row`),
      ]);
      assert.deepEqual(wrong, []);
    });

    test('each Easy Read ends with whom to call and with help to read it', () => {
      const without = easyReads
        .filter(
          ({ document }) =>
            !document.querySelector('.easy-pages a[rel=next]') &&
            !(document.querySelector('.call a[href^="tel:"]') && /someone to help you read this/.test(document.text)),
        )
        .map(({ path }) => path);
      assert.deepEqual(without, []);
    });

    test('all of them are listed on one page', () => {
      const listed =
        byPath
          .get('/easy-read/')
          ?.document.querySelectorAll('main a')
          .map((link) => link.getAttribute('href') ?? '') ?? [];
      assert.deepEqual(
        standards.map(({ path }) => `${path}easy-read/`).filter((path) => !listed.some((href) => href.endsWith(path))),
        [],
      );
    });
  });
