import { excerptOf } from './excerpt.ts';
import type { PageRecord } from './results.ts';

/** Makes an element with these children. Text stays text: nothing from the index is read as HTML. */
function element<K extends keyof HTMLElementTagNameMap>(name: K, className: string, ...children: (Node | string)[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

/** One result as a list item: a link to the page, what kind of page it is, and the part of it that answers. */
export function resultItem(record: PageRecord, words: string[], kind: string): HTMLLIElement {
  const link = element('a', '', record.title);
  link.href = record.url;
  const excerpt = excerptOf(record.content, record.summary, words).map(({ text, found }) => (found ? element('mark', '', text) : text));
  return element('li', '', link, element('p', 'kind', kind), element('p', 'excerpt', ...excerpt));
}
