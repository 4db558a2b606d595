import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { countsText, reviewEntries, reviewEvents } from '../../src/site/announce.ts';
import type { Approval } from '../../src/review/approvals.ts';
import { bothCheckers, startingWithThe, withThe } from '../../src/review/checkers.ts';
import { easyPages, easyReview, sentencesOf } from '../../src/review/easy.ts';
import { closedOn } from '../../src/review/closed.ts';
import { stageOf } from '../../src/review/review-view.ts';
import type { Reviewing } from '../../src/review/reviewing.ts';
import { satisfactionOf } from '../../src/review/satisfaction.ts';
import { standingOf } from '../../src/review/standing.ts';
import { textView } from '../../src/review/text-view.ts';
import type { State } from '../../src/review/state.ts';
import type { ReviewedText, Update } from '../../src/review/texts.ts';
import { checkedByText, easyStateWords, longDate, stateWords } from '../../src/review/words.ts';
import type { StateWords } from '../../src/review/words.ts';
import { programme } from '../../src/content/schema/index.ts';
import type { Review } from '../../src/content/review.ts';
import type { Change, Programme } from '../../src/content/schema/index.ts';

const checkers = { reviewGroup: 'Adult Engagement Group', independentReviewer: 'Healthwatch' };
const approval: Approval = {
  leaflet: 'carers/emergencies',
  variant: 'standard',
  code: undefined,
  fingerprint: 'aaaaaaaaaaaa',
  date: '2027-03-16',
  agreedOn: '2027-03-16',
  review: '2026-27-Q4-carers',
  quarter: '2026-27-Q4',
};
const approving: Change = { date: '2027-03-16', kind: 'reviewed', note: 'Said it first.', review: '2026-27-Q4-carers' };
const urgent: Change = { date: '2027-05-04', kind: 'urgent', note: 'A new number.' };

const record = (parts: object = {}): Review => ({
  quarter: '2026-27-Q4',
  area: 'carers',
  steps: [],
  ...checkers,
  present: [],
  provided: [],
  items: [
    {
      leaflet: 'carers/emergencies',
      code: 'ASC-19',
      variant: 'standard',
      place: [],
      shown: 'aaaaaaaaaaaa',
      approved: 'aaaaaaaaaaaa',
      approvedOn: '2027-03-16',
      agreedOn: '2027-03-16',
    },
  ],
  comments: [],
  satisfaction: [],
  signOff: [],
  corrections: [],
  ...parts,
});
const people = [{ group: checkers.reviewGroup, people: 6 }];
const both = record({
  signOff: [
    { role: 'service', date: '2027-03-18' },
    { role: 'independent-reviewer', date: '2027-03-23' },
    { role: 'review-group', date: '2027-03-22' },
  ],
});

/** A line as a reader sees it, with its links in brackets. */
const line = ({ text, seeChanges, after, call }: StateWords) =>
  [text, seeChanges && '[See what changed].', after, call && 'If something looks wrong, call [the number].']
    .filter(Boolean)
    .join(' ');

const FIRST: [Partial<State>, Change[], string][] = [
  [
    { due: '2026-27-Q4', overdue: false },
    [],
    'First edition, November 2026. Not yet checked by the Adult Engagement Group. First check: January to March 2027.',
  ],
  [
    { due: undefined, overdue: false },
    [],
    'First edition, November 2026. Not yet checked by the Adult Engagement Group.',
  ],
  [
    { due: '2026-27-Q4', overdue: true },
    [],
    'First edition, November 2026. Not yet checked by the Adult Engagement Group. This page was due its first check by March 2027. If something looks wrong, call [the number].',
  ],
  [
    { due: '2027-28-Q3', overdue: false },
    [urgent],
    'Edition of November 2026. We changed this page on 4 May 2027. [See what changed]. Not yet checked by the Adult Engagement Group. First check: October to December 2027.',
  ],
];

test('a text that nobody has checked says so, and when it will be', () => {
  for (const [state, changes, expected] of FIRST)
    assert.equal(
      line(stateWords({ kind: 'first-edition', ...state } as State, { checkers, edition: '2026-11', changes })),
      expected,
    );
});

const LATER: [State, Change[], Review | undefined, string][] = [
  [
    { kind: 'checked', approval, updates: [], due: '2027-28-Q4', when: 'later' },
    [approving],
    both,
    'Checked in March 2027 by the Adult Engagement Group and Healthwatch. Next check by March 2028.',
  ],
  [
    { kind: 'checked', approval, updates: [], due: '2027-28-Q4', when: 'due' },
    [],
    both,
    'Checked in March 2027 by the Adult Engagement Group and Healthwatch. Next check by March 2028.',
  ],
  [
    { kind: 'checked', approval, updates: [], due: '2027-28-Q1', when: 'overdue' },
    [],
    both,
    'Checked in March 2027 by the Adult Engagement Group and Healthwatch. This page was due a check by June 2027. If something looks wrong, call [the number].',
  ],
  [
    { kind: 'checked', approval, updates: [], due: '2027-28-Q4', when: 'later' },
    [],
    undefined,
    'Checked in March 2027. Next check by March 2028.',
  ],
  [
    { kind: 'changed-since', approval, updates: [], changes: [urgent], due: '2027-28-Q4', when: 'later' },
    [approving, urgent],
    both,
    'We changed this page on 4 May 2027, after the group checked it. [See what changed]. Next check by March 2028.',
  ],
  [
    { kind: 'changed-since', approval, updates: [], changes: [], due: '2027-28-Q4', when: 'later' },
    [approving],
    both,
    'This page has changed since the group checked it in March 2027. [See what changed]. Next check by March 2028.',
  ],
  [
    { kind: 'changed-since', approval, updates: [], changes: [urgent], due: '2027-28-Q4', when: 'later' },
    [urgent],
    record({ signOff: [{ role: 'independent-reviewer', date: '2027-03-23' }] }),
    'We changed this page on 4 May 2027, after Healthwatch checked it. [See what changed]. Next check by March 2028.',
  ],
  [
    { kind: 'changed-since', approval, updates: [], changes: [urgent], due: '2027-28-Q1', when: 'overdue' },
    [urgent],
    undefined,
    'We changed this page on 4 May 2027, after it was checked. [See what changed]. This page was due a check by June 2027. If something looks wrong, call [the number].',
  ],
];

test('a text that has been checked says who by, what has changed since, and what comes next', () => {
  for (const [state, changes, review, expected] of LATER)
    assert.equal(line(stateWords(state, { checkers, edition: '2026-11', changes, review })), expected);
});

const update = (as: Update['as'], date = '2027-05-20', name = 'Night line'): Update => ({
  as,
  date,
  record: name,
  kind: 'correction',
  note: 'It is new.',
});

test('a checked text says what was updated since of what it shows, and stays checked', () => {
  const cases: [Update[], string, string][] = [
    [
      [update('number')],
      'The number was updated on 20 May 2027.',
      'A phone number on this page changed on Thursday 20 May 2027.',
    ],
    [
      [update('figure', '2027-05-04'), update('figure', '2027-05-20', 'Share')],
      'Figures were updated on 20 May 2027.',
      'A number on this page changed on Thursday 20 May 2027.',
    ],
    [
      [update('number', '2027-05-04'), update('number'), update('meaning', '2027-06-01', 'Assessment')],
      'The number was updated on 20 May 2027. The meaning of a word was updated on 1 June 2027.',
      'A phone number on this page changed on Thursday 20 May 2027. What a word on this page means changed on Tuesday 1 June 2027.',
    ],
    [
      [update('details')],
      'The contact details were updated on 20 May 2027.',
      'How to reach people on this page changed on Thursday 20 May 2027.',
    ],
  ];
  for (const [updates, standard, easy] of cases) {
    const rest = { approval, updates, due: '2027-28-Q4', when: 'later' } as const;
    const about = { checkers, edition: '2026-11', changes: [], review: both };
    const words = stateWords({ kind: 'checked', ...rest }, about);
    assert.equal(words.tone, 'checked');
    assert.equal(
      line(words),
      `Checked in March 2027 by the Adult Engagement Group and Healthwatch. ${standard} [See what changed]. Next check by March 2028.`,
    );
    assert.ok(
      easyStateWords({ kind: 'checked', ...rest }, about)
        .join(' ')
        .includes(easy),
    );
    const changed = stateWords({ kind: 'changed-since', changes: [urgent], ...rest }, about);
    assert.match(line(changed), new RegExp(`after the group checked it\\. ${standard.replaceAll('.', '\\.')}`));
  }
});

test('the word “checked” never stands at the head of a text that has changed since, or that nobody has checked', () => {
  for (const [state, changes, review] of LATER.filter(([{ kind }]) => kind !== 'checked'))
    assert.doesNotMatch(stateWords(state, { checkers, edition: '2026-11', changes, review }).text, /^Checked/);
  for (const [state, changes] of FIRST)
    assert.notEqual(
      stateWords({ kind: 'first-edition', ...state } as State, { checkers, edition: '2026-11', changes }).tone,
      'checked',
    );
});

test('Easy Read says it in short sentences', () => {
  const cases: [State, string[]][] = [
    [
      { kind: 'first-edition', due: '2026-27-Q4', overdue: false },
      [
        'People with learning disabilities have not checked this page yet.',
        'The first check is planned for January to March 2027.',
      ],
    ],
    [
      { kind: 'first-edition', due: '2026-27-Q4', overdue: true },
      [
        'People with learning disabilities have not checked this page yet.',
        'The first check was planned for January to March 2027.',
        'Call us if something looks wrong.',
      ],
    ],
    [
      { kind: 'checked', approval, updates: [], due: '2027-28-Q4', when: 'later' },
      [
        'The Adult Engagement Group checked this page in March 2027.',
        'Healthwatch checked this page in March 2027.',
        'The next check is by March 2028.',
      ],
    ],
    [
      { kind: 'changed-since', approval, updates: [], changes: [urgent], due: '2027-28-Q1', when: 'overdue' },
      [
        'The Adult Engagement Group checked this page in March 2027.',
        'Healthwatch checked this page in March 2027.',
        'We changed it on Tuesday 4 May 2027.',
        'The next check was planned for June 2027.',
        'Call us if something looks wrong.',
      ],
    ],
  ];
  for (const [state, expected] of cases) {
    const said = easyStateWords(state, { review: both });
    assert.deepEqual(said, expected);
    assert.ok(said.every((sentence) => sentence.split(' ').length <= 15));
  }
});

test('days of the week, and who checked', () => {
  assert.equal(longDate('2028-02-29'), 'Tuesday 29 February 2028');
  assert.equal(checkedByText(both), 'by the Adult Engagement Group and Healthwatch');
  assert.equal(checkedByText(record()), '');
});

test('the names of those who checked come from the record, with "the" where a sentence wants it', () => {
  const other = { reviewGroup: 'Age Exampleton', independentReviewer: 'Care Watch Panel' };
  assert.equal(bothCheckers(other), 'Age Exampleton and the Care Watch Panel');
  assert.equal(checkedByText({ ...both, ...other }), 'by Age Exampleton and the Care Watch Panel');
  assert.equal(startingWithThe('Carers Forum'), 'The Carers Forum');
  assert.equal(withThe('the Circle'), 'the Circle');
});

test('a review is closed only when all three have signed it off, on the day of the last', () => {
  const meeting = { date: '2027-03-02', ways: ['room'] };
  assert.equal(closedOn(both, '2027-04-01'), '2027-03-23');
  assert.equal(closedOn(both, '2027-03-22'), undefined);
  assert.equal(stageOf(record(), '2027-03-02'), 'ahead');
  assert.equal(stageOf(record({ meeting }), '2027-03-03'), 'ahead', 'invited only');
  assert.equal(stageOf(record({ meeting, present: people }), '2027-03-01'), 'ahead');
  assert.equal(stageOf(record({ meeting, present: people }), '2027-03-02'), 'open');
  assert.equal(stageOf(record({ meeting, present: people, signOff: both.signOff.slice(0, 2) }), '2028-01-01'), 'open');
});

test('answers are added up only for the same question on the same scale, and the middle is not good', () => {
  const ask = (question: string, counts: number[], none = 0) =>
    record({
      satisfaction: [
        {
          question,
          asked: counts.reduce((a, b) => a + b, none),
          none,
          answers: counts.map((count, index) => ({ step: `step ${index}`, count })),
        },
      ],
    });
  const found = satisfactionOf([
    ask('Happy?', [2, 3, 1, 0, 0], 1),
    ask('Happy?', [1, 0, 4, 0, 1]),
    ask('Happy?', [5, 5]),
    ask('Clear?', [0, 0, 0]),
  ]);
  assert.deepEqual(
    found.map(({ question, asked, answered, good, none }) => [question, asked, answered, good, none]),
    [
      ['Happy?', 13, 12, 6, 1],
      ['Happy?', 10, 10, 5, 0],
      ['Clear?', 0, 0, 0, 0],
    ],
  );
});

const plan = programme.parse({
  every: 4,
  areas: [
    { id: 'carers', name: 'Carers' },
    { id: 'keeping-safe', name: 'Keeping safe' },
  ],
  plan: [
    { quarter: '2026-27-Q4', areas: ['carers', 'keeping-safe'] },
    { quarter: '2027-28-Q2', areas: ['keeping-safe'] },
  ],
});
const text = (parts: Partial<ReviewedText> = {}): ReviewedText => ({
  leaflet: 'carers/emergencies',
  variant: 'standard',
  code: 'ASC-19',
  title: 'Emergencies',
  area: 'carers',
  owner: 'x',
  file: 'x',
  told: '',
  shape: '',
  records: [],
  updates: [],
  fingerprint: 'a'.repeat(64),
  changes: [],
  page: undefined as never,
  ...parts,
});
const reviewing = (reviews: Review[], texts: ReviewedText[], using: Programme | null = plan): Reviewing => ({
  programme:
    using === null ? undefined : { id: 'programme', file: '', data: using, at: () => ({ line: 1, column: 1 }) },
  reviews: reviews.map((data) => ({
    id: `${data.quarter}-${data.area}`,
    file: '',
    data,
    at: () => ({ line: 1, column: 1 }),
  })),
  texts,
});
const statuses = (view: ReturnType<typeof standingOf>) =>
  view.years
    .flatMap(({ quarters }) => quarters)
    .flatMap(({ quarter, areas }) => areas.map(({ id, status }) => `${quarter} ${id} ${status}`));

test('without any record all is planned, nothing is late, and every total is zero', () => {
  const view = standingOf(reviewing([], [text()]), '2026-11-22');
  assert.deepEqual(statuses(view), [
    '2026-27-Q4 carers planned',
    '2026-27-Q4 keeping-safe planned',
    '2027-28-Q2 keeping-safe planned',
  ]);
  assert.deepEqual(
    {
      any: view.any,
      late: view.late,
      next: view.next?.quarter,
      completed: view.totals.completed,
      changes: view.totals.changes,
      checked: view.totals.checked,
      satisfaction: view.totals.satisfaction,
    },
    { any: false, late: [], next: '2026-27-Q4', completed: 0, changes: 0, checked: 0, satisfaction: [] },
  );
  assert.deepEqual(
    view.years.map(({ quarters }) => quarters.length),
    [4, 4],
  );
});

test('without a programme there is nothing to look forward to, and nothing breaks', () => {
  const view = standingOf(reviewing([], [text()], null), '2026-11-22');
  assert.deepEqual([view.years, view.next, view.late, view.areas.length], [[], undefined, [], 1]);
});

test('a quarter that has begun, passed or been made up for', () => {
  const held = record({ meeting: { date: '2027-03-02', ways: ['room'] }, signOff: both.signOff });
  const later = record({
    quarter: '2027-28-Q1',
    area: 'keeping-safe',
    meeting: { date: '2027-05-02', ways: ['room'] },
    present: people,
  });
  const on = (day: string, reviews: Review[]) => statuses(standingOf(reviewing(reviews, [text()]), day)).slice(0, 2);
  assert.deepEqual(on('2027-01-01', []), ['2026-27-Q4 carers now', '2026-27-Q4 keeping-safe now']);
  assert.deepEqual(on('2027-03-31', [held]), ['2026-27-Q4 carers done', '2026-27-Q4 keeping-safe now']);
  assert.deepEqual(on('2027-04-01', [held]), ['2026-27-Q4 carers done', '2026-27-Q4 keeping-safe late']);
  assert.deepEqual(on('2027-05-02', [held, later]), ['2026-27-Q4 carers done', '2026-27-Q4 keeping-safe moved']);
  assert.equal(
    standingOf(reviewing([held], [text()]), '2027-04-01').totals.completed,
    0,
    'it belongs to the year of its quarter',
  );
  assert.equal(standingOf(reviewing([held], [text()]), '2027-03-31').totals.completed, 1);
});

test('what is to come is not told before its day: changes, approvals', () => {
  const data = reviewing([both], [text({ changes: [approving, urgent] })]);
  const view = textView(data, 'carers/emergencies', 'standard', '2027-03-17');
  assert.deepEqual(view?.changes, [approving]);
  assert.deepEqual(
    view?.history.map(({ kind }) => kind),
    ['checked', 'change'],
    'newest first; the check stands above the change that it approved',
  );
  assert.equal(textView(data, 'carers/emergencies', 'standard', '2027-03-15')?.state.kind, 'first-edition');
  assert.equal(textView(data, 'carers/emergencies', 'easy-read', '2027-03-17'), undefined);
});

const commented = record({
  meeting: { date: '2027-03-02', ways: ['cafe', 'post'] },
  present: [{ group: checkers.reviewGroup, people: 5 }],
  comments: [
    { leaflet: 'carers/emergencies', asked: 'Make it shorter. It is long.', decision: 'done', changed: 'We cut it.' },
    { leaflet: 'carers/emergencies', asked: 'Add a map.', decision: 'not-done', reason: 'Maps go out of date.' },
    {
      leaflet: 'carers/gone',
      asked: 'Add prices.',
      decision: 'partly',
      changed: 'One price.',
      reason: 'Others change.',
    },
    { leaflet: 'carers/emergencies', asked: 'Say who answers.' },
  ],
});

test('a leaflet that has moved since is found by its code, with its history', () => {
  const coded = record({
    comments: [{ leaflet: 'carers/emergencies', asked: 'Why?' }],
  });
  const data = reviewing([coded], [text({ leaflet: 'carers/moved' })]);
  const [view] = standingOf(data, '2027-03-20').reviews;
  assert.deepEqual([view?.items[0]?.path, view?.groups[0]?.path], ['/carers/moved/', '/carers/moved/']);
  assert.deepEqual(
    textView(data, 'carers/moved', 'standard', '2027-03-20')?.history.map(({ kind }) => kind),
    ['checked'],
  );
});

test('counts in words', () => {
  const [view] = standingOf(reviewing([commented], [text()]), '2027-03-20').reviews;
  assert.equal(
    view && countsText(view),
    'You told us 4 things. We did 1, did part of 1, did not do 1 and have not decided about 1 yet.',
  );
  const [quiet] = standingOf(reviewing([record()], [text()]), '2027-03-20').reviews;
  assert.equal(quiet && countsText(quiet), 'Nobody asked for a change.');
});

test('a leaflet that is gone still has a name in the review, and no link', () => {
  const [view] = standingOf(reviewing([commented], [text()]), '2027-03-20').reviews;
  assert.deepEqual(
    view?.groups.map(({ title, path }) => [title, path]),
    [
      ['Emergencies', '/carers/emergencies/'],
      ['Gone', undefined],
    ],
  );
});

test('the Easy Read of a review has pictures that exist, keeps question and answer on one page, and at most 20 rows a page', () => {
  const manifest = JSON.parse(readFileSync(new URL('../../src/pictures/manifest.json', import.meta.url), 'utf8')) as {
    idea: string;
  }[];
  const known = new Set(manifest.map(({ idea }) => idea));
  const many = {
    ...commented,
    comments: Array.from({ length: 6 }, () => commented.comments).flat(),
    satisfaction: both.satisfaction,
  };
  for (const each of [
    record(),
    commented,
    many,
    {
      ...both,
      satisfaction: [
        {
          question: 'Happy?',
          asked: 5,
          none: 1,
          answers: ['Yes', 'So-so', 'No'].map((step, index) => ({ step, count: index === 0 ? 2 : 1 })),
        },
      ],
    },
  ]) {
    const [view] = standingOf(reviewing([each], [text()]), '2027-03-20').reviews;
    const pages = easyPages(easyReview(view!));
    const rows = pages.map((page) => page.flatMap((section) => section.rows));
    assert.ok(rows.every((page) => page.length > 0 && page.length <= 20));
    assert.deepEqual(
      rows
        .flat()
        .map(({ picture }) => picture)
        .filter((picture) => !known.has(picture)),
      [],
    );
    assert.ok(
      rows.every((page) => page.at(-1)?.picture !== 'talking'),
      'an answer stands with what it answers',
    );
    assert.ok(
      rows
        .flat()
        .every(
          ({ sentences }) =>
            sentences.length > 0 && sentences.every((sentence) => sentence.trim() && !/undefined/.test(sentence)),
        ),
    );
  }
});

test('sentences are told apart, and line breaks are spaces', () =>
  assert.deepEqual(sentencesOf('One thing.\nAnother  thing? Yes.'), ['One thing.', 'Another thing?', 'Yes.']));

test('calendar: a quarter until the day is known, then the day, under the same name', () => {
  const whole = (path: string) => `https://a.example${path}`;
  const events = (reviews: Review[]) =>
    reviewEvents(standingOf(reviewing(reviews, [text()]), '2026-11-22'), { whole, host: 'b.example', checkers });
  const [before] = events([]);
  const [after] = events([commented]);
  assert.deepEqual(
    [before?.uid, before?.first, before?.last, before?.sequence],
    ['2026-27-Q4-carers@b.example', '2027-01-01', '2027-03-31', 0],
  );
  assert.deepEqual(
    [after?.uid, after?.first, after?.last, after?.sequence],
    ['2026-27-Q4-carers@b.example', '2027-03-02', '2027-03-02', 1],
  );
  assert.equal(new Set(events([]).map(({ uid }) => uid)).size, 3);
});

test('feed: closed reviews and changes, each under a name that stays when a page moves', () => {
  const entries = (leaflet: string) => {
    const data = reviewing([both, commented], [text({ leaflet, changes: [approving, urgent] })]);
    return reviewEntries(data, standingOf(data, '2027-06-01'), { whole: (path) => path, today: '2027-06-01' });
  };
  assert.deepEqual(
    entries('carers/emergencies').map(({ id, date }) => [id, date]),
    [
      ['/reviews/2026-27-Q4-carers/', '2027-03-23'],
      ['/reviews/#asc-19-standard-1', '2027-03-16'],
      ['/reviews/#asc-19-standard-2', '2027-05-04'],
    ],
  );
  assert.deepEqual(
    entries('carers/moved')
      .slice(1)
      .map(({ id }) => id),
    entries('carers/emergencies')
      .slice(1)
      .map(({ id }) => id),
  );
});
