import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { readMessage } from '../../src/build/astro-log.ts';
import { failureText } from '../../src/build/astro.ts';
import { typeErrors } from '../../src/build/check-types.ts';
import { swapFolder } from '../../src/build/swap-folder.ts';
import { projectRoot } from '../../src/setup/project-root.ts';

describe("Astro's messages", () => {
  const read = (message: string, level = 'info') => readMessage({ level, message });

  it('are pages to count, and others', () => {
    assert.deepEqual(
      ['  ├─ /t/1/index.html', '  \u001B[34m├─\u001B[39m \u001B[2m/index.html\u001B[22m', '(+1ms)'].map(
        (text) => read(text).kind,
      ),
      ['page', 'page', 'other'],
    );
  });

  it('are errors without their stack trace', () => {
    const message = 'Bad thing\n  Hint:\n  Mend it.\n  Stack trace:\n    at file:///a.mjs:9:8\n';
    assert.deepEqual(read(message, 'error'), { kind: 'error', text: 'Bad thing\n  Hint:\n  Mend it.' });
    assert.deepEqual(read('Odd thing', 'warn'), { kind: 'warning', text: 'Odd thing' });
  });

  it('name the place of a failure, and what to do', () => {
    const error = Object.assign(new Error('Not like this.'), {
      hint: 'Like that.',
      loc: { file: join(projectRoot, 'src/a.astro'), line: 3, column: 5 },
    });
    assert.equal(failureText(projectRoot, error), 'src/a.astro:3:5: Not like this.\n    Like that.');
    assert.equal(failureText(projectRoot, new Error('No place.')), 'No place.');
  });
});

it('reads type errors, and leaves the pictures of the code out', () => {
  const output = [
    '08:07:43 [check] Getting diagnostics',
    "src/a.astro:2:7 - error ts(2322): Type 'string' is not assignable.",
    '  Type it well.',
    '',
    "2 const x: number = 'a';",
    '        ~',
    '',
    'src/b.ts:1:1 - error ts(2304): No name.',
    '',
    'Result (4 files):',
  ];
  assert.deepEqual(typeErrors(output.join('\n')), [
    "src/a.astro:2:7: Type 'string' is not assignable. (ts2322)\n    Type it well.",
    'src/b.ts:1:1: No name. (ts2304)',
  ]);
});

describe('swapping a folder', () => {
  let root: string;
  const path = (name: string) => join(root, name);
  const write = (name: string) => {
    mkdirSync(path(name));
    writeFileSync(join(path(name), 'a.txt'), name);
  };
  const swap = () => swapFolder(path('next'), path('dist'), path('old/dist'));

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'swap-'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('puts the next one in place, whether or not there was one', () => {
    for (const text of ['first', 'second']) {
      write('next');
      writeFileSync(join(path('next'), 'a.txt'), text);
      swap();
      assert.equal(readFileSync(join(path('dist'), 'a.txt'), 'utf8'), text);
      assert.equal(existsSync(path('next')), false);
      assert.equal(existsSync(path('old/dist')), false);
    }
  });

  it('puts the old one back when the next one cannot be moved', () => {
    write('dist');
    assert.throws(swap, { code: 'ENOENT' });
    assert.deepEqual(readdirSync(path('dist')), ['a.txt']);
  });
});
