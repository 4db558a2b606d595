import type { Question } from '../schema/index.ts';
import { mistake } from '../problem.ts';
import type { Problem } from '../problem.ts';
import type { Place } from './place.ts';

/** A question with the place of its line. */
export interface PlacedQuestion extends Question {
  place: Place;
}

const PAGE = /^[a-z0-9-]+(?:\/[a-z0-9-]+)*$/;

/** More than the search reads of a question. */
const LONGEST = 200;

/** What is wrong with a line, and what to do. */
function slipIn(question: string, pages: string[], rest: string[]): [message: string, hint: string] | undefined {
  if (pages.length === 0)
    return [
      'This line names no page.',
      'Write the question, a tab, and the pages that answer it with commas between them: carers/emergencies,get-help/contact-us.',
    ];
  if (rest.length > 0)
    return ['This line has more than one tab.', 'Write one tab only, between the question and the pages.'];
  if (question === '') return ['This line has no question.', 'Write what a resident would type before the tab.'];
  if (question.length > LONGEST) return ['This question is too long.', `At most ${LONGEST} characters.`];
  const wrong = pages.find((page) => !PAGE.test(page));
  if (wrong !== undefined)
    return [
      `"${wrong.slice(0, LONGEST)}" is not the name of a page.`,
      'Write its address without slashes at the ends, such as carers/emergencies, and a comma between two.',
    ];
  const twice = pages.find((page, index) => pages.indexOf(page) < index);
  return twice === undefined ? undefined : [`"${twice}" stands here twice.`, 'Keep one of the two.'];
}

/**
 * Reads a list of questions: a question, a tab and the pages that answer it on each line. Empty lines and lines
 * that start with # are notes. A line with a mistake is a problem and no question.
 */
export function readQuestions(file: string, text: string): { questions: PlacedQuestion[]; problems: Problem[] } {
  const questions: PlacedQuestion[] = [];
  const problems: Problem[] = [];
  for (const [index, row] of text.split(/\r?\n/).entries()) {
    if (row.trim() === '' || row.startsWith('#')) continue;
    const place = { line: index + 1, column: 1 };
    const [question = '', names = '', ...rest] = row.split('\t').map((part) => part.trim());
    const pages = names === '' ? [] : names.split(',').map((page) => page.trim());
    const slip = slipIn(question, pages, rest);
    if (slip) problems.push(mistake('schema', file, place, ...slip));
    else questions.push({ question, pages, place });
  }
  return { questions, problems };
}

/**
 * Reads the questions that one page answers: one a line. Empty lines and lines that start with # are notes. A line
 * with a mistake is a problem and no question.
 */
export function readQuestionsOf(
  page: string,
  file: string,
  text: string,
): { questions: PlacedQuestion[]; problems: Problem[] } {
  const questions: PlacedQuestion[] = [];
  const problems: Problem[] = [];
  for (const [index, row] of text.split(/\r?\n/).entries()) {
    const question = row.trim();
    if (question === '' || question.startsWith('#')) continue;
    const place = { line: index + 1, column: 1 };
    if (question.includes('\t'))
      problems.push(
        mistake(
          'schema',
          file,
          place,
          'This line has a tab.',
          'Write the question alone: the leaflet is the one whose folder this is.',
        ),
      );
    else if (question.length > LONGEST)
      problems.push(mistake('schema', file, place, 'This question is too long.', `At most ${LONGEST} characters.`));
    else questions.push({ question, pages: [page], place });
  }
  return { questions, problems };
}

/** The questions of a list, without those whose line has a mistake. */
export const parseQuestions = (text: string): Question[] =>
  readQuestions('', text).questions.map(({ question, pages }) => ({ question, pages }));
