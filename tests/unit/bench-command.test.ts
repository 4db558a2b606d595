import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, it } from 'node:test';

const command = join(import.meta.dirname, '../../src/commands/bench.ts');

const bench = (...args: string[]) => spawnSync(process.execPath, [command, ...args], { encoding: 'utf8' });

describe('npm run bench', () => {
  it('says what can be measured', () => {
    const { status, stdout } = bench('--help');
    assert.equal(status, 0);
    assert.match(stdout, /\[pages \| search \| relevance \| writing\]/);
  });

  for (const part of ['pages', 'search', 'relevance', 'writing']) {
    it(`says more about ${part}`, () => {
      const { status, stdout } = bench(part, '--help');
      assert.equal(status, 0);
      assert.ok(stdout.startsWith(`npm run bench -- ${part}: `));
    });
  }

  it('says that nobody may tune on the reporting set', () =>
    assert.match(bench('relevance', '--help').stdout, /Tuning on it is forbidden/));

  for (const [args, reason] of [
    [['speed'], /"speed" is nothing that the bench measures. It measures: pages, search, relevance, writing\./],
    [['constructor'], /"constructor" is nothing that the bench measures/],
    [['relevance', 'practice'], /practice/],
    [['search', '--misses'], /--misses.*The options are: --runs, --json, --built, --help/],
    [['search', '--built', '--runs', '0'], /--runs takes a whole number/],
  ] as const) {
    it(`refuses ${args.join(' ')}`, () => {
      const { status, stderr } = bench(...args);
      assert.equal(status, 2);
      assert.match(stderr, reason);
    });
  }
});
