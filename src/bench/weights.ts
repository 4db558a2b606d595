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
