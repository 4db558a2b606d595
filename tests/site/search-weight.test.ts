import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { parseQuestions } from '../../src/content/parse/questions.ts';
import { partsFor } from '../../src/search/shards.ts';
import { isStopWord, wordsOf } from '../../src/search/words.ts';
import { dist } from '../support/site.ts';

const folder = join(dist, 'search');
const files = readdirSync(folder);

/** Kilobytes of 1,000 bytes, in brotli at its best level, as a host would send them. */
const weigh = (file: string) => brotliCompressSync(readFileSync(join(folder, file))).length / 1000;
const weightOf = (start: string) => {
  const [found, ...others] = files.filter((file) => file.startsWith(`${start}-`) && file.endsWith('.js'));
  assert.ok(found && others.length === 0, `one script ${start}`);
  return weigh(found);
};

test('the suggestions are at most 20 kB, with their code and data', () => {
  const kB = weightOf('suggest');
  assert.ok(kB <= 20, `${kB} kB`);
});

test('what else the page of results needs for a first answer is at most 22 kB, and 35 kB with what was learned of a usual question', () => {
  const fixed = weightOf('page') + weightOf('more');
  assert.ok(fixed <= 22, `${fixed} kB`);
  const prefix = files.find((file) => /^words-.*-0\.txt$/.test(file))?.replace(/-0\.txt$/, '');
  const parts = new Map<number, number>();
  const partWeight = (number: number) => {
    const known = parts.get(number) ?? weigh(`${prefix}-${number}.txt`);
    parts.set(number, known);
    return known;
  };
  const questions = parseQuestions(readFileSync('content/questions/practice.tsv', 'utf8'));
  const weights = questions
    .map(
      ({ question }) =>
        fixed + partsFor(wordsOf(question), isStopWord).reduce((sum, number) => sum + partWeight(number), 0),
    )
    .sort((a, b) => a - b);
  const middle = weights[Math.floor(weights.length / 2)]!;
  assert.ok(middle <= 35, `${middle} kB`);
});
