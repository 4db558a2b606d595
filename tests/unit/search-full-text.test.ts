import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fullText, merge, mentions, recordOf } from '../../src/search/full-text.ts';
import type { Pagefind } from '../../src/search/full-text.ts';
import type { Understood } from '../../src/search/understand.ts';

interface Sample {
  title: string;
  content?: string;
  format?: string;
}

/**
 * Pagefind in small: a page is found where it has every word of a search, and a word that no page has is
 * answered with every page.
 */
function pagefindOf(pages: Sample[], base = '/') {
  const asked: string[] = [];
  const texts = pages.map(({ title, content = '' }) => `${title} ${content}`.toLowerCase());
  const engine: Pagefind = {
    async search(term, { filters }) {
      asked.push(term);
      const wanted = term.split(' ').filter((word) => texts.some((text) => text.includes(word)));
      const results = pages.flatMap(({ title, content = '', format = 'Leaflet' }, index) => {
        if (filters['format'] && filters['format'] !== format) return [];
        if (!wanted.every((word) => texts[index]?.includes(word))) return [];
        const data = async () => ({ url: `${base}${title}/`, content, meta: { title }, filters: { format: [format] } });
        return [{ id: title, score: 10 - index, data }];
      });
      return { results };
    },
  };
  return { engine, asked };
}

const pages: Sample[] = [
  { title: 'Baths', content: 'A rail by the bath' },
  { title: 'Rails', content: 'A grab rail', format: 'Service' },
  { title: 'Money', content: 'Pay for it' },
];
const understood = (words: string[], unknown: string[] = []): Understood => ({
  query: '',
  words,
  concepts: words.map((word) => ({ words: [word], also: [], partial: false })),
  ignored: [],
  corrections: [],
  unknown,
  topics: [],
});
const asked = { query: '', topic: '', format: '', audience: '' };
const more = async (words: string[], { shown = [] as string[], format = '', base = '/' } = {}) =>
  (
    await fullText(pagefindOf(pages, base).engine, understood(words), { ...asked, format }, new Set(shown), base)
  ).more.map(({ path }) => path);

describe('fullText', () => {
  it('finds pages with all the words before those with some', async () => {
    assert.deepEqual(await more(['grab', 'rail']), ['/Rails/', '/Baths/']);
  });

  it('leaves out the pages that are there already, and knows their texts', async () => {
    const found = await fullText(pagefindOf(pages).engine, understood(['rail']), asked, new Set(['/Rails/']));
    assert.deepEqual(
      found.more.map(({ path }) => path),
      ['/Baths/'],
    );
    assert.equal(found.known.get('/Rails/')?.content, 'A grab rail');
  });

  it('does not take another word for one that no page has', async () => {
    assert.deepEqual(await more(['xyzzy']), []);
    assert.deepEqual(await more(['xyzzy', 'pay']), ['/Money/']);
  });

  it('looks for words that the small index does not know', async () => {
    const { engine, asked: terms } = pagefindOf(pages);
    await fullText(engine, understood([], ['grab']), asked, new Set());
    assert.deepEqual(terms, ['grab']);
  });

  it('narrows by kind of page', async () => assert.deepEqual(await more(['rail'], { format: 'Service' }), ['/Rails/']));

  it('takes away the path that the site is served under', async () =>
    assert.deepEqual(await more(['pay'], { base: '/care/' }), ['/Money/']));

  it('asks nothing where there are no words', async () => {
    const { engine, asked: terms } = pagefindOf(pages);
    assert.deepEqual((await fullText(engine, understood([]), asked, new Set())).more, []);
    assert.deepEqual(terms, []);
  });
});

describe('merge', () => {
  it('adds up what several searches say of a page', () => {
    const hits = merge([
      [
        { id: 'a', score: 3 },
        { id: 'b', score: 2 },
      ],
      [
        { id: 'b', score: 2 },
        { id: 'c', score: 1 },
      ],
    ]);
    assert.deepEqual(hits, [
      { id: 'b', score: 4 },
      { id: 'a', score: 3 },
      { id: 'c', score: 1 },
    ]);
  });
});

describe('mentions', () => {
  const record = recordOf({
    url: '/x/',
    content: 'You may be assessed at home.',
    meta: { title: 'Rails', aliases: 'DFG | wet room' },
    filters: {},
  });
  for (const [word, expected] of [
    ['assessment', true],
    ['dfg', true],
    ['rail', true],
    ['adap', false],
    ['roo', false],
    ['room', true],
    ['asse', true],
  ] as const) {
    it(`${expected ? 'sees' : 'does not see'} "${word}"`, () => assert.equal(mentions(record, word), expected));
  }
});
