import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** A file as it lies on disk. */
export interface RawFile {
  /** Its path inside the content folder, with forward slashes: `leaflets/carers/emergencies/standard.mdx`. */
  path: string;
  bytes: Uint8Array;
  /** Set for a link to somewhere else, which is never followed: nobody has checked what it leads to. */
  link?: true;
}

/** Why something can't be read, in an author's words. */
const REASONS: Record<string, string> = {
  ENOENT: 'is not there. Bring it back, or name another with CONTENT_DIR.',
  ENOTDIR: 'is no folder. Bring the folder back, or name another with CONTENT_DIR.',
  EACCES: 'may not be read. Allow yourself to read it.',
  EPERM: 'may not be read. Allow yourself to read it.',
};

/** Throws the error of reading something in an author's words. */
function refuse(what: string): (error: NodeJS.ErrnoException) => never {
  return (error) => {
    const reason = REASONS[error.code ?? ''];
    throw reason ? Object.assign(new Error(`${what} ${reason}`, { cause: error }), { code: error.code }) : error;
  };
}

/** Every file of a content folder without what it holds, in a fixed order. What starts with a dot is left out. */
async function listFolder(folder: string): Promise<{ path: string; link: boolean }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(refuse(`The folder ${folder}`));
  return entries
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) => ({
      path: relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'),
      link: entry.isSymbolicLink(),
    }))
    .filter(({ path }) => !path.split('/').some((part) => part.startsWith('.')))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

const readOne = async (folder: string, { path, link }: { path: string; link: boolean }): Promise<RawFile> =>
  link
    ? { path, bytes: new Uint8Array(), link }
    : { path, bytes: await readFile(join(folder, path)).catch(refuse(join(folder, path))) };

/** Every file of a content folder, in a fixed order. What starts with a dot is left out. */
export async function readContentFolder(folder: string): Promise<RawFile[]> {
  const files = await listFolder(folder);
  return Promise.all(files.map((file) => readOne(folder, file)));
}

/** Nothing instead of an error where a file is gone: editors put files aside while they save. */
const unlessGone = (error: NodeJS.ErrnoException): undefined => {
  if (error.code !== 'ENOENT') throw error;
};

/** Tells one state of a file from the next without reading it. */
async function stampOf(folder: string, { path, link }: { path: string; link: boolean }): Promise<string> {
  if (link) return 'link';
  const { mtimeNs, ctimeNs, size, ino } = await stat(join(folder, path), { bigint: true });
  return `${mtimeNs} ${ctimeNs} ${size} ${ino}`;
}

/** The files of a folder by their paths, each made into something. */
export type Files<Made> = ReadonlyMap<string, Made>;

/**
 * Reads a content folder again and again, and makes something of each file. A file that is as it was is neither
 * read nor made again; where none has changed, the same map comes again.
 */
export function folderReader<Made>(folder: string, make: (file: RawFile) => Made): () => Promise<Files<Made>> {
  interface Kept {
    stamp: string;
    made: Made;
  }
  let kept = new Map<string, Kept>();
  let last: Files<Made> | undefined;
  return async () => {
    const listed = await listFolder(folder);
    const present = await Promise.all(
      listed
        .map(async (file): Promise<[string, Kept]> => {
          const stamp = await stampOf(folder, file);
          const known = kept.get(file.path);
          return [file.path, known?.stamp === stamp ? known : { stamp, made: make(await readOne(folder, file)) }];
        })
        .map((reading) => reading.catch(unlessGone)),
    );
    const next = present.filter((file) => file !== undefined);
    const same = last && next.length === kept.size && next.every(([path, file]) => kept.get(path) === file);
    kept = new Map(next);
    if (!last || !same) last = new Map(next.map(([path, { made }]) => [path, made]));
    return last;
  };
}
