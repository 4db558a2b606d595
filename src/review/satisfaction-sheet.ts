import type { Review } from '../content/review.ts';
import type { SheetResult } from './comment-sheet.ts';
import { readSheet } from './read-sheet.ts';

/** The first row of a satisfaction sheet. */
export const SATISFACTION_COLUMNS = ['question', 'step', 'count'] as const;

/** The step for those who gave no answer. */
export const NO_ANSWER = 'no answer';

type Satisfaction = Review['satisfaction'][number];

const sameAnswers = (a: Satisfaction, b: Satisfaction): boolean =>
  a.none === b.none && JSON.stringify(a.answers) === JSON.stringify(b.answers);

/** The questions of a counted satisfaction sheet that a record does not have yet. Steps stand from best to worst. */
export function satisfactionFrom(bytes: Uint8Array, review: Review): SheetResult<Satisfaction> {
  const { rows, problems } = readSheet(bytes, SATISFACTION_COLUMNS);
  const result: SheetResult<Satisfaction> = { added: [], known: [], problems: [...problems], telling: [] };
  const questions = new Map<string, Satisfaction & { line: number }>();
  for (const { line, cells } of rows) {
    const bad = (message: string) => result.problems.push({ line, message });
    const count = Number(cells.count);
    const right = /^\d{1,6}$/.test(cells.count);
    if (!right)
      bad(
        cells.count === ''
          ? 'the count is missing. Write 0 for nobody.'
          : `the count "${cells.count}" is not a whole number.`,
      );
    if (cells.question === '') bad('the question is missing. Write it in every row.');
    if (cells.step === '') bad(`the step is missing. Write the words of the scale, or "${NO_ANSWER}".`);
    for (const words of [cells.question, cells.step])
      if (words.length > 400 || /[<>{}]/.test(words))
        bad('write a question or step in under 400 characters, without < > { }.');
    if (!right || cells.question === '' || cells.step === '') continue;

    const found = questions.get(cells.question) ?? { question: cells.question, asked: 0, answers: [], none: 0, line };
    questions.set(cells.question, found);
    found.asked += count;
    if (cells.step.toLowerCase() === NO_ANSWER) found.none += count;
    else if (found.answers.some(({ step }) => step === cells.step))
      bad(`the step "${cells.step}" stands here twice for this question.`);
    else found.answers.push({ step: cells.step, count });
  }
  for (const { line, ...counted } of questions.values()) {
    if (counted.answers.length < 2)
      result.problems.push({ line, message: `the question "${counted.question}" needs at least two steps.` });
    const had = review.satisfaction.find(({ question }) => question === counted.question);
    if (!had) result.added.push(counted);
    else if (sameAnswers(had, counted)) result.known.push(line);
    else
      result.problems.push({
        line,
        message: `the record already has other numbers for "${counted.question}". If they are wrong, say what is right with npm run review -- correct: what is on record stays.`,
      });
  }
  if (result.problems.length > 0) result.added = [];
  else if (rows.length === 0) result.problems.push({ line: 1, message: 'the sheet has no rows below the first.' });
  return result;
}
