import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseContent } from '../../src/content/content.ts';
import { buildSite } from '../../src/site/site.ts';
import { crumbsTo, isListed, madePage, madePages, menu } from '../../src/site/made-pages.ts';
import { filesWith, fixtureFiles } from './fixture.ts';

const { content } = parseContent(fixtureFiles);

test('titles and addresses are of one page each', () => {
  const pages = madePages(content);
  for (const part of ['path', 'title'] as const)
    assert.equal(new Set(pages.map((page) => page[part])).size, pages.length, part);
});

test('a page is known by the pages above it that the site makes', () => {
  assert.deepEqual(crumbsTo('/commitments/action-plan/'), [
    { text: 'Home', path: '/' },
    { text: 'Our commitments', path: '/commitments/' },
  ]);
  assert.deepEqual(
    crumbsTo('/services/').map(({ path }) => path),
    ['/'],
  );
});

test('a layout is told the kind of a page only where its whole text is searched', () => {
  assert.equal(madePage('/glossary/').format, 'Words');
  assert.equal(madePage('/a-z/').format, undefined);
});

test('search engines are to know every page but the tool and the answer to a wrong address', () => {
  assert.deepEqual(['/', '/a-z/', '/carers/search/', '/search/', '/404/'].map(isListed), [
    true,
    true,
    true,
    false,
    false,
  ]);
});

test('a menu leads only to pages that there are', () => {
  const paths = (files: Parameters<typeof filesWith>[0], place: 'header' | 'footer') =>
    menu(place, buildSite(parseContent(filesWith(files)).content)).map(({ path }) => path);
  assert.deepEqual(paths({}, 'header'), [
    '/leaflets/',
    '/easy-read/',
    '/services/',
    '/commitments/',
    '/a-z/',
    '/contact/',
  ]);
  assert.deepEqual(
    paths(
      { 'action-plan.yaml': undefined, 'commitments/1/standard.mdx': undefined, 'pages/contact.mdx': undefined },
      'header',
    ),
    ['/leaflets/', '/easy-read/', '/services/', '/a-z/'],
  );
  assert.ok(!paths({ 'pages/privacy.mdx': undefined }, 'footer').includes('/privacy/'));
});

test('a menu knows the pages of a site that another copy of this module has made', () => {
  const { made, pages } = buildSite(content);
  for (const place of ['header', 'footer'] as const)
    assert.deepEqual(menu(place, { made: structuredClone(made), pages }), menu(place, { made, pages }));
});
