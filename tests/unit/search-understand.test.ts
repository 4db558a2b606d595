import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { makeLexicon } from '../../src/search/lexicon.ts';
import { understand } from '../../src/search/understand.ts';
import type { UnderstandOptions } from '../../src/search/understand.ts';
import type { Urgent } from '../../src/search/data.ts';
import { searchData } from '../support/search-data.ts';

const harm: Urgent = {
  id: 'harm',
  words: ['hit', 'scared of'],
  line: 'If someone may be hurt:',
  calls: [],
  page: { path: '/safe/', title: 'Safe' },
};
const data = searchData({
  same: [
    ['respite', 'break from caring'],
    ['OT', 'occupational therapist'],
  ],
  means: [{ say: ['get up the stairs', 'worn out'], find: ['stairlift'] }],
  topics: [{ topic: 'money', words: ['pay', 'how much'] }],
  urgent: [harm],
});
const lexicon = makeLexicon(data);
const read = (query: string, options?: UnderstandOptions) => understand(query, data, lexicon, options);
const words = (query: string, options?: UnderstandOptions) =>
  read(query, options).concepts.map((concept) => concept.words.join(' '));

describe('understand', () => {
  it('keeps the words that say what a question is about', () => {
    assert.deepEqual(words('How do I get a grab rail?'), ['grab', 'rail']);
    assert.deepEqual(read('How do I get a grab rail?').ignored, ['how', 'do', 'i', 'get', 'a']);
  });

  it('keeps all words where none says anything', () => assert.deepEqual(words('who are you'), ['who', 'are', 'you']));

  it('takes a phrase of the lists as one, with what else finds it', () => {
    const [concept, ...rest] = read('I cannot get up the stairs').concepts;
    assert.deepEqual(rest, []);
    assert.deepEqual(concept, { words: ['stairs'], also: [{ words: ['stairlift'], why: 'means' }], partial: false });
    assert.deepEqual(read('respite').concepts[0]?.also, [{ words: ['break', 'caring'], why: 'same' }]);
    assert.deepEqual(read('a break from caring').concepts[0]?.also, [{ words: ['respite'], why: 'same' }]);
  });

  it('leads one way only where a list says so', () => assert.deepEqual(read('stairlift').concepts[0]?.also, []));

  it('mends what is spelled wrong, and says so', () => {
    const { corrections, corrected } = read('carers assesment');
    assert.deepEqual(corrections, [{ typed: 'assesment', read: 'assessment', why: 'spelling' }]);
    assert.equal(corrected, 'carers assessment');
  });

  it('takes words as they are typed when asked to', () => {
    const { corrections, corrected, unknown } = read('carers assesment', { exact: true });
    assert.deepEqual([corrections, corrected, unknown], [[], undefined, ['assesment']]);
  });

  it('joins and splits words as the site has them', () => {
    assert.deepEqual(read('stair lift').corrections, [{ typed: 'stair lift', read: 'stairlift', why: 'joined' }]);
    assert.deepEqual(words('wheel chair'), ['wheelchair']);
    assert.deepEqual(read('bathseat').corrections, [{ typed: 'bathseat', read: 'bath seat', why: 'split' }]);
    assert.equal(read('stair lift').corrected, undefined, 'nothing was spelled wrong');
  });

  it('leaves alone what is near no word of the site', () => {
    assert.deepEqual(read('xylophone').unknown, ['xylophone']);
    assert.deepEqual(read('xylophone').corrections, []);
  });

  it('takes the last word for the start of one while somebody writes', () => {
    assert.equal(read('grab ra', { partial: true }).concepts.at(-1)?.partial, true);
    assert.equal(read('grab rail').concepts.at(-1)?.partial, false);
    assert.equal(read('bathro').concepts.at(-1)?.partial, true, 'and where it is no whole word');
  });

  it('names the topics, with the words that say so', () => {
    assert.deepEqual(read('how much is it').topics, [{ topic: 'money', because: 'how much' }]);
    assert.deepEqual(read('much how').topics, []);
  });

  it('sees danger in any form of its words, and in no other', () => {
    assert.equal(read('he is hitting me').urgent?.id, 'harm');
    assert.equal(read('I am scared of him').urgent?.id, 'harm');
    assert.equal(read('white').urgent, undefined);
    assert.equal(read('scared').urgent, undefined);
  });

  it('reads a question of any length', () => {
    assert.ok(read('rail '.repeat(500)).words.length <= 40);
    assert.deepEqual(read('').concepts, []);
    assert.deepEqual(read('?!').concepts, []);
  });

  it('knows words that are named like properties of objects', () => {
    for (const word of ['constructor', '__proto__', 'toString']) assert.doesNotThrow(() => read(word));
  });
});
