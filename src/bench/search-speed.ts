import type { Browser, Page } from 'playwright';
import { normalBase } from '../serve/site-handler.ts';
import { openBrowser, PHONE, reasonOf, SLOWER } from './browser.ts';
import { startHost } from './host.ts';
import type { Host } from './host.ts';
import { pageTexts } from './page-texts.ts';
import { countFrom } from './part.ts';
import type { BenchContext, Measured } from './part.ts';
import { writePeerPages } from './peer-pages.ts';
import { SLOW_LINK, slowLink } from './slow-link.ts';
import type { SlowLink } from './slow-link.ts';
import { withTemporaryFolder } from './temporary-folder.ts';
import { bytesBetween } from './traffic.ts';
import { deedTime, seen, watchAgain, watchFromStart } from './watch.ts';
import type { Moments } from './watch.ts';
import { median } from '../wording/median.ts';

export const name = 'search';

export const options = { runs: { type: 'string' } } as const;

export const help = `npm run bench -- search: what a first search costs a reader on a slow link, beside search libraries on the same pages.
The link: 400 ms there and back, 50,000 bytes a second each way, TCP and TLS handshakes paid, packet by packet; a processor
four times slower; a phone's window. Cold: nothing of the search is there. Warm: other questions after it.
Times run from turning to the field (or, on the search page, from sending the form) until the first result is to be seen;
kB of 1,000 bytes are all that came over the link in that time. "before" is what the page had loaded for its search already.

Options, after --:
  --runs <n>     how often each is measured; the middle value is shown (3)
  --json         all figures as JSON
  --built        measure dist as it is, without building
  --help         this text`;

const FIRST = 'respite care';
const NEXT = ['stairlift', 'carers allowance'];
const STARTED_ON = '/carers/breaks-from-caring/';

/** Milliseconds without traffic after which nothing more is expected. */
const QUIET = 1000;

/** One way to search. */
interface Way {
  name: string;
  /** Where the reader is at first. */
  page: string;
  field: string;
  /** What is waited for: `first`, and `all` where more comes later. */
  moments(question: string): Moments;
  /** Whether the question is sent to a page of results: at once, or when suggestions are there. */
  sent?: 'at once' | 'after suggestions';
  /** The field for further questions, where it is another. */
  nextField?: string;
  /** Files of the search. */
  files: RegExp;
}

const OURS = { page: STARTED_ON, field: 'header input[name=q]', files: /^\/(?:search|pagefind)\/.*\.\w+$/ };

const PAGE_OF_RESULTS = {
  ...OURS,
  nextField: 'main input[name=q]',
  moments: (question: string) => ({
    first: `main ol[data-query=${JSON.stringify(question)}] > li a`,
    all: `main ol[data-full=${JSON.stringify(question)}]`,
  }),
};

const WAYS: Way[] = [
  { ...OURS, name: 'This site, suggestions', moments: () => ({ first: 'header [role=option]' }) },
  { ...PAGE_OF_RESULTS, name: 'This site, page of results', sent: 'at once' },
  { ...PAGE_OF_RESULTS, name: 'This site, page of results after suggestions', sent: 'after suggestions' },
  {
    name: 'Pagefind, its own interface',
    page: '/bench/pagefind/',
    field: '.pagefind-ui__search-input',
    moments: () => ({ first: 'a.pagefind-ui__result-link' }),
    files: /^\/bench\/pagefind\/.*\.\w+$/,
  },
  {
    name: 'MiniSearch',
    page: '/bench/minisearch/',
    field: 'input',
    moments: () => ({ first: 'ol > li > a' }),
    files: /^\/bench\/minisearch\/.*\.\w+$/,
  },
  {
    name: 'Lunr',
    page: '/bench/lunr/',
    field: 'input',
    moments: () => ({ first: 'ol > li > a' }),
    files: /^\/bench\/lunr\/.*\.\w+$/,
  },
];

/** Time and weight of an answer: milliseconds, bytes over the link, requests. */
interface Cost {
  milliseconds: number;
  bytes: number;
  requests: number;
}

interface Run {
  /** Bytes of files for the search that had been loaded already. */
  before: number;
  cold: Cost;
  /** Until everything was there, where more came later. */
  coldAll?: Cost;
  warm: Cost[];
}

interface Bench {
  browser: Browser;
  host: Host;
  link: SlowLink;
  /** The site's first page on the link, with its final slash. */
  site: string;
}

const costBetween = ({ link, host }: Bench, from: number, to: number): Cost => ({
  milliseconds: to - from,
  bytes: bytesBetween(link.arrivals, from, to),
  requests: host.requests.filter(({ time }) => time > from && time <= to).length,
});

/** Puts a question into a field in one go, in place of what it held. */
async function paste(page: Page, field: string, question: string): Promise<void> {
  await page.locator(field).first().selectText();
  await page.keyboard.insertText(question);
}

/** Asks a further question on a page that has answered one. */
async function askNext(bench: Bench, page: Page, way: Way, question: string): Promise<Cost> {
  await bench.link.quiet(QUIET);
  const field = way.nextField ?? way.field;
  const { what } = await seen(page, 'first');
  await page.locator(field).first().focus();
  await watchAgain(page, way.moments(question), way.sent ? undefined : what);
  await paste(page, field, question);
  if (way.sent) await page.keyboard.press('Enter');
  const sight = await seen(page, 'first');
  return costBetween(bench, await deedTime(page, way.sent ? 'submit' : 'input'), sight.time);
}

/** Measures one way once, in a browser that has nothing of the site yet. */
async function runOnce(bench: Bench, way: Way): Promise<Run> {
  const context = await bench.browser.newContext({ viewport: PHONE });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    const moments = way.moments(FIRST);
    await watchFromStart(page, moments);
    const opened = bench.host.requests.length;
    await page.goto(new URL(way.page.slice(1), bench.site).href, { waitUntil: 'load' });
    await bench.link.quiet(QUIET);
    const loaded = () =>
      bench.host.requests
        .slice(opened)
        .filter(({ path }) => way.files.test(path))
        .reduce((sum, { bytes }) => sum + bytes, 0);
    let before = loaded();

    if (way.sent === 'after suggestions') await watchAgain(page, { suggested: 'header [role=option]' });
    await page.locator(way.field).first().focus();
    await page.keyboard.insertText(FIRST);
    if (way.sent === 'after suggestions') {
      await seen(page, 'suggested');
      await bench.link.quiet(QUIET);
      before = loaded();
    }
    if (way.sent) {
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/search\/\?/, { waitUntil: 'commit' });
    }
    const sight = await seen(page, 'first');
    const start = await deedTime(page, way.sent ? 'submit' : 'focusin');
    const cold = costBetween(bench, start, sight.time);
    const all = 'all' in moments ? costBetween(bench, start, (await seen(page, 'all')).time) : undefined;
    const warm: Cost[] = [];
    for (const question of NEXT) warm.push(await askNext(bench, page, way, question));
    return { before, cold, ...(all && { coldAll: all }), warm };
  } finally {
    await context.close();
  }
}

const middle = (costs: Cost[]): Cost => ({
  milliseconds: median(costs.map(({ milliseconds }) => milliseconds)),
  bytes: median(costs.map(({ bytes }) => bytes)),
  requests: median(costs.map(({ requests }) => requests)),
});

const kB = (bytes: number) => Number((bytes / 1000).toFixed(1));

/** A row of the table for a way. */
function row(way: string, runs: Run[]): object {
  const cold = middle(runs.map(({ cold: cost }) => cost));
  const all = runs.flatMap(({ coldAll }) => coldAll ?? []);
  const warm = middle(runs.flatMap(({ warm: costs }) => costs));
  return {
    search: way,
    'cold, ms': Math.round(cold.milliseconds),
    'cold, kB': kB(cold.bytes),
    requests: cold.requests,
    'before, kB': kB(median(runs.map(({ before }) => before))),
    'full text, ms': all.length > 0 ? Math.round(middle(all).milliseconds) : '',
    'full text, kB': all.length > 0 ? kB(middle(all).bytes) : '',
    'warm, ms': Math.round(warm.milliseconds),
    'warm, kB': kB(warm.bytes),
  };
}

/** Measures every way, in turns, so that a busy minute of this computer is bad for all of them. */
async function measureAll(
  bench: Bench,
  count: number,
  log: BenchContext['log'],
): Promise<{ way: string; runs: Run[]; trouble?: string }[]> {
  const results = WAYS.map(
    (way) => ({ way: way.name, runs: [] as Run[] }) as { way: string; runs: Run[]; trouble?: string },
  );
  for (let turn = 1; turn <= count; turn += 1) {
    for (const [index, way] of WAYS.entries()) {
      const result = results[index]!;
      if (result.trouble !== undefined) continue;
      log(`Run ${turn} of ${count}: ${way.name}`);
      try {
        result.runs.push(await runOnce(bench, way));
      } catch (error) {
        result.trouble = reasonOf(error);
      }
    }
  }
  return results;
}

/** Measures a first search and those after it, on the slow link. */
export async function run(
  { runs = '3' }: { runs?: string | undefined },
  { root, dist, base, log }: BenchContext,
): Promise<Measured> {
  const count = countFrom('runs', runs);
  return withTemporaryFolder(async (folder) => {
    log('Making the pages of peers…');
    await writePeerPages(`${folder}/bench`, { root, dist, pages: pageTexts(dist) });
    log('Compressing…');
    const host = await startHost([folder, dist], base);
    const link = await slowLink(host.port, SLOW_LINK);
    // Told by its key and not by ignoring errors: what comes with an error is kept out of the browser's cache.
    const browser = await openBrowser(log, [`--ignore-certificate-errors-spki-list=${host.key}`]);
    try {
      const site = `https://localhost:${link.port}${normalBase(base)}`;
      const results = await measureAll({ browser, host, link, site }, count, log);
      const measured = results.filter((result) => result.trouble === undefined);
      return {
        data: { link: SLOW_LINK, slower: SLOWER, first: FIRST, next: NEXT, results },
        shown: [measured.map(({ way, runs: done }) => row(way, done))],
        troubles: results.flatMap(({ way, trouble }) => (trouble === undefined ? [] : `${way}: ${trouble}`)),
      };
    } finally {
      await browser.close();
      link.close();
      host.close();
    }
  });
}
