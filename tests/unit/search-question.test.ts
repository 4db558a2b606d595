import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressOf, askedIn } from '../../src/search/question.ts';

describe('the address of a question', () => {
  it('says what is asked for and nothing else', () => {
    assert.equal(addressOf({ query: 'grab rail', topic: '', format: '', audience: '' }), '?q=grab+rail');
    assert.equal(
      addressOf({ query: 'a & b', topic: 'carers', format: 'Leaflet', audience: 'young' }),
      '?q=a+%26+b&topic=carers&format=Leaflet&for=young',
    );
    assert.equal(addressOf({ query: '', topic: '', format: '', audience: '' }), '');
  });

  it('is read back', () => {
    const asked = { query: 'a & b', topic: 'carers', format: 'Leaflet', audience: 'young' };
    assert.deepEqual(askedIn(addressOf(asked)), asked);
    assert.deepEqual(askedIn(''), { query: '', topic: '', format: '', audience: '' });
  });

  it('is tidied and cut', () => {
    assert.equal(askedIn('?q=%20grab%20%0A%20rail%20').query, 'grab rail');
    assert.equal(askedIn(`?q=${'a'.repeat(5000)}`).query.length, 200);
  });
});
