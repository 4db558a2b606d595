import assert from 'node:assert/strict';
import { cpSync, rmSync } from 'node:fs';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { A_BREAK, decided, RECORD, ReviewRepository } from '../support/review-repository.ts';

let ready: ReviewRepository;
let site: ReviewRepository;

before(async () => {
  ready = ReviewRepository.published();
  await decided(ready);
});
after(() => ready.remove());
beforeEach(() => {
  site = new ReviewRepository();
  cpSync(ready.root, site.root, { recursive: true });
});
afterEach(() => site.remove());

type Fields = Record<string, unknown>;
const steps = (record: Fields, kind: string) => (record['steps'] as Fields[]).filter(({ step }) => step === kind);
const first = (record: Fields) => (steps(record, 'decisions')[0]!['decisions'] as Fields[])[0]!;

/** Refused with these words, and nothing written. */
async function refused(
  words: RegExp,
  command = 'approve 2026-27-Q4-carers',
  today = '2027-03-01',
  code = 1,
): Promise<void> {
  const [record, page] = [site.read(RECORD), site.read(A_BREAK)];
  const ran = await site.run(command, today);
  assert.match(ran.err, words);
  assert.equal(ran.code, code);
  assert.deepEqual([site.read(RECORD), site.read(A_BREAK)], [record, page]);
}

const without = (change: (record: Fields) => void, words: RegExp) => {
  site.forge(RECORD, change);
  return refused(words);
};

/** Takes the steps of a kind out. */
const drop = (kind: string) => (record: Fields) => {
  record['steps'] = (record['steps'] as Fields[]).filter(({ step }) => step !== kind);
};

describe('approve refuses', () => {
  it('while a comment has no decision', () =>
    without(
      drop('decisions'),
      /reviews\/2026-27-Q4-carers\.yaml:\d+: A break from caring \(ASC-04\): .*comment 1 on it has no decision/,
    ));
  it('a decision that does not say what changed, what shows it, or why not', async () => {
    const decide = (words: string, why: RegExp) => refused(why, `decide 2026-27-Q4-carers ${words}`, '2027-03-01');
    await decide('1 done --text-now Here', /"done" but does not say what changed/);
    await decide('1 done --changed All', /"done" but nothing shows it in the text/);
    await decide('2 partly --changed All --text-now Here', /"partly" without a reason/);
    await decide('2 not-done', /"not-done" without a reason/);
  });
  it('a change that is not in the text', async () => {
    await without((record) => {
      first(record)['textNow'] = 'Here are five ways';
    }, /"Here are five ways" does not stand in the text/);
    await without((record) => {
      first(record)['textNow'] = 'some ways to have a break';
      first(record)['textBefore'] = 'a real holiday';
    }, /"a real holiday" still stands in the text/);
  });
  it('a text that is still the one that was shown, though it was to change', async () => {
    site.edit(A_BREAK, ['some ways to have a break', 'some ways to do it']);
    await refused(/comment 1 is "done", but the text is still the one that was shown/);
  });
  it('a text that has changed though nothing was to change', () => {
    site.edit('leaflets/carers/are-you-a-carer/standard.mdx', ['at night.', 'by night.']);
    return refused(
      /Are you a carer\? \(ASC-03\): .*the text is not the one that was shown, and no comment says what changed/,
    );
  });
  it('no text for a fact that has changed since, which its own record declares', async () => {
    site.edit('facts.yaml', ['value: 61.5', 'value: 65']);
    const { code, err } = await site.run('approve 2026-27-Q4-carers', '2027-03-01');
    assert.equal(code, 0, err);
  });
  it('a change that no comment explains', () =>
    without((record) => {
      drop('comments')(record);
      drop('decisions')(record);
    }, /no comment says what changed/));
  it('a record without a meeting', () => without(drop('met'), /Texts are approved, but nobody has met/));
  it('an Easy Read that lags behind its standard page', () => {
    site.edit('leaflets/carers/a-break/easy-read.mdx', [/matches: .*/, `matches: "${'f'.repeat(64)}"`]);
    return refused(/This Easy Read is not matched with its standard page[^]*npm run match -- carers\/a-break/);
  });
  it('a text that is gone', () => {
    rmSync(site.path('leaflets/carers/a-break/easy-read.mdx'));
    return refused(/carers\/a-break: There is no such text any more/);
  });
  it('what it does not know', async () => {
    await refused(
      /There is no review record "2026-27-Q4-carer"\. Did you mean "2026-27-Q4-carers"/,
      'approve 2026-27-Q4-carer',
    );
    await refused(/has no leaflet "ASC-99"/, 'approve 2026-27-Q4-carers ASC-99', '2027-03-01', 2);
    await refused(/Name a record/, 'approve', '2027-03-01', 2);
    await refused(/options are/, 'approve 2026-27-Q4-carers --force', '2027-03-01', 2);
  });
  it("content that can't be read", () => {
    site.write('facts.yaml', '- [');
    return refused(/Mend what npm run check names/);
  });
  it('another text than the one that was approved', async () => {
    assert.equal((await site.run('approve 2026-27-Q4-carers', '2027-03-01')).code, 0);
    site.edit(A_BREAK, ['a real holiday', 'a long holiday']);
    await refused(/carers\/a-break is approved twice/);
  });
});

describe('approve', () => {
  it('approves only the leaflets that are named, both texts of each', async () => {
    site.edit('leaflets/carers/are-you-a-carer/standard.mdx', ['at night.', 'by night.']);
    const [stuck, free] = ['ASC-03', 'ASC-04'];
    await refused(new RegExp(`To approve only those that are ready, name them: ${free}`));
    const { code, out } = await site.run(`approve 2026-27-Q4-carers ${free}`, '2027-03-01');
    assert.equal(code, 0);
    assert.match(out, /Approved: A break from caring \(ASC-04\)\nApproved: A break from caring, Easy Read \(ASC-04\)/);
    assert.match(out, /1 text is still to be approved/);
    await refused(
      /Signed by review-group before all was decided: carers\/are-you-a-carer/,
      'sign 2026-27-Q4-carers review-group --reference Note',
    );
    await site.must('decide 2026-27-Q4-carers ASC-03 later --reason Soon.', '2027-03-01');
    assert.equal((await site.state('carers/a-break', '2027-03-02')).kind, 'first-edition', 'nobody has signed yet');
    await site.must('sign 2026-27-Q4-carers review-group --reference Note', '2027-03-02');
    assert.equal((await site.state('carers/a-break', '2027-03-02')).kind, 'checked');
    assert.equal((await site.state('carers/are-you-a-carer', '2027-03-02')).kind, 'first-edition', stuck);
  });

  it('leaves out what is to be withdrawn', async () => {
    await site.must("decide 2026-27-Q4-carers ASC-03 withdraw --reason 'Nobody needs it.'", '2027-03-01');
    assert.equal((await site.run('approve 2026-27-Q4-carers', '2027-03-01')).code, 0);
    await refused(/is approved, but it was taken away/, 'approve 2026-27-Q4-carers carers/are-you-a-carer');
  });

  it('writes nothing with --dry-run, and gives data', async () => {
    const before = site.read(RECORD);
    assert.match(
      (await site.run('approve 2026-27-Q4-carers --dry-run', '2027-03-01')).out,
      /Would approve: A break from caring \(ASC-04\)/,
    );
    assert.equal(site.read(RECORD), before);
    const data = (await site.run('approve 2026-27-Q4-carers --json', '2027-03-01')).json<{
      approved: unknown[];
      pages: string[];
    }>();
    assert.deepEqual([data.approved.length, data.pages], [3, [`content/${A_BREAK}`]]);
  });

  it('keeps Windows line endings and everything else of a page', async () => {
    site.write(A_BREAK, site.read(A_BREAK).replaceAll('\n', '\r\n'));
    site.write(RECORD, site.read(RECORD).replaceAll('\n', '\r\n'));
    const before = site.read(A_BREAK);
    assert.equal((await site.run('approve 2026-27-Q4-carers', '2027-03-01')).code, 0);
    const now = site.read(A_BREAK);
    assert.equal(now.replace(/changes:\r\n(?: .*\r\n){4}/, ''), before);
    assert.doesNotMatch(now + site.read(RECORD), /[^\r]\n/);
  });

  it('follows a leaflet that has moved since it was shown', async () => {
    cpSync(site.path('leaflets/carers/a-break'), site.path('leaflets/getting-help/a-break'), { recursive: true });
    rmSync(site.path('leaflets/carers/a-break'), { recursive: true });
    assert.equal((await site.run('approve 2026-27-Q4-carers ASC-04', '2027-03-01')).code, 0);
    await site.must('decide 2026-27-Q4-carers ASC-03 later --reason Soon.', '2027-03-01');
    await site.must('sign 2026-27-Q4-carers review-group --reference Note', '2027-03-02');
    assert.equal((await site.state('getting-help/a-break', '2027-03-02')).kind, 'checked');
  });
});
