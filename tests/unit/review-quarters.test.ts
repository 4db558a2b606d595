import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compare } from '../../src/content/compare.ts';
import { quarterMonths, quarterOf } from '../../src/wording/dates.ts';
import { ordinal, quarterAfter, quarterAt, quarterDays, quartersBetween } from '../../src/review/quarters.ts';
import { quarter as quarterShape } from '../../src/content/schema/index.ts';

const DAY = 86_400_000;

/** Every day of forty years, over the end of a century in which a year is written 99-00. */
const days = Array.from({ length: Math.round((Date.UTC(2034, 0, 1) - Date.UTC(1994, 0, 1)) / DAY) }, (_, index) =>
  new Date(Date.UTC(1994, 0, 1) + index * DAY).toISOString().slice(0, 10),
);

const quarters = [...new Set(days.map(quarterOf))];

test('forty years have all their days, leap days among them', () => {
  assert.equal(days.length, 40 * 365 + 10);
  assert.ok(days.includes('2000-02-29') && days.includes('2028-02-29') && !days.includes('2027-02-29'));
});

test('every day lies within the days of its quarter, and of no other', () => {
  for (const day of days) {
    const quarter = quarterOf(day);
    const { first, last } = quarterDays(quarter);
    assert.ok(first <= day && day <= last, `${day} in ${quarter}`);
    assert.ok(
      quarterDays(quarterAfter(quarter, -1)).last < day && day < quarterDays(quarterAfter(quarter, 1)).first,
      day,
    );
  }
});

test('a quarter is that of its first and of its last day', () => {
  for (const quarter of quarters) {
    const { first, last } = quarterDays(quarter);
    assert.equal(quarterOf(first), quarter);
    assert.equal(quarterOf(last), quarter);
    assert.equal(quarterShape.parse(quarter), quarter);
  }
});

test('a quarter ends on the day before the next one starts', () => {
  for (const quarter of quarters) {
    const next = new Date(Date.parse(quarterDays(quarter).last) + DAY).toISOString().slice(0, 10);
    assert.equal(next, quarterDays(quarterAfter(quarter, 1)).first);
  }
});

test('a quarter has the months that readers are told', () => {
  for (const quarter of quarters) {
    const { first, last } = quarterDays(quarter);
    assert.deepEqual(quarterMonths(quarter), { first: first.slice(0, 7), last: last.slice(0, 7) });
  }
});

test('later days never have an earlier quarter, and each quarter comes right after the last', () => {
  for (const [index, day] of days.entries()) {
    const step = index === 0 ? 0 : ordinal(quarterOf(day)) - ordinal(quarterOf(days[index - 1] ?? ''));
    assert.ok(step === 0 || (step === 1 && /-(?:01|04|07|10)-01$/.test(day)), day);
  }
});

test('the year turns between 31 March and 1 April, and the quarter at the end of December', () => {
  for (const [day, quarter] of [
    ['2027-03-31', '2026-27-Q4'],
    ['2027-04-01', '2027-28-Q1'],
    ['2026-12-31', '2026-27-Q3'],
    ['2027-01-01', '2026-27-Q4'],
    ['2028-02-29', '2027-28-Q4'],
    ['2000-03-31', '1999-00-Q4'],
    ['2000-04-01', '2000-01-Q1'],
  ] as const)
    assert.equal(quarterOf(day), quarter, day);
});

test('counting forth and back ends where it began', () => {
  for (const quarter of quarters) {
    assert.equal(quarterAt(ordinal(quarter)), quarter);
    for (const count of [-9, -4, -1, 0, 1, 3, 4, 5, 8]) {
      const other = quarterAfter(quarter, count);
      assert.equal(quarterAfter(other, -count), quarter);
      assert.equal(quartersBetween(quarter, other), count);
      assert.equal(quarterShape.parse(other), other);
      assert.equal(Math.sign(count), compare(other, quarter), 'the order of the names is the order in time');
    }
    assert.equal(quarterAfter(quarter, 4).slice(-2), quarter.slice(-2), 'a year later is the same quarter');
  }
});
