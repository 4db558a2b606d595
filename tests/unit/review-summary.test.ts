import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dueTexts } from '../../src/review/due-texts.ts';
import type { Content } from '../../src/content/content.ts';
import { reviewingOf } from '../../src/review/reviewing.ts';
import { standingOf } from '../../src/review/standing.ts';
import { contentWith, record } from './review-fixture.ts';

const ALL_SIGNED =
  'signOff:\n  - role: service\n    date: 2027-03-20\n  - role: review-group\n    date: 2027-03-20\n  - role: independent-reviewer\n    date: 2027-03-22\n';
const ANSWERS =
  'satisfaction:\n  - question: Was it clear?\n    asked: 15\n    none: 1\n    answers:\n      - step: Very\n        count: 7\n      - step: Quite\n        count: 5\n      - step: Not much\n        count: 1\n      - step: Not at all\n        count: 1\n';
const held = (more = '') => record({ quarter: '2026-27-Q4', area: 'getting-help', approvedOn: '2027-03-20', more });

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
  assert.equal(of('getting-help', '2027-03-21', held(ALL_SIGNED)).next, '2026-27-Q4');
  assert.equal(of('getting-help', '2027-03-22', held(ALL_SIGNED)).next, undefined);
  const met = held('meeting: { date: 2027-03-10, ways: [room] }\n');
  assert.equal(of('getting-help', '2027-03-09', met).next, '2026-27-Q4');
  assert.equal(of('getting-help', '2027-03-10', met).next, undefined);
});

test('satisfaction counts the answers in the better half of the scale, of those who answered', () => {
  assert.deepEqual(of('getting-help', '2027-04-01', held(ANSWERS)).satisfaction, {
    review: '2026-27-Q4-getting-help',
    good: 12,
    answered: 14,
  });
});

test('the newest review that asked counts, and none that has not begun', () => {
  const files = {
    ...held(ANSWERS),
    ...record({ quarter: '2027-28-Q2', area: 'getting-help', more: ANSWERS.replace('count: 7', 'count: 6') }),
  };
  assert.equal(of('getting-help', '2027-06-30', files).satisfaction?.review, '2026-27-Q4-getting-help');
  assert.equal(of('getting-help', '2027-07-01', files).satisfaction?.review, '2027-28-Q2-getting-help');
});

test('the better half of a scale counts, and not the step in the middle', () => {
  const scale = (steps: number) =>
    Array.from({ length: steps }, (_, index) => `      - step: Step ${index}\n        count: 1\n`).join('');
  const good = (steps: number) =>
    of(
      'getting-help',
      '2027-04-01',
      held(`satisfaction:\n  - question: Was it clear?\n    asked: ${steps}\n    answers:\n${scale(steps)}`),
    ).satisfaction?.good;
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
