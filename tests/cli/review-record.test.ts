import assert from 'node:assert/strict';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { parse } from 'yaml';
import { A_BREAK, decided, RECORD, ReviewRepository } from '../support/review-repository.ts';

let made: ReviewRepository;
let site: ReviewRepository;

before(() => {
  made = ReviewRepository.published();
});
after(() => made.remove());
beforeEach(() => {
  site = new ReviewRepository();
  cpSync(made.root, site.root, { recursive: true });
});
afterEach(() => site.remove());

async function refused(command: string, words: RegExp, { code = 1, today = '2027-01-11' } = {}): Promise<void> {
  const before = readdirSync(site.path('reviews')).map((file) => [file, site.read(`reviews/${file}`)]);
  const ran = await site.run(command, today);
  assert.match(ran.err, words);
  assert.equal(ran.code, code);
  assert.deepEqual(
    readdirSync(site.path('reviews')).map((file) => [file, site.read(`reviews/${file}`)]),
    before,
  );
}

describe('start', () => {
  it('refuses what it does not know, with the nearest', async () => {
    await refused('start 2026-27-Q4 carer', /There is no review area "carer"\. Did you mean "carers"\?/, { code: 2 });
    await refused('start 2026-27-Q5 carers', /"2026-27-Q5" is not a quarter\. Did you mean 2026-27-Q4\?/, { code: 2 });
    await refused('start 2026-28-Q4 carers', /is not a quarter/, { code: 2 });
    await refused('start carers', /Name a quarter and an area/, { code: 2 });
  });

  it('refuses a quarter that has ended, on the day after its last', async () => {
    await refused('start 2026-27-Q4 carers', /2026-27-Q4 ended on 31 March 2027/, { today: '2027-04-01' });
    assert.equal((await site.run('start 2026-27-Q4 carers', '2027-03-31')).code, 0);
  });

  it("refuses an area without texts, and content that can't be read", async () => {
    site.edit('reviews/programme.yaml', ['  - id: commitments', '  - id: pets\n    name: Pets\n  - id: commitments']);
    await refused('start 2026-27-Q4 pets', /The area "Pets" has no texts yet/);
    site.write(A_BREAK, 'No front matter');
    await refused('start 2026-27-Q4 carers', /Mend what npm run check names/);
  });

  it('refuses a record that is there, and makes an untouched one anew when asked', async () => {
    assert.match((await site.run('start 2026-27-Q4 carers')).out, /3 texts/);
    await refused('start 2026-27-Q4 carers', /is there already.*add --again/);
    site.edit(A_BREAK, ['a real holiday', 'a long holiday']);
    assert.match((await site.run('start 2026-27-Q4 carers --again')).out, /has changed: A break from caring/);
    await site.must("met 2026-27-Q4-carers --date 2027-02-10 --ways room --present 'Residents: 7'", '2027-02-11');
    await refused('start 2026-27-Q4 carers --again', /opened anew after people have seen its texts/, {
      today: '2027-02-12',
    });
  });

  it('writes every text with its code and fingerprint, and says when the programme has it elsewhere', async () => {
    const { out } = await site.run('start 2026-27-Q4 commitments');
    assert.match(out, /the programme does not have "commitments" in 2026-27-Q4 but in 2027-28-Q2/);
    const [text] = (await site.texts()).filter(({ area }) => area === 'commitments');
    const { steps } = parse(site.read('reviews/2026-27-Q4-commitments.yaml')) as { steps: { texts: unknown }[] };
    assert.deepEqual(steps[0]?.texts, [
      { leaflet: 'commitments/1', code: 'Commitment 1', variant: 'standard', shown: text?.fingerprint },
    ]);
  });
});

describe('record', () => {
  const sheet = (text: string | Uint8Array, name = 'sheet.csv') => writeFileSync(join(site.root, name), text);
  const comments = () =>
    (parse(site.read(RECORD)) as { steps: { comments?: Record<string, unknown>[] }[] }).steps.flatMap(
      (step) => step.comments ?? [],
    );
  beforeEach(async () => {
    await site.run('start 2026-27-Q4 carers');
  });

  it('names every bad row by its line and takes nothing in', async () => {
    sheet(
      'leaflet,variant,paragraph,comment\nASC-04,standard,1,Good\nASC-44,,,Which?\nASC-04,braille,,Dots\nASC-04,,two,Second\nASC-01,,,Elsewhere\nASC-03,easy-read,,None\nASC-04,,2,\n,,,Whose?\n',
    );
    await refused(
      'record 2026-27-Q4-carers sheet.csv',
      /sheet\.csv, line 3: there is no leaflet "ASC-44"\. Did you mean "ASC-0\d"\?\nsheet\.csv, line 4: "braille" is no variant\. .*\nsheet\.csv, line 5: the paragraph "two" is not a number\. .*\nsheet\.csv, line 6: getting-help\/ask-for-help is not in this review: it belongs to the area "getting-help"\.\nsheet\.csv, line 7: carers\/are-you-a-carer has no Easy Read\.\nsheet\.csv, line 8: the comment is missing\.\nsheet\.csv, line 9: the leaflet is missing\. .*\nNothing was written\./,
    );
  });

  it('adds a comment once', async () => {
    sheet('leaflet,variant,paragraph,comment\ncarers/a-break,,,Too long\nASC-04,,,Too long\n');
    assert.match((await site.run('record 2026-27-Q4-carers sheet.csv')).out, /2 comments added/);
    assert.match(
      (await site.run('record 2026-27-Q4-carers sheet.csv')).out,
      /0 comments added, 2 there already \(lines 2, 3\)/,
    );
    sheet('leaflet;variant;paragraph;comment\nASC-04;;;Too long\nASC-04;;;Where do I ring?\n');
    assert.match(
      (await site.run('record 2026-27-Q4-carers sheet.csv')).out,
      /1 comment added, 1 there already \(line 2\)/,
    );
    assert.equal(comments().length, 3);
  });

  it('reads what spreadsheets save: Windows-1252, a first line of sep=, columns in another order', async () => {
    sheet(
      Buffer.concat([
        Buffer.from('sep=;\r\nComment;Leaflet;Paragraph;Variant;\r\n"Say ""caf'),
        Buffer.from([0xe9]),
        Buffer.from('""; it\'s nicer\r\nand shorter";ASC-04;2;Easy read;\r\n;;;;\r\n'),
      ]),
    );
    const { code, err } = await site.run('record content/reviews/2026-27-Q4-carers.yaml sheet.csv');
    assert.equal(code, 0, err);
    assert.deepEqual(
      comments().map(({ row: _, ...rest }) => rest),
      [{ leaflet: 'carers/a-break', variant: 'easy-read', paragraph: 2, asked: 'Say "café"; it\'s nicer and shorter' }],
    );
  });

  it('shows what may tell who said it before anything is written, and takes it in when it tells nobody', async () => {
    const telling = [
      'Write to me at jo@example.org',
      'Ring me back, John Smith',
      'I live in flat 4',
      'I am on 01632 960123',
    ];
    for (const words of telling) {
      sheet(`leaflet,variant,paragraph,comment\nASC-04,,,Good\nASC-04,,,"${words}"\n`);
      await refused(
        'record 2026-27-Q4-carers sheet.csv',
        new RegExp(`sheet\\.csv, line 3: this has .* in it: ${words}\nNothing was written`),
      );
    }
    assert.match((await site.run('record 2026-27-Q4-carers sheet.csv --names-nobody')).out, /2 comments added/);
    sheet('leaflet,variant,paragraph,comment\nASC-04,,,Say that the Night Line is free\n');
    assert.match((await site.run('record 2026-27-Q4-carers sheet.csv')).out, /1 comment added/, 'a name of the site');
  });

  it('refuses a paragraph that the text does not have', async () => {
    sheet('leaflet,variant,paragraph,comment\nASC-04,,99,Too long\n');
    await refused(
      'record 2026-27-Q4-carers sheet.csv',
      /line 2: there is no paragraph 99: carers\/a-break \(standard\) has \d+\./,
    );
  });

  it('refuses columns that it does not know, files that are no sheet, and files that are not there', async () => {
    sheet('leaflet,variant,paragraph,comment,who\nASC-04,,,Good,Jo\n');
    await refused(
      'record 2026-27-Q4-carers sheet.csv',
      /line 1: "who" is not a column of this sheet\. Take the column out/,
    );
    sheet('PK\u0003\u0004');
    await refused('record 2026-27-Q4-carers sheet.csv', /Open it and save it as CSV/);
    sheet('');
    await refused('record 2026-27-Q4-carers sheet.csv', /the sheet is empty/);
    await refused('record 2026-27-Q4-carers other.csv', /There is no file other\.csv/, { code: 2 });
    await refused('record 2026-27-Q4-carers content', /content is a folder/, { code: 2 });
    await refused('record 2026-27-Q4-carers', /Name a record and a sheet/, { code: 2 });
  });

  it('takes nothing in when one of two sheets is wrong', async () => {
    sheet('leaflet,variant,paragraph,comment\nASC-04,,,Good\n');
    sheet('question,step,count\nHappy?,Yes,three\nHappy?,No,1\n', 'faces.csv');
    await refused(
      'record 2026-27-Q4-carers sheet.csv --satisfaction faces.csv',
      /faces\.csv, line 2: the count "three" is not a whole number/,
    );
  });

  it('refuses other numbers for a question that was counted', async () => {
    sheet('question,step,count\nHappy?,Yes,3\nHappy?,No,1\n');
    assert.equal((await site.run('record 2026-27-Q4-carers --satisfaction sheet.csv')).code, 0);
    sheet('question,step,count\nHappy?,Yes,4\nHappy?,No,1\n');
    await refused('record 2026-27-Q4-carers --satisfaction sheet.csv', /already has other numbers for "Happy\?"/);
  });

  it('writes empty sheets that it can read again, and never over others', async () => {
    await site.run('record 2026-27-Q4-carers --template');
    const file = join(site.root, '2026-27-Q4-carers-comments.csv');
    assert.equal(
      readFileSync(file, 'utf8'),
      '\uFEFFleaflet,variant,paragraph,comment\r\nASC-03,standard,,\r\nASC-04,standard,,\r\nASC-04,easy-read,,\r\n',
    );
    assert.match((await site.run('record 2026-27-Q4-carers 2026-27-Q4-carers-comments.csv')).out, /0 comments added/);
    writeFileSync(file, 'Mine');
    assert.match((await site.run('record 2026-27-Q4-carers --template')).out, /is there already and was left as it is/);
    assert.equal(readFileSync(file, 'utf8'), 'Mine');
    assert.ok(existsSync(join(site.root, '2026-27-Q4-carers-satisfaction.csv')));
  });
});

describe('a record that has come far', () => {
  it('takes no comments on what is approved, and none at all once it is closed', async () => {
    await decided(site);
    await site.run('approve 2026-27-Q4-carers', '2027-03-01');
    writeFileSync(join(site.root, 'late.csv'), 'leaflet,variant,paragraph,comment\nASC-04,,,Late\n');
    await refused(
      'record 2026-27-Q4-carers late.csv',
      /carers\/a-break is approved already in this review\. Keep the comment for the next one/,
    );
    await site.must('sign 2026-27-Q4-carers service --reference Note', '2027-03-05');
    await refused(
      'record 2026-27-Q4-carers late.csv',
      /service has signed the record off\. Keep the sheet for the next/,
    );
  });
});
