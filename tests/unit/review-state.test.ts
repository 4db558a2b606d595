import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { quarterOf } from '../../src/wording/dates.ts';
import { approvalsOf } from '../../src/review/approvals.ts';
import { ordinal, quarterAfter, quarterAt, quarterDays } from '../../src/review/quarters.ts';
import { cycleOf, dueOf, plannedQuarter, stateOf } from '../../src/review/state.ts';
import { reviewedTexts } from '../../src/review/texts.ts';
import type { Content } from '../../src/content/content.ts';
import type { Unchained } from '../../src/content/review-chain.ts';
import { fixtureFiles } from './fixture.ts';
import { contentWith, PROGRAMME, record } from './review-fixture.ts';

const ASK = 'getting-help/ask-for-help';
const ASK_FILE = 'leaflets/getting-help/ask-for-help/standard.mdx';

const fileText = (path: string): string =>
  new TextDecoder().decode(fixtureFiles.find((file) => file.path === path)?.bytes);

const textOf = (content: Content, leaflet = ASK) => {
  const text = reviewedTexts(content).find((found) => found.leaflet === leaflet && found.variant === 'standard');
  assert.ok(text, leaflet);
  return text;
};

const state = (content: Content, today: string, leaflet = ASK) => stateOf(textOf(content, leaflet), content, today);

const held = record({ quarter: '2026-27-Q4', area: 'getting-help', approvedOn: '2027-03-20' });
const changes = (entries: string) => fileText(ASK_FILE).replace('\nowner:', `\nchanges:\n${entries}\nowner:`);

describe('a first edition', () => {
  test('is due in the first quarter of its area, and overdue when that is over', () => {
    const content = contentWith();
    assert.deepEqual(state(content, '2026-11-22'), { kind: 'first-edition', due: '2026-27-Q4', overdue: false });
    assert.equal(dueOf(state(content, '2026-12-31'), '2026-12-31')?.when, 'later');
    assert.equal(dueOf(state(content, '2027-01-01'), '2027-01-01')?.when, 'due');
    assert.equal(dueOf(state(content, '2027-03-31'), '2027-03-31')?.when, 'due');
    assert.equal(dueOf(state(content, '2027-04-01'), '2027-04-01')?.when, 'overdue');
  });

  test('is not late for a review that was held before it was written', () => {
    const content = contentWith(
      record({ quarter: '2026-27-Q4', area: 'getting-help', approvedOn: '2027-03-20', without: [ASK] }),
    );
    assert.deepEqual(state(content, '2027-05-01'), { kind: 'first-edition', due: '2027-28-Q4', overdue: false });
    assert.equal(
      state(content, '2028-04-01').kind === 'first-edition' && dueOf(state(content, '2028-04-01'), '2028-04-01')?.when,
      'overdue',
    );
  });

  test('that was shown and not approved stays late', () => {
    const content = contentWith(
      record({ quarter: '2026-27-Q4', area: 'getting-help', approvedOn: '2027-03-20', open: [ASK] }),
    );
    assert.ok(approvalsOf(content).length > 0 && approvalsOf(content).every(({ leaflet }) => leaflet !== ASK));
    assert.deepEqual(state(content, '2027-05-01'), { kind: 'first-edition', due: '2026-27-Q4', overdue: true });
  });

  test('has no date where the programme does not have its area', () => {
    const content = contentWith({ 'reviews/programme.yaml': PROGRAMME.replace('[getting-help]', '[]') });
    assert.deepEqual(state(content, '2027-05-01'), { kind: 'first-edition', due: undefined, overdue: false });
    assert.equal(dueOf(state(content, '2027-05-01'), '2027-05-01'), undefined);
  });
});

describe('a checked text', () => {
  test('is checked from the day of the approval, until its cycle is over', () => {
    const content = contentWith(held);
    assert.equal(state(content, '2027-03-19').kind, 'first-edition');
    const checked = state(content, '2027-03-20');
    assert.equal(checked.kind, 'checked');
    assert.equal(checked.due, '2027-28-Q4');
    for (const [today, when] of [
      ['2027-12-31', 'later'],
      ['2028-01-01', 'due'],
      ['2028-02-29', 'due'],
      ['2028-03-31', 'due'],
      ['2028-04-01', 'overdue'],
    ] as const) {
      assert.equal(dueOf(state(content, today), today)?.when, when, today);
    }
  });

  test('comes round sooner when the programme says so', () => {
    const content = contentWith({
      ...held,
      'reviews/programme.yaml': `${PROGRAMME}  - quarter: 2027-28-Q3\n    areas: [getting-help]\n`,
    });
    assert.equal(state(content, '2027-03-20').due, '2027-28-Q3');
  });

  test('keeps its approval when it moves, as the record has its code', () => {
    const content = contentWith(
      record({
        quarter: '2026-27-Q4',
        area: 'getting-help',
        approvedOn: '2027-03-20',
        as: { [ASK]: { leaflet: 'getting-help/old-place' } },
      }),
    );
    assert.equal(textOf(content).code, 'ASC-01');
    assert.equal(state(content, '2027-04-01').kind, 'checked');
  });

  test('does not get the approval of another leaflet with another code', () => {
    const content = contentWith(
      record({
        quarter: '2026-27-Q4',
        area: 'getting-help',
        approvedOn: '2027-03-20',
        as: { [ASK]: { code: 'ASC-99' } },
      }),
    );
    assert.equal(state(content, '2027-04-01').kind, 'first-edition');
  });
});

describe('a checked text whose records changed', () => {
  const file = 'services/care-team.yaml';
  const withUpdate = (kind: string, date = '2027-05-20') =>
    contentWith({
      ...held,
      [file]: `${fileText(file).replace('01632 960001', '01632 960009')}changes: [{ date: ${date}, kind: ${kind}, note: A new number. }]\n`,
    });

  test('stays checked, and knows what was updated since', () => {
    const found = state(withUpdate('correction'), '2027-06-01');
    assert.deepEqual(found.kind === 'checked' && found.updates.map(({ date, record: name, as }) => [date, name, as]), [
      ['2027-05-20', 'Exampleton Care Team', 'details'],
    ]);
    assert.equal(found.due, '2027-28-Q4');
    for (const content of [withUpdate('correction', '2027-03-01'), withUpdate('correction', '2027-06-02')]) {
      const other = state(content, '2027-06-01');
      assert.deepEqual(other.kind === 'checked' && other.updates, [], 'before the check, or not yet');
    }
  });

  test('is due sooner when that could not wait', () =>
    assert.equal(state(withUpdate('urgent'), '2027-06-01').due, '2027-28-Q2'));
});

describe('a text that changed', () => {
  const edited = {
    ...held,
    [ASK_FILE]: `${changes('  - date: 2027-03-20\n    kind: reviewed\n    note: We say it in fewer words.\n    review: 2026-27-Q4-getting-help\n  - date: 2027-05-04\n    kind: urgent\n    note: The number is new.\n  - date: 2027-08-01\n    kind: minor\n    note: A word.')}\nMore words.\n`,
  };

  test('has changed since, with the changes declared after the approval and not those of the review itself', () => {
    const found = state(contentWith(edited), '2027-06-01');
    assert.equal(found.kind, 'changed-since');
    assert.deepEqual(found.kind === 'changed-since' && found.changes.map(({ date }) => date), ['2027-05-04']);
  });

  test('has changed since when it is put back to an older approval: only the newest counts', () => {
    const other = record({
      quarter: '2027-28-Q1',
      area: 'getting-help',
      approvedOn: '2027-06-01',
      prints: { [ASK]: 'a'.repeat(64) },
    });
    for (const files of [held, edited]) {
      const found = state(contentWith({ ...files, ...other }), '2027-07-01');
      assert.equal(found.kind === 'changed-since' && found.approval.quarter, '2027-28-Q1');
    }
  });

  test('is due in the quarter after a change that could not wait, at the latest', () => {
    const due = (kind: string, date = '2027-05-04') =>
      state(
        contentWith({
          ...held,
          [ASK_FILE]: `${changes(`  - date: ${date}\n    kind: ${kind}\n    note: The number is new.`)}\nMore words.\n`,
        }),
        '2027-06-01',
      ).due;
    assert.equal(due('correction'), '2027-28-Q4');
    assert.equal(due('urgent'), '2027-28-Q2');
    assert.equal(due('urgent', '2027-03-01'), '2027-28-Q4', 'before it was checked');
    assert.equal(due('urgent', '2027-06-02'), '2027-28-Q4', 'not yet');
  });

  test('counts as checked from the day on which the review group has signed its approval', () => {
    const steps: Unchained[] = [
      {
        step: 'approved',
        date: '2027-03-16',
        texts: [{ leaflet: ASK, variant: 'standard', approved: textOf(contentWith()).fingerprint }],
      },
    ];
    const open = { quarter: '2026-27-Q4', area: 'getting-help', met: '2027-03-10', steps };
    assert.equal(state(contentWith(record(open)), '2027-06-01').kind, 'first-edition');
    const signed = (role: 'service' | 'review-group'): Unchained => ({
      step: 'signed',
      date: '2027-03-22',
      role,
      reference: 'Note 12',
    });
    assert.equal(
      state(contentWith(record({ ...open, more: [signed('service')] })), '2027-06-01').kind,
      'first-edition',
    );
    const agreed = contentWith(record({ ...open, more: [signed('review-group')] }));
    assert.equal(state(agreed, '2027-03-21').kind, 'first-edition');
    assert.equal(state(agreed, '2027-03-22').kind, 'checked');
  });
});

test('of two approvals of one day, that of the later quarter is the newest', () => {
  const both = contentWith({
    ...record({
      quarter: '2027-28-Q1',
      area: 'getting-help',
      approvedOn: '2027-04-10',
      prints: { [ASK]: 'a'.repeat(64) },
    }),
    ...record({
      quarter: '2026-27-Q4',
      area: 'getting-help',
      approvedOn: '2027-04-10',
      prints: { [ASK]: 'b'.repeat(64) },
    }),
  });
  const found = state(both, '2027-05-01');
  assert.equal(found.kind === 'changed-since' && found.approval.quarter, '2027-28-Q1');
});

test('the planned quarter is the first from a quarter on, whatever the order of the file', () => {
  const programme = contentWith({
    'reviews/programme.yaml': PROGRAMME + '  - quarter: 2026-27-Q3\n    areas: [carers]\n',
  }).programme?.data;
  assert.ok(programme);
  assert.equal(plannedQuarter(programme, 'carers'), '2026-27-Q3');
  assert.equal(plannedQuarter(programme, 'carers', '2026-27-Q4'), '2027-28-Q1');
  assert.equal(plannedQuarter(programme, 'carers', '2027-28-Q2'), undefined);
  assert.equal(plannedQuarter(programme, 'nowhere'), undefined);
});

/** How near a check is, as a number that only grows while nobody checks the text. */
const NEAR = { later: 0, due: 1, overdue: 2 };

test('day by day over twelve years a text never comes back from overdue or due without an approval', () => {
  const content = contentWith({
    ...held,
    ...record({ quarter: '2029-30-Q1', area: 'getting-help', approvedOn: '2029-06-30' }),
  });
  const approved = new Set(approvalsOf(content).map(({ date }) => date));
  const text = textOf(content);
  let before: { near: number; kind: string } | undefined;
  for (let time = Date.UTC(2026, 0, 1); time < Date.UTC(2038, 0, 1); time += 86_400_000) {
    const today = new Date(time).toISOString().slice(0, 10);
    const now = stateOf(text, content, today);
    const near = NEAR[dueOf(now, today)?.when ?? 'later'];
    if (before && !approved.has(today)) {
      assert.ok(near >= before.near, `${today}: nearer the day before`);
      assert.equal(now.kind, before.kind, today);
      if (near > before.near) assert.match(today, /-(?:01|04|07|10)-01$/, 'a step falls on the first day of a quarter');
      assert.ok(near - before.near <= 1, `${today}: a step left out`);
    }
    before = { near, kind: now.kind };
  }
  assert.deepEqual(before, { near: 2, kind: 'checked' });
});

test('an approval in any quarter is due one cycle later, to the day', () => {
  for (let place = ordinal('2027-28-Q2'); place < ordinal('2067-68-Q2'); place += 1) {
    const quarter = quarterAt(place);
    const { last } = quarterDays(quarter);
    const content = contentWith(record({ quarter, area: 'getting-help', approvedOn: last }));
    assert.ok(content.programme);
    const due = quarterAfter(quarter, cycleOf(content.programme.data, 'getting-help'));
    const { first, last: end } = quarterDays(due);
    const at = (day: string) => dueOf(state(content, day), day);
    const dayAfter = (day: string, count: number) =>
      new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);
    assert.deepEqual(
      [at(dayAfter(first, -1)), at(first), at(end), at(dayAfter(end, 1))].map((found) => found?.when),
      ['later', 'due', 'due', 'overdue'],
      quarter,
    );
    assert.equal(quarterOf(first), due);
  }
});
