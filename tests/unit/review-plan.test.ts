import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import type { Content } from '../../src/content/content.ts';
import { reviewProgramme } from '../../src/checks/review-programme.ts';
import { quarterOf } from '../../src/wording/dates.ts';
import { withPlan } from '../../src/review/programme-text.ts';
import { AHEAD, planChanges, proposePlan, USUAL } from '../../src/review/propose-plan.ts';
import { ordinal, quarterAfter } from '../../src/review/quarters.ts';
import type { Programme } from '../../src/content/schema/index.ts';
import { reviewOf } from '../../src/content/review.ts';
import type { Unchained } from '../../src/content/review-chain.ts';
import { recordOf } from '../support/review-record.ts';
import { contentWith, PROGRAMME, record } from './review-fixture.ts';

/** The small council's content with a programme made up for the test. */
function withProgramme(programme: Programme, files: Record<string, string> = {}): Content {
  const content = contentWith(files);
  assert.ok(content.programme);
  return { ...content, programme: { ...content.programme, data: programme } };
}

const areas = (count: number, crisis: number): Programme['areas'] =>
  Array.from({ length: count }, (_, index) => ({
    id: `area-${index}`,
    name: `Area ${index}`,
    crisis: index < crisis,
    ...(index < crisis && { every: 4 }),
  }));

const asPlan = (content: Content, today: string): Programme['plan'] =>
  proposePlan(content, today).map(({ quarter, areas: chosen }) => ({ quarter, areas: chosen.map(({ area }) => area) }));

test('the next eight quarters are proposed, from the one after this', () => {
  for (const today of ['2026-11-22', '2026-12-31', '2027-01-01', '2027-03-31', '2027-04-01', '2028-02-29']) {
    const proposal = proposePlan(contentWith(), today);
    assert.deepEqual(
      proposal.map(({ quarter }) => quarter),
      Array.from({ length: AHEAD }, (_, index) => quarterAfter(quarterOf(today), index + 1)),
    );
    assert.ok(
      proposal.every(({ areas: chosen }) =>
        chosen.every(({ area, why }) => area && why.length > 10 && why.length < 100),
      ),
    );
  }
});

describe('every area stays within its cycle', () => {
  for (const [count, crisis] of [
    [3, 1],
    [10, 3],
    [10, 2],
    [12, 0],
    [7, 4],
    [16, 4],
  ] as const) {
    test(`${count} areas, ${crisis} of them for a crisis`, () => {
      const programme: Programme = {
        every: 6,
        areas: areas(count, crisis),
        plan: [{ quarter: '2026-27-Q4', areas: ['area-0'] }],
      };
      const content = withProgramme(programme);
      const plan = asPlan(content, '2026-11-22');
      for (const { id, every = 6 } of programme.areas) {
        const places = plan.flatMap((entry, index) => (entry.areas.includes(id) ? [index] : []));
        assert.ok((places[0] ?? 99) <= every, `${id} comes first in ${places[0]}`);
        for (const [index, place] of places.entries()) {
          const gap = (places[index + 1] ?? AHEAD) - place;
          assert.ok(gap <= every, `${id} rests for ${gap} quarters`);
        }
        assert.equal(new Set(places).size, places.length);
      }
    });
  }
});

test('two areas a quarter are enough where the cycles allow it', () => {
  const programme: Programme = { every: 6, areas: areas(10, 3), plan: [{ quarter: '2026-27-Q4', areas: [] }] };
  assert.ok(asPlan(withProgramme(programme), '2026-11-22').every(({ areas: chosen }) => chosen.length <= USUAL));
});

test('more than two a quarter where they do not', () => {
  const programme: Programme = { every: 3, areas: areas(9, 0), plan: [{ quarter: '2026-27-Q4', areas: [] }] };
  assert.ok(asPlan(withProgramme(programme), '2026-11-22').some(({ areas: chosen }) => chosen.length > USUAL));
});

test('planned anew each quarter for five years, no area ever waits longer than its cycle', () => {
  const programme: Programme = {
    every: 6,
    areas: areas(10, 3),
    plan: [{ quarter: '2026-27-Q4', areas: ['area-0', 'area-1'] }],
  };
  // With no record a quarter that is over was missed, so here the reviews are held as planned.
  const start = ordinal('2026-27-Q4');
  const held: Programme['plan'] = [];
  let plan = programme.plan;
  for (let index = 0; index < 20; index += 1) {
    const quarter = quarterAfter('2026-27-Q4', index);
    const now = plan.find((entry) => entry.quarter === quarter) ?? { quarter, areas: [] };
    held.push(now);
    const reviews = held.flatMap((entry) => entry.areas.map((area) => reviewOf(recordOf(entry.quarter, area, HELD))));
    const content = withProgramme({ ...programme, plan: [...held] });
    const today = quarterDay(quarter);
    plan = asPlan(
      {
        ...content,
        reviews: reviews.map((data) => ({
          id: `${data.quarter}-${data.area}`,
          file: '',
          data,
          at: () => ({ line: 1, column: 1 }),
        })),
      },
      today,
    );
  }
  for (const { id, every = 6 } of programme.areas) {
    const places = held.flatMap((entry) => (entry.areas.includes(id) ? [ordinal(entry.quarter) - start] : []));
    assert.ok((places[0] ?? 99) <= every, id);
    for (const [index, place] of places.entries())
      assert.ok((places[index + 1] ?? 20) - place <= every, `${id}: ${places.join(' ')}`);
  }
});

const TEXT = { leaflet: 'a/b', variant: 'standard' as const };

/** The steps of a review that was held, approved and signed before anything that is planned. */
const HELD: Unchained[] = [
  {
    step: 'opened',
    date: '2026-01-01',
    reviewGroup: 'The group',
    independentReviewer: 'Watch',
    texts: [{ ...TEXT, code: 'ASC-01', shown: 'a'.repeat(64) }],
  },
  { step: 'approved', date: '2026-01-01', texts: [{ ...TEXT, approved: 'a'.repeat(64) }] },
  { step: 'signed', date: '2026-01-01', role: 'review-group', reference: 'Note 12' },
];

/** A day in the middle of a quarter. */
function quarterDay(quarter: string): string {
  const year = Number(quarter.slice(0, 4));
  return (
    { Q1: `${year}-05-15`, Q2: `${year}-08-15`, Q3: `${year}-11-15`, Q4: `${year + 1}-02-15` }[quarter.slice(-2)] ?? ''
  );
}

test('a proposal that has been taken over is proposed again without a change', () => {
  const programme: Programme = { every: 6, areas: areas(10, 3), plan: [{ quarter: '2026-27-Q4', areas: [] }] };
  const taken = { ...programme, plan: asPlan(withProgramme(programme), '2026-11-22') };
  assert.deepEqual(planChanges(taken, proposePlan(withProgramme(taken), '2026-11-22')), []);
});

test('an area whose quarter passed without a review comes at once', () => {
  const [next] = proposePlan(contentWith(), '2027-04-02');
  assert.deepEqual(next?.areas[0], { area: 'getting-help', why: 'its first check is late' });
});

test('what speaks for an area is said: comments that are not done, and urgent changes', () => {
  const held = record({
    quarter: '2026-27-Q4',
    area: 'getting-help',
    approvedOn: '2027-03-20',
    steps: [
      {
        step: 'comments',
        date: '2027-03-20',
        comments: ['Say when you call back.', 'More pictures.'].map((asked) => ({
          leaflet: 'getting-help/ask-for-help',
          variant: 'standard',
          asked,
        })),
      },
      {
        step: 'decisions',
        date: '2027-03-20',
        decisions: [{ comment: 2, decision: 'done', changed: 'Pictures.', textNow: 'a picture' }],
        outcomes: [],
      },
    ],
  });
  const places = proposePlan(contentWith(held), '2027-04-02').flatMap(({ areas: chosen }) => chosen);
  assert.ok(
    places.some(({ area, why }) => area === 'getting-help' && why === '1 comment from last time is not done'),
    JSON.stringify(places),
  );
});

test('a quarter that has begun is never proposed anew, nor moved in the file', () => {
  for (const today of ['2027-01-01', '2027-02-10', '2027-03-31']) {
    const proposal = proposePlan(contentWith(), today);
    assert.ok(proposal.every(({ quarter }) => quarter > '2026-27-Q4'));
    assert.match(
      withPlan(PROGRAMME, proposal),
      /# The first quarter of all\.\n {2}- quarter: 2026-27-Q4\n {4}areas: \[getting-help\] # crisis first\n/,
    );
  }
});

describe("the programme's file", () => {
  test('keeps its comments and its order, and quarters that are not proposed', () => {
    const text = withPlan(PROGRAMME, [
      { quarter: '2027-28-Q1', areas: [{ area: 'carers', why: '' }] },
      {
        quarter: '2027-28-Q3',
        areas: [
          { area: 'commitments', why: '' },
          { area: 'getting-help', why: '' },
        ],
      },
      { quarter: '2027-28-Q2', areas: [{ area: 'carers', why: '' }] },
      { quarter: '2027-28-Q4', areas: [] },
    ]);
    assert.equal(
      text,
      PROGRAMME.replace('[carers, commitments]', '[carers]') +
        '  - quarter: 2027-28-Q2\n    areas: [carers]\n  - quarter: 2027-28-Q3\n    areas: [commitments, getting-help]\n  - quarter: 2027-28-Q4\n    areas: []\n',
    );
  });

  test('names every quarter, those without a review too', () => {
    const text = withPlan(PROGRAMME, [{ quarter: '2027-28-Q4', areas: [{ area: 'carers', why: '' }] }]);
    assert.deepEqual((parse(text) as Programme).plan.slice(2), [
      { quarter: '2027-28-Q2', areas: [] },
      { quarter: '2027-28-Q3', areas: [] },
      { quarter: '2027-28-Q4', areas: ['carers'] },
    ]);
  });

  test('comes out as it was when nothing changes', () => {
    assert.equal(
      withPlan(PROGRAMME, [{ quarter: '2026-27-Q4', areas: [{ area: 'getting-help', why: '' }] }]),
      PROGRAMME,
    );
  });

  test('keeps the note on an area that stays, in lists of either kind', () => {
    const text = PROGRAMME.replace(
      '[carers, commitments]',
      '\n      - carers # with the carers group\n      - commitments',
    );
    const changed = withPlan(text, [
      {
        quarter: '2027-28-Q1',
        areas: [
          { area: 'getting-help', why: '' },
          { area: 'carers', why: '' },
        ],
      },
    ]);
    assert.match(changed, /- getting-help\n {6}- carers # with the carers group\n/);
  });

  test('is not written when it would not be valid', () => {
    assert.throws(() => withPlan(PROGRAMME, [{ quarter: '2027-28-Q1', areas: [{ area: 'Not a name', why: '' }] }]));
    assert.throws(() => withPlan('plan: {}\n', []), /nothing was written/);
  });

  test('is valid for every proposal', () => {
    const text = withPlan(PROGRAMME, proposePlan(contentWith(), '2026-11-22'));
    assert.deepEqual(reviewProgramme.check?.(contentWith({ 'reviews/programme.yaml': text })), []);
    assert.deepEqual(
      planChanges(parse(text) as Programme, proposePlan(contentWith({ 'reviews/programme.yaml': text }), '2026-11-22')),
      [],
    );
  });
});
