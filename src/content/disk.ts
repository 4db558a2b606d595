import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** A file as it lies on disk. */
export interface RawFile {
  /** Its path inside the content folder, with forward slashes: `leaflets/carers/emergencies/standard.mdx`. */
  path: string;
  bytes: Uint8Array;
  /** Set for a link to somewhere else, which is never followed: nobody has checked what it leads to. */
  link?: true;
}

/** Every file of a content folder, in a fixed order. What starts with a dot is left out. */
export async function readContentFolder(folder: string): Promise<RawFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) => ({
      path: relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'),
      link: entry.isSymbolicLink(),
    }))
    .filter(({ path }) => !path.split('/').some((part) => part.startsWith('.')))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  return Promise.all(
    paths.map(async ({ path, link }) =>
      link ? { path, bytes: new Uint8Array(), link } : { path, bytes: await readFile(join(folder, path)) },
    ),
  );
}
