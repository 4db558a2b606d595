import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';
import type { Plugin, Rolldown } from 'vite';
import type { SearchData } from '../data.ts';
import type { Searched } from '../drafts.ts';
import { isStopKey } from '../keys.ts';
import type { Lesson } from '../learn.ts';
import { lessonsOf } from '../lessons.ts';
import { pack } from '../pack.ts';
import { divide, writeLearned } from '../shards.ts';
import { searchOf } from '../site-search.ts';
import type { SiteSearch } from '../site-search.ts';
import { learnedFrom } from './learned.ts';

/** The scripts and data of the search, each with a hash of its content in its name. */
export interface SearchScripts {
  /** Names in `/search/`. `suggest`: the small index and the suggestions. `page`: the page of results. `more`: what it knows besides. */
  suggest: string;
  page: string;
  more: string;
  /** The script that stands in the page of results: it asks for what is learned of a question's words while the others are on their way. */
  early: string;
  /** The files by name: scripts, and texts of what is learned. */
  files: Map<string, string>;
}

const FOLDER = 'src/search/ui';
const ENTRIES = { suggest: 'suggest.ts', page: 'page.ts', more: 'more.ts' };

/** Browsers that understand the styles understand this: see astro.config.mjs. */
const TARGET = ['chrome99', 'safari15.4', 'firefox97'];

/** Bytes of the data in the suggestions' script, in brotli: with its code it is to stay under 20,000. */
const MOST_DATA = 7_200;

/** The longest aliases that are suggested by, in words, where there is room. */
const LONGEST_ALIAS = 6;

/** A module that is made of data. Text of JSON is read by browsers quicker than the same as code. */
function dataModules(data: Record<string, unknown>): Plugin {
  return {
    name: 'search-data',
    resolveId: (id) => (id in data ? `\0${id}` : undefined),
    load: (id) =>
      id.slice(1) in data
        ? `export default JSON.parse(${JSON.stringify(JSON.stringify(data[id.slice(1)]))})`
        : undefined,
  };
}

/** Bundles scripts of the search with data in them. */
async function bundle(
  entries: Record<string, string>,
  data: Record<string, unknown>,
  format: 'es' | 'iife' = 'es',
): Promise<Rolldown.OutputChunk[]> {
  const result = await build({
    configFile: false,
    root: process.cwd(),
    logLevel: 'warn',
    plugins: [dataModules(data)],
    css: { transformer: 'lightningcss' },
    build: {
      write: false,
      target: TARGET,
      cssTarget: TARGET,
      modulePreload: false,
      rolldownOptions: {
        input: Object.fromEntries(
          Object.entries(entries).map(([name, file]) => [name, join(process.cwd(), FOLDER, file)]),
        ),
        // What the page of results shares with the suggestions stays in theirs: a third file would be a further request.
        preserveEntrySignatures: 'allow-extension',
        output: { format, entryFileNames: '[name]-[hash].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  return (result as Rolldown.RolldownOutput).output.filter((file) => file.type === 'chunk');
}

/** The data in two parts, the first with as many aliases as it has room for. */
function fitted(data: SearchData): ReturnType<typeof pack> {
  let packed = pack(data, LONGEST_ALIAS);
  for (
    let most = LONGEST_ALIAS - 1;
    most > 0 && brotliCompressSync(JSON.stringify(packed.first)).length > MOST_DATA;
    most -= 1
  )
    packed = pack(data, most);
  return packed;
}

/** What is learned, as files: one for each part, and one with all of it. */
async function learnedFiles(
  lessons: Lesson[],
): Promise<{ common: string; prefix: string; files: [name: string, text: string][] }> {
  const learned = await learnedFrom(lessons);
  const { common, parts } = divide(learned, isStopKey);
  const all = writeLearned(learned);
  const prefix = `words-${createHash('sha256').update(all).digest('base64url').slice(0, 8)}`;
  return {
    common: writeLearned(common),
    prefix,
    files: [
      [`${prefix}.txt`, all],
      ...parts.map((part, number): [string, string] => [`${prefix}-${number}.txt`, writeLearned(part)]),
    ],
  };
}

async function make({ data, texts }: SiteSearch, lessons: Lesson[]): Promise<SearchScripts> {
  const { first, rest } = fitted(data);
  const { common, prefix, files } = await learnedFiles(lessons);
  const chunks = await bundle(ENTRIES, {
    'virtual:search-data': first,
    'virtual:search-more': { rest, texts, common, prefix },
  });
  const [early] = await bundle({ early: 'early.ts' }, { 'virtual:search-prefix': prefix }, 'iife');
  const nameOf = (name: string) => {
    const found = chunks.find((chunk) => chunk.isEntry && chunk.name === name);
    if (!found) throw new Error(`The search has no script ${name}.`);
    return found.fileName;
  };
  return {
    suggest: nameOf('suggest'),
    page: nameOf('page'),
    more: nameOf('more'),
    early: early!.code,
    files: new Map([...chunks.map(({ fileName, code }): [string, string] => [fileName, code]), ...files]),
  };
}

/** The scripts by what they were made of. While somebody writes, the site is read anew, and most often the search has the same of it. */
const bySite = new WeakMap<object, Promise<SearchScripts>>();
const byContent = new Map<string, Promise<SearchScripts>>();

/** The scripts of the search with the data of a site in them. Made once for the same data. */
export function searchScripts(site: Searched): Promise<SearchScripts> {
  const known = bySite.get(site);
  if (known) return known;
  const search = searchOf(site);
  const lessons = lessonsOf(search.data, site.questions);
  const key = createHash('sha256')
    .update(JSON.stringify([search, lessons]))
    .digest('hex');
  const scripts = byContent.get(key) ?? make(search, lessons);
  byContent.clear();
  byContent.set(key, scripts);
  bySite.set(site, scripts);
  // What failed may succeed the next time: a disk that was full, a script that was half written.
  scripts.catch(() => {
    bySite.delete(site);
    if (byContent.get(key) === scripts) byContent.delete(key);
  });
  return scripts;
}
