import type { Engine, Scores } from './engine.ts';
import { fitsOf, NAMED, OTHER_WORDS, tellingOf } from './fits.ts';
import { FORMATS } from './formats.ts';
import { keyOf } from './keys.ts';
import type { Lexicon } from './lexicon.ts';
import { recalled } from './recall.ts';
import type { Concept, Understood } from './understand.ts';
import { weightOf } from './understand.ts';

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

/** How well a name fits that editors prefer for the question. */
const PREFERRED = 4;

/** What each reason counts, in points. Chosen with the tuning half of our questions: npm run bench -- relevance. */
const COUNTS = {
  /** A page that is named word for word stands before all others, whatever speaks for those. */
  wholeName: 10,
  /** A name that has a part of the question. */
  partOfName: 1.2,
  /** All its words, beside the page that does best. */
  text: 1,
  /** What was learned from questions, beside the page that the words speak for most. It knows residents' words best. */
  learned: 4,
  /** The page that says what to do in a danger. */
  urgent: 2,
  /** A page of the topic that the question is about: only enough to decide between two that answer as well. */
  topic: 0.15,
  /** The share of the question that leads to the page. */
  has: 1,
  /** The kind of page, leaflets first. */
  kind: 0.4,
};

/** How far behind the loudest page another is, in steps of `Learned`, where it counts about a third: the temperature of a softmax. */
const CALM = 20;

/** What words say at least for the page they speak for most, in steps of `Learned`, to be taken for certain. */
const LEAST_SAID = 12;

/** What a word says plainly for a page, in steps of `Learned`. Below that, it is said in passing. */
const PLAIN = 6;

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
  const [word, ...others] = words;
  if (word !== undefined && others.length === 0 && also.length === 0) return engine.scores(word, partial);
  const scores: Scores = new Map();
  for (const each of words) {
    for (const [page, score] of engine.scores(each, partial)) scores.set(page, (scores.get(page) ?? 0) + score);
  }
  for (const { words: instead, why } of also) best(scores, withAll(instead, engine), OTHER_WORDS[why]);
  return scores;
}

/** The pages that the words of a concept speak for by what was learned. */
const spokenFor = ({ words }: Concept, { learned }: Lexicon): number[] =>
  words
    .map(keyOf)
    .flatMap((key) => (Object.hasOwn(learned, key) ? learned[key]! : []))
    .flatMap(([page, weight]) => (weight >= PLAIN ? page : []));

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
  const { concepts, urgent } = understood;
  const weights = concepts.map((concept) => weightOf(concept, lexicon));
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const answers = concepts.map((concept) => answersTo(concept, engine));
  const likely = new Set(tellingOf(answers).flatMap((scores) => [...scores.keys()]));
  const text: Scores = new Map();
  const has: Scores = new Map();
  const words = new Map<number, string[]>();
  concepts.forEach((concept, index) => {
    const scores = answers[index]!;
    const lead = (page: number) => {
      has.set(page, (has.get(page) ?? 0) + weights[index]! / total);
      words.set(page, [...(words.get(page) ?? []), concept.words.join(' ')]);
    };
    for (const [page, score] of scores) {
      if (!likely.has(page)) continue;
      text.set(page, (text.get(page) ?? 0) + score);
      lead(page);
    }
    for (const page of new Set(spokenFor(concept, lexicon))) if (!scores.has(page)) lead(page);
  });
  const most = Math.max(0, ...text.values()) || 1;
  const fits = fitsOf(understood, lexicon);
  const wantedTopics = new Set(understood.topics.map(({ topic }) => topic));
  const recall = recalled(lexicon.learned, understood.words);
  const loudest = Math.max(LEAST_SAID, ...recall.values());
  const danger = urgent ? lexicon.pages.findIndex(({ path }) => path === urgent.page.path) : -1;
  const heard = [...recall].filter(([, said]) => said >= LEAST_SAID).map(([page]) => page);
  const pages = new Set([...text.keys(), ...fits.keys(), ...heard, ...(danger >= 0 ? [danger] : [])]);
  const ranked = [...pages].map((page): Ranked => {
    const { topics, format, title } = lexicon.pages[page]!;
    const { named, name } = fits.get(page) ?? { named: 0, name: title };
    const reasons: Reasons = {
      named: page === preferred ? PREFERRED : named,
      text: (text.get(page) ?? 0) / most,
      learned: Math.exp(((recall.get(page) ?? 0) - loudest) / CALM),
      urgent: page === danger ? 1 : 0,
      topic: topics.some((topic) => wantedTopics.has(topic)) ? 1 : 0,
      has: has.get(page) ?? 0,
      name,
      words: words.get(page) ?? [],
    };
    const kind = kindOf(format);
    const score =
      (reasons.named >= NAMED ? (reasons.named + kind) * COUNTS.wholeName : reasons.named * COUNTS.partOfName) +
      reasons.text * COUNTS.text +
      reasons.learned * COUNTS.learned +
      reasons.urgent * COUNTS.urgent +
      reasons.topic * COUNTS.topic +
      reasons.has * COUNTS.has +
      kind * COUNTS.kind;
    return { page, score, reasons };
  });
  return belowLeaflets(ranked, lexicon).sort((a, b) => b.score - a.score);
}
