import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where things that take long to make are kept, from a project's top folder. They may be deleted at any time. */
const CACHE = 'node_modules/.cache';

/** A thing that is kept under a name that says all that it is made of. There is one of a kind at a time. */
export interface Kept {
  read(name: string): Buffer | undefined;
  /** Keeps it in place of all others. Where nothing can be written it is made again next time, and that is all. */
  write(name: string, content: string | Uint8Array): void;
  /** What was kept last, whatever its name. */
  last(): Buffer | undefined;
}

/** What is kept of a kind under a project's top folder. */
export function kept(root: string, kind: string): Kept {
  const folder = join(root, CACHE, kind);
  const read = (name: string) => {
    try {
      return readFileSync(join(folder, name));
    } catch {
      return undefined;
    }
  };
  const names = () => readdirSync(folder).filter((name) => !name.startsWith('.'));
  return {
    read,
    write(name, content) {
      try {
        mkdirSync(folder, { recursive: true });
        const beside = join(folder, `.${name}.${process.pid}`);
        writeFileSync(beside, content);
        renameSync(beside, join(folder, name));
        for (const old of names()) if (old !== name) rmSync(join(folder, old), { force: true });
      } catch {
        // A full disk or a folder that is not ours.
      }
    },
    last() {
      try {
        const [name] = names();
        return name === undefined ? undefined : read(name);
      } catch {
        return undefined;
      }
    },
  };
}
