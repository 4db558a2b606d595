import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ReviewRepository, A_BREAK, RECORD } from '../support/review-repository.ts';

// One site through five quarters, as its officers would live them. Each step stands on the one before.
const site = ReviewRepository.published();
after(() => site.remove());

const ok = async (command: string, today: string) => {
  const ran = await site.run(command, today);
  assert.equal(ran.code, 0, `${command}: ${ran.err}\n${ran.out}`);
  return ran;
};

test('before any review every text is a first edition', async () => {
  assert.deepEqual(await site.state('carers/a-break', '2027-01-11'), {
    kind: 'first-edition',
    due: '2026-27-Q4',
    overdue: false,
  });
  await ok('check', '2027-01-11');
});

test('a review is opened, and the record is valid and published', async () => {
  site.branch('review');
  const { out } = await ok('start 2026-27-Q4 carers', '2027-01-11');
  assert.match(out, /Wrote content\/reviews\/2026-27-Q4-carers\.yaml: Looking after someone, 2 leaflets, 3 texts\./);
  assert.match(site.read(RECORD), /^# The review of "Looking after someone", January to March 2027\./);
  await ok('check', '2027-01-11');
  site.squash('review');
});

test('comments and answers are taken in', async () => {
  site.branch('comments');
  await ok('record 2026-27-Q4-carers --template', '2027-02-11');
  writeFileSync(
    join(site.root, 'comments.csv'),
    '\uFEFFleaflet;variant;paragraph;comment\r\nASC-04;standard;3;"Say what the list is of; it is not clear"\r\nasc04;Easy Read;;Show a picture of a holiday\r\nASC-03;;;\r\n',
  );
  writeFileSync(
    join(site.root, 'faces.csv'),
    'question,step,count\nHow happy are you?,Happy,5\nHow happy are you?,Unhappy,1\nHow happy are you?,no answer,2\n',
  );
  const { out } = await ok('record 2026-27-Q4-carers comments.csv --satisfaction faces.csv', '2027-02-11');
  assert.match(out, /comments\.csv: 2 comments added\.\nfaces\.csv: 1 question added\./);
  assert.match(site.read(RECORD), /^# 1\. When the meeting is set/m, 'the notes for officers stay');
  const again = await ok('record 2026-27-Q4-carers comments.csv --satisfaction faces.csv', '2027-02-12');
  assert.match(again.out, /0 comments added, 2 there already \(lines 2, 3\)/);
});

test('decisions are written, texts changed, and all is approved', async () => {
  site.edit(
    RECORD,
    [
      /^present: \[\]/m,
      'meeting:\n  date: 2027-02-10\n  ways: [room, post]\npresent:\n  - group: Exampleton Residents Group\n    people: 7',
    ],
    [
      / {4}asked: Say what.*\n/,
      '    asked: Say what the list is of.\n    decision: done\n    changed: The list of breaks says what it is\n    textNow: some ways to have a break\n    date: 2027-02-10\n',
    ],
    [
      / {4}asked: Show a picture.*\n/,
      '    asked: Show a picture of a holiday.\n    decision: not-done\n    reason: We have no such picture yet.\n    date: 2027-02-10\n',
    ],
    [/^signOff: \[\]/m, 'signOff:\n  - role: review-group\n    date: 2027-02-24'],
  );
  const shown = /code: ASC-04\n {4}variant: standard\n {4}shown: .*\n/;
  const others = [
    /code: ASC-04\n {4}variant: easy-read\n {4}shown: .*\n/,
    /code: ASC-03\n {4}variant: standard\n {4}shown: .*\n/,
  ];
  for (const [item, outcome] of [[shown, 'change'], ...others.map((other) => [other, 'no-change'])] as [
    RegExp,
    string,
  ][]) {
    site.edit(RECORD, [item, `${item.exec(site.read(RECORD))?.[0]}    outcome: ${outcome}\n`]);
  }
  const early = await site.run('approve 2026-27-Q4-carers', '2027-03-01');
  assert.equal(early.code, 1);
  assert.match(early.err, /"some ways to have a break" does not stand in the text/);

  site.edit(A_BREAK, ['Here are some ways to do it:', 'Here are some ways to have a break:']);
  assert.match((await ok('check', '2027-03-01')).out, /A break from caring \(ASC-04\): changed, never checked/);

  const { out } = await ok('approve 2026-27-Q4-carers', '2027-03-01');
  assert.match(
    out,
    /Approved: A break from caring \(ASC-04\)\nApproved: A break from caring, Easy Read \(ASC-04\)|Approved: Are you a carer/,
  );
  assert.match(
    site.read(A_BREAK),
    /changes:\n {2}- date: 2027-03-01\n {4}kind: reviewed\n {4}note: The list of breaks says what it is\.\n {4}review: 2026-27-Q4-carers\n---/,
  );
  assert.match((await ok('approve 2026-27-Q4-carers', '2027-03-02')).out, /Nothing to approve/);
  const { out: gate } = await ok('check', '2027-03-01');
  assert.match(gate, /approved in the review 2026-27-Q4-carers/);
  site.squash('comments');
  assert.equal((await site.state('carers/a-break', '2027-03-02')).kind, 'checked');
  await ok('check --base HEAD~1', '2027-03-02');
});

test('the record is closed', async () => {
  site.branch('close');
  site.edit(RECORD, [
    /(^ {2}- role: review-group\n.*\n)/m,
    '  - role: review-group\n    date: 2027-02-24\n  - role: independent-reviewer\n    date: 2027-03-05\n  - role: service\n    date: 2027-03-05\n',
  ]);
  await ok('check', '2027-03-05');
  site.squash('close');
});

test('an edit makes the text changed since, and an urgent change says why', async () => {
  site.branch('edit');
  site.edit('services/night-line.yaml', [/01632 96\d{4}/, '01632 960999']);
  site.edit(A_BREAK, ['a real holiday', 'a long holiday']);
  const refused = await site.run('check', '2027-05-04');
  assert.equal(refused.code, 1);
  assert.match(refused.out, /A break from caring \(ASC-04\): the text has changed/);
  assert.match(refused.out, /The service "night-line": it tells readers something else, and does not say so/);
  const state = await site.state('carers/a-break', '2027-05-04');
  assert.deepEqual([state.kind, 'changes' in state && state.changes], ['changed-since', []]);

  const { out } = await ok("check --declare urgent --note 'The night line has a new number.'", '2027-05-04');
  assert.match(out, /Added the change to content\/leaflets\/carers\/a-break\/standard\.mdx\./);
  assert.match(out, /Added the change to content\/services\/night-line\.yaml\./);
  site.squash('edit');
  const declared = await site.state('carers/a-break', '2027-05-05');
  assert.deepEqual(
    [declared.kind, 'changes' in declared && declared.changes.map(({ kind, note }) => [kind, note])],
    ['changed-since', [['urgent', 'The night line has a new number.']]],
  );
  assert.equal((await site.state('carers/a-break', '2028-01-05')).kind, 'changed-since');
});

test('the next review checks it again', async () => {
  site.branch('next');
  await ok('start 2027-28-Q4 carers', '2028-01-10');
  site.amend('reviews/2027-28-Q4-carers.yaml', (record) => {
    record['meeting'] = { date: '2028-02-02', ways: ['room'] };
    record['present'] = [{ group: 'Exampleton Residents Group', people: 6 }];
    for (const item of record['items'] as Record<string, unknown>[]) item['outcome'] = 'no-change';
    record['signOff'] = ['review-group', 'independent-reviewer', 'service'].map((role) => ({
      role,
      date: '2028-02-02',
    }));
  });
  await ok('approve 2027-28-Q4-carers ASC-04', '2028-02-03');
  assert.equal((await site.run('check', '2028-02-03')).code, 1, 'closed with a text that is not approved');
  await ok('approve 2027-28-Q4-carers', '2028-02-03');
  await ok('check', '2028-02-03');
  site.squash('next');
  const state = await site.state('carers/a-break', '2028-02-04');
  assert.deepEqual([state.kind, 'approval' in state && state.approval.review], ['checked', '2027-28-Q4-carers']);
});
