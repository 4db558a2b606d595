import { ASKED } from '../content/content.ts';
import type { AskedQuestion } from '../content/content.ts';
import type { SearchData } from './data.ts';
import { WORDS } from './drafts.ts';
import type { Lesson } from './learn.ts';
import { wordsOf } from './words.ts';

/** A list to improve the search with. It has misspellings on purpose, so that only words of other lists are learned from it. */
const TUNING = 'tuning';

/** How much a title says of how people ask for a page, beside a question: it is chosen with care. */
const TITLE = 2;

/** The titles and aliases of pages as lessons. What words mean is left out: it leads to leaflets. */
const namesOf = ({ pages }: SearchData): Lesson[] =>
  pages.flatMap(({ format, title, aliases }, page) =>
    format === WORDS
      ? []
      : [{ question: title, page, weight: TITLE }, ...aliases.map((question) => ({ question, page, weight: 1 }))],
  );

/**
 * What the search learns from: the names of pages, and the questions of editors with the first page that answers
 * each. Nothing is learned from the other lists of questions, which measure the search.
 */
export function lessonsOf(data: SearchData, questions: AskedQuestion[]): Lesson[] {
  const places = new Map(data.pages.map(({ path }, place) => [path.replace(/^\/|\/$/g, ''), place]));
  const lessonsIn = (list: string): Lesson[] =>
    questions
      .filter((question) => question.list === list)
      .flatMap(({ question, pages: answers }) => {
        const page = places.get(answers[0] ?? '');
        return page === undefined ? [] : [{ question, page, weight: 1 }];
      });
  const lessons = [...namesOf(data), ...lessonsIn(ASKED)];
  const words = new Set(lessons.flatMap(({ question }) => wordsOf(question)));
  const known = (question: string) =>
    wordsOf(question)
      .filter((word) => words.has(word))
      .join(' ');
  return [...lessons, ...lessonsIn(TUNING).map((lesson) => ({ ...lesson, question: known(lesson.question) }))];
}
