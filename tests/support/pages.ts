import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parse } from 'node-html-parser';
import type { HTMLElement } from 'node-html-parser';
import { dist } from './site.ts';

/** A built page. */
export interface BuiltPage {
  /** Its path in the site: `/a-z/`, `/404.html`. */
  path: string;
  html: string;
  document: HTMLElement;
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

/** Every built page of the site in dist. */
export const builtPages: BuiltPage[] = pagesIn(dist);
