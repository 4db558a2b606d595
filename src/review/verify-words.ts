import { parse } from 'node-html-parser';
import type { HTMLElement } from 'node-html-parser';
import { walk } from '../content/parse/walk.ts';
import type { Part } from '../content/parse/walk.ts';
import { alike, pageWords, wordsAt } from '../told/page-words.ts';
import type { Shown } from '../told/shown.ts';
import { normalised, toldNotes } from '../told/told-text.ts';
import { telephone } from '../wording/telephone.ts';
import { textPath } from './reviewing.ts';
import type { ReviewedText } from './texts.ts';
import type { Fault } from './verify-data.ts';

/** The addresses of the pages of a text, in their order: a long Easy Read has several. */
export function pathsOf(text: ReviewedText): string[] {
  const parts = ((text.page.tree as Part).children ?? []).filter(({ name }) => name === 'Part').length || 1;
  return Array.from({ length: parts }, (_, index) => textPath(text) + (index === 0 ? '' : `${index + 1}/`));
}

/** Where two rows of words part: some words of each from there on. */
function parting(told: string, shown: string): { told: string; shown: string } {
  const expected = told.split(' ');
  const found = shown.split(' ');
  let at = expected.findIndex((word, index) => word !== found[index]);
  if (at < 0) at = expected.length;
  const from = Math.max(0, at - 3);
  const some = (words: string[]) => words.slice(from, at + 6).join(' ') || 'nothing';
  return { told: some(expected), shown: some(found) };
}

/** Links of a page that lead elsewhere than the text and the records of its services say. */
function linkFaults(text: ReviewedText, links: HTMLElement[], where: string, { services }: Shown): Fault[] {
  const known = new Set<string>();
  walk(text.page.tree, ({ url }) => void (url !== undefined && known.add(url)));
  for (const { contacts } of services.values())
    for (const { type, value } of contacts) if (type === 'website') known.add(value);
  return links.flatMap((link): Fault[] => {
    const to = link.getAttribute('href') ?? '';
    const words = normalised(link.textContent);
    const number = words.replace(/\D/g, '');
    const right = to.startsWith('tel:')
      ? number === '' || telephone(number) === to
      : !/^(?:[a-z]+:|[/\\]{2})/i.test(to) || known.has(to) || to === `mailto:${words}`;
    return right
      ? []
      : [{ where, reason: `Its link "${words}" leads to ${to}, which neither its text nor a service's record has.` }];
  });
}

/** What the pages of a text show in other words than the shape that its fingerprint is made of. `pages` are in their order. */
export function wordFaults(text: ReviewedText, pages: string[], shown: Shown): Fault[] {
  const paths = pathsOf(text);
  const parsed = pages.map((html) => parse(html, { comment: false }));
  const found = parsed.map(pageWords);
  const faults: Fault[] = [];
  const compare = (where: string, what: string, told: string, onPage: string) => {
    const [a, b] = [alike(told), alike(onPage)];
    if (a === b) return;
    const part = parting(a, b);
    faults.push({ where, reason: `${what} is "${part.shown}". By its fingerprint it is "${part.told}".` });
  };
  const { title, summary, official, leavesOut } = text.page.data as Record<string, unknown>;
  for (const [index, page] of parsed.entries())
    compare(paths[index]!, 'Its heading', String(title), wordsAt(page, 'h1'));
  if (text.variant === 'standard') compare(paths[0]!, 'Its first line', String(summary), wordsAt(parsed[0]!, '.lead'));
  const front = [
    ...(typeof official === 'string' ? [{ words: official, at: '.official' }] : []),
    ...(Array.isArray(leavesOut) ? leavesOut.map((words) => ({ words: String(words), at: '#main' })) : []),
  ];
  for (const { words, at } of front)
    if (!parsed.some((page) => alike(wordsAt(page, at)).includes(alike(words))))
      faults.push({ where: paths.at(-1)!, reason: `It does not say "${words}", as it does by its fingerprint.` });

  const upTo = (count: number) =>
    alike(
      found
        .slice(0, count)
        .map((page) => page.text)
        .join(' '),
    );
  // The first page with which the words up to its end are no longer those that are told, or else the last.
  const wrong = paths.findIndex((_, index) => !alike(text.told).startsWith(upTo(index + 1)));
  compare(paths.at(wrong)!, 'A part of its text', text.told, upTo(paths.length));
  const notes = found.map((page) => page.notes).join(' ');
  for (const note of toldNotes(text.page.tree as Part, text.variant, shown))
    if (!notes.includes(normalised(note)))
      faults.push({ where: paths.at(-1)!, reason: `Its end does not say "${note}", as the records of its facts do.` });
  return [...faults, ...found.flatMap(({ links }, index) => linkFaults(text, links, paths[index]!, shown))];
}
