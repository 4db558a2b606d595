import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { find } from '../../src/search/find.ts';
import type { Engine } from '../../src/search/find.ts';

interface Sample {
  title: string;
  content?: string;
  format?: string;
}

/**
 * Pagefind in small: a page is found where it has every word of a question, and a word that no page has is
 * answered with every page.
 */
function engineOf(pages: Sample[]) {
  const asked: string[] = [];
  const texts = pages.map(({ title, content = '' }) => `${title} ${content}`.toLowerCase());
  const engine: Engine = {
    async search(term, { filters }) {
      asked.push(term);
      const wanted = term.startsWith('"') ? [term.slice(1, -1)] : term.split(' ').filter((word) => texts.some((text) => text.includes(word)));
      const results = pages.flatMap(({ title, content = '', format = 'Leaflet' }, index) => {
        if (filters['format'] && filters['format'] !== format) return [];
        if (!wanted.every((word) => texts[index]?.includes(word))) return [];
        const data = async () => ({ url: `/${title}/`, content, meta: { title }, filters: { format: [format] } });
        return [{ id: title, score: 10 - index, data }];
      });
      return { results };
    },
  };
  return { engine, asked };
}

const titles = async (engine: Engine, query: string, format = '') => {
  const { results } = await find(engine, { query, topic: '', format });
  return Promise.all(results.map(async (result) => (await result.record()).title));
};

const pages: Sample[] = [
  { title: 'Baths', content: 'A rail by the bath' },
  { title: 'Grab rails', content: 'A grab rail', format: 'Service' },
  { title: 'Money', content: 'Pay for it' },
];

describe('find', () => {
  it('lists pages with all the words before those with some', async () => {
    assert.deepEqual(await titles(engineOf(pages).engine, 'grab rail'), ['Grab rails', 'Baths']);
  });

  it('does not let a word that no page has take part', async () => {
    assert.deepEqual(await titles(engineOf(pages).engine, 'xyzzy'), []);
    assert.deepEqual(await titles(engineOf(pages).engine, 'xyzzy money'), ['Money']);
  });

  it('asks nothing for an empty question', async () => {
    const { engine, asked } = engineOf(pages);
    assert.deepEqual(await titles(engine, ' ? '), []);
    assert.deepEqual(asked, []);
  });

  it('hands the filters on', async () => assert.deepEqual(await titles(engineOf(pages).engine, 'rail', 'Service'), ['Grab rails']));

  it('finds the page named just so behind many that have the words more often', async () => {
    const many = Array.from({ length: 30 }, (_, index) => ({ title: `Page ${index}`, content: 'Say it, care' }));
    const [first] = await titles(engineOf([...many, { title: 'Have my say about care' }]).engine, 'have my say about care');
    assert.equal(first, 'Have my say about care');
  });

  it('fetches the records of further pages only when they are shown', async () => {
    const { engine } = engineOf(Array.from({ length: 40 }, (_, index) => ({ title: `Page ${index}`, content: 'help' })));
    let fetched = 0;
    const counting: Engine = {
      search: async (...given) => ({
        results: (await engine.search(...given)).results.map((hit) => ({ ...hit, data: () => ((fetched += 1), hit.data()) })),
      }),
    };
    const { results } = await find(counting, { query: 'help', topic: '', format: '' });
    assert.ok(results.length === 40 && fetched < 20, `${results.length} results, ${fetched} fetched`);
  });
});
