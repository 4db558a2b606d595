import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';

const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);

/** Where a folder notes what was last installed in it. `npm ci` empties node_modules, and the note with it. */
const stampFile = (folder) => join(folder, 'node_modules', '.installed-from');

/** What an installed folder must carry: its lock file's hash, and the platform that the binaries are for. */
const stampOf = (lock) => `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}`;

/**
 * Whether npm's own record of node_modules says the same as the lock file, as after a `npm ci` or
 * `npm install` by hand: all that is there is locked, and all that is locked is there or optional.
 */
export function installedAsLocked(lockText, recordText) {
  const { '': _project, ...locked } = JSON.parse(lockText).packages;
  const installed = JSON.parse(recordText).packages;
  const same = (name) =>
    installed[name]?.version === locked[name]?.version && installed[name]?.integrity === locked[name]?.integrity;
  return (
    Object.keys(installed).every(same) &&
    Object.keys(locked).every((name) => same(name) || (locked[name].optional && !installed[name]))
  );
}

/** Whether a folder holds what its lock file asks for. Notes it when npm was run by hand. */
export function isInstalled(folder) {
  const lock = read(join(folder, 'package-lock.json')) ?? '';
  if (read(stampFile(folder)) === stampOf(lock)) return true;
  const record = read(join(folder, 'node_modules', '.package-lock.json'));
  if (!record || !installedAsLocked(lock, record)) return false;
  writeFileSync(stampFile(folder), stampOf(lock));
  return true;
}

/** This environment, with a program's folder first on the path. Windows writes `Path`. */
export function environmentWith(program) {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  return { ...process.env, [name]: [dirname(program), process.env[name]].filter(Boolean).join(delimiter) };
}

/** Starts npm itself where `npm run` says where that is; by name otherwise, which on Windows needs a shell. */
function startNpm(args, folder, node) {
  // npm's words go to standard error, as a command may print data on standard output.
  const options = { cwd: folder, stdio: ['ignore', 2, 2], env: environmentWith(node) };
  const cli = process.env.npm_execpath;
  if (cli && basename(cli).startsWith('npm-cli')) return spawn(node, ['--no-deprecation', cli, ...args], options);
  return spawn('npm', args, { ...options, shell: process.platform === 'win32' });
}

/** Runs npm to its end. When this process is told to stop npm stops too, or the next install would meet it. */
async function npm(args, folder, node) {
  const child = startNpm(args, folder, node);
  const stop = (signal) => child.kill(signal);
  process.on('SIGINT', stop).on('SIGTERM', stop);
  const result = await new Promise((resolve) => {
    child.once('error', (error) => resolve({ error }));
    child.once('exit', (code) => resolve({ code }));
  });
  process.off('SIGINT', stop).off('SIGTERM', stop);
  return result;
}

/**
 * Installs a folder from its lock file, unless that is done. `node` runs npm, which leaves out packages that the Node it
 * runs on is too old for. Throws with what to do when it fails.
 */
export async function install(folder, announcement, node = process.execPath) {
  if (isInstalled(folder)) return;
  console.error(announcement);
  // A shell that says NODE_ENV=production would leave out what checks and tests need.
  const { code, error } = await npm(
    ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'],
    folder,
    node,
  );
  if (error)
    throw new Error(`npm could not be started (${error.message}). Install Node.js with npm, then run this again.`);
  if (code !== 0) {
    throw new Error(
      `npm ci failed in ${folder} (its reason is above). Check the internet connection and the free disk space, then run this again.`,
    );
  }
  writeFileSync(stampFile(folder), stampOf(read(join(folder, 'package-lock.json'))));
}
