import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import { builtSites } from '../support/pages.ts';
import type { BuiltPage } from '../support/pages.ts';
import { allPages } from '../support/site.ts';

for (const site of builtSites)
  describe(site.name, () => {
    const { pages } = site;

    /** Runs a look at every page and says all pages that fail it at once. */
    const everyPage = (name: string, look: (page: BuiltPage) => string | undefined) =>
      test(name, () => {
        const failures = pages.flatMap((page) => {
          const failure = look(page);
          return failure ? [`${page.path}: ${failure}`] : [];
        });
        assert.deepEqual(failures, []);
      });

    everyPage('every page has one h1', ({ document }) => {
      const count = document.querySelectorAll('h1').length;
      return count === 1 ? undefined : `${count} h1`;
    });

    everyPage('heading levels are not skipped', ({ document }) => {
      const levels = document.querySelectorAll('h1, h2, h3, h4').map(({ tagName }) => Number(tagName.slice(1)));
      const skipped = levels.find((level, index) => level > (levels[index - 1] ?? 0) + 1);
      return skipped === undefined ? undefined : `h${skipped} skips a level`;
    });

    everyPage(
      'every page is in British English and has a title, a description and a canonical address',
      ({ document }) => {
        const missing = [
          document.querySelector('html')?.getAttribute('lang') === 'en-GB' ? '' : 'lang',
          document.querySelector('title')?.text.trim() ? '' : 'title',
          document.querySelector('meta[name=description]')?.getAttribute('content') ? '' : 'description',
          document.querySelector('link[rel=canonical]')?.getAttribute('href')?.startsWith('http') ? '' : 'canonical',
          document.querySelector('meta[property="og:image"]') ? '' : 'og:image',
        ].filter(Boolean);
        return missing.join(', ') || undefined;
      },
    );

    test('titles are unique', () => {
      const seen = new Map<string, string[]>();
      for (const { path, document } of pages) {
        const title = document.querySelector('title')?.text ?? '';
        seen.set(title, [...(seen.get(title) ?? []), path]);
      }
      assert.deepEqual(
        [...seen].filter(([, paths]) => paths.length > 1),
        [],
      );
    });

    everyPage('ids are unique', ({ document }) => {
      const ids = document.querySelectorAll('[id]').map(({ id }) => id);
      const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
      return twice.length ? `twice: ${twice.join(', ')}` : undefined;
    });

    everyPage(
      'pictures have alternative text or say that they need none',
      ({ document }) =>
        document.querySelectorAll('img').find((img) => img.getAttribute('alt') === undefined)?.outerHTML,
    );

    everyPage('nothing is loaded from another host', ({ document }) =>
      document
        .querySelectorAll(
          '[src], link[rel=stylesheet], link[rel=icon], link[rel=preload], link[rel=manifest], form[action]',
        )
        .map((part) => part.getAttribute('src') ?? part.getAttribute('href') ?? part.getAttribute('action') ?? '')
        .find((address) => /^(?:[a-z]+:)?\/\//i.test(address)),
    );

    everyPage(
      'the security policy allows every style and script of the page, and nothing else is inline',
      ({ document }) => {
        const policy =
          document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '';
        const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
        const inline = [
          ...document.querySelectorAll('style'),
          ...document.querySelectorAll('script:not([src]):not([type="application/ld+json"])'),
        ];
        const refused = inline.find((part) => !policy.includes(hash(part.innerHTML)));
        if (refused) return `refused: ${refused.outerHTML.slice(0, 80)}`;
        return document.querySelector('[style], [onclick], [onload]')?.outerHTML.slice(0, 80);
      },
    );

    everyPage('structured data is valid JSON with a context', ({ document }) => {
      for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
        const data = JSON.parse(script.innerHTML);
        if (data['@context'] !== 'https://schema.org' || !data['@graph'].length) return 'no context or nothing in it';
      }
      return undefined;
    });

    everyPage(
      'no page holds an unfilled value',
      ({ html }) => /\bundefined\b|\bNaN\b|\[object Object\]/.exec(html.replace(/<script[\s\S]*?<\/script>/g, ''))?.[0],
    );

    test('the sitemap has every page but search and not found', () => {
      const built = pages.map(({ path }) => path).filter((path) => path !== '/404.html' && path !== '/search/');
      assert.deepEqual(allPages(site).sort(), built.sort());
    });
  });
