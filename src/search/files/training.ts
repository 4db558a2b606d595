import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Training } from '../../content/content.ts';

/** Where training lies, from the project's top folder: a folder for each that content/search.yaml may name. */
const FOLDER = 'src/search/training';

/**
 * The questions of a training, in the order of their pages' names. None where no training is named. Undefined in a
 * project without any. A training that is not there has no page.
 */
export async function readTraining(root: string, name: string | undefined): Promise<Training[] | undefined> {
  if (name === undefined) return [];
  if (!existsSync(join(root, FOLDER))) return undefined;
  const folder = join(root, FOLDER, name);
  if (!existsSync(folder)) return [];
  const paths = (await readdir(folder, { recursive: true }))
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.txt'))
    .sort();
  return Promise.all(
    paths.map(async (path) => ({
      page: path.replace(/\.txt$/, ''),
      file: `${FOLDER}/${name}/${path}`,
      text: await readFile(join(folder, path), 'utf8'),
    })),
  );
}
