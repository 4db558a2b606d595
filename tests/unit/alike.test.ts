import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { alikeness, LEAST_ALIKE, moreThanMinor } from '../../src/review/alike.ts';
import type { Shape } from '../../src/told/told-shape.ts';

const page = (...blocks: Shape[]): Shape => ['page', { title: 'A break', summary: 'You can rest.' }, ...blocks];
const paragraph = (words: string): Shape => ['paragraph', {}, words];
const change = (before: string, after: string) => moreThanMinor(page(paragraph(before)), page(paragraph(after)));

describe('other words for the same', () => {
  for (const [before, after] of [
    ['Tell us what you need.', 'Say what you need.'],
    ['We talk with both of you about what would suit.', 'We talk to both of you about what would suit you.'],
    ['You can have a break, and we can pay for it.', 'You can have a break. We can pay for it.'],
    ['It’s “free”.', 'It\'s "free".'],
  ] as const)
    test(`${before} → ${after}`, () => {
      assert.equal(change(before, after), undefined);
      assert.ok(alikeness(before, after) >= LEAST_ALIKE || before.includes('’'));
    });

  test('with bold words, which are the same words', () =>
    assert.equal(
      moreThanMinor(page(paragraph('Call us now.')), page(['paragraph', {}, 'Call ', ['strong', {}, 'us'], ' now.'])),
      undefined,
    ));
});

describe('more than other words', () => {
  for (const [before, after, why] of [
    ['We pay for it.', 'You pay for all of it.', /became/],
    ['You can ask us.', 'You can ask us. We see to all.', /a sentence came: "We see to all\."/],
    ['You can ask us. We help.', 'You can ask us.', /a sentence went: "We help\."/],
    ['Call us within 3 days.', 'Call us within 5 days.', /a number/],
    ['Call us within two days.', 'Call us within some days.', /a number/],
    ['You can say so.', "You can't say so.", /a word such as "not"/],
    ['It is free without a test.', 'It is free with a test.', /a word such as "not"/],
    ['You may ask us.', 'You must ask us.', /a word such as "not"/],
  ] as const)
    test(`${before} → ${after}`, () => assert.match(change(before, after) ?? '', why));

  const rest = paragraph('Words.');
  const link = (url: string): Shape => ['paragraph', {}, 'Ask ', ['link', { url }, 'us'], '.'];
  for (const [name, before, after, why] of [
    ['another link', page(link('/a/')), page(link('/b/')), /a link came, went or leads elsewhere/],
    ['a link that is gone', page(link('/a/')), page(paragraph('Ask us.')), /a link/],
    ['a box that is gone', page(['<Important>', {}, rest]), page(rest), /a box/],
    [
      'another figure',
      page(['<Fact>', { id: 'a' }]),
      page(['<Fact>', { id: 'b' }]),
      /a box, a list, a picture, a figure/,
    ],
    ['a heading that is gone', page(['heading', { depth: 2 }, 'Words.']), page(rest), /a heading/],
    ['another level', page(['heading', { depth: 2 }, 'A']), page(['heading', { depth: 3 }, 'A']), /a heading/],
    [
      'an urgent page',
      page(rest),
      ['page', { title: 'A break', summary: 'You can rest.', urgent: true }, rest],
      /a field/,
    ],
  ] as [string, Shape, Shape, RegExp][])
    test(name, () => assert.match(moreThanMinor(before, after) ?? '', why));
});
