import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Learned } from '../data.ts';
import { learn } from '../learn.ts';
import type { Lesson } from '../learn.ts';
import { readLearned, writeLearned } from '../shards.ts';

/** Where what was learned is kept until the questions change. Learning takes some seconds. */
const KEPT = 'node_modules/.cache/search-learned';

/** The code that decides what is learned. */
const CODE = ['keys.ts', 'learn.ts', 'recall.ts', 'shards.ts', 'words.ts'];

/** Names what is learned by all that it depends on. */
async function nameFor(lessons: Lesson[]): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(lessons));
  for (const file of CODE) hash.update(await readFile(join(process.cwd(), 'src/search', file)));
  return `${hash.digest('hex').slice(0, 32)}.txt`;
}

/** What the search learns from questions: as it was kept, or anew. */
export async function learnedFrom(lessons: Lesson[]): Promise<Learned> {
  const folder = join(process.cwd(), KEPT);
  const name = await nameFor(lessons);
  const kept = await readFile(join(folder, name), 'utf8').catch(() => undefined);
  if (kept !== undefined) return readLearned(kept);
  const learned = learn(lessons);
  // A folder that can't be written to costs time with the next build, and nothing else.
  await mkdir(folder, { recursive: true })
    .then(async () => {
      for (const old of await readdir(folder)) await rm(join(folder, old));
      await writeFile(join(folder, name), writeLearned(learned));
    })
    .catch(() => {});
  return learned;
}
