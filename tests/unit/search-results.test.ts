import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { announcement, fitOf, isLikely, mentions, merge, order, recordOf } from '../../src/search/results.ts';
import type { PageRecord } from '../../src/search/results.ts';

const record = (given: Partial<PageRecord>): PageRecord =>
  ({ url: '/a/', title: 'A page', summary: '', aliases: [], format: 'Leaflet', topics: [], content: '', ...given });

/** A page that a search found, named by its address. */
const found = (url: string, score: number, given: Partial<PageRecord> = {}) => ({ id: url, score, record: record({ url, ...given }) });

const urls = (pages: { record: PageRecord }[]) => pages.map(({ record: { url } }) => url);

describe('recordOf', () => {
  it('reads what the index says of a page', () => {
    const fragment = {
      url: '/carers/breaks/',
      content: 'Text.',
      meta: { title: 'A break', summary: 'Ask us.', aliases: 'respite | short break' },
      filters: { format: ['Leaflet'], topic: ['carers'] },
    };
    assert.deepEqual(recordOf(fragment), {
      url: '/carers/breaks/', title: 'A break', summary: 'Ask us.', aliases: ['respite', 'short break'],
      format: 'Leaflet', topics: ['carers'], content: 'Text.',
    });
  });

  it('does without what is not there', () => {
    assert.deepEqual(recordOf({ url: '/a/', content: '', meta: {}, filters: {} }), record({ title: '/a/', format: '' }));
  });
});

describe('merge', () => {
  it('adds up the scores of a page, and marks those with all the words', () => {
    const merged = merge([[{ id: 'b', score: 2 }], [{ id: 'a', score: 3 }, { id: 'b', score: 1 }], [{ id: 'b', score: 1 }]]);
    assert.deepEqual(merged, [{ id: 'b', score: 4, whole: true }, { id: 'a', score: 3 }]);
  });
  it('takes no searches', () => assert.deepEqual(merge([]), []));
});

describe('fitOf', () => {
  const page = { title: 'Taking a break from caring', aliases: ['respite', 'need a rest from caring', 'carers’ break'] };
  for (const [query, expected] of [
    ['taking a break from caring', 3],
    ['Respite?', 3],
    ["carer's break", 3],
    ['the respite', 2],
    ['break from caring, taking', 2],
    ['grab rail', 0],
  ] as const) {
    it(`is ${expected} for "${query}"`, () => assert.equal(fitOf(query, page), expected));
  }
  it('is a share, below 1, for some of the words, and falls with each word too many', () => {
    const [near, far] = [fitOf('need a rest from caring for my husband', page), fitOf('rest of the savings for my husband', page)];
    assert.ok(near > far && far > 0 && near < 1, `${near} ${far}`);
  });
});

describe('mentions', () => {
  for (const [word, expected] of [['disability', true], ['shower', true], ['pay', true], ['asdf', false], ['badge', false]] as const) {
    it(`${expected ? 'has' : 'does not have'} "${word}"`, () =>
      assert.equal(mentions(record({ content: 'As disabled people say, bad baths.', aliases: ['showers'], summary: 'Payments' }), word), expected));
  }
});

describe('order', () => {
  it('puts the page that is named just so first, whatever its score', () => {
    const pages = [found('/often/', 20, { title: 'Respite in many places' }), found('/named/', 1, { aliases: ['respite care'] })];
    assert.deepEqual(urls(order('respite care', pages)), ['/named/', '/often/']);
  });

  it('puts leaflets before other kinds where both are named so', () => {
    const pages = [
      found('/glossary/#a', 9, { title: 'advocate', format: 'Words' }),
      found('/services/a/', 8, { title: 'Advocate', format: 'Service' }),
      found('/leaflet/', 7, { aliases: ['advocate'] }),
    ];
    assert.deepEqual(urls(order('advocate', pages)), ['/leaflet/', '/services/a/', '/glossary/#a']);
  });

  it('weighs names and text together otherwise', () => {
    const pages = [found('/text/', 10), found('/name/', 9, { aliases: ['a grab rail by the bath'] })];
    assert.deepEqual(urls(order('rail for the bath', pages)), ['/name/', '/text/']);
  });

  it('leaves out what is there by chance, but nothing that has all the words', () => {
    const pages = [found('/best/', 100), found('/chance/', 1), { ...found('/whole/', 1), whole: true }];
    assert.deepEqual(urls(order('grab rail', pages)), ['/best/', '/whole/']);
    assert.equal(isLikely({ id: 'a', score: 50 }, 100), true);
  });

  it('lists an address once', () => assert.deepEqual(urls(order('x', [found('/a/', 2), { ...found('/a/', 1), id: 'b' }])), ['/a/']));
  it('takes no pages', () => assert.deepEqual(order('x', []), []));
});

describe('announcement', () => {
  for (const [count, expected] of [
    [0, 'No results for “grab rail”'],
    [1, '1 result for “grab rail”'],
    [12, '12 results for “grab rail”'],
  ] as const) {
    it(`says ${count}`, () => assert.equal(announcement('grab rail', count), expected));
  }
});
