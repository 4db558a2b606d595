import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { join, pack, unpack } from '../../src/search/pack.ts';
import type { Packed, PackedRest } from '../../src/search/pack.ts';
import { searchData } from '../support/search-data.ts';

const data = searchData({
  same: [['a', 'b']],
  means: [{ say: ['skint'], find: ['money'] }],
  topics: [{ topic: 'money', words: ['pay'] }],
  prefer: [{ words: 'respite', path: '/carers/a-break/' }],
});
const sent = (most?: number) => JSON.parse(JSON.stringify(pack(data, most))) as { first: Packed; rest: PackedRest };

describe('packed data', () => {
  it('comes back whole from its two parts', () => {
    for (const most of [undefined, 10, 7]) {
      const { first, rest } = sent(most);
      const whole = join(unpack(first), rest);
      // A leaflet has the names of its hard words besides its own, and short aliases first.
      const tidy = ({ pages, ...others }: typeof data) => ({
        ...others,
        pages: pages.map((page) => ({ ...page, aliases: [...page.aliases].sort() })),
      });
      const expected = {
        ...data,
        pages: data.pages.map((page) =>
          page.path === '/carers/a-break/'
            ? {
                ...page,
                aliases: [
                  ...page.aliases,
                  ...['respite', 'short break'].filter(
                    (alias) => !page.aliases.includes(alias) && alias.length <= (most ?? 99),
                  ),
                ],
              }
            : page,
        ),
      };
      assert.deepEqual(tidy(whole), tidy(expected));
    }
  });

  it('suggests by short names first, and by the hard words that lead to a leaflet', () => {
    const [page] = unpack(sent(7).first).pages;
    assert.deepEqual(page?.aliases, ['respite']);
    const all = unpack(sent().first);
    assert.ok(all.pages[0]?.aliases.includes('short break'));
    assert.ok(!all.pages.some(({ format }) => format === 'Words'));
  });

  it('is smaller than the data', () =>
    assert.ok(JSON.stringify(sent().first).length < JSON.stringify(data).length * 0.75));
});
