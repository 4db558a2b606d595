import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isStopKey, keyOf } from '../../src/search/keys.ts';
import { learn, STEPS } from '../../src/search/learn.ts';
import type { Lesson } from '../../src/search/learn.ts';
import { recalled, signsOf } from '../../src/search/recall.ts';
import { divide, PARTS, partOf, partsFor, readLearned, writeLearned } from '../../src/search/shards.ts';
import { wordsOf } from '../../src/search/words.ts';

const lessons: Lesson[] = [
  ...['my lamp is broken', 'a new lamp', 'lamp for reading', 'the light went out', 'a brighter light'].map(
    (question) => ({ question, page: 0, weight: 1 }),
  ),
  ...[
    'a chair for the bath',
    'my chair is low',
    'chair with arms',
    'the bath is high',
    'cannot get out of the bath',
  ].map((question) => ({ question, page: 3, weight: 1 })),
  ...['who pays for the chair', 'who pays', 'pay for a lamp', 'what does it cost', 'cost of a chair'].map(
    (question) => ({ question, page: 5, weight: 1 }),
  ),
];
const learned = learn(lessons);
const first = (question: string) => [...recalled(learned, wordsOf(question))].sort((a, b) => b[1] - a[1])[0]?.[0];

describe('signsOf', () => {
  it('takes the words and neighbours, each once', () => {
    assert.deepEqual(signsOf(wordsOf('who is at who is in')), [
      'who',
      'is',
      'at',
      'in',
      'who is',
      'is at',
      'at who',
      'is in',
    ]);
  });
});

describe('learn', () => {
  it('learns which words speak for which page', () => {
    assert.equal(first('lamp'), 0);
    assert.equal(first('the bath'), 3);
    assert.equal(first('what would a lamp cost'), 5);
  });

  it('weighs in whole steps', () => {
    const weights = Object.values(learned)
      .flat()
      .map(([, weight]) => weight);
    assert.ok(weights.every((weight) => Number.isInteger(weight) && weight !== 0 && Math.abs(weight) <= STEPS));
    assert.ok(weights.includes(STEPS));
  });

  it('learns the same from the same', () => assert.deepEqual(learn(lessons), learned));

  it('does not favour a page for having many lessons', () => {
    const many = [
      ...lessons,
      ...Array.from({ length: 300 }, (_, index) => ({ question: `lamp number${index}`, page: 0, weight: 1 })),
    ];
    const sums = recalled(learn(many), ['bath']);
    assert.ok((sums.get(3) ?? 0) > (sums.get(0) ?? 0));
  });

  it('learns nothing from nothing', () => {
    assert.deepEqual(learn([]), {});
    assert.equal(first('zebra'), undefined);
  });

  it('learns words that are named like properties of objects', () => {
    const odd = learn([
      { question: 'constructor', page: 1, weight: 1 },
      { question: 'other', page: 2, weight: 1 },
    ]);
    assert.equal([...recalled(odd, ['constructor'])][0]?.[0], 1);
    assert.equal(recalled(learned, ['constructor']).size, 0);
  });
});

describe('parts of what is learned', () => {
  const { common, parts } = divide(learned, isStopKey);

  it('hold everything once', () => {
    const all = [common, ...parts].flatMap((part) => Object.keys(part));
    assert.deepEqual(all.sort(), Object.keys(learned).sort());
    assert.equal(parts.length, PARTS);
  });

  it('keep apart what every question needs', () => {
    assert.ok(Object.keys(common).length > 0);
    assert.ok(Object.keys(common).every(isStopKey));
  });

  it('give a question all that it needs', () => {
    for (const question of ['cannot get out of the bath', 'who pays for the chair', 'lamp', 'brighter lights']) {
      const words = wordsOf(question);
      const fetched = partsFor(words.map(keyOf), isStopKey).map((part) => parts[part]!);
      const some = Object.assign({}, common, ...fetched) as typeof learned;
      assert.deepEqual(recalled(some, words), recalled(learned, words));
    }
  });

  it('are the same for every form of a word', () => {
    for (const [a, b] of [
      ['payment', 'pay'],
      ['does', 'doe'],
      ['assessed', 'assessment'],
      ['gray', 'grey'],
      ['carers', 'care'],
    ] as const)
      assert.equal(partOf(a), partOf(b));
  });

  it('travel as text', () => {
    assert.deepEqual(readLearned(writeLearned(learned)), learned);
    assert.deepEqual(
      readLearned(
        writeLearned({
          'a b': [
            [104, -3],
            [2, 20],
          ],
        }),
      ),
      {
        'a b': [
          [104, -3],
          [2, 20],
        ],
      },
    );
    assert.deepEqual(readLearned(''), {});
  });
});
