import type { Engine, Scores } from './engine.ts';
import { FORMATS } from './formats.ts';
import { tells } from './lexicon.ts';
import type { Lexicon } from './lexicon.ts';
import { recalled } from './recall.ts';
import type { Concept, Understood } from './understand.ts';
import { weightOf } from './understand.ts';
import { keyOf } from './keys.ts';
import { isStopWord, wordsOf } from './words.ts';

/** Why a page is among the results. Each figure is from 0 to 1, but for a page that is named: up to 1.5 for its words, 3 word for word, 4 where editors prefer it. */
export interface Reasons {
  /** How well its title or an alias fits the question. */
  named: number;
  /** How well it answers by all its words, beside the page that does best. */
  text: number;
  /** How much the words speak for it by what was learned from questions, beside the page they speak for most. */
  learned: number;
  /** Whether it is the page that says what to do in a danger that the question speaks of. */
  urgent: number;
  /** Whether it belongs to a topic that the question is about. */
  topic: number;
  /** Share of the question that leads to it, by weight. */
  has: number;
  /** The title or alias that fits best. */
  name: string;
  /** What of the question leads to it. */
  words: string[];
}

/** A page with how well it answers. */
export interface Ranked {
  page: number;
  score: number;
  reasons: Reasons;
}

/** How well a name fits that is the question word for word, and one that editors prefer for it. */
export const NAMED = 3;
const PREFERRED = 4;

/** What each reason counts. Chosen with the tuning half of our questions: npm run bench -- relevance. */
const COUNTS = { isNamed: 10, text: 1, named: 1.2, topic: 0.15, has: 1, kind: 0.4, learned: 4, urgent: 2 };

/** How far behind the loudest page another is, in steps of `Learned`, where it counts about a third: the temperature of a softmax. */
const CALM = 20;

/** What words say at least for the page they speak for most, in steps of `Learned`, to be taken for certain. */
const LEAST_SAID = 12;

/** How much a page counts that has other words for the same, beside one that has the very words. */
const OTHER_WORDS = { same: 0.9, means: 0.8 };

/** Brings scores together: of alternatives the best counts. */
function best(into: Scores, scores: Scores, share: number): void {
  for (const [page, score] of scores) into.set(page, Math.max(into.get(page) ?? 0, score * share));
}

/** The pages that have all words of a list, with their scores added up. */
function withAll(words: string[], engine: Engine): Scores {
  const [first = new Map<number, number>(), ...rest] = words.map((word) => engine.scores(word));
  return new Map(
    [...first]
      .filter(([page]) => rest.every((scores) => scores.has(page)))
      .map(([page, score]) => [page, rest.reduce((sum, scores) => sum + scores.get(page)!, score)]),
  );
}

/** How well each page answers one concept. */
function answersTo({ words, also, partial }: Concept, engine: Engine): Scores {
  const scores: Scores = new Map();
  for (const word of words) {
    for (const [page, score] of engine.scores(word, partial)) scores.set(page, (scores.get(page) ?? 0) + score);
  }
  for (const { words: others, why } of also) best(scores, withAll(others, engine), OTHER_WORDS[why]);
  return scores;
}

/** What a word says plainly for a page, in steps of `Learned`. Below that, it is said in passing. */
const PLAIN = 6;

/** The pages that the words of a concept speak for by what was learned. */
const spokenFor = ({ words }: Concept, { learned }: Lexicon): number[] =>
  words
    .map(keyOf)
    .flatMap((key) => (Object.hasOwn(learned, key) ? learned[key]! : []))
    .flatMap(([page, weight]) => (weight >= PLAIN ? page : []));

/** What a question is compared by with names: the keys of each concept, or of what else finds it. */
interface Wanted {
  alternatives: { keys: string[]; share: number }[];
  weight: number;
}

const wantedOf = (concepts: Concept[], lexicon: Lexicon): Wanted[] =>
  concepts.map((concept) => ({
    weight: weightOf(concept, lexicon),
    alternatives: [
      ...(concept.words.length > 0 ? [{ keys: concept.words.map(keyOf), share: 1 }] : []),
      ...concept.also.map(({ words, why }) => ({ keys: words.map(keyOf), share: OTHER_WORDS[why] })),
    ],
  }));

/**
 * How well a name fits a question: Dice's measure, weighted by how much words tell. Words that the name has too
 * many of count against it as much as words that it lacks.
 */
function fit(wanted: Wanted[], total: number, keys: Set<string>, lexicon: Lexicon): number {
  let shared = 0;
  const used = new Set<string>();
  for (const { alternatives, weight } of wanted) {
    const found = alternatives.find((alternative) => alternative.keys.every((key) => keys.has(key)));
    if (!found) continue;
    shared += weight * found.share;
    for (const key of found.keys) used.add(key);
  }
  if (shared === 0) return 0;
  let extra = 0;
  for (const key of keys) if (!used.has(key)) extra += tells(lexicon, key);
  return (2 * shared) / (total + shared + extra);
}

/** How near two texts of the same telling words are in length: 1 for the same number of words. */
function closeness(a: string, b: string): number {
  const [shorter = 1, longer = 1] = [a, b].map((text) => text.split(' ').length).sort((x, y) => x - y);
  return shorter / longer;
}

interface Fit {
  named: number;
  name: string;
}

/** The best fit among each page's names. */
function fitsOf({ query, words, concepts }: Understood, lexicon: Lexicon): Map<number, Fit> {
  const typed = wordsOf(query).join(' ');
  const whole = words.join(' ');
  const keys = new Set(words.filter((word) => !isStopWord(word)).map(keyOf));
  const wanted = wantedOf(concepts, lexicon);
  const total = wanted.reduce((sum, { weight }) => sum + weight, 0);
  const fits = new Map<number, Fit>();
  for (const name of lexicon.names) {
    const isWhole = name.whole === whole || name.whole === typed;
    const hasSame = keys.size > 0 && keys.size === name.keys.size && [...keys].every((key) => name.keys.has(key));
    const inParts = hasSame ? 1 + closeness(name.whole, whole) / 2 : fit(wanted, total, name.keys, lexicon);
    const named = isWhole ? NAMED : inParts;
    if (named > (fits.get(name.page)?.named ?? 0)) fits.set(name.page, { named, name: name.text });
  }
  return fits;
}

/** Leaflets answer; other kinds of page stand further back, in the order of `FORMATS`. */
const kindOf = (format: string) => {
  const index = FORMATS.findIndex(({ id }) => id === format);
  return 1 - (index < 0 ? FORMATS.length : index) / FORMATS.length;
};

/** How far a word stands behind the leaflet that says more of it. */
const BEHIND = 0.001;

/** Puts what a word means below the leaflet that it leads to: that says what to do. */
function belowLeaflets(ranked: Ranked[], { pages }: Lexicon): Ranked[] {
  const scores = new Map(ranked.map(({ page, score }) => [pages[page]!.path, score]));
  return ranked.map((entry) => {
    const leaflet = scores.get(pages[entry.page]!.leads ?? '');
    return leaflet === undefined ? entry : { ...entry, score: Math.min(entry.score, leaflet - BEHIND) };
  });
}

/** All that ranking looks things up in. */
export interface Known {
  lexicon: Lexicon;
  engine: Engine;
}

/** Puts pages in order for a question, best first. `preferred` is the page that editors want first for it. */
export function rank(understood: Understood, { lexicon, engine }: Known, preferred?: number): Ranked[] {
  const { concepts, topics, urgent } = understood;
  const weights = concepts.map((concept) => weightOf(concept, lexicon));
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const text: Scores = new Map();
  const has = new Map<number, { share: number; words: string[] }>();
  concepts.forEach((concept, index) => {
    const scores = answersTo(concept, engine);
    for (const [page, score] of scores) text.set(page, (text.get(page) ?? 0) + score);
    for (const page of new Set([...scores.keys(), ...spokenFor(concept, lexicon)])) {
      const known = has.get(page) ?? { share: 0, words: [] };
      has.set(page, { share: known.share + weights[index]! / total, words: [...known.words, concept.words.join(' ')] });
    }
  });
  const most = Math.max(0, ...text.values()) || 1;
  const fits = fitsOf(understood, lexicon);
  const wantedTopics = new Set(topics.map(({ topic }) => topic));
  const recall = recalled(lexicon.learned, understood.words);
  const loudest = Math.max(LEAST_SAID, ...recall.values());
  const danger = lexicon.pages.findIndex(({ path }) => path === urgent?.page.path);
  const heard = [...recall].filter(([, said]) => said >= LEAST_SAID).map(([page]) => page);
  const pages = new Set([...text.keys(), ...fits.keys(), ...heard, ...(danger >= 0 ? [danger] : [])]);
  const ranked = [...pages].map((page): Ranked => {
    const { path, topics: own, format, title } = lexicon.pages[page]!;
    const { named, name } = fits.get(page) ?? { named: 0, name: title };
    const reasons: Reasons = {
      named: page === preferred ? PREFERRED : named,
      text: (text.get(page) ?? 0) / most,
      learned: Math.exp(((recall.get(page) ?? 0) - loudest) / CALM),
      urgent: urgent?.page.path === path ? 1 : 0,
      topic: own.some((topic) => wantedTopics.has(topic)) ? 1 : 0,
      has: has.get(page)?.share ?? 0,
      name,
      words: has.get(page)?.words ?? [],
    };
    const isNamed = reasons.named >= NAMED;
    const score =
      (isNamed ? (reasons.named + kindOf(format)) * COUNTS.isNamed : reasons.named * COUNTS.named) +
      reasons.text * COUNTS.text +
      reasons.learned * COUNTS.learned +
      reasons.urgent * COUNTS.urgent +
      reasons.topic * COUNTS.topic +
      reasons.has * COUNTS.has +
      kindOf(format) * COUNTS.kind;
    return { page, score, reasons };
  });
  return belowLeaflets(ranked, lexicon).sort((a, b) => b.score - a.score);
}
