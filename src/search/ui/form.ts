import { part } from './view.ts';
import { questionIn } from './question.ts';
import type { Question } from './question.ts';

/** The form of the search page, with what it asks for. */
export const form = part<HTMLFormElement>('form');
export const input = form.querySelector<HTMLInputElement>('input[name=q]')!;

const choice = (name: string) => form.querySelector<HTMLSelectElement>(`select[name=${name}]`)!;
const topics = choice('topic');
const formats = choice('format');
const audiences = choice('for');

const known = ({ options }: HTMLSelectElement, value: string) =>
  [...options].some((option) => option.value === value) ? value : '';

/** What the form asks for now. Its choices are about the question alone, so the address keeps only `explain` beside them. */
export const questionOfForm = (): Question => ({
  query: input.value.replace(/\s+/g, ' ').trim(),
  topic: topics.value,
  format: formats.value,
  audience: audiences.value,
  exact: false,
  explain: questionIn(location.search).explain,
});

/** Puts a question into the form. Returns it with only those choices that the form has. */
export function fillForm(question: Question): Question {
  input.value = question.query;
  topics.value = known(topics, question.topic);
  formats.value = known(formats, question.format);
  audiences.value = known(audiences, question.audience);
  if (topics.value || formats.value || audiences.value) form.querySelector('details')!.open = true;
  return { ...questionOfForm(), exact: question.exact, explain: question.explain };
}

/** Makes the form work, which it does only with this script. */
export function enableForm(): void {
  form.querySelector('fieldset')!.disabled = false;
}
