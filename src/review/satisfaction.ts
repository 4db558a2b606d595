import type { Review } from '../content/review.ts';

type Asked = Review['satisfaction'][number];

/** Answers to one question, of one review or of several. */
export interface Satisfaction {
  question: string;
  asked: number;
  answered: number;
  none: number;
  answers: { step: string; count: number }[];
  /** How many gave an answer from the better half of the scale; a step in the middle is not in it. */
  good: number;
}

const counted = (answers: Asked['answers']): number => answers.reduce((sum, { count }) => sum + count, 0);

/** The steps of a scale's better half, from the best. A step in the middle is not in it. */
export const betterHalf = <T>(steps: readonly T[]): T[] => steps.slice(0, Math.floor(steps.length / 2));

function added(sum: Asked, more: Asked): Asked {
  const answers = sum.answers.map(({ step, count }, index) => ({
    step,
    count: count + (more.answers[index]?.count ?? 0),
  }));
  return { ...sum, asked: sum.asked + more.asked, none: sum.none + more.none, answers };
}

/** The answers of several reviews, question by question: only the same question on the same scale is added up. */
export function satisfactionOf(reviews: Pick<Review, 'satisfaction'>[]): Satisfaction[] {
  const sums = new Map<string, Asked>();
  for (const one of reviews.flatMap(({ satisfaction }) => satisfaction)) {
    const scale = [one.question, ...one.answers.map(({ step }) => step)].join('\n');
    const sum = sums.get(scale);
    sums.set(scale, sum ? added(sum, one) : one);
  }
  return [...sums.values()].map(({ question, asked, none, answers }) => ({
    question,
    asked,
    none,
    answers,
    answered: counted(answers),
    good: counted(betterHalf(answers)),
  }));
}
