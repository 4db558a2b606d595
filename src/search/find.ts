import { planOf } from './query.ts';
import type { Asked, Plan } from './query.ts';
import { isLikely, mentions, merge, order, recordOf } from './results.ts';
import type { Fragment, Hit, PageRecord } from './results.ts';

/** A page as Pagefind finds it; its record is fetched when asked for. */
interface EngineHit extends Hit {
  data(): Promise<Fragment>;
}

type Filters = { [name: string]: string };

/** What this search uses of Pagefind. */
export interface Engine {
  search(term: string, options: { filters: Filters }): Promise<{ results: EngineHit[] }>;
}

/** A result whose record may still have to be fetched. */
export interface Result {
  record(): Promise<PageRecord>;
}

/** Everything that was found for a question. */
export interface Answer {
  words: string[];
  results: Result[];
}

/** Weights of Pagefind's ranking: a title before aliases, aliases before headings, headings before the text. */
export const RANKING = {
  termSimilarity: 2,
  metaWeights: { title: 8, aliases: 6, summary: 1 },
};

/** How many of the best pages have their records fetched to be put in order by title and alias. */
const CANDIDATES = 15;

/** How many pages with the very words of the question are among them in any case. */
const NAMED = 5;

/** What each search of a plan found. */
interface Searches {
  all: EngineHit[];
  each: EngineHit[][];
  phrase: EngineHit[];
}

async function searchesOf(engine: Engine, plan: Plan, filters: Filters): Promise<Searches> {
  const results = async (term: string) => (await engine.search(term, { filters })).results;
  const [all, each, phrase] = await Promise.all([
    results(plan.all),
    Promise.all(plan.each.map(results)),
    plan.phrase === undefined ? [] : results(plan.phrase),
  ]);
  return { all, each, phrase };
}

const recordFor = async (hit: EngineHit) => recordOf(await hit.data());

/**
 * The words that pages really have. Pagefind answers a word that no page has with the pages of the longest word
 * that it starts with: "asdf" with those of "as".
 */
async function knownWords(words: string[], { all, each }: Searches): Promise<string[]> {
  const found = words.length > 1 ? each : [all];
  const known = await Promise.all(
    words.map(async (word, index) => {
      const best = found[index]?.[0];
      return best !== undefined && mentions(await recordFor(best), word);
    }),
  );
  return words.filter((_, index) => known[index]);
}

/** Finds the pages that answer a question, best first. */
export async function find(engine: Engine, { query, topic, format }: Asked): Promise<Answer> {
  const nothing = { words: [], results: [] };
  const plan = planOf(query);
  if (!plan) return nothing;
  const filters = { ...(topic && { topic }), ...(format && { format }) };
  const widest = await searchesOf(engine, plan, filters);
  const words = await knownWords(plan.words, widest);
  const narrowed = planOf(query, words);
  if (!narrowed) return nothing;
  const found = words.length === plan.words.length ? widest : await searchesOf(engine, narrowed, filters);

  const hits = merge([found.all, ...found.each, found.phrase]);
  const best = hits[0]?.score ?? 0;
  const named = new Set(found.phrase.slice(0, NAMED).map(({ id }) => id));
  const isCandidate = ({ id }: Hit, index: number) => index < CANDIDATES || named.has(id);
  const candidates = await Promise.all(hits.filter(isCandidate).map(async (hit) => ({ ...hit, record: await recordFor(hit) })));
  const others = hits.filter((hit, index) => !isCandidate(hit, index) && isLikely(hit, best));
  return {
    words,
    results: [
      ...order(query, candidates).map(({ record }) => ({ record: async () => record })),
      ...others.map((hit) => ({ record: () => recordFor(hit) })),
    ],
  };
}
