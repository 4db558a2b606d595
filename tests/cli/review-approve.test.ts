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
const list = (record: Fields, name: string) => record[name] as Fields[];
const first = (record: Fields) => list(record, 'comments')[0]!;

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
  site.amend(RECORD, change);
  return refused(words);
};

describe('approve refuses', () => {
  it('while a comment has no decision', () =>
    without((record) => {
      delete first(record)['decision'];
    }, /reviews\/2026-27-Q4-carers\.yaml:\d+: A break from caring \(ASC-04\): This comment has no decision/));
  it('a decision without what changed', () =>
    without((record) => {
      delete first(record)['changed'];
    }, /"done" but does not say what changed/));
  it('a decision without a reason', () =>
    without((record) => {
      delete list(record, 'comments')[1]!['reason'];
    }, /"not-done" without a reason/));
  it('a decision without a date, or of a later day', async () => {
    await without((record) => {
      delete first(record)['date'];
    }, /The decision has no date/);
    await without((record) => {
      first(record)['date'] = '2027-03-02';
    }, /The decision \(2027-03-02\) is later than 2027-03-01/);
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
  it('a text that is still the one that was shown', () => {
    site.edit(A_BREAK, ['some ways to have a break', 'some ways to do it']);
    site.amend(RECORD, (record) => {
      delete first(record)['textNow'];
      delete first(record)['textBefore'];
    });
    return refused(/The outcome is "change", but the text is still the one that was shown/);
  });
  it('a text that has changed though nothing was to change', () => {
    site.edit('leaflets/carers/are-you-a-carer/standard.mdx', ['at night.', 'by night.']);
    return refused(
      /Are you a carer\? \(ASC-03\): The outcome is "no-change", but the text is not the one that was shown/,
    );
  });
  it('no text for a fact that has changed since, which its own record declares', async () => {
    site.edit('facts.yaml', ['value: 61.5', 'value: 65']);
    const { code, err } = await site.run('approve 2026-27-Q4-carers', '2027-03-01');
    assert.equal(code, 0, err);
  });
  it('an item without an outcome', () =>
    without((record) => {
      delete list(record, 'items')[0]!['outcome'];
    }, /The outcome is missing/));
  it('a change that no comment explains', () =>
    without((record) => {
      record['comments'] = [];
    }, /no comment says what changed/));
  it('a record without a meeting, or before it', async () => {
    await refused(
      /The meeting \(2027-02-10\) had not been held on 2027-02-09/,
      'approve 2026-27-Q4-carers',
      '2027-02-09',
    );
    await without((record) => {
      delete record['meeting'];
    }, /The record has no meeting/);
  });
  it('a record that the group has not signed, or only later', async () => {
    await refused(/sign-off \(2027-02-24\) is later than 2027-02-23/, 'approve 2026-27-Q4-carers', '2027-02-23');
    await without((record) => {
      record['signOff'] = [
        { role: 'service', date: '2027-02-24' },
        { role: 'independent-reviewer', date: '2027-02-24' },
      ];
    }, /The review group has not signed/);
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
    await refused(/Another text was approved here on 2027-03-01/);
  });
});

describe('approve', () => {
  it('approves only the leaflets that are named, both texts of each', async () => {
    site.amend(RECORD, (record) => {
      delete list(record, 'items')[0]!['outcome'];
    });
    const [stuck, free] = ['ASC-03', 'ASC-04'];
    await refused(new RegExp(`To approve only those that are ready, name them: ${free}`));
    const { code, out } = await site.run(`approve 2026-27-Q4-carers ${free}`, '2027-03-01');
    assert.equal(code, 0);
    assert.match(out, /Approved: A break from caring \(ASC-04\)\nApproved: A break from caring, Easy Read \(ASC-04\)/);
    assert.match(out, /1 text is still to be approved/);
    assert.equal((await site.state('carers/a-break', '2027-03-01')).kind, 'checked');
    assert.equal((await site.state('carers/are-you-a-carer', '2027-03-01')).kind, 'first-edition', stuck);
  });

  it('leaves out what is to be withdrawn', async () => {
    site.amend(RECORD, (record) => {
      list(record, 'items')[0]!['outcome'] = 'withdraw';
    });
    assert.equal((await site.run('approve 2026-27-Q4-carers', '2027-03-01')).code, 0);
    await refused(
      /to be withdrawn, so there is nothing to approve/,
      'approve 2026-27-Q4-carers carers/are-you-a-carer',
    );
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
    assert.equal((await site.state('getting-help/a-break', '2027-03-01')).kind, 'checked');
  });
});
