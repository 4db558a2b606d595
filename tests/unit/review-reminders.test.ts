import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { SettledContent } from '../../src/review/settled-content.ts';
import { CAP, emailText, marker, overdueMarker, reminders } from '../../src/review/reminders.ts';
import type { ExistingIssue, Reminder } from '../../src/review/reminders.ts';
import { send, sentReminders } from '../../src/commands/review/github-issues.ts';
import { gitHubFrom } from '../../src/commands/review/github-request.ts';
import type { GitHubRequest } from '../../src/commands/review/github-request.ts';
import { contentWith, record } from './review-fixture.ts';

const issue = (reminder: Reminder | undefined, number: number, comments: string[] = []): ExistingIssue => ({
  number,
  body: reminder?.body ?? '',
  comments,
});

const names = ({ now }: ReturnType<typeof reminders>) =>
  now.map((reminder) => `${reminder.do} ${reminder.quarter} ${reminder.area}`);

describe('what is sent', () => {
  test('one issue for each area, in the quarter in which its review is due', () => {
    assert.deepEqual(names(reminders(contentWith(), '2026-12-31', [])), []);
    assert.deepEqual(names(reminders(contentWith(), '2027-01-01', [])), ['open 2026-27-Q4 getting-help']);
  });

  test('names the texts under the role that keeps them right, and what to do', () => {
    const [first] = reminders(contentWith(), '2027-01-01', []).now;
    assert.equal(first?.do === 'open' && first.title, 'Review: Getting help, January to March 2027');
    assert.match(first?.body ?? '', /### For Adult Care\n\n- ASC-01 Ask for help \(page\): never checked\n/);
    assert.match(first?.body ?? '', /review -- start 2026-27-Q4 getting-help/);
    assert.ok(first?.body.includes(marker({ quarter: '2026-27-Q4', area: 'getting-help' })));
  });

  test('nothing twice, whether the issue is open or closed and however often it is asked', () => {
    const [first] = reminders(contentWith(), '2027-01-01', []).now;
    for (const today of ['2027-01-01', '2027-02-28', '2027-03-31'])
      assert.deepEqual(reminders(contentWith(), today, [issue(first, 7)]).now, []);
  });

  test('one note more when it is late, and then no other', () => {
    const [first] = reminders(contentWith(), '2027-01-01', []).now;
    const late = reminders(contentWith(), '2027-04-01', [issue(first, 7)]);
    assert.deepEqual(names(late), [
      'escalate 2026-27-Q4 getting-help',
      'open 2027-28-Q1 carers',
      'open 2027-28-Q1 commitments',
    ]);
    const [note] = late.now;
    assert.equal(note?.do === 'escalate' && note.issue, 7);
    const told = issue(first, 7, [note?.body ?? '']);
    assert.deepEqual(names(reminders(contentWith(), '2027-06-01', [told])), [
      'open 2027-28-Q1 carers',
      'open 2027-28-Q1 commitments',
    ]);
    assert.ok(!names(reminders(contentWith(), '2029-06-01', [told])).some((name) => name.includes('getting-help')));
  });

  test('an issue that is opened late says so, names a quarter that can still be opened, and gets no other note', () => {
    const [late] = reminders(contentWith(), '2027-04-01', []).now;
    assert.equal(late?.overdue, true);
    assert.ok(late?.body.includes(overdueMarker({ quarter: '2026-27-Q4', area: 'getting-help' })));
    assert.match(late?.body ?? '', /review -- start 2027-28-Q1 getting-help/);
    assert.ok(
      !names(reminders(contentWith(), '2027-08-01', [issue(late, 3)])).some((name) => name.includes('getting-help')),
    );
  });

  test('of what has been approved only who has not signed, once', () => {
    const signed = (role: 'service' | 'independent-reviewer') =>
      ({ step: 'signed', date: '2027-02-01', role, reference: 'Note 12' }) as const;
    const held = { quarter: '2026-27-Q4', area: 'getting-help', approvedOn: '2027-02-01' };
    const { now } = reminders(contentWith(record({ ...held, more: [signed('service')] })), '2027-02-02', []);
    const [open] = now;
    assert.equal(now.length, 1);
    assert.ok(open?.do === 'open');
    assert.equal(open.title, 'Sign off: Getting help, January to March 2027');
    assert.match(open.body, /Still to sign it: Healthwatch\.\n/);
    assert.match(open.body, /review -- sign 2026-27-Q4-getting-help independent-reviewer/);
    const again = contentWith(record({ ...held, more: [signed('service')] }));
    assert.deepEqual(reminders(again, '2027-02-02', [issue(open, 4)]).now, []);
    const closed = record({ ...held, more: [signed('service'), signed('independent-reviewer')] });
    assert.deepEqual(reminders(contentWith(closed), '2027-02-02', []).now, []);
    const unsettled = record({ ...held, open: ['getting-help/ask-for-help'] });
    assert.deepEqual(
      names(reminders(contentWith(unsettled), '2027-02-02', [])).filter((name) => name.includes('Sign')),
      [],
    );
  });

  test('late ones first, and no more than twelve at once', () => {
    const content = contentWith();
    const { programme, topics, leaflets } = content;
    const [topic] = topics;
    const [leaflet] = leaflets;
    assert.ok(programme && topic && leaflet);
    const many = Array.from({ length: 15 }, (_, index) => `area-${String.fromCharCode(97 + index)}`);
    const crowd: SettledContent = {
      ...content,
      topics: many.map((id) => ({ ...topic, id, data: { ...topic.data, id, reviewArea: id } })),
      leaflets: many.map((id) => ({ ...leaflet, id: `${id}/x`, data: { ...leaflet.data, code: id } })),
      easyReads: [],
      commitments: [],
      programme: {
        ...programme,
        data: {
          every: 6,
          areas: many.map((id) => ({ id, name: id, crisis: false })),
          plan: [
            { quarter: '2026-27-Q4', areas: many.slice(0, 14) },
            { quarter: '2026-27-Q3', areas: many.slice(14) },
          ],
        },
      },
    };
    const { now, later } = reminders(crowd, '2027-01-01', []);
    assert.deepEqual([now.length, later, now[0]?.area, now[0]?.overdue], [CAP, 3, many[14], true]);
    const rest = reminders(
      crowd,
      '2027-01-01',
      now.map((reminder, index) => issue(reminder, index)),
    );
    assert.deepEqual([rest.now.length, rest.later], [3, 0]);
  });

  test('a message for each role, for those who prefer email', () => {
    const text = emailText(contentWith(), '2027-04-01');
    assert.match(
      text,
      /^To: Adult Care\nSubject: Leaflets to review in April to June 2027\n\nGetting help: late, was planned for January to March 2027\n- ASC-01/,
    );
    assert.equal(emailText(contentWith(), '2026-11-22'), 'Nothing is due or late, so there is nothing to send.');
  });
});

describe('on GitHub', () => {
  const member = { user: { type: 'User' }, author_association: 'MEMBER' };
  const bot = { user: { type: 'Bot' }, author_association: 'NONE' };
  const stranger = { user: { type: 'User' }, author_association: 'NONE' };
  const body = marker({ quarter: '2026-27-Q4', area: 'carers' });

  /** Answers as GitHub would, and notes what it was asked. */
  function fake(answers: Record<string, unknown>): { request: GitHubRequest; asked: string[] } {
    const asked: string[] = [];
    const request: GitHubRequest = async (method, path, sent) => {
      asked.push(`${method} ${path}${sent ? ` ${Object.keys(sent).join(' ')}` : ''}`);
      return answers[path] ?? [];
    };
    return { request, asked };
  }

  test('reads the reminders that were sent, on every page, and their comments', async () => {
    const other = Array.from({ length: 99 }, (_, index) => ({ number: index + 100, body: null, ...member }));
    const { request, asked } = fake({
      '/repos/o/r/issues?state=all&per_page=100&page=1': [{ number: 1, body, ...bot }, ...other],
      '/repos/o/r/issues?state=all&per_page=100&page=2': [
        { number: 2, body, ...stranger },
        { number: 3, body, ...member, pull_request: {} },
      ],
      '/repos/o/r/issues/1/comments?per_page=100&page=1': [
        { body: 'told', ...bot },
        { body: 'a trick', ...stranger },
      ],
    });
    assert.deepEqual(await sentReminders(request, 'o/r'), [{ number: 1, body, comments: ['told'] }]);
    assert.equal(asked.length, 3);
  });

  test("sends nothing when it can't see all that was sent", async () => {
    const request: GitHubRequest = async () => Array.from({ length: 100 }, () => ({ number: 1, body: '', ...member }));
    await assert.rejects(sentReminders(request, 'o/r'), /Nothing was sent/);
  });

  test('opens an issue, or writes under one', async () => {
    const { request, asked } = fake({ '/repos/o/r/issues': { number: 12 } });
    assert.equal(
      await send(request, 'o/r', { do: 'open', area: 'a', quarter: 'q', overdue: false, title: 't', body: 'b' }),
      12,
    );
    assert.equal(
      await send(request, 'o/r', { do: 'escalate', area: 'a', quarter: 'q', overdue: true, issue: 7, body: 'b' }),
      7,
    );
    assert.deepEqual(asked, ['POST /repos/o/r/issues title body', 'POST /repos/o/r/issues/7/comments body']);
  });

  test('says what is missing in the environment', () => {
    assert.throws(() => gitHubFrom({}), /GITHUB_TOKEN, and GITHUB_REPOSITORY/);
    assert.throws(() => gitHubFrom({ GITHUB_TOKEN: 't', GITHUB_REPOSITORY: 'a/b/../c' }), /owner\/name/);
  });
});
