import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { learnedFrom, learnedLast, renumbered } from '../../src/search/files/learned.ts';
import type { Lesson } from '../../src/search/learn.ts';
import { learn } from '../../src/search/learn.ts';
import { searchData, searchPage } from '../support/search-data.ts';

const data = searchData();
const lessons: Lesson[] = [
  { question: 'a rest', page: 0, weight: 1 },
  { question: 'a lamp', page: 2, weight: 1 },
];

describe('what was learned', () => {
  let root: string;
  const folder = () => join(root, 'node_modules/.cache/search-learned');
  before(() => {
    root = mkdtempSync(join(tmpdir(), 'search-learned-'));
  });
  after(() => rmSync(root, { recursive: true }));

  it('is nothing at first', () => assert.equal(learnedLast(root, data), undefined));

  it('is learned once and then kept', async () => {
    assert.deepEqual(await learnedFrom(root, data, lessons), learn(lessons));
    const [name = '', ...others] = readdirSync(folder());
    assert.deepEqual(others, []);
    const file = join(folder(), name);
    writeFileSync(file, `${readFileSync(file, 'utf8').split('\n')[0]}\nkept\t1c`);
    assert.deepEqual(await learnedFrom(root, data, lessons), { kept: [[1, 3]] });
  });

  it('is used in a hurry even if the pages have changed since, with their numbers of today', () => {
    const more = searchData();
    more.pages.unshift(searchPage('/new/', 'New'));
    assert.deepEqual(learnedLast(root, more), { kept: [[2, 3]] });
  });

  it('is learned anew from other lessons, and for other pages', async () => {
    const others = [...lessons, { question: 'a chair', page: 1, weight: 1 }];
    assert.deepEqual(await learnedFrom(root, data, others), learn(others));
    const more = searchData({}, [searchPage('/new/', 'New')]);
    assert.deepEqual(await learnedFrom(root, more, others), learn(others));
    assert.equal(readdirSync(folder()).length, 1);
  });
});

it('numbers pages anew, and forgets those that are gone', () => {
  const learned = {
    rest: [
      [0, 3],
      [1, -2],
    ] as [number, number][],
  };
  assert.deepEqual(renumbered({ pages: ['/a/', '/b/'], learned }, ['/c/', '/b/']), { rest: [[1, -2]] });
});
