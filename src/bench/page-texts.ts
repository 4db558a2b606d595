import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';

/** A page as an ordinary search library is given it. */
export interface PageText {
  /** Its address on the site, without the base path: `/carers/emergencies/`. */
  path: string;
  title: string;
  /** The words of its main part. */
  text: string;
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The title and words of a built page, without what is marked as not for a search. Undefined where the whole page is not. */
export function pageText(path: string, html: string): PageText | undefined {
  const main = parse(html).querySelector('main[data-pagefind-body]');
  if (!main) return undefined;
  const heading = main.querySelector('h1');
  const title = plain(heading?.text ?? '');
  heading?.remove();
  for (const element of main.querySelectorAll('[data-pagefind-ignore], script, style')) element.remove();
  return { path, title, text: plain(main.structuredText) };
}

/** Every page of a built site that is for the search, in the order of addresses. */
export const pageTexts = (folder: string): PageText[] =>
  globSync('**/index.html', { cwd: folder })
    .sort()
    .flatMap((file) => {
      const path = `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
      return pageText(path, readFileSync(join(folder, file), 'utf8')) ?? [];
    });
