import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Puts a new folder in the place of another: two renames on one disk, so nobody finds it half written.
 * `aside` is where the old one waits meanwhile. When a rename fails the old one is put back.
 */
export function swapFolder(next: string, current: string, aside: string): void {
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(dirname(aside), { recursive: true });
  const replaces = existsSync(current);
  if (replaces) renameSync(current, aside);
  try {
    renameSync(next, current);
  } catch (error) {
    if (replaces) renameSync(aside, current);
    throw error;
  }
  rmSync(aside, { recursive: true, force: true });
}
