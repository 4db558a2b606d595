import type { RawFile } from '../../content/disk.ts';
import { git } from './git.ts';

interface Listed {
  path: string;
  object: string;
  link: boolean;
}

/** The files under a folder of a commit, with nothing read yet. Like on disk, what starts with a dot is left out. */
async function list(root: string, commit: string, path: string): Promise<Listed[]> {
  const { code, output, error } = await git(root, ['ls-tree', '-r', '-z', '--full-tree', commit, '--', `${path}/`]);
  if (code !== 0) throw new Error(`git can't list ${path} at ${commit.slice(0, 7)}: ${error}`);
  return output
    .toString()
    .split('\0')
    .flatMap((row) => {
      const [, mode, object, name] = /^(\d+) blob ([0-9a-f]+)\t([\s\S]+)$/.exec(row) ?? [];
      if (!mode || !object || !name) return [];
      const inside = name.slice(path.length + 1);
      return inside.split('/').some((part) => part.startsWith('.'))
        ? []
        : [{ path: inside, object, link: mode === '120000' }];
    });
}

/** What `git cat-file --batch` wrote: for each object a line with its size, its bytes, and a new line. */
function split(output: Buffer, objects: string[]): Map<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  let at = 0;
  for (const object of objects) {
    const end = output.indexOf(10, at);
    const [, kind, size] = output
      .subarray(at, end < 0 ? output.length : end)
      .toString()
      .split(' ');
    if (end < 0 || kind !== 'blob')
      throw new Error('git has not got all of the files to compare with. Run: git fetch --refetch');
    found.set(object, output.subarray(end + 1, end + 1 + Number(size)));
    at = end + 2 + Number(size);
  }
  return found;
}

/** Every file of a folder as it was at a commit, as `readContentFolder` gives those on the disk. `path` is the folder's place in the repository. */
export async function filesAt(root: string, commit: string, path: string): Promise<RawFile[]> {
  const files = await list(root, commit, path);
  const objects = [...new Set(files.filter(({ link }) => !link).map(({ object }) => object))];
  const { code, output, error } = await git(
    root,
    ['cat-file', '--batch'],
    objects.map((object) => `${object}\n`).join(''),
  );
  if (code !== 0) throw new Error(`git can't read the files at ${commit.slice(0, 7)}: ${error}`);
  const bytes = split(output, objects);
  return files
    .map(({ path: name, object, link }): RawFile =>
      link
        ? { path: name, bytes: new Uint8Array(), link }
        : { path: name, bytes: bytes.get(object) ?? new Uint8Array() },
    )
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
