import { ASKED } from '../content/content.ts';
import type { AskedQuestion, Training } from '../content/content.ts';
import type { SearchData } from './data.ts';
import { WORDS } from './drafts.ts';
import type { Lesson } from './learn.ts';
import { wordsOf } from './words.ts';

/** A list to improve the search with. It has misspellings on purpose, so that only words of other lists are learned from it. */
export const TUNING = 'tuning';

/** How much each kind of lesson counts, beside a question that somebody made up. */
const COUNTS = {
  /** A title is chosen with care. */
  title: 2,
  /** What a resident really asked says more than what somebody thought residents might ask. */
  asked: 8,
  madeUp: 1,
};

/** The titles and aliases of pages as lessons. What words mean is left out: it leads to leaflets. */
const namesOf = ({ pages }: SearchData): Lesson[] =>
  pages.flatMap(({ format, title, aliases }, page) =>
    format === WORDS
      ? []
      : [
          { question: title, page, weight: COUNTS.title },
          ...aliases.map((question) => ({ question, page, weight: COUNTS.madeUp })),
        ],
  );

/** The lines of a training's file that are questions. */
const questionsIn = ({ text }: Training): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));

/**
 * What the search learns from: the names of pages, what residents asked and what a machine wrote for training, each
 * with the first page that answers it. Nothing is learned from the lists of questions that measure the search.
 */
export function lessonsOf(data: SearchData, asked: AskedQuestion[], training: Training[]): Lesson[] {
  const places = new Map(data.pages.map(({ path }, place) => [path.replace(/^\/|\/$/g, ''), place]));
  const lesson = (question: string, pageName: string | undefined, weight: number): Lesson[] => {
    const page = places.get(pageName ?? '');
    return page === undefined ? [] : [{ question, page, weight }];
  };
  const lessonsIn = (list: string, weight: number) =>
    asked
      .filter((question) => question.list === list)
      .flatMap(({ question, pages }) => lesson(question, pages[0], weight));
  const lessons = [
    ...namesOf(data),
    ...training.flatMap((text) => questionsIn(text).flatMap((question) => lesson(question, text.page, COUNTS.madeUp))),
    ...lessonsIn(ASKED, COUNTS.asked),
  ];
  const words = new Set(lessons.flatMap(({ question }) => wordsOf(question)));
  const known = (question: string) =>
    wordsOf(question)
      .filter((word) => words.has(word))
      .join(' ');
  return [
    ...lessons,
    ...lessonsIn(TUNING, COUNTS.madeUp).map(({ question, ...rest }) => ({ question: known(question), ...rest })),
  ];
}
