import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { missesOf, plainAddress, rankOf, scoreOf } from '../../src/bench/score.ts';
import type { Found } from '../../src/bench/score.ts';

const found = (pages: string[], results: string[], question = 'a question'): Found => ({
  question: { question, pages },
  results,
});
const others = (count: number) => Array.from({ length: count }, (_, index) => `/other/${index}/`);

describe('an address as question files write it', () => {
  for (const [address, plain] of [
    ['/carers/emergencies/', 'carers/emergencies'],
    ['http://127.0.0.1:4321/carers/emergencies/?from=search#who', 'carers/emergencies'],
    ['/glossary/#respite', 'glossary'],
    ['/carers/emergencies/easy-read/', 'carers/emergencies'],
    ['/easy-read/', 'easy-read'],
    ['/', ''],
  ] as const) {
    it(`${address} is "${plain}"`, () => assert.equal(plainAddress(address), plain));
  }

  it('has no base path', () => {
    assert.equal(plainAddress('http://localhost/care/carers/emergencies/', '/care/'), 'carers/emergencies');
    assert.equal(plainAddress('/care-options/care-at-home/', '/care/'), 'care-options/care-at-home');
  });
});

describe('the rank of the right page', () => {
  it('is that of the first of several right pages', () => {
    assert.equal(rankOf(found(['b/b', 'c/c'], ['/a/a/', '/c/c/', '/b/b/'])), 2);
  });

  it('is of the whole address', () => {
    assert.equal(rankOf(found(['carers'], ['/carers/emergencies/'])), undefined);
  });

  it('ends with the tenth result', () => {
    assert.equal(rankOf(found(['a/a'], [...others(9), '/a/a/'])), 10);
    assert.equal(rankOf(found(['a/a'], [...others(10), '/a/a/'])), undefined);
  });
});

describe('the score of an engine', () => {
  it('counts first places, the first three, ranks and empty answers', () => {
    const score = scoreOf([
      found(['a/a'], ['/a/a/']),
      found(['a/a'], [...others(2), '/a/a/']),
      found(['a/a'], [...others(3), '/a/a/']),
      found(['a/a'], []),
    ]);
    assert.deepEqual(score, {
      questions: 4,
      first: 0.25,
      firstThree: 0.5,
      reciprocalRank: (1 + 1 / 3 + 1 / 4) / 4,
      nothing: 0.25,
    });
  });

  it('counts a wrong answer as an answer', () => assert.equal(scoreOf([found(['a/a'], others(1))])?.nothing, 0));

  it('is none for no questions', () => assert.equal(scoreOf([]), undefined));
});

describe('the misses', () => {
  it('are what has no right page first, with what came and where the right page stands', () => {
    const misses = missesOf([
      found(['a/a'], ['/a/a/'], 'right'),
      found(['a/a', 'b/b'], ['/x/x/#part', '/b/b/'], 'second'),
      found(['a/a'], ['/x/x/'], 'wrong'),
      found(['a/a'], [], 'nothing'),
    ]);
    assert.deepEqual(misses, [
      { question: 'second', came: 'x/x', right: ['a/a', 'b/b'], rank: 2 },
      { question: 'wrong', came: 'x/x', right: ['a/a'], rank: undefined },
      { question: 'nothing', came: undefined, right: ['a/a'], rank: undefined },
    ]);
  });
});
