import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  dateText,
  monthText,
  quarterEndText,
  quarterMonths,
  quarterOf,
  quarterShort,
  quarterText,
  todayFrom,
} from '../../src/wording/dates.ts';

test('dates are written as much as is known of them', () => {
  assert.equal(dateText('2023-07-06'), '6 July 2023');
  assert.equal(dateText('2023-07'), 'July 2023');
  assert.equal(dateText('2016'), '2016');
  assert.equal(monthText('2024-02-29'), 'February 2024');
  assert.equal(monthText('2016'), '2016');
});

test('a quarter is three months of the financial year, April to March', () => {
  assert.deepEqual(quarterMonths('2025-26-Q1'), { first: '2025-04', last: '2025-06' });
  assert.deepEqual(quarterMonths('2025-26-Q3'), { first: '2025-10', last: '2025-12' });
  assert.deepEqual(quarterMonths('2025-26-Q4'), { first: '2026-01', last: '2026-03' });
  assert.equal(quarterText('2025-26-Q4'), 'January to March 2026');
  assert.equal(quarterEndText('2025-26-Q3'), 'the end of December 2025');
  assert.equal(quarterShort('2025-26-Q3'), 'Q3 2025/26');
});

test('a day falls in its quarter, at every edge', () => {
  for (const [day, quarter] of [
    ['2026-03-31', '2025-26-Q4'],
    ['2026-04-01', '2026-27-Q1'],
    ['2026-06-30', '2026-27-Q1'],
    ['2026-07-01', '2026-27-Q2'],
    ['2026-12-31', '2026-27-Q3'],
    ['2027-01-01', '2026-27-Q4'],
    ['2024-02-29', '2023-24-Q4'],
    ['1999-12-31', '1999-00-Q3'],
  ] as const)
    assert.equal(quarterOf(day), quarter, day);
});

test('every day of ten years lies between the first and last month of its quarter', () => {
  for (let time = Date.UTC(2020, 0, 1); time < Date.UTC(2030, 0, 1); time += 86_400_000) {
    const day = new Date(time).toISOString().slice(0, 10);
    const { first, last } = quarterMonths(quarterOf(day));
    assert.ok(first <= day.slice(0, 7) && day.slice(0, 7) <= last, day);
  }
});

test('today is the day of the environment, or else of the clock', () => {
  const now = new Date('2026-11-22T23:30:00Z');
  assert.equal(todayFrom({ TODAY: '2027-04-01' }, now), '2027-04-01');
  assert.equal(todayFrom({}, now), '2026-11-22');
});
