import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainArgs } from '../../src/commands/review/plain-args.ts';
import { day, month, partialDate, quarter } from '../../src/content/schema/primitives.ts';
import { dayFrom, monthFrom, quarterFrom } from '../../src/content/written-dates.ts';
import { quarterShort } from '../../src/wording/dates.ts';

test('a quarter is read as officers write it and as status prints it', () => {
  for (const words of [
    '2026-27-Q4',
    'Q4 2026/27',
    'q4 2026-27',
    '2026/27 Q4',
    'Q4 2026/2027',
    ' Q4, 2026/27 ',
    '2026-27 q4',
    'Quarter 4 2026/27',
  ])
    assert.equal(quarterFrom(words), '2026-27-Q4', words);
  assert.equal(quarterFrom(quarterShort('2099-00-Q1')), '2099-00-Q1');
  for (const words of ['Q5 2026/27', 'Q4 2026/28', 'Q4 2026', '2026-27', 'spring', ''])
    assert.equal(quarterFrom(words), undefined, words);
});

test('a day is read with the day first', () => {
  for (const words of [
    '2027-02-10',
    '2027-2-10',
    '10/02/2027',
    '10/2/2027',
    '10.02.2027',
    '10-02-2027',
    '10 February 2027',
    '10 Feb 2027',
    '10th February 2027',
    'Wednesday 10 February 2027',
  ])
    assert.equal(dayFrom(words), '2027-02-10', words);
  assert.equal(dayFrom('1 Sept 2027'), '2027-09-01');
  for (const words of [
    '30/02/2027',
    '2027-02-30',
    '02/13/2027',
    '10 Febtober 2027',
    '10/02/27',
    'February 2027',
    'soon',
  ])
    assert.equal(dayFrom(words), undefined, words);
});

test('a month is read by its name', () => {
  for (const words of ['2026-11', 'November 2026', 'Nov 2026', '11/2026'])
    assert.equal(monthFrom(words), '2026-11', words);
  for (const words of ['13/2026', 'Novembre 2026', '2026']) assert.equal(monthFrom(words), undefined, words);
});

test('in a file, the right way to write it is named, once', () => {
  const said = (result: ReturnType<typeof day.safeParse>) => result.error?.issues.map(({ message }) => message);
  assert.deepEqual(said(day.safeParse('10/02/2027')), ['write it as 2027-02-10']);
  assert.deepEqual(said(day.safeParse('10 February 2027')), ['write it as 2027-02-10']);
  assert.deepEqual(said(day.safeParse('soon')), ['write the day as YYYY-MM-DD, such as 2026-11-22']);
  assert.deepEqual(said(day.safeParse('2027-02-30')), ['there is no such day']);
  assert.deepEqual(said(month.safeParse('November 2026')), ['write it as 2026-11']);
  assert.deepEqual(said(partialDate.safeParse('July 2023')), ['write it as 2023-07']);
  assert.deepEqual(said(partialDate.safeParse('10/02/2027')), ['write it as 2027-02-10']);
  assert.deepEqual(said(quarter.safeParse('Q4 2026/27')), ['write it as 2026-27-Q4']);
  assert.deepEqual(said(quarter.safeParse('2026-28-Q4')), ['the two years must follow each other, such as 2026-27']);
});

test('commands take quarters and days as they are written', () => {
  assert.deepEqual(plainArgs(['start', 'Q4', '2026/27', 'carers']), ['start', '2026-27-Q4', 'carers']);
  assert.deepEqual(plainArgs(['start', 'Q4 2026/27', 'carers']), ['start', '2026-27-Q4', 'carers']);
  assert.deepEqual(plainArgs(['due', '--quarter', '2026/27', 'q4']), ['due', '--quarter', '2026-27-Q4']);
  assert.deepEqual(plainArgs(['due', '--quarter=Q4 2026/27', '--today', '10/02/2027']), [
    'due',
    '--quarter=2026-27-Q4',
    '--today',
    '2027-02-10',
  ]);
  assert.deepEqual(plainArgs(['--note', 'On 10/02/2027 we asked.', 'Q4', 'carers']), [
    '--note',
    'On 10/02/2027 we asked.',
    'Q4',
    'carers',
  ]);
});
