import type { Reasons } from '../answer.ts';
import type { SearchPage } from '../data.ts';
import type { Piece } from '../excerpt.ts';
import { element, unseen } from './dom.ts';
import { reasonsShown } from './explain.ts';
import { marked } from './marked.ts';
import { kindOf, linkTo } from './site.ts';

/** A result as it is shown. */
export interface Item {
  page: Pick<SearchPage, 'path' | 'title' | 'format' | 'topics' | 'easyRead'>;
  text: Piece[];
  /** A word of warning before its kind: that it fits less. */
  label?: string;
  /** Why it is there, where the reader asked for that. */
  reasons?: Reasons;
}

/** One result as a list item: the page first, then what kind of page it is, what it says, and its Easy Read. */
export function resultItem({ page, text, label, reasons }: Item): HTMLLIElement {
  const easy = element(
    'a',
    { className: 'easy-link', href: `${linkTo(page.path)}easy-read/` },
    'Easy Read',
    unseen(` version of ${page.title}`),
  );
  return element(
    'li',
    {},
    element('a', { href: linkTo(page.path) }, page.title),
    element('p', { className: 'kind' }, ...(label ? [element('strong', {}, label), ' · '] : []), kindOf(page)),
    element('p', { className: 'excerpt' }, ...marked(text)),
    page.easyRead ? easy : undefined,
    reasons && reasonsShown(reasons),
  );
}
