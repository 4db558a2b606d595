import { readdirSync, rmSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { addressFaults } from './addresses/index.ts';
import { sharedAddresses } from './addresses/same-address.ts';
import { formatProblems } from '../content/problem.ts';
import { outputs } from './outputs/index.ts';
import { problemsOf } from '../checks/check-content.ts';
import { readContent } from '../content/read-content.ts';
import type { ReadContent } from '../content/read-content.ts';
import { buildSite as siteOf } from '../site/site.ts';
import type { Site } from '../site/site.ts';
import { contentFolder, errorsOf } from './content-problems.ts';
import { renderPages } from './render-pages.ts';
import { compareStates } from './states/index.ts';
import { swapFolder } from './swap-folder.ts';
import { todayFrom } from '../wording/dates.ts';
import { counted } from '../wording/count.ts';

export interface BuildOptions {
  /** Takes each line of progress. */
  log: (line: string) => void;
  /** The folder to write, from the root; `dist` when left out. What was in it is replaced. */
  out?: string;
}

export interface Built {
  pages: number;
  seconds: number;
}

const isPage = (name: string) => name.endsWith('.html');

/** Refuses content with errors, and prints them. */
async function refuseProblems(root: string, out: string, read: ReadContent, log: BuildOptions['log']): Promise<void> {
  const problems = await problemsOf(root, read);
  const errors = errorsOf(problems);
  if (errors.length > 0) {
    log(formatProblems(errors));
    throw new Error(
      `The content has ${counted(errors.length, 'problem')} to mend, so the site was not built. ${out} is as it was.`,
    );
  }
}

/** Refuses a project in which something stands in the place of a page, or leads away from it. */
function refuseShadows(root: string, out: string, { content }: ReadContent, log: BuildOptions['log']): void {
  const faults = addressFaults(root, content);
  if (faults.length === 0) return;
  log(formatProblems(faults));
  throw new Error(
    `${counted(faults.length, 'file')} could stand in the place of a page, so the site was not built. ${out} is as it was.`,
  );
}

/** Refuses a built site in which two files have one address, as some hosts read it. */
function refuseShared(files: string[], out: string): void {
  const shared = sharedAddresses(files);
  if (shared.length === 0) return;
  const groups = shared.map((group) => group.join(' and ')).join('; ');
  throw new Error(
    `These files have one address for many web hosts: ${groups}. Rename one of each. ${out} is as it was.`,
  );
}

/** Runs the steps that complete the built pages, in their order. */
async function runOutputs(folder: string, out: string, site: Site, log: BuildOptions['log']): Promise<void> {
  for (const { name, run } of outputs) {
    try {
      log((await run(folder, site)) ?? `${name}: done.`);
    } catch (error) {
      throw new Error(`The step "${name}" failed: ${(error as Error).message} ${out} is as it was.`, { cause: error });
    }
  }
}

/**
 * Builds the site of a project into a folder, which changes only when every step has succeeded.
 * Throws with what stopped it.
 */
export async function buildSite(root: string, { log, out = 'dist' }: BuildOptions): Promise<Built> {
  const start = performance.now();
  const today = todayFrom(process.env, new Date());
  const next = join(root, '.astro', 'next');
  log('Checking the content…');
  const read = await readContent(root, contentFolder());
  await refuseProblems(root, out, read, log);
  refuseShadows(root, out, read, log);
  const site = siteOf(read.content);
  if (!process.env['SITE_URL']) {
    log("SITE_URL is not set, so canonical links point to localhost. Set it to the site's address before publishing.");
  }
  log('Building the pages…');
  rmSync(next, { recursive: true, force: true });
  await renderPages(root, join('.astro', 'next'), site, log);
  log(await compareStates(root, contentFolder(), next, today));
  await runOutputs(next, out, site, log);
  const files = readdirSync(next, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(next, join(entry.parentPath, entry.name)).split(sep).join('/'));
  refuseShared(files, out);
  const pages = files.filter(isPage).length;
  swapFolder(next, join(root, out), join(root, '.astro', 'previous'));
  const seconds = (performance.now() - start) / 1000;
  log(`Built ${counted(pages, 'page')} in ${seconds.toFixed(1)} s`);
  return { pages, seconds };
}
