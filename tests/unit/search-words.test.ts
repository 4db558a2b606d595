import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { alike, answers, contentWords, normalise, related } from '../../src/search/words.ts';

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

describe('contentWords', () => {
  for (const [text, expected] of [
    ['respite', 'respite'],
    ['how do I get a grab rail', 'grab rail'],
    ['can i pay my daughter to look after me', 'pay daughter look after'],
    ['what is free', 'free'],
    ['I need a needs assessment', 'needs assessment'],
    ['needs assessment', 'needs assessment'],
    ['i dont want direct payments any more', 'want direct payments more'],
    ['information about advocates', 'advocates'],
    ['who can get support', 'support'],
    ['<b>carer</b>', 'carer'],
    ['carers carers', 'carers'],
    // Where nothing stands out, every word counts.
    ['who are you', 'who are you'],
    ['a', 'a'],
    ['?!', ''],
  ] as const) {
    it(`keeps "${expected}" of "${text}"`, () => assert.equal(contentWords(text).join(' '), expected));
  }
});

describe('alike', () => {
  for (const [a, b, expected] of [
    ['carer', 'carers', true],
    ['caring', 'care', true],
    ['payment', 'payments', true],
    ['policies', 'policy', true],
    ['stopping', 'stop', true],
    ['assesment', 'assessment', true],
    ['alowance', 'allowance', true],
    ['rail', 'mail', false],
    ['grant', 'grand', false],
    ['pa', 'pay', false],
    ['home', 'house', false],
    ['walking', 'talking', false],
  ] as const) {
    it(`${expected ? 'takes' : 'does not take'} "${a}" for "${b}"`, () => assert.equal(alike(a, b), expected));
  }
});

describe('answers and related', () => {
  for (const [wanted, word, isAnswer, isRelated] of [
    ['adapt', 'adaptations', true, true],
    ['disability', 'disabled', false, true],
    ['pa', 'pay', false, true],
    ['asdf', 'as', false, false],
    ['badge', 'bad', false, false],
  ] as const) {
    it(`compares "${wanted}" with "${word}"`, () => assert.deepEqual([answers(wanted, word), related(wanted, word)], [isAnswer, isRelated]));
  }
});
