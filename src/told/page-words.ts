import type { HTMLElement } from 'node-html-parser';
import { normalised } from './told-text.ts';

/** What is on a page beside the words of its text. */
const BESIDE = [
  'h1',
  '.lead',
  '.easy-card',
  '.official',
  '.edition',
  '.see-note',
  '.notes',
  '.sources',
  '.formats',
  '.easy-note',
  '.page-of',
  '.easy-pages',
  '.print-foot',
  '[aria-labelledby="actions"]',
  '[aria-labelledby="words"]',
  '[aria-labelledby="more"]',
].join(', ');

const BLOCK = /^(?:P|H[1-6]|LI|TD|TH|DT|DD|DIV|SECTION|BLOCKQUOTE|ADDRESS|TR|BR)$/;

/** The words under an element, with a space where a line ends. */
function wordsUnder(element: HTMLElement): string {
  const inside = element.childNodes
    .map((child) => ('tagName' in child ? wordsUnder(child as HTMLElement) : child.text))
    .join('');
  return BLOCK.test(element.tagName ?? '') ? ` ${inside} ` : inside;
}

/** The words of the first element that fits a selector. Empty where there is none. */
export function wordsAt(page: HTMLElement, selector: string): string {
  const found = page.querySelector(selector);
  return found ? normalised(wordsUnder(found)) : '';
}

/** What a built page of a leaflet or commitment shows: the words of its text, the notes at its end, and the links of its text. */
export function pageWords(page: HTMLElement): { text: string; notes: string; links: HTMLElement[] } {
  const found = page.querySelector('.prose') ?? page.querySelector('.easy, .page');
  if (!found) return { text: '', notes: '', links: [] };
  const main = found.clone() as HTMLElement;
  const notes = main.querySelectorAll('.notes li').map(wordsUnder).join(' ');
  const unsure = main.querySelectorAll('[aria-labelledby="more"] .row').map(wordsUnder).join(' ');
  for (const beside of main.querySelectorAll(BESIDE)) beside.remove();
  const links = main.querySelectorAll('a[href]');
  return { text: normalised(wordsUnder(main)), notes: normalised(`${notes} ${unsure}`), links };
}

/** Words for comparison. Where punctuation follows a link, a block or a picture, a space makes no difference to what is told. */
export const alike = (words: string): string =>
  normalised(words)
    .replace(/\s+(?=[.,;:!?)])/g, '')
    .replace(/(?<=\()\s+/g, '');
