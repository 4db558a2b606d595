import { find, RANKING } from './find.ts';
import type { Answer, Engine } from './find.ts';
import { addressOf, askedIn } from './query.ts';
import type { Asked } from './query.ts';
import { announcement } from './results.ts';
import { resultItem } from './show.ts';

/** Results shown at first, and with each "Show more". */
const STEP = 10;

/** Milliseconds after which a wait is spoken of. A shorter one would only flicker. */
const WAIT = 500;

interface Pagefind {
  createInstance(options: object): Engine & { init(): Promise<void> };
}

const part = <T extends HTMLElement>(name: string) => document.querySelector<T>(`[data-search="${name}"]`)!;
const form = part<HTMLFormElement>('form');
const status = part('status');
const list = part<HTMLOListElement>('results');
const more = part<HTMLButtonElement>('more');
const help = part('help');
const input = form.querySelector<HTMLInputElement>('input[name=q]')!;
const topics = form.querySelector<HTMLSelectElement>('select[name=topic]')!;
const formats = form.querySelector<HTMLSelectElement>('select[name=format]')!;
const pageTitle = document.title;

let starting: Promise<Engine> | undefined;
let failures = 0;

/** Loads Pagefind once. What failed is tried again by the next search. */
function engine(): Promise<Engine> {
  // Some browsers remember that a script did not come, so it is asked for by another address then.
  starting ??= import(/* @vite-ignore */ form.dataset['engine']! + (failures > 0 ? `?${failures}` : ''))
    .then(async ({ createInstance }: Pagefind) => {
      const made = createInstance({ noWorker: true, ranking: RANKING });
      await made.init();
      return made;
    })
    .catch((error: unknown) => {
      starting = undefined;
      failures += 1;
      throw error;
    });
  return starting;
}

const known = ({ options }: HTMLSelectElement, value: string) => ([...options].some((option) => option.value === value) ? value : '');
const wordsFor = ({ options }: HTMLSelectElement, value: string) => [...options].find((option) => option.value === value)?.text;

/** What the form asks for now. */
const asked = (): Asked => ({ query: input.value.replace(/\s+/g, ' ').trim(), topic: topics.value, format: formats.value });

/** What the address asks for, put into the form. */
function readAddress(): Asked {
  const { query, topic, format } = askedIn(location.search);
  input.value = query;
  topics.value = known(topics, topic);
  formats.value = known(formats, format);
  if (topics.value || formats.value) form.querySelector('details')!.open = true;
  return asked();
}

type State = 'start' | 'empty' | 'waiting' | 'results' | 'none' | 'narrowed' | 'trouble';

/** Shows what belongs to a state, and says it. */
function show(state: State, words: string): void {
  status.textContent = words;
  for (const notice of document.querySelectorAll<HTMLElement>('[data-search-when]')) notice.hidden = notice.dataset['searchWhen'] !== state;
  help.hidden = state === 'results' || state === 'waiting';
  list.hidden = state !== 'results';
  more.hidden = true;
}

/** Adds the next results to the list. Resolves to the first of them. */
async function add({ results, words }: Answer, stillWanted: () => boolean): Promise<HTMLLIElement | undefined> {
  const from = list.children.length;
  const records = await Promise.all(results.slice(from, from + STEP).map((result) => result.record()));
  if (!stillWanted()) return undefined;
  const items = records.map((record) => {
    const topic = record.format === 'Leaflet' ? wordsFor(topics, record.topics[0] ?? '') : undefined;
    return resultItem(record, words, topic ? `${record.format} · ${topic}` : record.format);
  });
  list.append(...items);
  more.hidden = list.children.length >= results.length;
  return items[0];
}

/** Shows further results, and moves on to the first of them. */
async function showMore(answer: Answer, stillWanted: () => boolean): Promise<void> {
  more.disabled = true;
  try {
    const first = await add(answer, stillWanted);
    first?.querySelector('a')?.focus();
  } catch (error) {
    console.error(error);
    if (stillWanted()) status.textContent = 'More results did not come. Press Show more results again.';
  } finally {
    more.disabled = false;
  }
}

let latest = 0;

/** Searches, and shows what comes of it. A later search makes an earlier one's results unwanted. */
async function search(wanted: Asked): Promise<void> {
  latest += 1;
  const number = latest;
  const isLatest = () => number === latest;
  const { query, topic, format } = wanted;
  document.title = query ? `${query} – ${pageTitle}` : pageTitle;
  const waiting = setTimeout(() => isLatest() && show('waiting', 'Searching…'), WAIT);
  try {
    const answer = await find(await engine(), wanted);
    if (!isLatest()) return;
    // Pagefind keeps a broken connection to itself, and no result would be an untrue answer.
    if (answer.results.length === 0 && !navigator.onLine) throw new Error('offline');
    list.replaceChildren();
    const first = await add(answer, isLatest);
    if (!isLatest()) return;
    list.dataset['query'] = query;
    const rest = more.hidden;
    show(first ? 'results' : topic || format ? 'narrowed' : 'none', announcement(query, answer.results.length));
    more.hidden = rest;
    more.onclick = () => showMore(answer, isLatest);
  } catch (error) {
    console.error(error);
    if (isLatest()) show('trouble', 'Search is not working just now.');
  } finally {
    clearTimeout(waiting);
  }
}

/** Starts from what the address asks for. */
function start(): void {
  const wanted = readAddress();
  if (wanted.query) return void search(wanted);
  latest += 1;
  document.title = pageTitle;
  show('start', '');
}

/** Searches for what the form asks, and keeps it in the address. */
function submit(): void {
  const wanted = asked();
  const address = location.pathname + addressOf(wanted);
  if (address !== location.pathname + location.search) history.pushState(null, '', address);
  if (wanted.query) return void search(wanted);
  latest += 1;
  document.title = pageTitle;
  show('empty', 'Write a word or a question first.');
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  submit();
  // A phone's keyboard would cover the results.
  if (input.value.trim() && matchMedia('(pointer: coarse)').matches) input.blur();
});
form.addEventListener('change', ({ target }) => {
  if (target !== input && input.value.trim()) submit();
});
// A failure here is spoken of when somebody searches.
input.addEventListener('focus', () => void engine().catch(() => {}), { once: true });
addEventListener('popstate', start);
form.querySelector('fieldset')!.disabled = false;
start();
