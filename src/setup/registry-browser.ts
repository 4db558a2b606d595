import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { install } from './install.mjs';
import { runChild } from './run-child.ts';

const folder = join(import.meta.dirname, 'browser');
const unpacked = join(folder, 'node_modules', '.unpacked');

/** The program of the Chromium that comes from the npm registry, or undefined where it has not been installed. */
export const registryBrowser = (): string | undefined =>
  existsSync(join(unpacked, 'chromium')) ? join(folder, 'chromium.sh') : undefined;

/**
 * Installs a Chromium from the npm registry, locked like all packages. It carries its libraries and a typeface, so it
 * runs on a bare machine. Throws with the reason where it can't.
 */
export async function installRegistryBrowser(): Promise<void> {
  const machine = `${process.platform}-${process.arch}`;
  if (machine !== 'linux-x64') throw new Error(`there is one for linux-x64 only, and this is ${machine}.`);
  await install(folder, `Installing Chromium in ${folder}, the first time only.`);
  const unpacking = `${unpacked}.part`;
  await rm(unpacking, { recursive: true, force: true });
  await mkdir(unpacking);
  const { code, output } = await runChild(process.execPath, [join(folder, 'unpack.mjs')], {
    env: { TMPDIR: unpacking },
  });
  if (code !== 0) throw new Error(`it could not be unpacked: ${output}`);
  await rm(unpacked, { recursive: true, force: true });
  await rename(unpacking, unpacked);
}
