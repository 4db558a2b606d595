import GithubSlugger from 'github-slugger';
import type * as schema from '../schema/index.ts';
import type { Content, Entry, PageEntry } from './content.ts';
import { typeset } from './typeset.ts';
import { attribute, isComponent, walk, wordsOf } from './parse/walk.ts';

/** A heading of a page's text, with the fragment that leads to it. */
export interface Heading {
  depth: number;
  text: string;
  slug: string;
}

/** What a page's text shows from the other collections, in the order of first use. */
export interface Shows {
  facts: string[];
  services: string[];
  terms: string[];
}

/** What every written page has. */
interface Written<T> {
  id: string;
  /** Its address on the site, without the base path. */
  path: string;
  data: T;
  headings: Heading[];
  shows: Shows;
  /** Where what it says comes from: its own sources, then those of the facts and services it shows. */
  sources: schema.Source[];
}

export interface Leaflet extends Written<schema.LeafletFrontMatter> {
  topic: schema.Topic;
}

export interface Commitment extends Written<schema.CommitmentFrontMatter> {
  number: number;
  themes: Theme[];
}

export interface SitePage extends Written<schema.PageFrontMatter> {}

export interface Theme {
  id: string;
  commitment: number;
  official: string;
  plain: string;
  actions: schema.Action[];
}

export interface Service extends schema.Service {
  id: string;
  /** Its address on the site, without the base path. */
  path: string;
}

/** The whole site, as pages show it. */
export interface Site {
  settings: schema.SiteSettings;
  topics: (schema.Topic & { path: string; entries: Leaflet[] })[];
  leaflets: Map<string, Leaflet>;
  commitments: Commitment[];
  plan: schema.ActionPlan | undefined;
  pages: Map<string, SitePage>;
  services: Map<string, Service>;
  facts: Map<string, schema.Fact>;
  sources: Map<string, schema.Source>;
  terms: Map<string, schema.Term>;
}

/** The headings of a text, with the fragments that Astro gives them. */
export function headingsOf(page: Pick<PageEntry<unknown>, 'tree'>): Heading[] {
  const slugger = new GithubSlugger();
  const headings: Heading[] = [];
  walk(page.tree, (part) => {
    if (part.type !== 'heading') return;
    const text = wordsOf(part);
    headings.push({ depth: part.depth ?? 2, text, slug: slugger.slug(text) });
  });
  return headings;
}

/** What a text shows from the other collections. */
export function showsOf(page: Pick<PageEntry<unknown>, 'tree'>): Shows {
  const shows = { facts: new Set<string>(), services: new Set<string>(), terms: new Set<string>() };
  walk(page.tree, (part) => {
    if (!isComponent(part)) return;
    const service = attribute(part, 'service');
    const id = attribute(part, 'id');
    if (service) shows.services.add(service);
    if (id && part.name === 'Fact') shows.facts.add(id);
    if (id && part.name === 'Term') shows.terms.add(id);
  });
  return { facts: [...shows.facts], services: [...shows.services], terms: [...shows.terms] };
}

const byId = <T>(entries: Entry<T>[]) => new Map(entries.map(({ id, data }) => [id, typeset(data)]));

/** Builds the site from content that has no problems. Throws where a name leads nowhere, which the checks have ruled out. */
export function buildSite(content: Content): Site {
  if (!content.site) throw new Error('content/site.yaml is missing');
  const facts = byId(content.facts);
  const sources = byId(content.sources);
  const terms = byId(content.terms);
  const services = new Map(content.services.map(({ id, data }) => [id, { ...typeset(data), id, path: `/services/${id}/` }]));

  const written = <T extends object>(page: PageEntry<T>, path: string, ownSources: string[] = []): Written<T> => {
    const shows = showsOf(page);
    const named = [
      ...ownSources,
      ...shows.facts.map((id) => facts.get(id)?.source),
      ...shows.services.flatMap((id) => services.get(id)?.contacts.map(({ source }) => source) ?? []),
    ];
    const found = [...new Set(named)].flatMap((id) => (id === undefined ? [] : [sources.get(id)])).filter((source) => source !== undefined);
    return { id: page.id, path, data: typeset(page.data), headings: headingsOf(page), shows, sources: found };
  };

  const topicOf = byId(content.topics);
  const leaflets = new Map(
    content.leaflets.map((page) => {
      const topic = topicOf.get(page.id.split('/')[0] ?? '');
      if (!topic) throw new Error(`${page.file} belongs to no topic`);
      return [page.id, { ...written(page, `/${page.id}/`, page.data.sources), topic }];
    }),
  );
  const plan = typeset(content.actionPlan?.data);
  const themes: Theme[] = (plan?.themes ?? []).map((theme) => ({ ...theme, actions: plan?.actions.filter((action) => action.theme === theme.id) ?? [] }));

  return {
    settings: typeset(content.site.data),
    topics: [...topicOf.values()]
      .map((data) => ({
        ...data,
        path: `/${data.id}/`,
        entries: data.leaflets.flatMap((slug) => leaflets.get(`${data.id}/${slug}`) ?? []),
      }))
      .filter((topic) => topic.entries.length > 0),
    leaflets,
    commitments: content.commitments
      .map((page) => {
        const number = Number(page.id);
        return { ...written(page, `/commitments/${number}/`, page.data.sources), number, themes: themes.filter((theme) => theme.commitment === number) };
      })
      .sort((a, b) => a.number - b.number),
    plan,
    pages: new Map(content.pages.map((page) => [page.id, written(page, `/${page.id}/`)])),
    services,
    facts,
    sources,
    terms,
  };
}
