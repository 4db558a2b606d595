import type { Content } from '../content/content.ts';
import { isComponent, walk } from '../content/parse/walk.ts';
import { headingsOf } from '../told/page-parts.ts';
import { madeFiles, madePages } from './made-pages.ts';

/** The fragment of the heading that <NextStep> makes. */
export const NEXT_STEP = 'what-to-do-next';

function fragmentsOf(page: Parameters<typeof headingsOf>[0]): Set<string> {
  const fragments = new Set(headingsOf(page).map(({ slug }) => slug));
  walk(page.tree, (part) => {
    if (isComponent(part) && part.name === 'NextStep') fragments.add(NEXT_STEP);
  });
  return fragments;
}

/** Every address of the site that a text may link to, with the fragments on that page. */
export function addresses(content: Content): Map<string, Set<string>> {
  const names = (entries: { id: string }[]) => new Set(entries.map(({ id }) => id));
  // What answers a wrong address is a page that nothing leads to.
  const pages = madePages(content).filter(({ path }) => path.endsWith('/'));
  const all = new Map<string, Set<string>>(
    [{ path: '/' }, ...pages, ...madeFiles(content)].map(({ path }) => [path, new Set()]),
  );
  all.set('/glossary/', names(content.terms));
  all.set('/sources/', names(content.sources));
  for (const { id } of content.topics) all.set(`/${id}/`, new Set());
  for (const page of content.leaflets) all.set(`/${page.id}/`, fragmentsOf(page));
  for (const page of content.commitments) all.set(`/commitments/${page.id}/`, fragmentsOf(page));
  for (const page of content.pages) all.set(`/${page.id}/`, fragmentsOf(page));
  for (const { id } of content.easyReads) all.set(`/${id}/easy-read/`, new Set());
  for (const { id } of content.reviews) {
    all.set(`/reviews/${id}/`, new Set());
    all.set(`/reviews/${id}/easy-read/`, new Set());
  }
  for (const { id, data } of content.services) if (!data.unlisted) all.set(`/services/${id}/`, new Set());
  return all;
}

/** Pages that will exist once their files are mended, by address. Nothing is known about their fragments. */
export function brokenAddresses({ broken }: Content): Set<string> {
  const under = (folder: string, names: Set<string>) => [...names].map((name) => `${folder}${name}/`);
  return new Set([
    ...under('/', broken.leaflet),
    ...under('/', broken.page),
    ...under('/', broken.topic),
    ...under('/commitments/', broken.commitment),
    ...[...broken['easy-read']].map((name) => `/${name}/easy-read/`),
    ...under('/services/', broken.service),
    ...under('/reviews/', broken.review),
  ]);
}
