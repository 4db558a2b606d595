import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contactCaveat, factCaveat } from '../../src/wording/caveat.ts';
import { counted, plural } from '../../src/wording/count.ts';
import { factText } from '../../src/wording/fact-text.ts';
import { listed } from '../../src/wording/list.ts';
import { escaped } from '../../src/wording/escape.ts';
import { median } from '../../src/wording/median.ts';
import { milestoneText } from '../../src/wording/milestone-text.ts';
import { countByStatus, dueOf } from '../../src/site/plan.ts';
import { typeset, typesetText } from '../../src/wording/typeset.ts';
import type { Action, Fact, Milestone } from '../../src/content/schema/index.ts';

test('numbers of things and lists read as in a sentence', () => {
  assert.deepEqual(
    [0, 1, 2].map((count) => counted(count, 'page')),
    ['0 pages', '1 page', '2 pages'],
  );
  assert.equal(counted(1, 'person', 'people'), '1 person');
  assert.equal(counted(3, 'person', 'people'), '3 people');
  assert.equal(plural(2, 'text is', 'texts are'), 'texts are');
  assert.deepEqual([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed), ['', 'a', 'a and b', 'a, b and c']);
});

test('the signs of HTML are written out', () =>
  assert.equal(escaped('<a href="/?a&b">'), '&lt;a href=&quot;/?a&amp;b&quot;&gt;'));

test('the median is the one in the middle, or between the two', () =>
  assert.deepEqual([[], [3], [9, 1, 2], [4, 1, 3, 2]].map(median), [NaN, 3, 2, 2.5]));

test('a fact reads right in a sentence', () => {
  const cases: [Pick<Fact, 'value' | 'unit' | 'per'>, string][] = [
    [{ value: 30000, unit: 'pounds' }, '£30,000'],
    [{ value: 86.45, unit: 'pounds', per: 'week' }, '£86.45 a week'],
    [{ value: 12.5, unit: 'pounds', per: 'hour' }, '£12.50 an hour'],
    [{ value: 32, unit: 'percent' }, '32%'],
    [{ value: 0.15, unit: 'percent' }, '0.15%'],
    [{ value: 28, unit: 'days' }, '28 days'],
    [{ value: 1, unit: 'weeks' }, '1 week'],
    [{ value: 35, unit: 'hours', per: 'week' }, '35 hours a week'],
    [{ value: 1, unit: 'people' }, '1 person'],
    [{ value: 8579, unit: 'people' }, '8,579 people'],
    [{ value: 40, unit: 'number' }, '40'],
    [{ value: '3 working days', unit: 'text' }, '3 working days'],
  ];
  for (const [fact, text] of cases) assert.equal(factText(fact), text);
});

test('a detail that is not freshly confirmed says so', () => {
  assert.equal(contactCaveat('confirmed', '2023-07'), undefined);
  assert.equal(contactCaveat('old', '2023-07-06'), 'We last confirmed this in July 2023.');
  assert.match(contactCaveat('old', undefined) ?? '', /without a date/);
  assert.match(contactCaveat('secondary', '2022') ?? '', /^Another organisation gave this in 2022\./);
  assert.equal(factCaveat('confirmed', '2025'), undefined);
  assert.match(factCaveat('old', '2025') ?? '', /from 2025\. It may have changed/);
  assert.match(factCaveat('secondary', undefined) ?? '', /^This figure is from another organisation\. /);
});

test('a date that has passed was due; it is never said to be done', () => {
  const cases: [Milestone, string, string][] = [
    [{ when: 'by', quarter: '2025-26-Q3' }, '2025-12-31', 'By the end of December 2025'],
    [{ when: 'by', quarter: '2025-26-Q3' }, '2026-01-01', 'Was due by the end of December 2025'],
    [{ when: 'in', quarter: '2026-27-Q2' }, '2026-11-22', 'Was due in July to September 2026'],
    [
      { when: 'from', quarter: '2025-26-Q4', what: 'Pilot' },
      '2026-11-22',
      'Pilot: was due to start in January to March 2026',
    ],
    [{ when: 'ongoing' }, '2026-11-22', 'Ongoing'],
    [{ when: 'yearly' }, '2026-11-22', 'Every year'],
  ];
  for (const [milestone, today, text] of cases) assert.equal(milestoneText(milestone, today), text);
});

test('an action is due by its last date', () => {
  const both: Milestone[] = [
    { when: 'by', quarter: '2025-26-Q4' },
    { when: 'in', quarter: '2026-27-Q4' },
  ];
  assert.equal(dueOf({ milestones: both }, '2026-11-22'), 'ahead');
  assert.equal(dueOf({ milestones: both }, '2027-04-01'), 'past');
  assert.equal(dueOf({ milestones: [{ when: 'ongoing' }] }, '2027-04-01'), 'ongoing');
});

test('progress is counted by status, and what none has is left out', () => {
  const actions = [
    { progress: { status: 'not-reported' } },
    { progress: { status: 'not-reported' } },
    { progress: { status: 'done' } },
  ] as Action[];
  assert.deepEqual(
    countByStatus(actions).map(({ status, count }) => [status, count]),
    [
      ['not-reported', 2],
      ['done', 1],
    ],
  );
});

test('quotes are set as readers see them, and addresses are left alone', () => {
  assert.equal(typesetText(`Say: "I'm a carer", the carers' group`), 'Say: “I’m a carer”, the carers’ group');
  assert.deepEqual(typeset({ a: ["it's"], b: "https://x.uk/o'b", n: 3, c: undefined }), {
    a: ['it’s'],
    b: "https://x.uk/o'b",
    n: 3,
    c: undefined,
  });
});
