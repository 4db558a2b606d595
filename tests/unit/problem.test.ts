import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { didYouMean, nearest } from '../../src/content/nearest.ts';
import { advice, formatProblems, mistake, sortProblems } from '../../src/content/problem.ts';

const at = (file: string, line: number, column: number, message = 'Wrong.') =>
  mistake('rule', file, { line, column }, message, 'Mend it.');

test('problems are sorted by file, then from the top down, then by message', () => {
  const sorted = [
    at('a', 1, 1),
    at('a', 2, 1),
    at('a', 2, 10),
    at('a', 10, 1, 'A'),
    at('a', 10, 1, 'B'),
    at('b', 1, 1),
  ];
  assert.deepEqual(sortProblems([...sorted].reverse()), sorted);
});

test('sorting leaves the list itself alone', () => {
  const given = [at('b', 1, 1), at('a', 1, 1)];
  sortProblems(given);
  assert.equal(given[0]?.file, 'b');
});

test('a problem shows its place, what is wrong and what to do', () => {
  assert.equal(formatProblems([at('content/facts.yaml', 3, 5)]), 'content/facts.yaml:3:5: Wrong.\n    Mend it.');
});

test('advice is marked', () => {
  assert.equal(
    formatProblems([advice('rule', 'a', { line: 1, column: 1 }, 'Unused.', 'Delete it.')]),
    'a:1:1: advice: Unused.\n    Delete it.',
  );
});

test('problems stand one after another in order', () => {
  assert.equal(
    formatProblems([at('b', 1, 1), at('a', 1, 1)]),
    'a:1:1: Wrong.\n    Mend it.\nb:1:1: Wrong.\n    Mend it.',
  );
});

test('of one kind 50 are printed, and then how many more there are', () => {
  const many = Array.from({ length: 52 }, (_problem, index) => at('a', index + 1, 1));
  const other = mistake('other', 'b', { line: 1, column: 1 }, 'Else.', 'Mend it.');
  const lines = formatProblems([...many, other]).split('\n');
  assert.equal(lines.length, 2 * 51 + 1);
  assert.deepEqual(lines.slice(98), [
    'a:50:1: Wrong.',
    '    Mend it.',
    'b:1:1: Else.',
    '    Mend it.',
    '… and 2 more of the kind "rule". They are shown when some of these are mended.',
  ]);
  assert.doesNotMatch(formatProblems(many.slice(2)), /more of the kind/);
});

test('no problems are no text', () => {
  assert.equal(formatProblems([]), '');
});

describe('nearest', () => {
  const known = ['grant-maximum', 'carer-payment', 'id'];
  for (const [name, found] of [
    ['grant-maximun', 'grant-maximum'],
    ['GRANT-MAXIMUM', 'grant-maximum'],
    ['grantmax', undefined],
    ['di', 'id'],
    ['something-else-entirely', undefined],
    ['', 'id'],
    ['a'.repeat(100_000), undefined],
  ] as [string, string | undefined][]) {
    test(`${name.slice(0, 30) || 'nothing'} is nearest to ${found ?? 'none'}`, () =>
      assert.equal(nearest(name, known), found));
  }
  test('there is none among none', () => assert.equal(nearest('a', []), undefined));
});

test('a hint names the nearest name and the place of all', () => {
  assert.equal(
    didYouMean('carer-paymant', ['carer-payment'], 'content/facts.yaml'),
    'Did you mean "carer-payment"? The names are in content/facts.yaml.',
  );
  assert.equal(didYouMean('xyz', ['carer-payment'], 'content/facts.yaml'), 'The names are in content/facts.yaml.');
});
