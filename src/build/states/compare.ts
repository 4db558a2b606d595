import { parse } from 'node-html-parser';
import type { HTMLElement } from 'node-html-parser';
import type { Claim } from '../../review/claims.ts';
import type { ExpectedPage } from './expected.ts';
import { hiddenBy } from './hidden.ts';

const plain = (words: string): string =>
  words
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,])/g, '')
    .trim();
const wordsOf = (element: HTMLElement): string => plain(element.textContent);

const BLOCKS = 'p,li,h1,h2,h3,h4,h5,h6,td,th,dt,dd,summary,figcaption,caption,blockquote,address,div,section,aside';

/** The words of a page block by block: those of a block without the blocks in it. */
function blocksOf(page: HTMLElement): string[] {
  const read = (element: HTMLElement): string[] => {
    const inner = element.querySelectorAll(BLOCKS);
    if (inner.length === 0) return [wordsOf(element)];
    const own = parse(element.outerHTML).firstChild as HTMLElement;
    for (const block of own.querySelectorAll(BLOCKS)) block.remove();
    return [wordsOf(own)];
  };
  return page.querySelectorAll(BLOCKS).flatMap(read);
}

/** What a page says elsewhere than in its text: in descriptions of pictures, names of parts, its head and its style sheets. */
const asideOf = (page: HTMLElement): string[] => [
  ...page
    .querySelectorAll('[alt],[aria-label],[title],meta[content]')
    .flatMap(({ attributes }) => ['alt', 'aria-label', 'title', 'content'].map((name) => attributes[name] ?? '')),
  ...page
    .querySelectorAll('style')
    .flatMap(({ textContent }) =>
      [...textContent.matchAll(/content:\s*(["'])(.*?)\1/g)].map(([, , words = '']) => words),
    ),
];

/** What a page says of its checking that its text and the records do not bear out. Empty when it says what it must. */
export function stateFaults(html: string, expected: ExpectedPage, claimsIn: (text: string) => Claim[]): string[] {
  const page = parse(html, { comment: false });
  const lines = page.querySelectorAll('.state');
  const [line] = lines;
  if (!line || lines.length > 1)
    return [`It has ${lines.length} lines about its checking (class "state") and should have one.`];
  const faults: string[] = [];
  if (wordsOf(line) !== plain(expected.line))
    faults.push(`It says "${wordsOf(line)}". By its text and the records it should say "${plain(expected.line)}".`);
  const hidden = hiddenBy(page, line);
  if (hidden) faults.push(`The line about its checking is hidden, by ${hidden}.`);

  if (page.querySelector('link[rel~="stylesheet"]'))
    faults.push(
      'It loads a style sheet of its own, which could hide the line about its checking. Its styles belong in the page.',
    );

  const history = page.querySelector('#history');
  const checks = (history?.querySelectorAll('li') ?? [])
    .map(wordsOf)
    .filter((words) => /^[^.]*\. Checked\b/.test(words));
  if (history && checks.join('\n') !== expected.checks.map(plain).join('\n'))
    faults.push(
      `Its history names these checks: ${checks.join('; ') || 'none'}. The records have: ${expected.checks.join('; ') || 'none'}.`,
    );

  const aside = asideOf(page);
  for (const made of [line, ...page.querySelectorAll('#history li, script, style')]) made.remove();
  const claims = new Set([...blocksOf(page), ...aside].flatMap((words) => claimsIn(words).map((claim) => claim.words)));
  for (const words of claims)
    faults.push(`It says besides: "${words}". Only the line at its top and its history can say so.`);
  return faults;
}
