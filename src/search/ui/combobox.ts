import { element, setAttributes } from './dom.ts';
import { optionsFor } from './options.ts';
import { search } from './site.ts';
import { suggestionsTold } from './told.ts';
import { callList, urgentSpoken } from './urgent.ts';

/** Milliseconds after the last letter when the number of suggestions is spoken: sooner, it would talk into the typing. */
const PAUSE = 600;

/** Least height of the panel, in pixels. Where the screen has less room below the field, the page scrolls. */
const LEAST_HEIGHT = 180;

/** Space between the panel and the lower edge of the screen, in pixels. */
const MARGIN = 8;

/** Where the keys lead from an option, or from the field (-1): round through the field. */
export function nextOption(active: number, count: number, step: 1 | -1): number {
  return ((active + 1 + step + count + 1) % (count + 1)) - 1;
}

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

/**
 * Makes a search field offer pages while somebody types: ARIA's editable combobox with list autocomplete and
 * manual selection. Nothing is chosen for the reader, and the question stays theirs to send. `spoken` is the
 * status that says how many there are.
 */
export function attachSuggestions(input: HTMLInputElement, spoken: HTMLElement): void {
  const form = input.form!;
  const listId = `${input.id}-suggestions`;
  const list = element('div', { id: listId, className: 'suggest-list', hidden: true });
  setAttributes(list, { role: 'listbox', 'aria-label': 'Suggestions' });
  const urgent = element('div', { className: 'suggest-urgent', hidden: true });
  const panel = element('div', { className: 'suggest', hidden: true }, urgent, list);
  // Last in the row of the field, so that its telephone links follow the field and its button in the order of Tab.
  input.parentElement!.append(panel);
  setAttributes(input, {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': listId,
  });

  let options: HTMLAnchorElement[] = [];
  let active = -1;
  let pause: ReturnType<typeof setTimeout> | undefined;

  const say = (words: string) => {
    clearTimeout(pause);
    if (!words) spoken.textContent = '';
    else
      pause = setTimeout(() => {
        spoken.textContent = words;
      }, PAUSE);
  };

  const choose = (index: number) => {
    active = index;
    options.forEach((option, at) => option.setAttribute('aria-selected', String(at === index)));
    const option = options[index];
    setAttributes(input, { 'aria-activedescendant': option?.id });
    option?.scrollIntoView({ block: 'nearest' });
  };

  const closeList = () => {
    list.hidden = true;
    options = [];
    list.replaceChildren();
    input.setAttribute('aria-expanded', 'false');
    choose(-1);
    panel.hidden = urgent.hidden;
  };
  const close = () => {
    urgent.hidden = true;
    closeList();
    say('');
  };

  const fit = () => {
    const room = (visualViewport?.height ?? innerHeight) - input.getBoundingClientRect().bottom - MARGIN;
    panel.style.setProperty('--room', `${Math.max(LEAST_HEIGHT, room)}px`);
  };

  /** Shows what fits what is typed. */
  const update = () => {
    const typed = tidy(input.value);
    if (!typed) return close();
    const found = search.suggest(input.value.trimStart());
    const danger = search.urgentIn(typed);
    if (danger) urgent.replaceChildren(element('p', {}, danger.line), callList(danger));
    urgent.hidden = !danger;
    if (found.length > 0) {
      options = optionsFor(listId, typed, found);
      list.replaceChildren(...options);
      list.hidden = false;
      input.setAttribute('aria-expanded', 'true');
      choose(-1);
      panel.hidden = false;
      panel.scrollTop = 0;
    } else closeList();
    if (!panel.hidden) fit();
    say([danger && urgentSpoken(danger), suggestionsTold(found.length)].filter(Boolean).join(' '));
  };

  const move = (event: KeyboardEvent, step: 1 | -1) => {
    if (list.hidden) update();
    if (list.hidden) return;
    event.preventDefault();
    if (!event.altKey) choose(nextOption(active, options.length, step));
  };

  const keys: Record<string, (event: KeyboardEvent) => void> = {
    ArrowDown: (event) => move(event, 1),
    ArrowUp: (event) => (event.altKey ? closeList() : move(event, -1)),
    Enter(event) {
      const option = options[active];
      if (!option) return close();
      event.preventDefault();
      option.click();
    },
    Escape(event) {
      event.preventDefault();
      if (panel.hidden) input.value = '';
      close();
    },
    Tab: closeList,
  };

  input.addEventListener('keydown', (event) => {
    // The keys of an input method are its own.
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    const act = keys[event.key];
    if (act) act(event);
    else if (active >= 0 && !['Shift', 'Alt'].includes(event.key)) choose(-1);
  });
  input.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) update();
  });
  input.addEventListener('compositionend', update);

  panel.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    input.focus();
    close();
  });
  // The field keeps the focus, and with it a phone its keyboard.
  panel.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = (event.target as Element).closest('a');
    if (!option || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (option.classList.contains('suggest-all')) {
      event.preventDefault();
      close();
      form.requestSubmit();
    } else closeList();
  });
  form.addEventListener('submit', close);
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!form.contains(relatedTarget as Node | null)) close();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (!panel.hidden && !input.parentElement!.contains(target as Node)) close();
  });
  visualViewport?.addEventListener('resize', () => {
    if (!panel.hidden) fit();
  });

  // What was typed while this script was on its way.
  const asked = new URLSearchParams(location.search).get('q') ?? '';
  if (document.activeElement === input && tidy(input.value) !== tidy(asked)) update();
}
