import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { changeNote } from '../../src/review/obstacles.ts';
import { findLeaflet, variantOf } from '../../src/review/find-leaflet.ts';
import { readSheet } from '../../src/review/read-sheet.ts';
import { withChange } from '../../src/commands/review/front-matter.ts';
import type { Review } from '../../src/content/review.ts';
import { fixtureFiles } from './fixture.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const COLUMNS = ['a', 'b'] as const;
const cells = (text: string | Uint8Array) =>
  readSheet(typeof text === 'string' ? bytes(text) : text, COLUMNS).rows.map((row) => [
    row.line,
    row.cells.a,
    row.cells.b,
  ]);
const wrong = (text: string) =>
  readSheet(bytes(text), COLUMNS).problems.map(({ line, message }) => `${line}: ${message}`);

describe('a sheet', () => {
  test('is split at commas, semicolons or tabs, with any line endings', () => {
    for (const split of [',', ';', '\t'])
      for (const end of ['\n', '\r\n', '\r']) {
        assert.deepEqual(
          cells(['a', 'b'].join(split) + end + ['1', '2'].join(split) + end),
          [[2, '1', '2']],
          JSON.stringify(split + end),
        );
      }
  });

  test('counts lines as an editor does, over quoted lines and empty rows', () => {
    assert.deepEqual(cells('a,b\r\n"one\r\ntwo",2\r\n\r\n,\r\n3,4\r\n'), [
      [2, 'one two', '2'],
      [6, '3', '4'],
    ]);
  });

  test('may be UTF-16, UTF-8 with a mark or without, or Windows-1252', () => {
    assert.deepEqual(cells(Buffer.from('\uFEFFa\tb\n1\té\n', 'utf16le')), [[2, '1', 'é']]);
    assert.deepEqual(cells('\uFEFFa,b\n1,é\n'), [[2, '1', 'é']]);
    assert.deepEqual(cells(Buffer.from('a,b\n1,\xe9\x92\n', 'latin1')), [[2, '1', 'é’']]);
  });

  test('loses what nobody sees in it', () => {
    assert.deepEqual(cells('a,b\n one\u00a0two\u200b , \u0007x\n'), [[2, 'one two', 'x']]);
  });

  test('says what is wrong with it', () => {
    assert.deepEqual(wrong('a\n1\n'), ['1: the column "b" is missing. The first row is: a,b']);
    assert.deepEqual(wrong('a,b,b\n1,2,3\n'), ['1: the column "b" stands here twice.']);
    assert.deepEqual(wrong('a,b\n1,2,3\n'), [
      '2: this row has more cells than the first row. Put quotation marks round a comment that has "," in it.',
    ]);
    assert.match(wrong('a,b\n1,"2\n')[0] ?? '', /^\d: a quotation mark \("\) is opened and never closed/);
    assert.match(wrong('a,b\n1,2"x"y\n"1"x,2\n')[0] ?? '', /quotation mark/);
    assert.match(wrong(' \n')[0] ?? '', /the sheet is empty/);
  });
});

test('a leaflet is found by its name or code, however it is typed', () => {
  const texts = [
    { leaflet: 'carers/a-break', code: 'ASC-04' },
    { leaflet: 'commitments/1', code: 'Commitment 1' },
  ];
  for (const words of ['carers/a-break', 'Carers/A-Break/', 'ASC-04', 'asc04', 'asc 4', 'ASC-4'])
    assert.equal(findLeaflet(words, texts).leaflet, 'carers/a-break', words);
  assert.equal(findLeaflet('commitment 1', texts).leaflet, 'commitments/1');
  assert.deepEqual(findLeaflet('carers/a-brake', texts), { near: 'carers/a-break' });
  assert.deepEqual(['', 'Standard', 'EASY READ', 'easy-read', 'constructor', 'large'].map(variantOf), [
    'standard',
    'standard',
    'easy-read',
    'easy-read',
    undefined,
    undefined,
  ]);
});

test('a note for readers has whole sentences, as many as fit, each once', () => {
  const item = { leaflet: 'a/b', variant: 'standard' as const };
  const note = (...changed: string[]) =>
    changeNote(
      {
        comments: changed.map((words) => ({ leaflet: 'a/b', variant: 'standard', asked: 'x', changed: words })),
      } as unknown as Review,
      item,
    );
  assert.equal(
    note('We said it\nshorter', 'We added a number.', 'We added a number.'),
    'We said it shorter. We added a number.',
  );
  assert.equal(note('Short.', 'x'.repeat(400)), 'Short.');
  const long = note(`${'word '.repeat(120)}end`);
  assert.ok(long.length <= 400 && long.endsWith('word…'));
});

test("an entry added to a page's front matter changes nothing else in the file", () => {
  const change = { date: '2027-05-04', kind: 'urgent', note: 'A new number: "0161" #1.' } as const;
  for (const { path, bytes: file } of fixtureFiles.filter((found) => found.path.endsWith('.mdx'))) {
    const text = new TextDecoder().decode(file);
    const once = withChange(text, change);
    const twice = withChange(once, change);
    assert.equal(
      twice.replace(/(?<=\n)changes:\n(?: {2}- .*\n(?: {4}.*\n)*)+/, ''),
      text.replace(/(?<=\n)changes:\n(?: {2}- .*\n(?: {4}.*\n)*)+/, ''),
      path,
    );
    assert.equal(twice.split('- date: 2027-05-04').length, 3, path);
  }
});
