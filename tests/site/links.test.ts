import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { builtSites } from '../support/pages.ts';

for (const { name: siteName, pages, dist, base } of builtSites)
  describe(siteName, () => {
    const fragments = new Map(
      pages.map(({ path, document }) => [path, new Set(document.querySelectorAll('[id]').map(({ id }) => id))]),
    );

    test('every link within the site leads to a page and a place that exist', () => {
      const broken: string[] = [];
      for (const { path, document } of pages) {
        for (const link of document.querySelectorAll('a[href], link[href]')) {
          const href = link.getAttribute('href') ?? '';
          if (/^(?:https?|mailto|tel):/.test(href)) continue;
          const url = new URL(href, `http://site${base}${path.slice(1)}`);
          const target = `/${url.pathname.slice(base.length)}`;
          const fragment = decodeURIComponent(url.hash.slice(1));
          if (!url.pathname.startsWith(base)) broken.push(`${path} → ${href} (outside the base path)`);
          else if (!fragments.has(target) && (target.endsWith('/') || !existsSync(join(dist, target))))
            broken.push(`${path} → ${href}`);
          else if (fragment && !fragments.get(target)?.has(fragment)) broken.push(`${path} → ${href} (no such place)`);
        }
      }
      assert.deepEqual(broken, []);
    });

    test('links have words, and none is "click here"', () => {
      const poor = pages.flatMap(({ path, document }) =>
        document
          .querySelectorAll('a')
          .filter((link) => /^(?:|here|click here|more|read more|link)$/i.test(link.text.trim()))
          .map((link) => `${path}: ${link.outerHTML}`),
      );
      assert.deepEqual(poor, []);
    });

    test('phone links call the number that they show', () => {
      const wrong = pages.flatMap(({ path, document }) =>
        document
          .querySelectorAll('a[href^="tel:"]')
          .filter((link) => {
            const shown = link.text.replace(/\D/g, '');
            const called = (link.getAttribute('href') ?? '').slice('tel:'.length);
            return called !== (shown.length > 4 ? `+44${shown.slice(1)}` : shown);
          })
          .map((link) => `${path}: ${link.outerHTML}`),
      );
      assert.deepEqual(wrong, []);
    });
  });
