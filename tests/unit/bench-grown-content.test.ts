import assert from 'node:assert/strict';
import { test } from 'node:test';
import { grownContent } from '../../src/bench/grown-content.ts';
import { fixtureFiles, problemsOf } from './fixture.ts';

const leafletsIn = (files: { path: string }[]) => files.filter(({ path }) => /^leaflets\/.*standard\.mdx$/.test(path));

test('a content folder grows to as many leaflets as asked for, without a mistake', () => {
  const files = grownContent(fixtureFiles, 12);
  assert.equal(leafletsIn(files).length, 12);
  const mistakes = problemsOf(files).filter(({ severity }) => severity === 'error');
  assert.deepEqual(mistakes, []);
});

test('it is the same each time, and never smaller than it was', () => {
  assert.deepEqual(grownContent(fixtureFiles, 9), grownContent(fixtureFiles, 9));
  assert.equal(leafletsIn(grownContent(fixtureFiles, 1)).length, leafletsIn(fixtureFiles).length);
});
