import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { figuresIn } from '../../src/checks/figures.ts';

const found: Record<string, string[]> = {
  'phone number': [
    '01632 960001',
    '020 7946 0001',
    '0800 1111',
    '07700 900001',
    '0300-123-4567',
    '+44 1632 960001',
    '(01632) 960001',
    '02079460001',
  ],
  'email address': ['care@exampleton.example', 'first.last+x@a-b.example.org'],
  'amount of money': [
    '£5',
    '£12,500',
    '£86.45',
    '£ 5',
    '£1.5 million',
    '£3k',
    '€10',
    '$10',
    '50p',
    '5 pounds',
    '1,000 pounds',
    '2 million pounds',
    'two hundred pounds',
    'one thousand and fifty pounds',
  ],
  percentage: ['5%', '5 %', '12.5%', '20 per cent', '20 percent', '20 Per cent'],
  rate: ['20 hours a week', '3 visits per day', '2 short visits each day', '10 hours every month'],
  period: [
    '28 days',
    '1 day',
    '6 weeks',
    '12 months',
    '12-month',
    '2 years',
    '10 minutes',
    '48 hours',
    '3 working days',
    '6 to 8 weeks',
    '6-8 weeks',
    '2 or 3 days',
    '1.5 hours',
    '2½ hours',
    '1,000 days',
    '2 nights',
    '２８ days',
  ],
};

const allowed = [
  'Call 999.',
  'in 2026',
  'the Care Act 2014',
  'on 6 April 2026',
  '9am to 5pm',
  'section 117',
  'aged 65 or over',
  'people over 65',
  'under 18',
  '18 years old',
  'an 18-year-old',
  '18-year-olds',
  '16 to 24 years old',
  'aged 16 to 24 years',
  'over 18 years',
  'aged between 18 and 25 years',
  '3 steps',
  '24 hours a day',
  '24 hours a day, 7 days a week',
  'in 2026, days were longer',
  '1 in 4',
  'ASC-01',
  'page 2',
  'Room 12',
  'version 3.0',
  'a 2025-26 plan',
  '20 people',
  'NHS 111',
  'a day',
  'some weeks',
  'Days 1 and 2',
  'pounds and pence',
  '10 Downing Street',
];

for (const [kind, texts] of Object.entries(found)) {
  describe(`finds a ${kind}`, () => {
    for (const text of texts)
      test(text, () => assert.deepEqual(figuresIn(`It is ${text}, they say.`), [{ kind, index: 6, words: text }]));
  });
}

describe('lets pass', () => {
  for (const text of allowed) test(text, () => assert.deepEqual(figuresIn(`It is ${text}, they say.`), []));
});

test('a number to call is a phone number, however short', () => {
  assert.deepEqual(
    figuresIn('Call 101, ring 116 123 or text us on 60777.').map(({ words }) => words),
    ['101', '116 123', '60777'],
  );
});

test('figures come in order, each once', () => {
  assert.deepEqual(
    figuresIn('Within 28 days you pay £5 a week or 10%.').map(({ words }) => words),
    ['28 days', '£5', '10%'],
  );
});
