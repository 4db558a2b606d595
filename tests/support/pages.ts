import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parse } from 'node-html-parser';
import type { HTMLElement } from 'node-html-parser';
import { invented, site } from './site.ts';
import type { TestSite } from './site.ts';

/** A built page. */
export interface BuiltPage {
  /** Its path in the site: `/a-z/`, `/404.html`. */
  path: string;
  html: string;
  document: HTMLElement;
}

/** A built site with all its pages. */
export interface BuiltSite extends TestSite {
  pages: BuiltPage[];
}

const pathOf = (file: string) => `/${file.split(sep).join('/')}`.replace(/\/index\.html$/, '/');

/** Every page of a built site, parsed. */
export const pagesIn = (folder: string): BuiltPage[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      return { path: pathOf(file), html, document: parse(html, { comment: false }) };
    });

/**
 * Every built site: that of the content folder, and that of the invented council where the run has built it. What is
 * asked of each of them must hold for any content.
 */
export const builtSites: BuiltSite[] = (process.env['TEST_INVENTED_SITE'] ? [site, invented] : [site]).map((each) => ({
  ...each,
  pages: pagesIn(each.dist),
}));

/** Every page of every built site, each with its site's name before its path. */
export const builtPages: BuiltPage[] = builtSites.flatMap(({ name, pages }) =>
  pages.map((page) => ({ ...page, path: `${name}: ${page.path}` })),
);

/** Whether a page is the standard page of a leaflet or a commitment, which has an Easy Read and is reviewed. */
export const isStandardPage = ({ path, document }: BuiltPage): boolean =>
  document.querySelector('article.leaflet') !== null || /^\/commitments\/\d+\/$/.test(path);
