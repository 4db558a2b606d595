import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright';
import type { LaunchOptions } from 'playwright';
import { findBrowser } from './browser-candidates.ts';
import { installMethods } from './browser-install.ts';
import type { Computer, InstallMethod } from './browser-install.ts';
import { runChild } from './run-child.ts';

export { findBrowser } from './browser-candidates.ts';

/** A browser that has been started once and works. */
export interface FoundBrowser {
  path: string;
  version: string;
  /** Whether Chromium's sandbox works for it here. */
  sandbox: boolean;
}

type Log = (line: string) => void;

const isRoot = process.getuid?.() === 0;

/** Chromium refuses its sandbox to Linux's root. */
const maySandbox = !(process.platform === 'linux' && isRoot);

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

const firstLine = (text: string) => text.trim().split('\n')[0] ?? '';

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
    log(`${path} does not start: ${firstLine((error as Error).message)}`);
    return undefined;
  }
}

/** The first installed browser that works. Throws when BROWSER_PATH names one that is missing or broken. */
async function installedBrowser(log: Log): Promise<FoundBrowser | undefined> {
  const choice = findBrowser(process.env, process.platform, existsSync, chromium.executablePath());
  if ('error' in choice) throw new Error(choice.error);
  for (const path of choice.paths) {
    const browser = await tryBrowser(path, log);
    if (browser) return browser;
  }
  if (process.env['BROWSER_PATH'])
    throw new Error('The browser that BROWSER_PATH names does not start. Set it to another, or unset it.');
  return undefined;
}

const thisComputer = (): Computer => ({
  platform: process.platform,
  osRelease: existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '',
  isRoot,
  hasSudo: process.platform === 'linux' && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0,
});

const playwrightCli = () => {
  const folder = dirname(createRequire(import.meta.url).resolve('playwright/package.json'));
  return [process.execPath, join(folder, 'cli.js')];
};

/** Runs one way to install. Without a network a download only hangs, so it gets ten minutes. */
async function runMethod({ name, commands }: InstallMethod, log: Log): Promise<boolean> {
  log(`Installing Chromium by ${name}. It takes about a minute.`);
  for (const command of commands) {
    const [program = '', ...args] = command[0] === 'playwright' ? [...playwrightCli(), ...command.slice(1)] : command;
    const { code, output } = await runChild(program, args, { timeout: 600_000 });
    if (code !== 0) {
      const reason =
        output
          .split('\n')
          .filter((line) => /error|fail|^E:|unable/i.test(line))
          .at(0) ??
        output.split('\n').at(-1) ??
        '';
      log(`That failed: ${reason.trim()}`);
      return false;
    }
  }
  return true;
}

const HELP = `No browser for the tests could be found or installed. Install Chromium, Google Chrome or Microsoft Edge
(Debian: apt-get install chromium; elsewhere: npx playwright install chromium), or set BROWSER_PATH to the program.`;

/** A browser that works, installed if there is none. Throws with what to install when that fails too. */
export async function ensureBrowser({ log }: { log: Log }): Promise<FoundBrowser> {
  const found = await installedBrowser(log);
  if (found) return found;
  for (const method of installMethods(thisComputer())) {
    if (!(await runMethod(method, log))) continue;
    const browser = await installedBrowser(log);
    if (browser) return browser;
  }
  throw new Error(HELP);
}
