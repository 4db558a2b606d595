import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { astroBuild } from '../../../build/astro-child.ts';
import { orderVariable } from '../../../pack/order.ts';
import type { PackOrder } from '../../../pack/order.ts';
import { withSiteLinks } from '../../../pack/paper-link.ts';
import { projectRoot } from '../../../setup/project-root.ts';

const CONFIG = fileURLToPath(new URL('../../../pack/astro.config.ts', import.meta.url));

export interface Rendering {
  /** The folder that the content folder stands in. */
  root: string;
  /** The content folder, from there. */
  folder: string;
  /** The day the pack is made, as `YYYY-MM-DD`. */
  today: string;
  log(line: string): void;
}

/** Has Astro make the sheets of a pack and the list of them, from content without problems. Resolves to their HTML by name. */
export async function renderSheets(
  order: PackOrder,
  { root, folder, today, log }: Rendering,
): Promise<Map<string, string>> {
  const place = join(projectRoot, '.astro');
  await mkdir(place, { recursive: true });
  const work = await mkdtemp(join(place, 'pack-'));
  try {
    const well = await astroBuild(projectRoot, {
      args: ['--root', work, '--config', relative(work, CONFIG), '--outDir', 'sheets'],
      cwd: projectRoot,
      env: { ...orderVariable(order), CONTENT_DIR: resolve(root, folder), TODAY: today },
      log,
    });
    if (!well) throw new Error('The sheets could not be made, for the reason above. DEBUG=1 shows more.');
    const made = join(work, 'sheets');
    const pages = (await readdir(made)).filter((file) => file.endsWith('.html'));
    const sheets = pages.map(async (file): Promise<[string, string]> => [
      basename(file, '.html'),
      withSiteLinks(await readFile(join(made, file), 'utf8'), order.site),
    ]);
    return new Map(await Promise.all(sheets));
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
