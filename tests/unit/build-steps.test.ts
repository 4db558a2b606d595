import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { astroLogReader, saysError } from '../../src/build/astro-log.ts';
import { typeErrors } from '../../src/build/check-types.ts';
import { swapFolder } from '../../src/build/swap-folder.ts';

describe("Astro's output", () => {
  const read = (...lines: string[]) => lines.map(astroLogReader());

  it('is pages to count and news to hide', () => {
    assert.deepEqual(
      read(
        '08:07:42   ├─ /t/1/index.html (+16ms) ',
        '08:07:42   └─ /index.html',
        '08:07:41 [build] mode: "static"',
        '',
      ),
      [{ kind: 'page' }, { kind: 'page' }, { kind: 'hide' }, { kind: 'hide' }],
    );
  });

  it('is shown from an error on, without its stack trace', () => {
    const lines = ['08:07:48 [ERROR] bad thing', '  Hint:', '  Mend it.', '  Stack trace:', '    at file:///a.mjs:9:8'];
    assert.deepEqual(
      read(...lines).map((line) => (line.kind === 'show' ? line.text : line.kind)),
      ['08:07:48 [ERROR] bad thing', 'Hint:', 'Mend it.', 'hide', 'hide'],
    );
  });

  it('fails a build that says an error, whatever its exit code', () => {
    assert.equal(saysError('08:07:48 [ERROR] Invalid content reference'), true);
    assert.equal(saysError('08:07:48 [WARN] something'), false);
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
