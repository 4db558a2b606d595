import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, it } from 'node:test';
import { projectRoot } from '../../src/setup/project-root.ts';
import { matching, needsSite, testFiles } from '../../src/testing/select-files.ts';

let root: string;
const module = pathToFileURL(join(projectRoot, 'src', 'testing', 'run-files.ts')).href;

const header = "import assert from 'node:assert/strict';\nimport { before, describe, it, test } from 'node:test';\n";

function write(file: string, text: string) {
  mkdirSync(join(root, file, '..'), { recursive: true });
  writeFileSync(join(root, file), header + text);
}

/** Runs a file, and others by name, as `npm test` does. The lines come back without times. */
function run(text: string, names = ['a']) {
  write('tests/unit/a.test.ts', text);
  const files = JSON.stringify(names.map((name) => `tests/unit/${name}.test.ts`));
  writeFileSync(
    join(root, 'run.mjs'),
    `import { runFiles } from '${module}'; const { passed, failed } = await runFiles(process.cwd(), ${files}, console.log); console.log(passed, failed);`,
  );
  // A test run inside another is refused by node:test, which knows it by this variable.
  const { NODE_TEST_CONTEXT: _context, ...env } = process.env;
  const { stdout } = spawnSync(process.execPath, ['run.mjs'], { cwd: root, env, encoding: 'utf8' });
  return stdout
    .replaceAll(/\(\d+\.\d s\)/g, '(T)')
    .trimEnd()
    .split('\n');
}

const summary = (lines: string[]) => lines.at(-1);

before(() => {
  root = mkdtempSync(join(tmpdir(), 'test runner '));
});
after(() => rmSync(root, { recursive: true }));

describe('the test runner', () => {
  it('counts tests, and not the suites and parents around them', () => {
    const lines = run(
      "describe('s', () => { it('a', () => {}); it('b', () => {}); });\ntest('p', async (t) => { await t.test('c', () => {}); });",
    );
    assert.deepEqual(lines, ['✓ tests/unit/a.test.ts: 3 passed (T)', '3 0']);
  });

  it('shows a failure in full', () => {
    const lines = run(
      "describe('s', () => {\n  it('a', () => {\n    console.log('hello');\n    assert.deepEqual([1], [2]);\n  });\n});",
    );
    assert.deepEqual(lines, [
      '✗ tests/unit/a.test.ts: 0 passed, 1 failed (T)',
      '  ✗ s › a',
      '    tests/unit/a.test.ts:4:3',
      '    AssertionError [ERR_ASSERTION]: Expected values to be strictly deep-equal:',
      '    + actual - expected',
      '',
      '      [',
      '    +   1',
      '    -   2',
      '      ]',
      '',
      '        at TestContext.<anonymous> (tests/unit/a.test.ts:6:12)',
      '  It wrote:',
      '    hello',
      '',
      'Failed:',
      '  tests/unit/a.test.ts: s › a',
      '0 1',
    ]);
  });

  it('counts what does not run as failed', () => {
    for (const text of [
      "it.skip('a', () => {});",
      "it.todo('a');",
      "describe.skip('s', () => { it('a', () => {}); });",
      "it('a', (t) => t.skip('later'));",
    ]) {
      assert.equal(summary(run(text)), '0 1', text);
    }
  });

  it('counts a file that fails as a whole', () => {
    assert.equal(summary(run('')), '0 1');
    assert.equal(summary(run("throw new Error('at import');")), '0 1');
    assert.equal(summary(run("it('a', () => {}); process.on('exit', () => { process.exitCode = 3; });")), '1 1');
    assert.equal(summary(run("it('a', () => process.exit(0)); it('b', () => {});")), '0 1');
    const late = run(
      "it('a', () => {}); it('b', () => { setTimeout(() => process.exit(0), 300); return new Promise(() => {}); });",
    );
    assert.deepEqual(
      [late[0], late[3], summary(late)],
      ['✗ tests/unit/a.test.ts: 1 passed, 1 failed (T)', '    It has no test, or ended before its tests did.', '1 1'],
    );
  });

  it('tells files in turn, and the tests that a helper defines with the file that runs', () => {
    write('tests/unit/b.test.ts', "it('b', () => {});");
    write('tests/unit/helper.ts', "export const more = () => it('helped', () => {});");
    const lines = run("import { more } from './helper.ts';\nit('a', () => {});\nmore();", ['b', 'a']);
    assert.deepEqual(lines, ['✓ tests/unit/b.test.ts: 1 passed (T)', '✓ tests/unit/a.test.ts: 2 passed (T)', '3 0']);
  });

  it('counts a hook that fails beside the tests that it stops', () => {
    assert.equal(
      summary(run("describe('s', () => { before(() => { throw new Error('no'); }); it('a', () => {}); });")),
      '0 2',
    );
  });
});

it('runs the quick kinds first, and picks by a part of the path', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kinds-'));
  for (const file of [
    'browser/b.test.ts',
    'site/s.test.ts',
    'unit/deep/u.test.ts',
    'unit/a.test.ts',
    'unit/help.ts',
    'cli/c.test.ts',
  ]) {
    mkdirSync(join(folder, 'tests', file, '..'), { recursive: true });
    writeFileSync(join(folder, 'tests', file), '');
  }
  const files = testFiles(folder);
  rmSync(folder, { recursive: true });
  assert.deepEqual(files, [
    'tests/unit/a.test.ts',
    'tests/unit/deep/u.test.ts',
    'tests/cli/c.test.ts',
    'tests/site/s.test.ts',
    'tests/browser/b.test.ts',
  ]);
  assert.deepEqual(matching(files, []), files);
  assert.deepEqual(matching(files, ['unit/a', 'browser']), ['tests/unit/a.test.ts', 'tests/browser/b.test.ts']);
  assert.deepEqual(files.filter(needsSite), ['tests/site/s.test.ts', 'tests/browser/b.test.ts']);
});
