import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Learned, SearchData } from '../data.ts';
import { learn } from '../learn.ts';
import type { Lesson } from '../learn.ts';
import { readLearned, writeLearned } from '../shards.ts';
import { bundle } from './bundle.ts';

/** Where what was learned is kept until the questions or the code change. Learning takes some seconds. */
const FOLDER = 'node_modules/.cache/search-learned';

/** The code that decides what is learned and how it is written down, as a bundle has it: with all it imports. */
const CODE = { learn: 'learn.ts', shards: 'shards.ts' };

/** What was learned, with the pages that it numbers. */
interface Kept {
  pages: string[];
  learned: Learned;
}

const pagesOf = (data: SearchData) => data.pages.map(({ path }) => path);

/** Names what is learned by all that it depends on. */
async function nameFor(pages: string[], lessons: Lesson[]): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([pages, lessons]));
  for (const { code } of await bundle(CODE)) hash.update(code);
  return `${hash.digest('hex').slice(0, 32)}.txt`;
}

/** The pages stand in the first line. */
const write = ({ pages, learned }: Kept): string => `${pages.join(' ')}\n${writeLearned(learned)}`;

function read(text: string): Kept {
  const end = text.indexOf('\n');
  return { pages: text.slice(0, end).split(' '), learned: readLearned(text.slice(end + 1)) };
}

/** Keeps a text in place of all others. A folder that can't be written to costs time with the next build, and nothing else. */
async function keep(folder: string, name: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true })
    .then(async () => {
      for (const old of await readdir(folder)) await rm(join(folder, old));
      await writeFile(join(folder, name), text);
    })
    .catch(() => {});
}

/** What the search learns from lessons: as it was kept, or anew. `root` is the project's top folder. */
export async function learnedFrom(root: string, data: SearchData, lessons: Lesson[]): Promise<Learned> {
  const folder = join(root, FOLDER);
  const pages = pagesOf(data);
  const name = await nameFor(pages, lessons);
  const kept = await readFile(join(folder, name), 'utf8').catch(() => undefined);
  if (kept !== undefined) return read(kept).learned;
  const learned = learn(lessons);
  await keep(folder, name, write({ pages, learned }));
  return learned;
}

/** What was learned last, of the pages that are still there, from whatever lessons it was. Undefined where nothing is kept. */
export async function learnedLast(root: string, data: SearchData): Promise<Learned | undefined> {
  const folder = join(root, FOLDER);
  const [name] = await readdir(folder).catch(() => []);
  const text = name && (await readFile(join(folder, name), 'utf8').catch(() => undefined));
  return text ? renumbered(read(text), pagesOf(data)) : undefined;
}

/** What was learned with other numbers for the pages. */
export function renumbered({ pages, learned }: Kept, now: string[]): Learned {
  const places = new Map(now.map((path, place) => [path, place]));
  return Object.fromEntries(
    Object.entries(learned).map(([sign, weights]) => [
      sign,
      weights.flatMap(([page, weight]): [number, number][] => {
        const place = places.get(pages[page]!);
        return place === undefined ? [] : [[place, weight]];
      }),
    ]),
  );
}
