import { createHash } from 'node:crypto';
import { brotliCompressSync } from 'node:zlib';
import type { Learned, SearchData } from '../data.ts';
import type { Searched } from '../drafts.ts';
import { isStopKey } from '../keys.ts';
import { learn } from '../learn.ts';
import { lessonsOf } from '../lessons.ts';
import { pack } from '../pack.ts';
import { divide, writeLearned } from '../shards.ts';
import { searchOf } from '../site-search.ts';
import type { SiteSearch } from '../site-search.ts';
import { bundle } from './bundle.ts';
import { learnedFrom, learnedLast } from './learned.ts';
import { readTraining } from './training.ts';

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

const ENTRIES = { suggest: 'ui/suggest.ts', page: 'ui/page.ts', more: 'ui/more.ts' };

/** Bytes of the data in the suggestions' script, in brotli: with its code it is to stay under 20,000. */
const MOST_DATA = 6_260;

/** The longest aliases that are suggested by, in letters, where there is room. */
const LONGEST_ALIAS = 40;

/** The data in two parts, the first with as many aliases as it has room for, the short ones before the long ones. */
function fitted(data: SearchData): ReturnType<typeof pack> {
  let fits = 0;
  let tooLong = LONGEST_ALIAS + 1;
  while (tooLong - fits > 1) {
    const most = (fits + tooLong) >> 1;
    const size = brotliCompressSync(JSON.stringify(pack(data, most).first)).length;
    if (size <= MOST_DATA) fits = most;
    else tooLong = most;
  }
  return pack(data, fits);
}

/** Whether somebody is writing: then the page is to be there at once, and learning takes some seconds. */
const isWriting = () => import.meta.env?.DEV ?? false;

/** What is learned. While somebody writes, what was learned last, or only what names and residents' own questions say. */
async function learnedOf(site: Searched, data: SearchData): Promise<Learned> {
  const root = process.cwd();
  if (isWriting()) return learnedLast(root, data) ?? learn(lessonsOf(data, site.questions, []));
  const training = await readTraining(root, site.search.training);
  return learnedFrom(root, data, lessonsOf(data, site.questions, training ?? []));
}

/** What is learned, as files: one for each part, and one with all of it. */
function learnedFiles(learned: Learned): { common: string; prefix: string; files: [name: string, text: string][] } {
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

async function make(site: Searched, { data, texts }: SiteSearch): Promise<SearchScripts> {
  const { first, rest } = fitted(data);
  const { common, prefix, files } = learnedFiles(await learnedOf(site, data));
  const chunks = await bundle(ENTRIES, {
    'virtual:search-data': first,
    'virtual:search-more': { rest, texts, common, prefix },
  });
  const [early] = await bundle({ early: 'ui/early.ts' }, { 'virtual:search-prefix': prefix }, 'iife');
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
  const key = JSON.stringify([search, site.questions, site.search.training]);
  const scripts = byContent.get(key) ?? make(site, search);
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
