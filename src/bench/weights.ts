import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

export interface Weight {
  /** The page's path in the site. */
  path: string;
  /** Kilobytes of 1,000 bytes, in brotli at its best level. */
  kB: number;
}

/** The weight of every page in a built site. A page holds all that is needed to read it. */
export const weights = (folder: string): Weight[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({
      path: `/${file.split(sep).join('/')}`.replace(/index\.html$/, ''),
      kB: brotliCompressSync(readFileSync(join(folder, file))).length / 1000,
    }));

/** The middle value; of an even count the mean of the two in the middle. */
export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const high = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 ? high : ((sorted[middle - 1] ?? high) + high) / 2;
}
