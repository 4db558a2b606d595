import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dueTexts } from '../../src/review/due-texts.ts';
import type { Content } from '../../src/content/content.ts';
import { reviewingOf } from '../../src/review/reviewing.ts';
import { standingOf } from '../../src/review/standing.ts';
import type { Unchained } from '../../src/content/review-chain.ts';
import { contentWith, record } from './review-fixture.ts';

const signed = (role: 'service' | 'independent-reviewer', date: string): Unchained => ({
  step: 'signed',
  date,
  role,
  reference: 'Note 12',
});
const ALL_SIGNED = [signed('service', '2027-03-20'), signed('independent-reviewer', '2027-03-22')];
const answers = (counts: number[], none = 0): Unchained => ({
  step: 'satisfaction',
  date: '2027-03-11',
  satisfaction: [
    {
      question: 'Was it clear?',
      asked: counts.reduce((sum, count) => sum + count, none),
      none,
      answers: counts.map((count, index) => ({ step: `Step ${index}`, count })),
    },
  ],
});
const ANSWERS = answers([7, 5, 1, 1], 1);
const held = ({ steps = [], more = [] }: { steps?: Unchained[]; more?: Unchained[] } = {}) =>
  record({ quarter: '2026-27-Q4', area: 'getting-help', met: '2027-03-10', approvedOn: '2027-03-20', steps, more });

const areaViews = (content: Content, today: string) => standingOf(reviewingOf(content), today).areas;

const of = (area: string, today: string, files: Record<string, string> = {}) => {
  const found = areaViews(contentWith(files), today).find(({ id }) => id === area);
  assert.ok(found);
  return found;
};

test('with no review every text is not yet checked, and nothing is claimed', () => {
  for (const summary of areaViews(contentWith(), '2026-11-22')) {
    assert.equal(summary.notYetChecked, summary.texts);
    assert.deepEqual(
      [summary.checked, summary.changedSince, summary.due, summary.overdue, summary.satisfaction],
      [0, 0, 0, 0, undefined],
    );
  }
});

test("areas come in the programme's order, those it does not know last", () => {
  assert.deepEqual(
    areaViews(contentWith(), '2026-11-22').map(({ id }) => id),
    ['getting-help', 'carers', 'commitments'],
  );
});

test('what is due this quarter is late the next, and checked once it is approved', () => {
  const due = of('getting-help', '2027-02-01');
  assert.deepEqual([due.due, due.overdue, due.next], [due.texts, 0, '2026-27-Q4']);
  const late = of('getting-help', '2027-04-01');
  assert.deepEqual([late.due, late.overdue, late.next], [0, late.texts, undefined]);
  const checked = of('getting-help', '2027-04-01', held());
  assert.deepEqual([checked.checked, checked.overdue, checked.notYetChecked], [checked.texts, 0, 0]);
});

test('this quarter is the next review until it has been held or its record is closed', () => {
  assert.equal(of('getting-help', '2027-03-21', held({ more: ALL_SIGNED })).next, undefined);
  assert.equal(of('getting-help', '2027-03-22', held({ more: ALL_SIGNED })).next, undefined);
  const met = held();
  assert.equal(of('getting-help', '2027-03-09', met).next, '2026-27-Q4');
  assert.equal(of('getting-help', '2027-03-10', met).next, undefined);
});

test('satisfaction counts the answers in the better half of the scale, of those who answered', () => {
  assert.deepEqual(of('getting-help', '2027-04-01', held({ steps: [ANSWERS] })).satisfaction, {
    review: '2026-27-Q4-getting-help',
    good: 12,
    answered: 14,
  });
});

test('the newest review that asked counts, and none that has not begun', () => {
  const files = {
    ...held({ steps: [ANSWERS] }),
    ...record({ quarter: '2027-28-Q2', area: 'getting-help', steps: [answers([6, 5, 1, 1], 1)] }),
  };
  assert.equal(of('getting-help', '2027-06-30', files).satisfaction?.review, '2026-27-Q4-getting-help');
  assert.equal(of('getting-help', '2027-07-01', files).satisfaction?.review, '2027-28-Q2-getting-help');
});

test('the better half of a scale counts, and not the step in the middle', () => {
  const good = (steps: number) =>
    of('getting-help', '2027-04-01', held({ steps: [answers(Array.from({ length: steps }, () => 1))] })).satisfaction
      ?.good;
  assert.deepEqual([2, 3, 4, 5, 6, 7].map(good), [1, 1, 2, 2, 3, 3]);
});

test('what is to be checked by a quarter holds what is late, with why', () => {
  const texts = dueTexts(contentWith(held()), '2027-07-01', '2027-28-Q2');
  assert.deepEqual([...new Set(texts.map(({ text }) => text.area))], ['carers', 'commitments']);
  assert.ok(texts.every(({ overdue, due, why }) => overdue && due === '2027-28-Q1' && why[0] === 'never checked'));
  const next = dueTexts(contentWith(held()), '2027-07-01', '2027-28-Q4').find(
    ({ text }) => text.area === 'getting-help',
  );
  assert.deepEqual(next?.why, ['checked in March 2027, comes round every 4 quarters']);
  assert.equal(next?.overdue, false);
});
