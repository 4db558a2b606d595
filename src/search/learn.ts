import type { Learned } from './data.ts';
import { isStopKey } from './keys.ts';
import { signsOf } from './recall.ts';
import { wordsOf } from './words.ts';

/** A question with the page that answers it, by its place in the data. */
export interface Lesson {
  question: string;
  page: number;
  /** How much it counts, 1 for a question that somebody asks. */
  weight: number;
}

/** The largest weight of a sign for a page. All weights are whole. */
export const STEPS = 20;

/** Rounds through all lessons, the size of a step, and how much large weights are held back. */
const ROUNDS = 12;
const STEP = 0.5;
const DECAY = 0.0005;

/** Pairs of words that fewer lessons have than this are chance. */
const LEAST_PAIRS = 2;

/** A page with fewer lessons than this is not made up for: it is seldom asked for. */
const FEWEST = 25;

interface Example {
  signs: number[];
  /** The page's place among those with lessons. */
  page: number;
  weight: number;
}

interface Course {
  examples: Example[];
  signs: string[];
  /** Pages with lessons, by their place in the data. */
  pages: number[];
}

/** A number for a text, spread evenly: the 32 bits of FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Numbers signs and pages. Pages with many lessons count no more in all than those with few. */
function courseOf(lessons: Lesson[]): Course {
  const lessonsOf = new Map<number, number>();
  for (const { page } of lessons) lessonsOf.set(page, (lessonsOf.get(page) ?? 0) + 1);
  const pages = [...lessonsOf.keys()];
  const usual = lessons.length / pages.length;
  const counts = new Map<string, number>();
  const read = lessons.map(({ question, ...lesson }) => ({ ...lesson, own: signsOf(wordsOf(question)) }));
  for (const { own } of read) for (const sign of own) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const signs = [...counts]
    .filter(([sign, count]) => !sign.includes(' ') || count >= LEAST_PAIRS)
    .map(([sign]) => sign);
  const numbers = new Map(signs.map((sign, number) => [sign, number]));
  const places = new Map(pages.map((page, place) => [page, place]));
  const examples = read.map(({ own, page, weight }) => ({
    signs: own.flatMap((sign) => numbers.get(sign) ?? []),
    page: places.get(page)!,
    weight: (weight * usual) / Math.max(FEWEST, lessonsOf.get(page)!),
  }));
  // The order must follow neither the files nor what stands beside a question, or a moved line would change what all others teach.
  const mixed = examples
    .map((example, index) => ({ example, key: hashOf(lessons[index]!.question) }))
    .sort((a, b) => a.key - b.key);
  return { signs, pages, examples: mixed.map(({ example }) => example) };
}

/**
 * The weight of every sign for every page under which the lessons are likeliest: multinomial logistic regression
 * by AdaGrad (Duchi, Hazan and Singer, 2011). A row for each sign.
 */
function weightsOf({ examples, signs, pages }: Course): Float32Array {
  const width = pages.length;
  const weights = new Float32Array(signs.length * width);
  const history = new Float32Array(signs.length * width).fill(0.1);
  const scores = new Float32Array(width);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { signs: own, page, weight } of examples) {
      if (own.length === 0) continue;
      const scale = 1 / Math.sqrt(own.length);
      scores.fill(0);
      for (const sign of own) for (let at = 0; at < width; at += 1) scores[at]! += weights[sign * width + at]! * scale;
      let most = -Infinity;
      for (let at = 0; at < width; at += 1) if (scores[at]! > most) most = scores[at]!;
      let sum = 0;
      for (let at = 0; at < width; at += 1) {
        scores[at] = Math.exp(scores[at]! - most);
        sum += scores[at]!;
      }
      for (let at = 0; at < width; at += 1) {
        const slope = (scores[at]! / sum - (at === page ? 1 : 0)) * scale * weight;
        // Nearly all pages are plainly wrong for a question, and need not be told so again.
        if (slope < 1e-3 && slope > -1e-3) continue;
        for (const sign of own) {
          const place = sign * width + at;
          const full = slope + DECAY * weights[place]!;
          history[place]! += full * full;
          weights[place]! -= (STEP * full) / Math.sqrt(history[place]!);
        }
      }
    }
  }
  return weights;
}

/** Weights below this share of the largest say next to nothing, and would be most of the bytes. */
const LEAST_SHARE = 0.08;

/** The same for stop words: they are in every question, so what they say is fetched with every one. */
const LEAST_SHARE_OF_STOP_WORDS = 0.12;

/** Few signs speak louder than this share of all: the scale ends here. */
const LOUDEST = 0.995;

/**
 * Learns from questions which words speak for which page. Returns what a sign adds to a page beside what it adds to
 * most pages, in whole steps.
 */
export function learn(lessons: Lesson[], leastShare = LEAST_SHARE, ofStopWords = LEAST_SHARE_OF_STOP_WORDS): Learned {
  if (lessons.length === 0) return {};
  const course = courseOf(lessons);
  const { signs, pages } = course;
  const weights = weightsOf(course);
  const rows = signs.map((_, number) => {
    const row = weights.slice(number * pages.length, (number + 1) * pages.length);
    const middle = row.toSorted()[Math.floor((row.length - 1) / 2)]!;
    return row.map((weight) => weight - middle);
  });
  const tops = rows.map((row) => row.reduce((top, weight) => Math.max(top, weight), 0)).sort((a, b) => a - b);
  const scale = tops[Math.floor((tops.length - 1) * LOUDEST)]! || 1;
  const learned: Learned = {};
  signs.forEach((sign, number) => {
    const least = scale * (sign.split(' ').every(isStopKey) ? ofStopWords : leastShare);
    const kept = [...rows[number]!].flatMap((weight, at): [number, number][] =>
      Math.abs(weight) < least
        ? []
        : [
            [
              pages[at]!,
              Math.sign(weight) * Math.min(STEPS, Math.max(1, Math.round((Math.abs(weight) / scale) * STEPS))),
            ],
          ],
    );
    if (kept.length > 0) learned[sign] = kept;
  });
  return learned;
}
