import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { checkContent } from '../../src/checks/check-content.ts';
import { A_BREAK, decided, RECORD, ReviewRepository } from '../support/review-repository.ts';

// Made once: a site whose carers review is approved, and the same with its record closed. Each test gets a copy.
const LATER = '2027-05-04';
let approved: ReviewRepository;
let closed: ReviewRepository;
let site: ReviewRepository;

const copyOf = ({ root }: ReviewRepository) => {
  const copy = new ReviewRepository();
  cpSync(root, copy.root, { recursive: true });
  return copy;
};

before(async () => {
  approved = ReviewRepository.published();
  await decided(approved);
  const { code, err } = await approved.run('approve 2026-27-Q4-carers', '2027-03-01');
  assert.equal(code, 0, err);
  approved.commit('Reviewed');
  closed = copyOf(approved);
  closed.amend(RECORD, (record) => {
    record['signOff'] = [
      ...(record['signOff'] as object[]),
      { role: 'independent-reviewer', date: '2027-03-05' },
      { role: 'service', date: '2027-03-05' },
    ];
  });
  closed.commit('Closed');
});
after(() => {
  approved.remove();
  closed.remove();
});
beforeEach(() => {
  site = copyOf(approved);
  site.branch('work');
});
afterEach(() => site.remove());

const passes = async (today = LATER, options = '') => {
  const { code, out, err } = await site.run(`check ${options}`, today);
  assert.equal(code, 0, out + err);
  return out;
};
const fails = async (words: RegExp, today = LATER, options = '') => {
  const { code, out, err } = await site.run(`check ${options}`, today);
  assert.match(out + err, words);
  assert.equal(code, 1);
};
const useClosed = () => {
  site.remove();
  site = copyOf(closed);
  site.branch('work');
};
const items = (record: Record<string, unknown>) => record['items'] as Record<string, unknown>[];
const declare = (change: string) =>
  site.edit(A_BREAK, ['review: 2026-27-Q4-carers\n', `review: 2026-27-Q4-carers\n  - ${change}\n`]);

describe('nobody is fooled by', () => {
  it('bumping the day of an approval', async () => {
    site.amend(RECORD, (record) => {
      for (const item of items(record)) item['approvedOn'] = LATER;
    });
    await fails(/The approval of carers\/a-break \(2027-03-01\) was altered or taken away/);
  });

  it('bumping the date of a change, or the edition', async () => {
    site.edit(A_BREAK, ['date: 2027-03-01', `date: ${LATER}`]);
    await fails(/the entry under "changes" of 2027-03-01 \(reviewed, 2026-27-Q4-carers\) was altered/);
    site.git('checkout', '-q', '.');
    site.edit(A_BREAK, ['edition: 2026-11', 'edition: 2027-05']);
    await fails(/the edition is 2027-05 instead of 2026-11, but the text is the same/);
    site.edit(A_BREAK, ['edition: 2027-05', 'edition: 2026-10']);
    await fails(/the edition went back from 2026-11 to 2026-10/);
  });

  it('writing an approval by hand', async () => {
    site.edit(A_BREAK, ['a real holiday', 'a long holiday']);
    const text = (await site.texts()).find(
      ({ leaflet, variant }) => leaflet === 'carers/a-break' && variant === 'standard',
    )!;
    site.write(
      'reviews/2027-28-Q1-carers.yaml',
      `quarter: 2027-28-Q1\narea: carers\nitems:\n  - leaflet: carers/a-break\n    code: ASC-04\n    variant: standard\n    shown: "${text.fingerprint}"\n    outcome: no-change\n    approved: "${text.fingerprint}"\n    approvedOn: ${LATER}\n`,
    );
    await fails(
      /MARKED AS APPROVED[\s\S]*is marked as approved\. The record has no meeting[\s\S]*is marked as approved\. The review group has not signed/,
    );
  });

  it('editing a text after it was approved, in the branch or later', async () => {
    site.edit(A_BREAK, ['a real holiday', 'a long holiday']);
    await fails(
      /A break from caring \(ASC-04\): the text has changed, and neither a review has approved it nor does it say why/,
    );
    site.git('checkout', '-q', 'main');
    site.git('reset', '-q', '--hard', 'HEAD~1');
    site.branch('fresh');
    await decided(site);
    await site.run('approve 2026-27-Q4-carers', '2027-03-01');
    await passes('2027-03-01');
    site.edit(A_BREAK, ['a real holiday', 'a long holiday']);
    await fails(/the approval is of another text than the present one/, '2027-03-01');
  });

  it('changing a phone number in the services file only', async () => {
    site.edit('services/night-line.yaml', [/01632 96\d{4}/, '01632 960999']);
    await fails(
      /services\/night-line\.yaml:1:1: The service "night-line": it tells readers something else, and does not say so\. 1 checked text shows it: A break from caring \(ASC-04\)/,
    );
  });

  it('changing the number to try when another does not work', async () => {
    site.edit(
      'services/care-team.yaml',
      [/^hours:/m, 'fallback: lunch-club\nhours:'],
      ['confidence: confirmed', 'confidence: old'],
    );
    site.edit('services/lunch-club.yaml', [
      'contacts: []',
      'contacts:\n  - { type: phone, value: 01632 960777, source: care-plan, confidence: confirmed }',
    ]);
    site.commit('A fallback');
    site.edit('services/lunch-club.yaml', ['01632 960777', '01632 960999']);
    await fails(
      /The service "lunch-club": it tells readers something else, and does not say so\. .*A break from caring \(ASC-04\)/,
      LATER,
      '--base HEAD',
    );
  });

  it('changing a fact only', async () => {
    site.edit('facts.yaml', ['value: 72', 'value: 99']);
    await fails(/The fact "satisfied-carers": it tells readers something else, and does not say so\. 1 checked text/);
  });

  it('moving a leaflet', async () => {
    const move = () => {
      renameSync(site.path('leaflets/carers/a-break'), site.path('leaflets/getting-help/a-break'));
      site.edit(
        'topics.yaml',
        ['    - a-break\n', ''],
        ['    - grant-for-your-home', '    - grant-for-your-home\n    - a-break'],
      );
    };
    move();
    assert.match(
      await passes(),
      /A break from caring \(ASC-04\): moved, the text is the same; moved from carers\/a-break/,
    );
    assert.equal((await site.state('getting-help/a-break', LATER)).kind, 'checked', 'its review moves with it');
    site.edit('leaflets/getting-help/a-break/standard.mdx', ['a real holiday', 'a long holiday']);
    await fails(/A break from caring \(ASC-04\): the text has changed/);
  });

  it('giving a leaflet another code', async () => {
    site.edit(A_BREAK, ['ASC-04', 'ASC-05'], ['a real holiday', 'a long holiday']);
    await fails(/its code was ASC-04/);
    renameSync(site.path('leaflets/carers/a-break'), site.path('leaflets/carers/time-off'));
    site.edit('topics.yaml', ['- a-break', '- time-off']);
    await fails(/this is A break from caring \(ASC-04\) under another code/);
  });

  it('taking a text away and bringing another back under its name', async () => {
    const easy = 'leaflets/carers/a-break/easy-read.mdx';
    const text = site.read(easy);
    rmSync(site.path(easy));
    site.commit('Gone');
    site.write(easy, text.replace('You can have a rest.', 'You can have a long rest.'));
    await fails(/the review 2026-27-Q4-carers approved another text/, LATER, '--base HEAD');
  });

  it('an old approval after going back to another text', async () => {
    site.edit(A_BREAK, ['some ways to have a break', 'some ways to do it']);
    await fails(/neither a review has approved it/);
  });

  it('an approval that another one has taken the place of', async () => {
    site.edit(A_BREAK, ['a real holiday', 'a long holiday']);
    const text = (await site.texts()).find(({ code, variant }) => code === 'ASC-04' && variant === 'standard')!;
    site.write(
      'reviews/2027-28-Q1-carers.yaml',
      `quarter: 2027-28-Q1\narea: carers\nmeeting: { date: 2027-04-20, ways: [room] }\npresent: [{ group: Exampleton Residents Group, people: 7 }]\nitems:\n  - leaflet: carers/a-break\n    code: ASC-04\n    variant: standard\n    shown: "${text.fingerprint}"\n    outcome: no-change\n    approved: "${text.fingerprint}"\n    approvedOn: 2027-05-01\nsignOff: [{ role: review-group, date: 2027-05-01 }]\n`,
    );
    site.commit('Approved again');
    site.edit(A_BREAK, ['a long holiday', 'a real holiday']);
    await fails(/the text has changed, and neither a review has approved it nor does it say why/, LATER, '--base HEAD');
    assert.equal((await site.state('carers/a-break', LATER)).kind, 'changed-since');
  });

  it('going back to the approved text, which is approved again', async () => {
    site.edit(A_BREAK, ['a real holiday', 'a long holiday']);
    declare('{ date: 2027-05-01, kind: minor, note: Other words. }');
    await passes();
    site.commit('Other words');
    assert.equal((await site.state('carers/a-break', LATER)).kind, 'changed-since');
    site.edit(A_BREAK, ['a long holiday', 'a real holiday']);
    assert.match(await passes(LATER, '--base HEAD'), /approved in the review 2026-27-Q4-carers/);
    assert.equal((await site.state('carers/a-break', LATER)).kind, 'checked');
  });

  it('a squashed merge', async () => {
    site.edit(A_BREAK, ['a real holiday', 'a long holiday']);
    declare('{ date: 2027-05-04, kind: urgent, note: Other words. }');
    site.commit('One');
    site.squash('work');
    await passes();
    site.branch('more');
    site.edit(A_BREAK, ['a long holiday', 'a short holiday']);
    await fails(/neither a review has approved it/);
  });

  it('Windows line endings and typographic apostrophes, which change nothing', async () => {
    site.write(A_BREAK, site.read(A_BREAK).replaceAll("can't", 'can’t').replaceAll('\n', '\r\n'));
    assert.match(await passes(), /No text tells its readers anything else/);
    assert.equal((await site.state('carers/a-break', LATER)).kind, 'checked');
    await site.run('check --declare minor --note Nothing', LATER);
    assert.doesNotMatch(site.read(A_BREAK), /Nothing/);
  });

  it('declaring with an old entry, or one dated before the approval or after today', async () => {
    site.edit(A_BREAK, ['a real holiday', 'a long holiday']);
    declare('{ date: 2027-02-28, kind: urgent, note: Other words. }');
    await fails(
      /the entry under "changes" of 2027-02-28 \(urgent\) is dated before what was already recorded for 2027-03-01/,
    );
    site.edit(A_BREAK, ['2027-02-28', '2027-05-05']);
    await fails(/the entry under "changes" of 2027-05-05 \(urgent\) is dated after today/);
    site.edit(A_BREAK, ['2027-05-05', '2027-04-19']);
    await fails(/the entry under "changes" of 2027-04-19 \(urgent\) is dated more than 14 days before today/);
    site.edit(A_BREAK, ['2027-04-19', '2027-04-20']);
    await passes();
    site.edit(A_BREAK, ['2027-04-20', '2027-05-04']);
    await passes();
    site.commit('Declared');
    site.edit(A_BREAK, ['a long holiday', 'a short holiday']);
    await fails(/neither a review has approved it/, LATER, '--base HEAD');
  });

  it('saying that a review decided it, alone or beside another entry', async () => {
    site.edit(A_BREAK, ['a real holiday', 'a long holiday']);
    declare('{ date: 2027-05-04, kind: reviewed, note: Other words., review: 2026-27-Q4-carers }');
    const falseEntry =
      /the entry under "changes" of 2027-05-04 \(reviewed, 2026-27-Q4-carers\) is not true: that review has not approved this text in this branch/;
    await fails(falseEntry);
    site.git('checkout', '-q', '.');
    site.edit(A_BREAK, ['a real holiday', 'a long holiday']);
    declare(
      '{ date: 2027-05-04, kind: reviewed, note: Other words., review: 2026-27-Q4-carers }\n  - { date: 2027-05-04, kind: minor, note: Other words. }',
    );
    await fails(falseEntry);
  });

  it('declaring a change of a text that has none', async () => {
    declare('{ date: 2027-05-04, kind: minor, note: The group checked it again. }');
    await fails(/the entry under "changes" of 2027-05-04 \(minor\) is not true: the text tells the same as before/);
  });

  it('calling minor what is more than other words', async () => {
    const more: [string | RegExp, string, RegExp][] = [
      ['It is not selfish.', 'It is selfish.', /a word such as "not", "never" or "only" came, went or changed/],
      ['a few hours', 'a few hours, at most 3', /a number came, went or changed/],
      ['(/carers/are-you-a-carer/#what-you-can-ask-for)', '(/getting-help/)', /a link came, went or leads elsewhere/],
      ['## Kinds of break', 'Kinds of break', /a heading came, went or changed/],
      [/- a paid helper .*\n/, '- a paid helper.\n', /became "a paid helper\."/],
      ['Nobody has to go anywhere', 'Tell us all. Nobody has to go anywhere', /a sentence came: "Tell us all\."/],
      ['Small habits matter most to people who', 'We see to that. Those who', /became/],
    ];
    for (const [from, to, why] of more) {
      site.git('checkout', '-q', '.');
      site.edit(A_BREAK, [from, to]);
      declare('{ date: 2027-05-04, kind: minor, note: Other words. }');
      await fails(why);
      site.edit(A_BREAK, ['kind: minor', 'kind: correction']);
      await passes();
    }
    site.git('checkout', '-q', '.');
    site.edit(A_BREAK, ['what frightens them', 'what scares them']);
    declare('{ date: 2027-05-04, kind: minor, note: Other words. }');
    await passes();
  });

  it('breaking a file on main first', async () => {
    site.edit(A_BREAK, ['edition: 2026-11', 'edition: soon']);
    site.commit('Broken');
    site.edit(A_BREAK, ['edition: soon', 'edition: 2026-11'], ['a real holiday', 'a long holiday']);
    await fails(
      /A break from caring \(ASC-04\): its file could not be read as it was where the branch began/,
      LATER,
      '--base HEAD',
    );
  });
});

describe('records stay as they are', () => {
  it('approvals, sign-offs and decisions are not edited away', async () => {
    site.amend(RECORD, (record) => {
      delete items(record)[0]!['approved'];
      delete items(record)[0]!['approvedOn'];
    });
    await fails(/The approval of .* was altered or taken away/);
    site.git('checkout', '-q', '.');
    site.amend(RECORD, (record) => {
      record['comments'] = [];
    });
    await fails(/Comments on carers\/a-break were decided otherwise, added or taken away/);
    site.git('checkout', '-q', '.');
    site.amend(RECORD, (record) => {
      (record['signOff'] as Record<string, unknown>[])[0]!['date'] = '2027-02-25';
    });
    await fails(/The sign-off by review-group \(2027-02-24\) was altered/);
    site.git('checkout', '-q', '.');
    rmSync(site.path(RECORD));
    await fails(/The record of a review was taken away/);
  });

  it('a closed record changes only by a dated correction', async () => {
    useClosed();
    site.amend(RECORD, (record) => {
      record['present'] = [{ group: 'Exampleton Residents Group', people: 9 }];
    });
    await fails(/This record is closed, and its "present" was altered/);
    site.git('checkout', '-q', '.');
    site.amend(RECORD, (record) => {
      record['corrections'] = [{ date: '2027-05-04', note: 'Nine people were there.' }];
    });
    await passes();
    site.commit('Corrected');
    site.amend(RECORD, (record) => {
      record['corrections'] = [{ date: '2027-05-04', note: 'Ten people were there.' }];
    });
    await fails(/A correction of this record was altered/, LATER, '--base HEAD');
    site.amend(RECORD, (record) => {
      record['corrections'] = [
        { date: '2027-05-04', note: 'Nine people were there.' },
        { date: '2027-06-01', note: 'And a dog.' },
      ];
    });
    await fails(/The correction is dated 2027-06-01, after today/, LATER, '--base HEAD');
  });

  it('comments in its file may change, and so may its layout', async () => {
    useClosed();
    site.write(RECORD, `# Kept by the service.\r\n${site.read(RECORD).replaceAll('\n', '\r\n')}`);
    await passes();
  });

  it('what people were shown stays on record', async () => {
    await site.run('start 2027-28-Q1 carers', '2027-04-01');
    const record = 'reviews/2027-28-Q1-carers.yaml';
    site.amend(record, (data) => {
      data['meeting'] = { date: '2027-05-03', ways: ['room'] };
    });
    site.commit('Met');
    site.edit(A_BREAK, ['a real holiday', 'a long holiday']);
    const text = (await site.texts()).find(
      ({ leaflet, variant }) => leaflet === 'carers/a-break' && variant === 'standard',
    );
    site.amend(record, (data) => {
      for (const item of items(data))
        if (item['variant'] === 'standard' && item['code'] === 'ASC-04') item['shown'] = text?.fingerprint;
    });
    await fails(/the fingerprint of the text that people were shown was altered/, LATER, '--base HEAD');
    site.git('checkout', '-q', '.');
    site.write(
      'reviews/2027-28-Q4-carers.yaml',
      `quarter: 2027-28-Q4\narea: carers\nitems:\n  - leaflet: carers/a-break\n    variant: standard\n    shown: "${'0'.repeat(64)}"\n`,
    );
    assert.match(await passes(LATER, '--base HEAD'), /the text that was shown is no version that this branch knows/);
  });

  it("a sign-off can't be given for a later day", async () => {
    site.amend(RECORD, (record) => {
      (record['signOff'] as object[]).push({ role: 'independent-reviewer', date: '2027-06-01' });
    });
    await fails(/The sign-off by independent-reviewer is dated 2027-06-01, after today/);
  });

  it('a quarter that has begun keeps its areas', async () => {
    site.edit(
      'reviews/programme.yaml',
      ['2027-28-Q1\n    areas: [getting-help]', '2027-28-Q1\n    areas: []'],
      ['2027-28-Q2\n    areas: [commitments]', '2027-28-Q2\n    areas: [commitments, getting-help]'],
    );
    await fails(/2027-28-Q1 has begun, and its areas were changed/);
  });

  it('a check never comes later, by another plan or a longer cycle', async () => {
    site.edit(
      'reviews/programme.yaml',
      ['2027-28-Q1\n    areas: [getting-help]', '2027-28-Q1\n    areas: []'],
      ['2027-28-Q2\n    areas: [commitments]', '2027-28-Q2\n    areas: [commitments, getting-help]'],
    );
    await fails(
      /programme\.yaml:3:5: A check would be later\. Ask for help \(ASC-01\).*: next check by September 2027 instead of by June 2027, as the programme was changed\./,
      '2027-03-31',
    );
    site.git('checkout', '-q', '.');
    site.edit(
      'reviews/programme.yaml',
      ['every: 4', 'every: 8'],
      ['  - quarter: 2027-28-Q4\n    areas: [carers]\n', ''],
    );
    await fails(
      /A break from caring \(ASC-04\).*: next check by March 2029 instead of by March 2028, as its area comes round every 8 quarters instead of every 4/,
      '2027-03-31',
    );
  });

  it('a check that moves is listed when all is well', async () => {
    site.edit(A_BREAK, ['a real holiday', 'a long holiday']);
    declare('{ date: 2027-05-04, kind: urgent, note: Other words. }');
    assert.match(
      await passes(),
      /Next checks that move:\n- A break from caring \(ASC-04\): next check by September 2027 instead of by March 2028, as something that it tells was changed urgently on 4 May 2027\.\n[^]*Nothing to mend\./,
    );
  });

  it('a record that was opened by mistake may go', async () => {
    await site.run('start 2027-28-Q1 carers', '2027-04-01');
    site.commit('Opened');
    rmSync(site.path('reviews/2027-28-Q1-carers.yaml'));
    await passes(LATER, '--base HEAD');
  });
});

describe('what a branch may do', () => {
  it('approve a text and then change it urgently', async () => {
    site.git('checkout', '-q', 'main');
    site.git('reset', '-q', '--hard', 'HEAD~1');
    site.branch('both');
    await decided(site);
    await site.run('approve 2026-27-Q4-carers', '2027-03-01');
    site.commit('Approved');
    site.edit(A_BREAK, ['a real holiday', 'a long holiday']);
    declare('{ date: 2027-03-02, kind: urgent, note: Other words. }');
    await passes('2027-03-02');
  });

  it('bring a new leaflet, and withdraw one', async () => {
    site.write(
      'leaflets/carers/work/standard.mdx',
      site
        .read(A_BREAK)
        .replace(/changes:[\s\S]*?---/, '---')
        .replace('ASC-04', 'ASC-05')
        .replace(/Everyone needs[\s\S]*(?=<NextStep)/, 'You can ask for other hours at work.\n\n'),
    );
    site.edit('topics.yaml', ['- a-break', '- a-break\n    - work']);
    assert.match(await passes(), /\(ASC-05\): new, first edition/);
    const lists = (await checkContent(site.root)).filter(({ rule }) => rule === 'topic-lists');
    assert.deepEqual(lists, [], 'its topic lists it');
    site.commit('New');
    rmSync(site.path('leaflets/carers/work'), { recursive: true });
    site.edit('topics.yaml', ['    - work\n', '']);
    await fails(
      /content\/withdrawn\.yaml:1:1: .*\(ASC-05\): this leaflet was taken away, and content\/withdrawn\.yaml does not say so/,
      LATER,
      '--base HEAD',
    );
    const [, title = ''] = /title: (.*)/.exec(site.read(A_BREAK)) ?? [];
    site.write(
      'withdrawn.yaml',
      `- code: ASC-05\n  leaflet: carers/work\n  title: ${title}\n  date: 2027-05-04\n  why: It says what another leaflet says.\n`,
    );
    assert.match(await passes(LATER, '--base HEAD'), /\(ASC-05\): withdrawn, never checked[^]*Texts taken away:/);
    site.commit('Withdrawn');
    site.write('leaflets/carers/work/standard.mdx', site.read(A_BREAK).replace('ASC-04', 'ASC-05'));
    site.edit('topics.yaml', ['- a-break', '- a-break\n    - work']);
    await fails(/The code ASC-05 was that of ".*", which was withdrawn/, LATER, '--base HEAD');
  });

  it('take a checked leaflet away only with a review that decided it', async () => {
    rmSync(site.path('leaflets/carers/a-break'), { recursive: true });
    site.edit('topics.yaml', ['    - a-break\n', '']);
    site.write(
      'withdrawn.yaml',
      '- code: ASC-04\n  leaflet: carers/a-break\n  title: A break from caring\n  date: 2027-05-04\n  why: There are no breaks now.\n',
    );
    await fails(/people have checked this leaflet, so only a review can withdraw it, and the entry names none/);
    site.write('withdrawn.yaml', `${site.read('withdrawn.yaml')}  review: 2026-27-Q4-carers\n`);
    await fails(/the review 2026-27-Q4-carers has not met with people and decided to withdraw it/);
  });

  it('write all missing entries with --declare, each once', async () => {
    site.edit('facts.yaml', ['value: 72', 'value: 74']);
    site.edit('services/care-team.yaml', ['01632 960001', '01632 960009']);
    site.edit(A_BREAK, ['a real holiday', 'a long holiday']);
    assert.equal((await site.run('check --declare urgently --note x')).code, 2);
    assert.equal((await site.run('check --declare urgent')).code, 2);
    const out = await passes(LATER, "--declare correction --note 'The survey was counted again.'");
    assert.match(out, /Added the change to content\/leaflets\/carers\/a-break\/standard\.mdx/);
    assert.match(out, /Added the change to content\/facts\.yaml/);
    assert.match(out, /Added the change to content\/services\/care-team\.yaml/);
    assert.doesNotMatch(out, /Added the change to content\/(?:commitments|leaflets\/getting-help)/);
    assert.match(
      site.read(A_BREAK),
      /- date: 2027-05-04\n {4}kind: correction\n {4}note: The survey was counted again\.\n---/,
    );
    const entry = /changes:\n\s+- date: 2027-05-04\n\s+kind: correction\n\s+note: The survey was counted again\./g;
    for (const file of ['facts.yaml', 'services/care-team.yaml'])
      assert.equal(site.read(file).match(entry)?.length, 1, file);
  });

  it('change a number that checked texts show, which stay checked and say so', async () => {
    site.edit('services/care-team.yaml', ['01632 960001', '01632 960009']);
    await passes(LATER, "--declare correction --note 'The number is new.'");
    const state = await site.state('carers/a-break', LATER);
    assert.deepEqual(state.kind === 'checked' && state.updates.map(({ date, note }) => [date, note]), [
      [LATER, 'The number is new.'],
    ]);
    site.commit('A new number');
    site.edit('services/care-team.yaml', ['The number is new.', 'Nothing.']);
    await fails(
      /The service "care-team": the entry under "changes" of 2027-05-04 \(correction\) was altered or taken away/,
      LATER,
      '--base HEAD',
    );
  });

  it('change a text that nobody has ever checked without an entry', async () => {
    site.edit('leaflets/getting-help/ask-for-help/standard.mdx', ['a short talk', 'a talk']);
    assert.match(await passes(), /Ask for help \(ASC-01\): changed, never checked/);
  });
});

describe('where it runs', () => {
  const at = (root: string) => new ReviewRepository(root);

  it('says that a folder is not a repository', async () => {
    rmSync(join(site.root, '.git'), { recursive: true });
    await fails(/not a git repository.*Get the project with git clone/);
  });

  it('says what to fetch', async () => {
    site.edit(A_BREAK, ['a real holiday', 'a long holiday']);
    site.commit('Work');
    site.git('branch', '-q', '-D', 'main');
    await fails(/"origin\/main" is not here.*Run: git fetch origin main/s);
    assert.equal((await site.run('check --base mainn')).code, 2);
    assert.equal((await site.run('check --base=--output=x')).code, 2);
  });

  it('works in a clone, and in a shallow one says how to deepen it', async () => {
    site.edit(A_BREAK, ['a real holiday', 'a long holiday']);
    site.commit('Work');
    site.git('switch', '-q', 'main');
    site.commit('Something else');
    site.git('switch', '-q', 'work');
    const folder = mkdtempSync(join(tmpdir(), 'clone '));
    const clone = at(join(folder, 'clone'));
    site.git(
      'clone',
      '-q',
      '--depth',
      '1',
      '--no-single-branch',
      '--branch',
      'work',
      `file://${site.root}`,
      clone.root,
    );
    const shallow = await clone.run('check', LATER);
    assert.equal(shallow.code, 1);
    assert.match(shallow.err, /shallow clone.*git fetch --unshallow\n.*fetch-depth: 0/s);
    clone.git('fetch', '-q', '--unshallow');
    const deep = await clone.run('check', LATER);
    assert.match(deep.out, /compared with origin\/main[\s\S]*neither a review has approved it/);
    rmSync(folder, { recursive: true });
  });

  it('works in a folder of a larger repository', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'larger '));
    const larger = at(folder);
    larger.git('init', '-q', '-b', 'main');
    larger.git('config', 'user.name', 'Somebody');
    larger.git('config', 'user.email', 'somebody@exampleton.example');
    cpSync(join(site.root, 'content'), join(folder, 'site', 'content'), { recursive: true });
    larger.commit('All');
    const inside = at(join(folder, 'site'));
    inside.edit(A_BREAK, ['a real holiday', 'a long holiday']);
    const { code, out } = await inside.run('check --github', LATER);
    assert.equal(code, 1);
    assert.match(
      out,
      /::error file=site\/content\/leaflets\/carers\/a-break\/standard\.mdx,line=\d+,col=1,title=Content review::A break from caring \(ASC-04\): the text has changed/,
    );
    rmSync(folder, { recursive: true });
  });

  it('gives data, and a table for GitHub', async () => {
    site.edit(A_BREAK, ['a real holiday', 'a long | holiday']);
    const { out, code, json } = await site.run('check --json', LATER);
    assert.equal(code, 1, out);
    const data = json<{
      ok: boolean;
      texts: { leaflet: string; state: string; differences: { before: string; after: string }[] }[];
    }>();
    assert.deepEqual(
      [data.ok, data.texts.map(({ leaflet, state }) => [leaflet, state])],
      [false, [['carers/a-break', 'undeclared']]],
    );
    assert.deepEqual(data.texts[0]?.differences, [
      { before: 'of sleep or a real holiday. It is not', after: 'of sleep or a long | holiday. It is not' },
    ]);
    const file = join(site.root, 'summary.md');
    await site.run('check --github', LATER, { GITHUB_STEP_SUMMARY: file });
    assert.match(
      readFileSync(file, 'utf8'),
      /\| A break from caring &#40;ASC-04&#41; \| CHANGED, not approved and not declared \| of sleep or a real holiday\. It is not \| of sleep or a long &#124; holiday\. It is not \|/,
    );
  });
});
