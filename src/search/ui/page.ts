import './suggest.ts';
import type { Answer } from '../answer.ts';
import { excerptOf } from '../excerpt.ts';
import { fullText } from '../full-text.ts';
import { enableForm, fillForm, form, input, questionOfForm } from './form.ts';
import { firstItems, isWeak, mentionItem, wordsToMark } from './items.ts';
import { answersBetter, replaceText } from './marked.ts';
import { pagefind } from './pagefind.ts';
import { addressFor, questionIn } from './question.ts';
import type { Question } from './question.ts';
import { resultItem } from './result-item.ts';
import type { Item } from './result-item.ts';
import { learnAll } from './learned.ts';
import { base } from './site.ts';
import { mentionsTold, resultsTold } from './told.ts';
import { part, show, showAbout } from './view.ts';
import { answerTo } from './whole.ts';

/** Results shown at first, and with each "Show more". */
const STEP = 10;

/** Milliseconds after which a wait is spoken of. A shorter one would only flicker. */
const WAIT = 500;

const list = part<HTMLOListElement>('results');
const more = part<HTMLButtonElement>('more');
const pageTitle = document.title;

/** The question that is answered, and all its results. */
let current: Question | undefined;
let items: Item[] = [];

/** Results on the page. The history keeps the number, so that coming back shows as many. */
const shownBefore = () => Math.max(STEP, Number((history.state as { shown?: number } | null)?.shown) || 0);

/** Shows results up to a number. Returns the first that was not there. */
function showUpTo(count: number): HTMLLIElement | undefined {
  const added = items.slice(list.children.length, count).map(resultItem);
  list.append(...added);
  more.hidden = list.children.length >= items.length;
  return added[0];
}

more.addEventListener('click', () => {
  const first = showUpTo(list.children.length + STEP);
  history.replaceState({ shown: list.children.length }, '');
  first?.querySelector('a')?.focus();
});

/** Puts sentences of the full text in the place of summaries that say less of what was asked for. */
function showSentences(answer: Answer, known: ReadonlyMap<string, { content: string; summary: string }>): void {
  const words = wordsToMark(answer);
  items.forEach((item, index) => {
    const record = known.get(item.page.path);
    if (!record) return;
    const text = excerptOf(record.content, record.summary, words);
    if (!answersBetter(text, item.text)) return;
    const paragraph = list.children[index]?.querySelector<HTMLElement>('.excerpt');
    if (!paragraph) item.text = text;
    else replaceText(paragraph, text);
  });
}

/** The second stage: adds what only the full text has, after the rest. */
async function addFullText(question: Question, answer: Answer): Promise<void> {
  const paths = new Set(answer.results.map(({ page }) => page.path));
  const { more: mentions, known } = await fullText(await pagefind(), answer.understood, question, paths, base);
  if (question !== current) return;
  // Pagefind keeps a broken connection to itself, and no result would be an untrue answer.
  if (items.length + mentions.length === 0 && !navigator.onLine) throw new Error('offline');
  showSentences(answer, known);
  const added = mentions.flatMap((record) => mentionItem(record, answer, question) ?? []);
  items.push(...added);
  showUpTo(Math.max(list.children.length, shownBefore()));
  tell(question, answer, added.length);
}

/** Says what is there. */
function tell(question: Question, answer: Answer, mentions = 0): void {
  const first = answer.results.length;
  const words = resultsTold(answer.understood.corrected ?? question.query, first || mentions);
  if (items.length > 0) show(isWeak(answer) ? 'weak' : 'results', words, first > 0 ? mentionsTold(mentions) : '');
  else show(question.topic || question.format || question.audience ? 'narrowed' : 'none', words);
}

/** After the next paint: the first answer is for the reader before the work goes on. */
const painted = () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });

/** Answers a question in two stages. A later question makes an earlier one's results unwanted. */
async function ask(question: Question): Promise<void> {
  current = question;
  const { query } = question;
  document.title = `${query} – ${pageTitle}`;
  delete list.dataset['query'];
  delete list.dataset['full'];
  const waiting = setTimeout(() => {
    if (question === current) show('waiting', 'Searching…');
  }, WAIT);
  const answer = await answerTo(question);
  if (question !== current) return clearTimeout(waiting);
  items = firstItems(answer, question.explain);
  list.replaceChildren();
  showAbout(question, answer);
  if (items.length > 0) clearTimeout(waiting);
  if (items.length > 0) {
    showUpTo(shownBefore());
    tell(question, answer);
    list.dataset['query'] = query;
    await painted();
  }
  try {
    if (question === current) await addFullText(question, answer);
  } catch (error) {
    console.error(error);
    if (question === current && items.length === 0) show('trouble', 'Search is not working just now.');
  } finally {
    clearTimeout(waiting);
  }
  if (question !== current) return;
  list.dataset['query'] = query;
  list.dataset['full'] = query;
  void learnAll();
}

/** Shows the page without a question. */
function rest(state: 'start' | 'empty', words: string): void {
  current = undefined;
  items = [];
  list.replaceChildren();
  document.title = pageTitle;
  showAbout(questionOfForm());
  show(state, words);
}

/** Starts from what the address asks for. */
function start(): void {
  const question = fillForm(questionIn(location.search));
  if (question.query) void ask(question);
  else rest('start', '');
}

/** Answers a question, and keeps it in the address. */
function send(question: Question): void {
  const address = location.pathname + addressFor(question);
  if (address !== location.pathname + location.search) history.pushState(null, '', address);
  if (question.query) void ask(question);
  else rest('empty', 'Write a word or a question first.');
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  send(questionOfForm());
  // A phone's keyboard would cover the results.
  if (input.value.trim() && matchMedia('(pointer: coarse)').matches) input.blur();
});
form.addEventListener('change', ({ target }) => {
  if (target !== input && input.value.trim()) send(questionOfForm());
});
// Links to other questions are answered here, without loading the page again.
document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-ask]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  send(fillForm(questionIn(link.search)));
  part('status').focus();
});
addEventListener('popstate', start);
enableForm();
start();
