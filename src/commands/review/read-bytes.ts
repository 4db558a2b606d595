import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { WrongUse } from '../../setup/wrong-use.ts';

/** The bytes of a sheet that somebody named. */
export async function readBytes(root: string, file: string): Promise<Uint8Array> {
  try {
    return await readFile(resolve(root, file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reasons: Record<string, string> = {
      ENOENT: `There is no file ${file}.`,
      EISDIR: `${file} is a folder. Name the sheet in it.`,
    };
    throw new WrongUse(reasons[code ?? ''] ?? `${file} can't be read: ${(error as Error).message}`, { cause: error });
  }
}
