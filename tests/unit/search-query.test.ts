import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressOf, askedIn, planOf } from '../../src/search/query.ts';

describe('planOf', () => {
  it('asks once for one word', () => assert.deepEqual(planOf('Respite'), { words: ['respite'], all: 'respite', each: [] }));

  it('asks for all the words that matter, for each, and for the whole question', () => {
    assert.deepEqual(planOf('How do I get a grab rail?'), {
      words: ['grab', 'rail'],
      all: 'grab rail',
      each: ['grab', 'rail'],
      phrase: '"how do i get a grab rail"',
    });
  });

  it('asks for only the words it is given', () => {
    assert.deepEqual(planOf('xyz assessment', ['assessment']), { words: ['assessment'], all: 'assessment', each: [], phrase: '"xyz assessment"' });
  });

  it('stops at twelve words', () => assert.equal(planOf([...'bcdefghjklmnopq'].map((letter) => letter.repeat(3)).join(' '))?.words.length, 12));

  for (const query of ['', '  ', '?', '"']) it(`has nothing to ask for ${JSON.stringify(query)}`, () => assert.equal(planOf(query), undefined));
  it('has nothing to ask when no word is left', () => assert.equal(planOf('asdf', []), undefined));
});

describe('the address of a search', () => {
  for (const [search, asked] of [
    ['', { query: '', topic: '', format: '' }],
    ['?q=respite+care', { query: 'respite care', topic: '', format: '' }],
    ['?q=carer%E2%80%99s&topic=carers&format=Leaflet', { query: 'carer’s', topic: 'carers', format: 'Leaflet' }],
    ['?q=a%26b%3Cc', { query: 'a&b<c', topic: '', format: '' }],
  ] as const) {
    it(`reads ${search || 'an empty one'}, and writes it as it was`, () => {
      assert.deepEqual(askedIn(search), asked);
      assert.equal(addressOf(asked), search);
    });
  }

  it('takes away needless spaces and what is too long', () => {
    assert.equal(askedIn('?q=++respite+++care+').query, 'respite care');
    assert.equal(askedIn(`?q=${'a'.repeat(500)}`).query.length, 200);
  });
});
