import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarFile, dayAfter, folded } from '../../src/site/ics.ts';
import type { CalendarEvent } from '../../src/site/ics.ts';

const event: CalendarEvent = {
  uid: '2026-27-Q4-carers@a.example',
  first: '2027-01-01',
  last: '2027-03-31',
  title: 'Review: Carers, and friends; all',
  description: 'One\nTwo \\ three',
  url: 'https://a.example/reviews/',
  sequence: 0,
};
const file = (events: CalendarEvent[]) => calendarFile({ name: 'Reviews', today: '2026-11-22', events });
const bytes = (text: string) => Buffer.byteLength(text);
const unfolded = (text: string) => text.replaceAll('\r\n ', '').trimEnd().split('\r\n');

test('an event fills its days: the end is the day after, the stamp is the day of the build', () => {
  const lines = unfolded(file([event]));
  for (const line of [
    'UID:2026-27-Q4-carers@a.example',
    'DTSTAMP:20261122T000000Z',
    'DTSTART;VALUE=DATE:20270101',
    'DTEND;VALUE=DATE:20270401',
    'SUMMARY:Review: Carers\\, and friends\\; all',
    'DESCRIPTION:One\\nTwo \\\\ three',
    'URL:https://a.example/reviews/',
  ])
    assert.ok(lines.includes(line), line);
});

test('a calendar without events is whole', () => {
  assert.deepEqual(
    unfolded(file([]))
      .filter((line) => /^(?:BEGIN|END|VERSION|PRODID)/.test(line))
      .map((line) => line.split(':')[0]),
    ['BEGIN', 'VERSION', 'PRODID', 'END'],
  );
});

test('lines end with CRLF, and what begins is ended in turn', () => {
  const text = file([event, { ...event, uid: 'b' }]);
  assert.doesNotMatch(text.replaceAll('\r\n', ''), /[\r\n]/);
  const open: string[] = [];
  for (const line of unfolded(text)) {
    const [, what, name = ''] = /^(BEGIN|END):(.+)$/.exec(line) ?? [];
    if (what === 'BEGIN') open.push(name);
    if (what === 'END') assert.equal(open.pop(), name);
  }
  assert.deepEqual(open, []);
});

test('no line is longer than 75 bytes, none cuts a character in two, and all comes together again', () => {
  for (const text of [
    'x'.repeat(75),
    'x'.repeat(76),
    'é'.repeat(200),
    '“quotes” – '.repeat(30),
    '👩‍🦽'.repeat(40),
    '',
    `${'x'.repeat(74)}é`,
  ]) {
    const lines = folded(text).split('\r\n');
    assert.ok(
      lines.every((line) => bytes(line) <= 75),
      text,
    );
    assert.ok(lines.slice(1).every((line) => line.startsWith(' ')));
    assert.equal(lines.map((line, index) => (index === 0 ? line : line.slice(1))).join(''), text);
    assert.doesNotMatch(lines.join(''), /\uFFFD/);
  }
});

test('control characters and other line ends cannot start a line of their own', () => {
  const text = file([{ ...event, title: 'A\r\nEND:VEVENT\rB\u0000C' }]);
  assert.equal(text.match(/^END:VEVENT/gm)?.length, 1);
  assert.ok(unfolded(text).includes('SUMMARY:A\\nEND:VEVENT\\nB C'));
});

test('the day after, over months, years and leap days', () => {
  assert.deepEqual(['2027-03-31', '2027-12-31', '2028-02-28', '2028-02-29', '2027-02-28'].map(dayAfter), [
    '2027-04-01',
    '2028-01-01',
    '2028-02-29',
    '2028-03-01',
    '2027-03-01',
  ]);
});
