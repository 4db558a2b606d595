import type { Suggestion } from '../answer.ts';
import { addressOf } from '../question.ts';
import { element, setAttributes, unseen } from './dom.ts';
import { kindOf, linkTo } from './site.ts';

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** An option is a link, so that it can be opened like every other: in a new tab, or as its Easy Read. */
function option(id: string, href: string, ...children: (Node | string)[]): HTMLAnchorElement {
  const made = element('a', { id, href }, ...children);
  setAttributes(made, { role: 'option', tabindex: '-1', 'aria-selected': 'false' });
  return made;
}

/** A page's title, after the residents' words that found it as in the A to Z. */
function pageOption(id: string, { page, words }: Suggestion): HTMLAnchorElement {
  const arrow = element('span', {}, ' → ');
  arrow.setAttribute('aria-hidden', 'true');
  return option(
    id,
    linkTo(page.path),
    element(
      'span',
      { className: 'suggest-name' },
      ...(words ? [capital(words), unseen(': see '), arrow] : []),
      element('strong', {}, page.title),
    ),
    unseen(', '),
    element('span', { className: 'suggest-kind' }, kindOf(page)),
  );
}

/** The options for what somebody has typed: pages, then all results. `name` starts their ids. */
export function optionsFor(name: string, typed: string, suggestions: Suggestion[]): HTMLAnchorElement[] {
  const all = option(
    `${name}-all`,
    linkTo('/search/') + addressOf({ query: typed, topic: '', format: '', audience: '' }),
    `See all results for “${typed}”`,
  );
  all.classList.add('suggest-all');
  return [...suggestions.map((suggestion, index) => pageOption(`${name}-${index + 1}`, suggestion)), all];
}
