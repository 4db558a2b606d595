import { createHash } from 'node:crypto';
import { kept } from '../../setup/kept.ts';
import type { Learned, SearchData } from '../data.ts';
import { learn } from '../learn.ts';
import type { Lesson } from '../learn.ts';
import { readLearned, writeLearned } from '../shards.ts';
import { bundle } from './bundle.ts';

/** What was learned is kept until the questions or the code change: learning takes some seconds. */
const learnedUnder = (root: string) => kept(root, 'search-learned');

/** The code that decides what is learned and how it is written down, as a bundle has it: with all it imports. */
const CODE = { learn: 'learn.ts', shards: 'shards.ts' };

/** What was learned, with the pages that it numbers. */
interface Lasting {
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
const write = ({ pages, learned }: Lasting): string => `${pages.join(' ')}\n${writeLearned(learned)}`;

function read(text: string): Lasting {
  const end = text.indexOf('\n');
  return { pages: text.slice(0, end).split(' '), learned: readLearned(text.slice(end + 1)) };
}

/** What the search learns from lessons: as it was kept, or anew. `root` is the project's top folder. */
export async function learnedFrom(root: string, data: SearchData, lessons: Lesson[]): Promise<Learned> {
  const pages = pagesOf(data);
  const name = await nameFor(pages, lessons);
  const text = learnedUnder(root).read(name);
  if (text) return read(text.toString()).learned;
  const learned = learn(lessons);
  learnedUnder(root).write(name, write({ pages, learned }));
  return learned;
}

/** What was learned last, of the pages that are still there, from whatever lessons it was. Undefined where nothing is kept. */
export function learnedLast(root: string, data: SearchData): Learned | undefined {
  const text = learnedUnder(root).last();
  return text ? renumbered(read(text.toString()), pagesOf(data)) : undefined;
}

/** What was learned with other numbers for the pages. */
export function renumbered({ pages, learned }: Lasting, now: string[]): Learned {
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
