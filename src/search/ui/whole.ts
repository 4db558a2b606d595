import { createSearch } from '../answer.ts';
import type { Answer } from '../answer.ts';
import type { SearchPage } from '../data.ts';
import { join } from '../pack.ts';
import { wordsOf } from '../words.ts';
import { learned, learnWords } from './learned.ts';
import more from './more.ts';
import type { Question } from './question.ts';
import { data } from './site.ts';

const whole = join(data, more.rest);
const search = createSearch(whole, { texts: more.texts, learned });
const pages = new Map(whole.pages.map((page) => [page.path, page]));

/** What the index knows of the page at an address. */
export const pageAt = (path: string): SearchPage | undefined => pages.get(path);

/** Answers a question, with what is learned of its words as they are typed and as they are read. */
export async function answerTo(question: Question): Promise<Answer> {
  const answer = () => search.answer(question, { exact: question.exact });
  await learnWords(wordsOf(question.query));
  const first = answer();
  return (await learnWords(first.understood.words)) ? answer() : first;
}
