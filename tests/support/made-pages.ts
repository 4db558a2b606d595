import { readdirSync } from 'node:fs';
import { addresses } from '../../src/site/addresses.ts';
import type { Content } from '../../src/content/content.ts';
import { madeFiles, madePages } from '../../src/site/made-pages.ts';
import { pagesIn } from './pages.ts';
import { words } from './words.ts';

/** The addresses of pages that are made of one record each. */
const ofOneRecord = ({ leaflets, services, commitments, reviews, topics, pages }: Content): Set<string> =>
  new Set([
    '/',
    ...[...leaflets, ...topics, ...pages].map(({ id }) => `/${id}/`),
    ...services.map(({ id }) => `/services/${id}/`),
    ...commitments.map(({ id }) => `/commitments/${id}/`),
    ...reviews.map(({ id }) => `/reviews/${id}/`),
  ]);

/** The page that a page belongs to: an Easy Read, or a further part of one, belongs to its standard page. */
const ownerOf = (path: string) => path.replace(/(?<=.\/)easy-read\/(?:\d+\/)?$/, '');

/** Folders in which every file that is no page is for use elsewhere. */
const FOR_USE = /^(?:data|reviews)\/.*\.(?!html$)\w+$/;

/** What differs between a built site and what the registry of made pages and the link check say of its content. */
export function madePageFaults(content: Content, folder: string): string[] {
  const built = new Map(pagesIn(folder).map(({ path, document }) => [path, document]));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
  const forUse = files.filter((file) => FOR_USE.test(file)).map((file) => `/${file}`);
  const made = madePages(content);
  const registered = new Set([...made, ...madeFiles(content)].map(({ path }) => path));
  const records = ofOneRecord(content);
  const linkable = addresses(content);
  const all = [...built.keys(), ...forUse];
  return [
    ...[...registered].filter((path) => !all.includes(path)).map((path) => `${path} is registered and not built`),
    ...all
      .filter((path) => !registered.has(path) && !records.has(ownerOf(path)))
      .map((path) => `${path} is built and not registered`),
    ...made
      .filter(({ path, title }) => built.has(path) && words(built.get(path)?.querySelector('h1')) !== title)
      .map(({ path }) => `${path} has another heading`),
    ...made
      .filter(({ path, summary }) => {
        const description = built.get(path)?.querySelector('meta[name=description]');
        return description && description.getAttribute('content') !== summary;
      })
      .map(({ path }) => `${path} has another description`),
    ...[...linkable.keys()].filter((path) => !all.includes(path)).map((path) => `${path} can be linked to, not built`),
    ...all
      .filter((path) => path !== '/404.html' && !/\/easy-read\/\d+\/$/.test(path) && !linkable.has(path))
      .map((path) => `${path} is built, and nobody can link to it`),
  ];
}
