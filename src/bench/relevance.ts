import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { parseQuestions } from '../content/parse/questions.ts';
import { createSearch } from '../search/answer.ts';
import { readTraining } from '../search/files/training.ts';
import { learn } from '../search/learn.ts';
import { lessonsOf } from '../search/lessons.ts';
import { searchOf } from '../search/site-search.ts';
import type { Question } from '../content/schema/search.ts';
import { normalBase } from '../serve/site-handler.ts';
import { serve } from '../serve/static-server.ts';
import { loadSite } from '../site/load-site.ts';
import { openBrowser, reasonOf } from './browser.ts';
import { writeDefaultPagefind } from './default-pagefind.ts';
import { libraries, MOST } from './libraries.ts';
import type { Find } from './libraries.ts';
import { pageTexts } from './page-texts.ts';
import type { BenchContext, Measured } from './part.ts';
import { missesOf, scoreOf } from './score.ts';
import type { Found, Miss } from './score.ts';
import { withTemporaryFolder } from './temporary-folder.ts';

export const name = 'relevance';

export const options = { misses: { type: 'boolean' } } as const;

export const help = `npm run bench -- relevance: how well residents' questions are answered, beside search libraries on the same pages.
The questions are in content/questions, with the pages that answer each:
  practice.tsv   given to us, to improve the search with
  tuning.tsv     to improve the search with
  reporting.tsv  to report how good it is. Tuning on it is forbidden: the search would fit these questions, and the
                 figures would say nothing of those that people will ask. So its misses are shown only when asked for.
Shown for each: the share of questions with a right page first, and among the first three; the mean of 1 / rank of the first
right page (over ten results); the share for which nothing was found. Then what our search got wrong.

Options, after --:
  --misses       what was got wrong in the reporting set too, for a report
  --json         all figures as JSON
  --built        measure dist as it is, without building
  --help         this text`;

const SETS = ['practice', 'tuning', 'reporting'] as const;
type SetName = (typeof SETS)[number];

/** The set that must not be tuned on. */
const HELD_BACK: SetName = 'reporting';

const OURS = 'This site, page of results';
const OURS_SMALL = 'This site, by its functions';

type FindAll = (questions: string[]) => Promise<string[][]>;

/** Reads the sets that there are. */
function questionSets(folder: string): { set: SetName; questions: Question[] }[] {
  const sets = SETS.map((set) => ({ set, file: join(folder, `${set}.tsv`) })).filter(({ file }) => existsSync(file));
  if (sets.length === 0) throw new Error(`There are no questions in ${folder}.`);
  return sets.map(({ set, file }) => ({ set, questions: parseQuestions(readFileSync(file, 'utf8')) }));
}

/** Runs in the page of results: asks each question by its form, and reads what comes first when all is there. */
async function askInPage({
  questions,
  most,
  patience,
}: {
  questions: string[];
  most: number;
  patience: number;
}): Promise<string[][]> {
  const input = document.querySelector<HTMLInputElement>('main input[name=q]')!;
  const answered = (question: string) =>
    [...document.querySelectorAll<HTMLOListElement>('main ol')].find(
      ({ dataset }) => dataset['query'] === question && dataset['full'] === question,
    );
  const all: string[][] = [];
  for (const [index, question] of questions.entries()) {
    for (const list of document.querySelectorAll<HTMLOListElement>('main ol')) {
      delete list.dataset['query'];
      delete list.dataset['full'];
    }
    const list = await new Promise<HTMLOListElement>((resolve, reject) => {
      const observer = new MutationObserver(() => {
        const ready = answered(question);
        if (!ready) return;
        clearTimeout(timer);
        observer.disconnect();
        resolve(ready);
      });
      const timer = setTimeout(() => {
        observer.disconnect();
        reject(
          new Error(
            `The page of results was not done with a question, the ${index + 1}. of its page, in ${patience / 1000} s.`,
          ),
        );
      }, patience);
      observer.observe(document.querySelector('main')!, {
        subtree: true,
        childList: true,
        attributes: true,
        attributeFilter: ['data-query', 'data-full'],
      });
      input.value = question;
      input.form!.requestSubmit();
    });
    all.push(
      [...list.querySelectorAll(':scope > li')].slice(0, most).flatMap((item) => item.querySelector('a')?.href ?? []),
    );
  }
  return all;
}

/** Runs in a page beside Pagefind: asks its script each question. */
async function askPagefind({
  questions,
  most,
  script,
}: {
  questions: string[];
  most: number;
  script: string;
}): Promise<string[][]> {
  interface Hit {
    data(): Promise<{ raw_url?: string; url: string }>;
  }
  const engine = (await import(script)) as { search(question: string): Promise<{ results: Hit[] }> };
  const all: string[][] = [];
  for (const question of questions) {
    const answer = await engine.search(question);
    const shown = await Promise.all(answer.results.slice(0, most).map((result) => result.data()));
    all.push(shown.map(({ raw_url: raw, url }) => raw ?? url));
  }
  return all;
}

/** Questions for one page. Chromium drops history entries that come faster than 200 in ten seconds, and each question is one. */
const LOT = 100;

/** Asks at an address, in lots that each have a page of their own. */
async function inLots(
  browser: Browser,
  address: string,
  questions: string[],
  ask: (page: Page, lot: string[]) => Promise<string[][]>,
): Promise<string[][]> {
  const all: string[][] = [];
  for (let from = 0; from < questions.length; from += LOT) {
    const page = await browser.newPage();
    await page.goto(address, { waitUntil: 'load' });
    all.push(
      ...(await ask(page, questions.slice(from, from + LOT)).catch((error: unknown) => {
        throw new Error(reasonOf(error), { cause: error });
      })),
    );
    await page.close();
  }
  return all;
}

const eachOf =
  (find: Find): FindAll =>
  async (questions) =>
    questions.map((question) => find(question).slice(0, MOST));

async function byFunctions(root: string): Promise<FindAll> {
  const site = await loadSite(root, process.env['CONTENT_DIR']);
  const { data, texts } = searchOf(site);
  const training = await readTraining(root, site.search.training);
  const lessons = lessonsOf(data, site.questions, training ?? []);
  const search = createSearch(data, { texts, learned: learn(lessons) });
  return eachOf((query) =>
    search.answer({ query, topic: '', format: '', audience: '' }).results.map(({ page }) => page.path),
  );
}

/** This site's page of results. */
const resultsPage =
  (browser: Browser, site: string): FindAll =>
  (questions) =>
    inLots(browser, `${site}search/`, questions, (page, lot) =>
      page.evaluate(askInPage, { questions: lot, most: MOST, patience: 30_000 }),
    );

/** Pagefind's script, in a page beside it. */
const pagefindScript =
  (browser: Browser, folder: string): FindAll =>
  (questions) =>
    inLots(browser, `${folder}pagefind-entry.json`, questions, (page, lot) =>
      page.evaluate(askPagefind, { questions: lot, most: MOST, script: `${folder}pagefind.js` }),
    );

const percent = (share: number) => Number((share * 100).toFixed(1));

/** `question → what came first; right: these pages, which stand there`. */
const missLine = ({ question, came, rank, right }: Miss) =>
  `  ${question} → ${came ?? '(nothing)'}; right: ${right.join(' or ')}, ${rank === undefined ? 'not in ten' : `at ${rank}`}`;

interface Result {
  engine: string;
  set: SetName;
  score: ReturnType<typeof scoreOf>;
  misses: Miss[];
}

/** Asks every engine every question. */
async function results(
  engines: [string, FindAll][],
  sets: ReturnType<typeof questionSets>,
  base: string,
  log: BenchContext['log'],
): Promise<Result[]> {
  const all: Result[] = [];
  for (const { set, questions } of sets) {
    for (const [engine, find] of engines) {
      log(`${set}: ${engine}`);
      const answers = await find(questions.map(({ question }) => question));
      const found: Found[] = questions.map((question, index) => ({ question, results: answers[index] ?? [] }));
      // Only this site's pages are in its base path; the peers' indexes have none.
      const under = engine === OURS ? base : '/';
      all.push({ engine, set, score: scoreOf(found, under), misses: missesOf(found, under) });
    }
  }
  return all;
}

/** Measures how well questions are answered. */
export async function run(
  { misses = false }: { misses?: boolean | undefined },
  { root, dist, base, log }: BenchContext,
): Promise<Measured> {
  const sets = questionSets(join(root, process.env['CONTENT_DIR'] ?? 'content', 'questions'));
  const pages = pageTexts(dist);
  return withTemporaryFolder(async (folder) => {
    await writeDefaultPagefind(dist, folder);
    const servers = [
      await serve(dist, { port: 0, base, host: '127.0.0.1' }),
      await serve(folder, { port: 0, host: '127.0.0.1' }),
    ] as const;
    const browser = await openBrowser(log);
    try {
      const [site, pagefind] = servers;
      const engines: [string, FindAll][] = [
        [OURS, resultsPage(browser, site.url)],
        [OURS_SMALL, await byFunctions(root)],
        ['Pagefind', pagefindScript(browser, pagefind.url)],
        ...libraries.map(({ name: library, over }): [string, FindAll] => [library, eachOf(over(pages))]),
      ];
      const all = await results(engines, sets, normalBase(base), log);
      const shownMisses = (result: Result) => result.engine === OURS && (result.set !== HELD_BACK || misses);
      return {
        data: all.map((result) => ({
          engine: result.engine,
          set: result.set,
          ...result.score,
          ...(shownMisses(result) && { misses: result.misses }),
        })),
        shown: [
          all.flatMap(({ engine, set, score }) =>
            score === undefined
              ? []
              : {
                  set,
                  engine,
                  'first, %': percent(score.first),
                  'in three, %': percent(score.firstThree),
                  'mean 1/rank': Number(score.reciprocalRank.toFixed(3)),
                  'nothing, %': percent(score.nothing),
                  questions: score.questions,
                },
          ),
          ...all
            .filter(shownMisses)
            .flatMap(({ set, misses: wrong }) => [
              `\n${set}: ${wrong.length} without a right page first`,
              ...wrong.map(missLine),
            ]),
        ],
      };
    } finally {
      await browser.close();
      await Promise.all(servers.map((server) => server.close()));
    }
  });
}
