import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { makeNearWords } from '../../src/search/near.ts';
import { compareWith, soundOf } from '../../src/search/spelling.ts';

function slips(typed: string, known: string): number {
  const { take, slipsOf } = compareWith(typed);
  for (let letters = 1; letters <= known.length; letters += 1) take(known, letters);
  return slipsOf(known.length);
}

describe('slips', () => {
  for (const [typed, known, most] of [
    ['carer', 'carer', 0],
    ['alowance', 'allowance', 0.5],
    ['assesment', 'assessment', 0.5],
    ['attendacne', 'attendance', 0.8],
    ['resoite', 'respite', 0.7],
    ['dementa', 'dementia', 0.8],
  ] as const) {
    it(`"${typed}" is at most ${most} from "${known}"`, () =>
      assert.ok(slips(typed, known) <= most, String(slips(typed, known))));
  }

  it('counts a slip to a touching key less than one across the keyboard', () => {
    assert.ok(slips('rsil', 'rail') < slips('rpil', 'rail'));
    assert.equal(slips('rpil', 'rail'), 1);
  });

  it('goes on from the start that two known words share', () => {
    const { take, slipsOf } = compareWith('grante');
    for (const [known, from] of [
      ['granted', 1],
      ['grants', 6],
    ] as const) {
      for (let letters = from; letters <= known.length; letters += 1) take(known, letters);
      assert.equal(slipsOf(known.length), slips('grante', known));
    }
  });

  it('is the same from left and right for what is put in and left out', () => {
    assert.equal(slips('', 'cup'), slips('cup', ''));
  });
});

describe('soundOf', () => {
  for (const [a, b] of [
    ['ocupashunal', 'occupational'],
    ['fisiotherapist', 'physiotherapist'],
    ['nolidge', 'knowledge'],
  ] as const) {
    it(`hears "${b}" in "${a}"`, () => assert.equal(soundOf(a), soundOf(b)));
  }
  it('tells words apart that sound otherwise', () => assert.notEqual(soundOf('advocate'), soundOf('allowance')));
});

describe('nearWords', () => {
  const known = [
    'allowance',
    'attendance',
    'occupational',
    'therapist',
    'carer',
    'care',
    'rail',
    'mail',
    'grant',
    'payment',
    'safety',
  ];
  const nearWords = makeNearWords(known);
  const first = (typed: string) => nearWords(typed)[0]?.word;
  for (const [typed, expected] of [
    ['alowence', 'allowance'],
    ['atendance', 'attendance'],
    ['ocupashunal', 'occupational'],
    ['therapits', 'therapist'],
    ['saftey', 'safety'],
    ['paymnet', 'payment'],
    // Too short, too far, or a number.
    ['pa', undefined],
    ['bail', undefined],
    ['xylophone', undefined],
    ['s117', undefined],
  ] as const) {
    it(`takes "${typed}" for ${expected ?? 'none of the words'}`, () => assert.equal(first(typed), expected));
  }

  it('takes the commoner of two as near', () => {
    const common = (word: string) => (word === 'grants' ? 9 : 0);
    assert.equal(makeNearWords(['granted', 'grants'], common)('grante')[0]?.word, 'grants');
  });

  it('gives the nearest first', () => {
    const words = makeNearWords(['attendants', 'attendance'])('atendance');
    assert.deepEqual(
      words.map(({ word }) => word),
      ['attendance', 'attendants'],
    );
    assert.ok(words[0]!.slips < words[1]!.slips);
  });
});
