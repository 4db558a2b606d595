import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright';
import type { LaunchOptions } from 'playwright';
import { findBrowser } from './browser-candidates.ts';
import { installRegistryBrowser, registryBrowser } from './registry-browser.ts';
import { runChild } from './run-child.ts';

/** A browser that has been started once and works. */
export interface FoundBrowser {
  path: string;
  version: string;
  /** Whether Chromium's sandbox works for it here. */
  sandbox: boolean;
}

type Log = (line: string) => void;

/** Chromium refuses its sandbox to Linux's root. */
const maySandbox = !(process.platform === 'linux' && process.getuid?.() === 0);

/** Chromium makes these requests and notices of its own; a test of our pages wants none of them. */
const quiet = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

/** How to start a browser for tests and leaflets: with its sandbox, unless it was found not to work here. */
export const launchOptions = (executablePath: string, { sandbox = maySandbox } = {}): LaunchOptions => ({
  executablePath,
  headless: true,
  chromiumSandbox: sandbox,
  args: quiet,
});

/** Why a browser did not start, in one line: the library that it misses, or else the first line of the error. */
export function reasonOf(error: unknown): string {
  const lines = (error as Error).message.split('\n').map((line) => line.trim());
  return lines.find((line) => line.includes('error while loading shared libraries')) ?? lines.find(Boolean) ?? '';
}

async function start(path: string, sandbox: boolean): Promise<FoundBrowser> {
  const browser = await chromium.launch({ ...launchOptions(path, { sandbox }), timeout: 30_000 });
  const version = browser.version();
  await browser.close();
  return { path, version, sandbox };
}

/** Starts a browser and ends it; undefined with a line in the log when it does not work. */
async function tryBrowser(path: string, log: Log): Promise<FoundBrowser | undefined> {
  try {
    // Containers and newer Ubuntus forbid the sandbox. The pages are our own, so they may do without.
    return maySandbox ? await start(path, true).catch(() => start(path, false)) : await start(path, false);
  } catch (error) {
    log(`${path} does not start: ${reasonOf(error)}`);
    return undefined;
  }
}

/**
 * The first browser of this machine that works: undefined where there is none. Throws when BROWSER_PATH names one that
 * is missing or broken.
 */
export async function installedBrowser(log: Log, env = process.env): Promise<FoundBrowser | undefined> {
  const downloaded = [chromium.executablePath(), registryBrowser()].filter((path) => path !== undefined);
  const choice = findBrowser(env, process.platform, existsSync, downloaded);
  if ('error' in choice) throw new Error(choice.error);
  for (const path of choice.paths) {
    const browser = await tryBrowser(path, log);
    if (browser) return browser;
  }
  if (env['BROWSER_PATH'])
    throw new Error('The browser that BROWSER_PATH names does not start. Set it to another, or unset it.');
  return undefined;
}

/** A way to get a browser into folders of this user. None changes the system. */
export interface Download {
  /** For the line that says what is going on. */
  from: string;
  /** Rejects with the reason when it fails. */
  get(): Promise<void>;
}

/** Playwright's own install. Without a network it only hangs, so it gets ten minutes. */
async function installByPlaywright(): Promise<void> {
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js');
  const { code, output } = await runChild(process.execPath, [cli, 'install', '--no-shell', 'chromium'], {
    timeout: 600_000,
  });
  if (code === 0) return;
  const lines = output.split('\n');
  throw new Error(lines.find((line) => /error|fail/i.test(line)) ?? lines.at(-1));
}

const DOWNLOADS: Download[] = [
  { from: 'Playwright', get: installByPlaywright },
  { from: 'the npm registry', get: installRegistryBrowser },
];

const HELP = `No browser for the tests could be found or downloaded: the lines above say why. Install Chromium, Google Chrome or
Microsoft Edge (on Debian, as root: apt-get install chromium), or set BROWSER_PATH to the program. Then run this again.`;

/** A browser that works, downloaded where there is none. Throws with what to install when that fails too. */
export async function ensureBrowser({
  log,
  find = installedBrowser,
  downloads = DOWNLOADS,
}: {
  log: Log;
  find?: typeof installedBrowser;
  downloads?: Download[];
}): Promise<FoundBrowser> {
  const found = await find(log);
  if (found) return found;
  for (const { from, get } of downloads) {
    log(`There is no browser that works, so downloading Chromium from ${from}. It takes about a minute.`);
    try {
      await get();
      const browser = await find(log);
      if (browser) return browser;
    } catch (error) {
      log(`That failed: ${reasonOf(error)}`);
    }
  }
  throw new Error(HELP);
}
