import type { Answer } from '../answer.ts';
import { element, unseen } from './dom.ts';
import { readingShown } from './explain.ts';
import { addressFor } from './question.ts';
import type { Question } from './question.ts';
import { linkTo } from './site.ts';
import { callList, urgentSpoken } from './urgent.ts';

/** A part of the search page, by the name that the page gives it. */
export const part = <T extends HTMLElement>(name: string): T => document.querySelector<T>(`[data-part="${name}"]`)!;

const status = part('status');
const list = part<HTMLOListElement>('results');
const more = part<HTMLButtonElement>('more');
const help = part('help');
const urgent = part('urgent');
const reading = part('reading');
const nearest = part('nearest');
const explain = part('explain');

export type State = 'start' | 'empty' | 'waiting' | 'results' | 'weak' | 'none' | 'narrowed' | 'trouble';

/**
 * Shows what belongs to a state, and says it. `heard` is only for screen readers: words that come later would make
 * the line longer and move what is below. Nothing new is not said again.
 */
export function show(state: State, words: string, heard = ''): void {
  const parts = [
    ...(urgent.hidden ? [] : [unseen(`${urgent.dataset['spoken']} `)]),
    words,
    ...(heard ? [unseen(heard)] : []),
  ];
  const told = parts.map((piece) => (typeof piece === 'string' ? piece : piece.textContent)).join('');
  if (status.textContent !== told) status.replaceChildren(...parts);
  for (const notice of document.querySelectorAll<HTMLElement>('[data-when]'))
    notice.hidden = !notice.dataset['when']!.split(' ').includes(state);
  const found = state === 'results' || state === 'weak';
  help.hidden = state === 'results' || state === 'waiting';
  list.parentElement!.hidden = !found;
  if (!found) more.hidden = true;
}

/** A link to another question on this page. */
const askLink = (question: Question, words: string) => {
  const link = element('a', { href: linkTo('/search/') + addressFor(question) }, words);
  link.dataset['ask'] = '';
  return link;
};

/** Shows what is said of a question besides its results: danger, how it was read, nearest words. Without an answer, nothing of it. */
export function showAbout(question: Question, answer?: Answer): void {
  const danger = answer?.urgent;
  urgent.hidden = !danger;
  if (danger) {
    urgent.dataset['spoken'] = urgentSpoken(danger);
    const heading = element('h2', { id: 'urgent-line' }, danger.line);
    const page = element('a', { href: linkTo(danger.page.path) }, danger.page.title);
    urgent.setAttribute('aria-labelledby', heading.id);
    urgent.replaceChildren(heading, callList(danger), element('p', {}, 'What to do: ', page));
  }
  const corrected = answer?.understood.corrected;
  reading.hidden = !corrected || answer?.results.length === 0;
  reading.replaceChildren(
    ...(corrected
      ? [
          'Showing results for ',
          element('strong', {}, corrected),
          '. ',
          askLink({ ...question, exact: true }, `Search for “${question.query}” instead`),
        ]
      : []),
  );
  const words = answer?.nearest ?? [];
  nearest.hidden = words.length === 0;
  nearest
    .querySelector('ul')!
    .replaceChildren(
      ...words.map((word) => element('li', {}, askLink({ ...question, query: word, exact: false }, word))),
    );
  explain.hidden = !(answer && question.explain);
  explain.replaceChildren(...(answer && question.explain ? readingShown(answer) : []));
}
