import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { checkContent } from '../../src/checks/check-content.ts';
import { A_BREAK, agreed, decisions, met, RECORD, ReviewRepository } from '../support/review-repository.ts';

// Made once, each with all of it on main: a site whose carers review has met, the same approved and signed by the group,
// and the same with its record closed. Each test gets a copy of the second.
const LATER = '2027-05-04';
let open: ReviewRepository;
let approved: ReviewRepository;
let closed: ReviewRepository;
let site: ReviewRepository;

const copyOf = ({ root }: ReviewRepository) => {
  const copy = new ReviewRepository();
  cpSync(root, copy.root, { recursive: true });
  return copy;
};

before(async () => {
  open = ReviewRepository.published();
  await met(open);
  approved = ReviewRepository.published();
  await agreed(approved);
  closed = copyOf(approved);
  for (const role of ['independent-reviewer', 'service'])
    await closed.must(`sign 2026-27-Q4-carers ${role} --reference Minutes`, '2027-03-05');
  closed.commit('Closed');
});
after(() => {
  open.remove();
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
const use = (other: ReviewRepository) => {
  site.remove();
  site = copyOf(other);
  site.branch('work');
};
type Fields = Record<string, unknown>;
const steps = (record: Fields, kind: string) => (record['steps'] as Fields[]).filter(({ step }) => step === kind);
/** Takes the steps of a kind out. */
const drop = (kind: string) => (record: Fields) => {
  record['steps'] = (record['steps'] as Fields[]).filter(({ step }) => step !== kind);
};
const declare = (change: string) =>
  site.edit(A_BREAK, ['review: 2026-27-Q4-carers\n', `review: 2026-27-Q4-carers\n  - ${change}\n`]);

describe('nobody is fooled by', () => {
  it('bumping the day of an approval', async () => {
    site.forge(RECORD, (record) => {
      for (const step of steps(record, 'approved')) step['date'] = '2027-03-02';
    });
    await fails(/Step \d of this record \(what was approved, 1 March 2027\) was altered or taken out/);
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

  it('inventing a whole review in one pull request', async () => {
    site.edit(A_BREAK, ['a real holiday', 'a long holiday']);
    await site.must('start 2027-28-Q1 carers', LATER);
    await site.must(
      "met 2027-28-Q1-carers --date 2027-05-04 --ways post --present 'Exampleton Residents Group: 9'",
      LATER,
    );
    await site.match('carers/a-break');
    await site.must('approve 2027-28-Q1-carers', LATER);
    await site.must('sign 2027-28-Q1-carers review-group --reference Minutes', LATER);
    await fails(
      /MARKED AS APPROVED[\s\S]*Texts are approved in the same pull request that first says who met[\s\S]*review-group signs in the same pull request that brings/,
    );
  });

  it('a meeting without people, written by hand', async () => {
    await site.must('start 2027-28-Q1 carers', LATER);
    site.forge('reviews/2027-28-Q1-carers.yaml', (record) => {
      (record['steps'] as Fields[]).push({ step: 'met', date: LATER, meeting: LATER, ways: ['post'], present: [] });
    });
    await fails(/"present" is too short/);
  });

  it('editing a text after it was approved, in the branch or later', async () => {
    site.edit(A_BREAK, ['a real holiday', 'a long holiday']);
    await fails(
      /A break from caring \(ASC-04\): the text has changed, and neither a review has approved it nor does it say why/,
    );
    use(open);
    await decisions(site);
    await site.must('approve 2026-27-Q4-carers', '2027-03-01');
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
    await site.match('carers/a-break');
    await site.must('start 2027-28-Q1 carers', '2027-04-12');
    await site.must(
      "met 2027-28-Q1-carers --date 2027-04-20 --ways room --present 'Exampleton Residents Group: 7'",
      '2027-04-20',
    );
    await site.must('approve 2027-28-Q1-carers', '2027-05-01');
    await site.must('sign 2027-28-Q1-carers review-group --reference Minutes', '2027-05-02');
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

describe('records only grow', () => {
  const altered = async (change: (record: Fields) => void, words: RegExp) => {
    site.forge(RECORD, change);
    await fails(words);
    site.git('checkout', '-q', '.');
  };

  it('no step is altered or taken out, however well its digests fit', async () => {
    await altered(
      drop('approved'),
      /Step 6 of this record \(what was approved, 1 March 2027\) was altered or taken out/,
    );
    await altered(drop('comments'), /Step 3 of this record \(what people asked for/);
    await altered((record) => {
      const [first] = steps(record, 'comments')[0]!['comments'] as Fields[];
      first!['asked'] = 'All is well.';
    }, /Step 3 of this record/);
    await altered((record) => {
      const [first] = steps(record, 'decisions')[0]!['decisions'] as Fields[];
      first!['changed'] = 'Everything';
    }, /Step 4 of this record \(what was decided/);
    await altered((record) => {
      const [group] = steps(record, 'met')[0]!['present'] as Fields[];
      group!['people'] = 80;
    }, /Step 2 of this record \(who took part/);
    await altered((record) => {
      steps(record, 'met')[0]!['meeting'] = '2027-02-09';
    }, /Step 2 of this record \(who took part/);
    await altered((record) => {
      const [text] = steps(record, 'opened')[0]!['texts'] as Fields[];
      text!['shown'] = '0'.repeat(64);
    }, /Step 1 of this record \(that it was opened/);
    await altered((record) => {
      steps(record, 'signed')[0]!['date'] = '2027-03-03';
    }, /Step 7 of this record \(who signed/);
    rmSync(site.path(RECORD));
    await fails(/The record of a review was taken away/);
  });

  it('a step that was altered without its digests names the place', async () => {
    site.edit(RECORD, ['people: 7', 'people: 70']);
    await fails(/Something before this step was altered, or the step was not written by a command/);
  });

  it('a closed record changes only by a dated correction', async () => {
    use(closed);
    await site.must("correct 2026-27-Q4-carers --note 'Nine people were there.'", LATER);
    await passes();
    site.commit('Corrected');
    site.forge(RECORD, (record) => {
      steps(record, 'correction')[0]!['note'] = 'Ten people were there.';
    });
    await fails(/\(a correction, 4 May 2027\) was altered/, LATER, '--base HEAD');
    site.git('checkout', '-q', '.');
    await site.must("correct 2026-27-Q4-carers --note 'And a dog.'", '2027-06-01');
    await fails(/This step \(a correction\) is dated 2027-06-01, after today/, LATER, '--base HEAD');
  });

  it('nothing is written after the event, or for a later day', async () => {
    await site.must('start 2027-28-Q1 carers', '2027-04-10');
    await fails(/This step \(that it was opened\) is dated 2027-04-10, more than 14 days ago/);
    await passes('2027-04-24');
    await fails(/is dated 2027-04-10, after today \(2027-04-09\)/, '2027-04-09');
  });

  it('a comment that tells who made it loses its words and keeps its place', async () => {
    use(closed);
    await site.must("correct 2026-27-Q4-carers --withhold 2 --note 'A comment told who made it.'", LATER);
    assert.doesNotMatch(site.read(RECORD), /Give the price/);
    await passes();
    site.commit('Withheld');
    await passes(LATER, '--base HEAD');
    use(closed);
    site.forge(RECORD, (record) => {
      const comments = steps(record, 'comments')[0]!['comments'] as Fields[];
      comments[1] = { leaflet: 'carers/a-break', variant: 'standard', withheld: '0'.repeat(64) };
    });
    await fails(/The words of comment 2 were taken out, and no correction says why/);
  });

  it('comments in its file may change, and so may its layout', async () => {
    use(closed);
    site.write(RECORD, `# Kept by the service.\r\n${site.read(RECORD).replaceAll('\n', '\r\n')}`);
    await passes();
  });

  it('what people are shown are the texts as they stand, all of the area', async () => {
    await site.must('start 2027-28-Q1 carers', LATER);
    const record = 'reviews/2027-28-Q1-carers.yaml';
    await passes();
    site.forge(record, (data) => {
      const [text] = steps(data, 'opened')[0]!['texts'] as Fields[];
      text!['shown'] = '0'.repeat(64);
    });
    await fails(/the text that is said to be shown is not the text as it stands/);
    site.forge(record, (data) => {
      steps(data, 'opened')[0]!['texts'] = (steps(data, 'opened')[0]!['texts'] as Fields[]).slice(1);
    });
    await fails(/Are you a carer\? \(ASC-03\) belongs to this area and is not among the texts that are shown/);
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

  it('a record that was opened stays', async () => {
    await site.must('start 2027-28-Q1 carers', LATER);
    site.commit('Opened');
    rmSync(site.path('reviews/2027-28-Q1-carers.yaml'));
    await fails(/The record of a review was taken away/, LATER, '--base HEAD');
  });
});

describe('what a branch may do', () => {
  it('approve a text and then change it urgently', async () => {
    use(open);
    await decisions(site);
    await site.must('approve 2026-27-Q4-carers', '2027-03-01');
    site.commit('Approved');
    site.edit(A_BREAK, ['a real holiday', 'a long holiday']);
    declare('{ date: 2027-03-02, kind: urgent, note: Other words. }');
    await passes('2027-03-02');
  });

  it('bring a new leaflet, and withdraw one', async () => {
    site.write(
      'leaflets/carers/jobs/standard.mdx',
      site
        .read(A_BREAK)
        .replace(/changes:[\s\S]*?---/, '---')
        .replace('ASC-04', 'ASC-05')
        .replace(/Everyone needs[\s\S]*(?=<NextStep)/, 'You can ask for other hours at work.\n\n'),
    );
    site.edit('topics.yaml', ['- a-break', '- a-break\n    - jobs']);
    assert.match(await passes(), /\(ASC-05\): new, first edition/);
    const lists = (await checkContent(site.root)).filter(({ rule }) => rule === 'topic-lists');
    assert.deepEqual(lists, [], 'its topic lists it');
    site.commit('New');
    rmSync(site.path('leaflets/carers/jobs'), { recursive: true });
    site.edit('topics.yaml', ['    - jobs\n', '']);
    await fails(
      /content\/withdrawn\.yaml:1:1: .*\(ASC-05\): this leaflet was taken away, and content\/withdrawn\.yaml does not say so/,
      LATER,
      '--base HEAD',
    );
    const [, title = ''] = /title: (.*)/.exec(site.read(A_BREAK)) ?? [];
    site.write(
      'withdrawn.yaml',
      `- code: ASC-05\n  leaflet: carers/jobs\n  title: ${title}\n  date: 2027-05-04\n  why: It says what another leaflet says.\n`,
    );
    assert.match(await passes(LATER, '--base HEAD'), /\(ASC-05\): withdrawn, never checked[^]*Texts taken away:/);
    site.commit('Withdrawn');
    site.write('leaflets/carers/jobs/standard.mdx', site.read(A_BREAK).replace('ASC-04', 'ASC-05'));
    site.edit('topics.yaml', ['- a-break', '- a-break\n    - jobs']);
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
