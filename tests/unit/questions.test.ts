import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseQuestions, readQuestions } from '../../src/content/parse/questions.ts';

const problemsOf = (text: string) =>
  readQuestions('own.tsv', text).problems.map(({ line, message }) => `${line}: ${message}`);

test('each line is a question with the pages that answer it; notes and empty lines are none', () => {
  assert.deepEqual(
    parseQuestions(
      '# Notes\n\nneed a rest\tcarers/a-break\n  who can i ring \t contact, services/care-team \n \n#more\n',
    ),
    [
      { question: 'need a rest', pages: ['carers/a-break'] },
      { question: 'who can i ring', pages: ['contact', 'services/care-team'] },
    ],
  );
});

test('the place of a question is its line, whatever the line endings are', () => {
  assert.deepEqual(readQuestions('own.tsv', '# Notes\r\n\r\na\tb\r\n').questions, [
    { question: 'a', pages: ['b'], place: { line: 3, column: 1 } },
  ]);
});

test('a line with a mistake is a problem at its place, and no question', () => {
  const text =
    'need a rest carers/a-break\n\tcarers/a-break\nrest\t\na\tb\tc\na\t/carers/a-break/\na\tb, ,c\na\tb,b\nright\tb';
  assert.deepEqual(problemsOf(text), [
    '1: This line names no page.',
    '2: This line has no question.',
    '3: This line names no page.',
    '4: This line has more than one tab.',
    '5: "/carers/a-break/" is not the name of a page.',
    '6: "" is not the name of a page.',
    '7: "b" stands here twice.',
  ]);
  assert.deepEqual(
    parseQuestions(text).map(({ question }) => question),
    ['right'],
  );
});

test('a question is no longer than the search reads', () => {
  assert.deepEqual(problemsOf(`${'a'.repeat(200)}\tb\n${'a'.repeat(201)}\tb\n`), ['2: This question is too long.']);
});
