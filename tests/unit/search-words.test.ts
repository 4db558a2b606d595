import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { keyOf } from '../../src/search/keys.ts';
import { contentWords, normalise } from '../../src/search/words.ts';

describe('normalise', () => {
  for (const [text, expected] of [
    ['Carer’s  Assessment', 'carers assessment'],
    ["carer's", 'carers'],
    ['Café, 24/7!', 'cafe 24 7'],
    ['strengths-based', 'strengths based'],
    ['“respite”', 'respite'],
    ['  ', ''],
  ] as const) {
    it(`makes "${expected}" of "${text}"`, () => assert.equal(normalise(text), expected));
  }
});

describe('keyOf', () => {
  for (const [a, b, same] of [
    ['payment', 'payments', true],
    ['assessed', 'assessment', true],
    ['disabled', 'disability', true],
    ['policies', 'policy', true],
    ['organize', 'organise', true],
    ['organization', 'organisation', true],
    ['counseling', 'counselling', true],
    ['neighbor', 'neighbours', true],
    ['center', 'centre', true],
    ['rail', 'rails', true],
    // Near to the eye, and not the same.
    ['care', 'carer', false],
    ['pay', 'paye', false],
    ['grant', 'grand', false],
    ['s117', 's118', false],
    ['size', 'sis', false],
  ] as const) {
    it(`${same ? 'takes' : 'does not take'} "${a}" for "${b}"`, () => assert.equal(keyOf(a) === keyOf(b), same));
  }
});

describe('contentWords', () => {
  for (const [text, expected] of [
    ['respite', 'respite'],
    ['how do I get a grab rail', 'grab rail'],
    ['what is free', 'free'],
    ['carers carers', 'carers'],
    ['<b>carer</b>', 'b carer'],
    // Where nothing stands out, every word counts.
    ['who are you', 'who are you'],
    ['?!', ''],
  ] as const) {
    it(`keeps "${expected}" of "${text}"`, () => assert.equal(contentWords(text).join(' '), expected));
  }
});
