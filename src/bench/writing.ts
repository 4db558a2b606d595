import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { readContentFolder } from '../content/disk.ts';
import { runChild } from '../setup/run-child.ts';
import { WrongUse } from '../setup/wrong-use.ts';
import { grownContent } from './grown-content.ts';
import type { BenchContext, Measured } from './part.ts';
import { withTemporaryFolder } from './temporary-folder.ts';

export const name = 'writing';

/** Nothing of it looks at the built site. */
export const needsBuild = false;

export const options = { leaflets: { type: 'string' } } as const;

export const help = `npm run bench -- writing: how long whoever writes has to wait: for the check of today's content and of more
leaflets, without advice and with it, for the first page of npm run dev, and for a saved change to be shown.

Options, after --:
  --leaflets <counts>  the numbers of leaflets to check besides today's; 240,900,5000 without it
  --json               all figures as JSON
  --help               this text`;

const COUNTS = '240,900,5000';

function countsFrom(text: string): number[] {
  if (!/^[1-9]\d{0,4}(?:,[1-9]\d{0,4})*$/.test(text))
    throw new WrongUse(`--leaflets takes whole numbers with commas between them, such as ${COUNTS}, not "${text}".`);
  return text.split(',').map(Number);
}

const secondsSince = (start: number) => (performance.now() - start) / 1000;

/** What starts a task as npm does. */
const LAUNCHER = 'src/setup/run.mjs';

/** Seconds of the whole command on a content folder, given from the top folder. */
async function checkSeconds(root: string, folder: string, ...args: string[]): Promise<number> {
  const start = performance.now();
  const { code, output } = await runChild(process.execPath, [join(root, LAUNCHER), 'check', ...args], {
    cwd: root,
    env: { CONTENT_DIR: folder },
  });
  if (code !== 0) throw new Error(`The check ended with code ${code}: ${output.split('\n').slice(-3).join(' ')}`);
  return secondsSince(start);
}

/** Seconds that the checks of a content folder take. */
interface CheckTimes {
  check: number;
  /** With advice too. */
  advice: number;
}

const checkTimes = async (root: string, folder: string): Promise<CheckTimes> => ({
  check: await checkSeconds(root, folder),
  advice: await checkSeconds(root, folder, '--advice'),
});

/** Checks as many leaflets as asked for. */
const checkGrown = (root: string, content: string, leaflets: number): Promise<CheckTimes> =>
  withTemporaryFolder(async (folder) => {
    for (const { path, bytes } of grownContent(await readContentFolder(content), leaflets)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), bytes);
    }
    return checkTimes(root, relative(root, folder));
  });

/** Asks for a page until it has some words. */
async function until(address: string, words: string): Promise<void> {
  while (!(await (await fetch(address)).text()).includes(words));
}

/** Seconds from the start of the server to the first page, and from a saved change to the page that has it. */
const serverSeconds = (root: string, content: string): Promise<{ first: number; change: number }> =>
  withTemporaryFolder(async (folder) => {
    await cp(content, folder, { recursive: true });
    const text = (await readContentFolder(folder)).find(({ path }) => /^leaflets\/.*\/standard\.mdx$/.test(path));
    if (!text) throw new Error('There is no leaflet to show.');
    const start = performance.now();
    const server = spawn(process.execPath, [join(root, LAUNCHER), 'dev'], {
      cwd: root,
      env: { ...process.env, CONTENT_DIR: relative(root, folder) },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    try {
      const [line] = (await once(server.stdout, 'data')) as [Buffer];
      const address = /http:\S+/.exec(line.toString())?.[0];
      if (!address) throw new Error(`The server did not start: ${line.toString()}`);
      const page = address + text.path.replace(/^leaflets\/|standard\.mdx$/g, '');
      await until(page, '<main');
      const first = secondsSince(start);
      const file = join(folder, text.path);
      await writeFile(file, `${await readFile(file, 'utf8')}\nThis sentence is new.\n`);
      const saved = performance.now();
      await until(page, 'This sentence is new.');
      return { first, change: secondsSince(saved) };
    } finally {
      server.kill();
    }
  });

/** Measures the check and the server for writing. */
export async function run(
  { leaflets = COUNTS }: { leaflets?: string | undefined },
  { root, log }: BenchContext,
): Promise<Measured> {
  const counts = countsFrom(leaflets);
  const folder = process.env['CONTENT_DIR'] || 'content';
  const content = join(root, folder);
  log("Checking today's content…");
  const checks = [{ leaflets: 'today', ...(await checkTimes(root, folder)) }];
  for (const count of counts) {
    log(`Checking ${count} leaflets…`);
    checks.push({ leaflets: String(count), ...(await checkGrown(root, content, count)) });
  }
  log('Starting npm run dev…');
  const server = await serverSeconds(root, content);
  return {
    data: { checks, server },
    shown: [
      checks.map(({ leaflets: count, check, advice }) => ({
        leaflets: count,
        'check, s': Number(check.toFixed(1)),
        'with advice, s': Number(advice.toFixed(1)),
      })),
      `npm run dev: first page after ${server.first.toFixed(1)} s, a saved change shown after ${server.change.toFixed(2)} s`,
    ],
  };
}
