import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** The list of a pack's own files. A folder without it is not a pack, and is left alone. */
export const LIST = 'pack.json';

/** The files that the pack in a folder lists as its own. Undefined when the folder holds something else. */
export async function packFiles(folder: string): Promise<string[] | undefined> {
  const inside = await readdir(folder).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  if (inside.length === 0) return [];
  if (!inside.includes(LIST)) return undefined;
  try {
    const { files } = JSON.parse(await readFile(join(folder, LIST), 'utf8')) as { files?: unknown };
    return Array.isArray(files) ? files.filter((file): file is string => typeof file === 'string') : undefined;
  } catch {
    return undefined;
  }
}

/** Takes away what an older pack wrote and the new one does not have: nothing else, and never a file outside the folder. */
export async function removeOld(folder: string, old: string[], now: ReadonlySet<string>): Promise<void> {
  for (const file of old) {
    if (!now.has(file) && /^(?:pdf\/)?[a-z0-9-]+\.[a-z0-9]+$/.test(file)) await rm(join(folder, file), { force: true });
  }
}
