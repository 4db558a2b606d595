import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The ideas that Easy Read rows have a picture for, or undefined where the pictures are not there yet. `root` is the project's top folder. */
export async function readIdeas(root: string): Promise<Set<string> | undefined> {
  const text = await readFile(join(root, 'src', 'pictures', 'manifest.json'), 'utf8').catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    },
  );
  return text === undefined ? undefined : new Set((JSON.parse(text) as { idea: string }[]).map(({ idea }) => idea));
}
