import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { readFileSync, writeFileSync } from 'node:fs';
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
  assert.match(site.read(RECORD), /^# The review of "Looking after someone", January to March 2027, step by step\./);
  await ok('check', '2027-01-11');
  site.squash('review');
});

test('the day is set, people meet, and who took part is published before anything is decided', async () => {
  site.branch('met');
  await ok('invite 2026-27-Q4-carers --date 2027-02-10 --ways room,post', '2027-01-18');
  const { out } = await ok(
    "met 2026-27-Q4-carers --date 2027-02-10 --ways room,post --present 'Exampleton Residents Group: 7' --provided 'Easy Read'",
    '2027-02-11',
  );
  assert.match(out, /7 people took part on 10 February 2027/);
  const late = await site.run('check', '2027-02-11');
  assert.match(
    late.out,
    /is dated 2027-01-18, more than 14 days ago, and comes in only now/,
    'nothing after the event',
  );
  site.git('checkout', '-q', '--', '.');
  await ok('invite 2026-27-Q4-carers --date 2027-02-10 --ways room,post', '2027-02-01');
  await ok(
    "met 2026-27-Q4-carers --date 2027-02-10 --ways room,post --present 'Exampleton Residents Group: 7'",
    '2027-02-11',
  );
  await ok('check', '2027-02-11');
  site.squash('met');
});

test('comments and answers are taken in', async () => {
  site.branch('comments');
  await ok('record 2026-27-Q4-carers --template', '2027-02-18');
  writeFileSync(
    join(site.root, 'comments.csv'),
    '\uFEFFleaflet;variant;paragraph;comment\r\nASC-04;standard;3;"Say what the list is of; it is not clear"\r\nasc04;Easy Read;;Show a picture of a holiday\r\nASC-03;;;\r\n',
  );
  writeFileSync(
    join(site.root, 'faces.csv'),
    'question,step,count\nHow happy are you?,Happy,4\nHow happy are you?,Unhappy,1\nHow happy are you?,no answer,2\n',
  );
  const { out } = await ok('record 2026-27-Q4-carers comments.csv --satisfaction faces.csv', '2027-02-18');
  assert.match(out, /comments\.csv: 2 comments added\.\nfaces\.csv: 1 question added\./);
  assert.match(site.read(RECORD), /^# The review of "Looking after someone"/m, 'the notes for officers stay');
  const again = await ok('record 2026-27-Q4-carers comments.csv --satisfaction faces.csv', '2027-02-19');
  assert.match(again.out, /0 comments added, 2 there already \(lines 2, 3\)/);
});

test('comments are decided, by words or by a sheet, texts changed, and all is approved', async () => {
  const listed = await ok('decide 2026-27-Q4-carers', '2027-02-22');
  assert.equal(
    listed.out,
    '1. carers/a-break, paragraph 3: Say what the list is of; it is not clear\n2. carers/a-break, Easy Read: Show a picture of a holiday',
  );
  await ok(
    "decide 2026-27-Q4-carers 1 done --changed 'The list of breaks says what it is' --text-now 'some ways to have a break'",
    '2027-02-22',
  );
  await ok('decide 2026-27-Q4-carers --template', '2027-02-22');
  const sheet = join(site.root, '2026-27-Q4-carers-decisions.csv');
  writeFileSync(
    sheet,
    readFileSync(sheet, 'utf8').replace('holiday,,,,,', 'holiday,not done,,We have no such picture yet.,,'),
  );
  const { out: decided } = await ok('decide 2026-27-Q4-carers 2026-27-Q4-carers-decisions.csv', '2027-02-23');
  assert.match(decided, /1 decision added\. Every comment is decided\./);

  const early = await site.run('approve 2026-27-Q4-carers', '2027-03-01');
  assert.equal(early.code, 1);
  assert.match(early.err, /"some ways to have a break" does not stand in the text/);

  site.edit(A_BREAK, ['Here are some ways to do it:', 'Here are some ways to have a break:']);
  assert.match((await ok('check', '2027-02-26')).out, /A break from caring \(ASC-04\): changed, never checked/);
  const lagging = await site.run('approve 2026-27-Q4-carers', '2027-03-01');
  assert.match(lagging.err, /This Easy Read is not matched with its standard page/);
  await site.match('carers/a-break');
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
  assert.equal((await site.state('carers/a-break', '2027-03-02')).kind, 'first-edition', 'the group has not signed');
});

test('the three sign what is published, and the record is closed', async () => {
  for (const [role, day] of [
    ['review-group', '2027-03-02'],
    ['independent-reviewer', '2027-03-05'],
    ['service', '2027-03-05'],
  ] as const) {
    site.branch('sign');
    await ok(`sign 2026-27-Q4-carers ${role} --reference 'Minutes, item 4'`, day);
    await ok('check', day);
    site.squash('sign');
    assert.equal((await site.state('carers/a-break', day)).kind, 'checked');
  }
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
  await ok('check', '2028-01-10');
  site.squash('next');
  site.branch('met');
  await ok(
    "met 2027-28-Q4-carers --date 2028-02-02 --ways room --present 'Exampleton Residents Group: 5'",
    '2028-02-02',
  );
  await ok('check', '2028-02-02');
  site.squash('met');
  site.branch('approve');
  await site.match('carers/a-break');
  await ok('approve 2027-28-Q4-carers ASC-04', '2028-02-03');
  const early = await site.run('sign 2027-28-Q4-carers review-group --reference Minutes', '2028-02-03');
  assert.match(early.err, /before all was decided: carers\/are-you-a-carer/);
  await ok('approve 2027-28-Q4-carers', '2028-02-03');
  await ok('check', '2028-02-03');
  site.squash('approve');
  site.branch('sign');
  await ok('sign 2027-28-Q4-carers review-group --reference Minutes', '2028-02-04');
  await ok('check', '2028-02-04');
  site.squash('sign');
  const state = await site.state('carers/a-break', '2028-02-04');
  assert.deepEqual([state.kind, 'approval' in state && state.approval.review], ['checked', '2027-28-Q4-carers']);
});
