import * as schema from '../content/schema/index.ts';
import type { AskedQuestion, Content, Entry, PageEntry } from '../content/content.ts';
import { madeFiles, madePages } from './made-pages.ts';
import type { MadeFile, MadePage } from './made-pages.ts';
import { withdrawnLeaflets } from './withdrawn.ts';
import type { WithdrawnLeaflet } from './withdrawn.ts';
import { isMatched } from '../told/lockstep.ts';
import { reviewingOf, typesetReviewing } from '../review/reviewing.ts';
import type { Reviewing } from '../review/reviewing.ts';
import { hardWordsOf, headingsOf, showsOf } from '../told/page-parts.ts';
import type { HardWord, Heading, Shows } from '../told/page-parts.ts';
import { typeset } from '../wording/typeset.ts';
import { isComponent, walk } from '../content/parse/walk.ts';

/** What every written page has. */
interface Written<T> {
  id: string;
  /** Its address on the site, without the base path. */
  path: string;
  data: T;
  headings: Heading[];
  shows: Shows;
  /** All that its author has written, headings too, without formatting. */
  text: string;
  /** Where what it says comes from: its own sources, then those of the facts and services it shows. */
  sources: schema.Source[];
}

/** The Easy Read variant of a leaflet or commitment. */
export interface EasyRead {
  /** Its address on the site, without the base path. */
  path: string;
  data: schema.EasyReadFrontMatter;
  /** What it is a variant of. */
  standard: { path: string; title: string };
  /** How many pages it has. */
  parts: number;
  /** Its hard words in order, each with the sentence that explains it and its page. */
  hardWords: HardWord[];
  shows: Shows;
  /** True when the standard text has changed since this one was last matched with it. */
  changed: boolean;
}

export interface Leaflet extends Written<schema.LeafletFrontMatter> {
  topic: schema.Topic;
  easyRead?: EasyRead;
}

export interface Commitment extends Written<schema.CommitmentFrontMatter> {
  number: number;
  themes: Theme[];
  easyRead?: EasyRead;
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
  topics: (schema.Topic & { path: string; entries: Leaflet[]; drawing: string | undefined })[];
  leaflets: Map<string, Leaflet>;
  commitments: Commitment[];
  plan: schema.ActionPlan | undefined;
  pages: Map<string, SitePage>;
  /** Leaflets that were taken away, by the name that they had. */
  withdrawn: Map<string, WithdrawnLeaflet>;
  /** Pages and files that it makes of records. */
  made: MadePage[];
  files: MadeFile[];
  services: Map<string, Service>;
  facts: Map<string, schema.Fact>;
  sources: Map<string, schema.Source>;
  terms: Map<string, schema.Term>;
  /** Its texts with the records of who checked them. */
  reviewing: Reviewing;
  /** How residents' words lead to the site's words. */
  search: schema.SearchSettings;
  /** Questions that residents ask, list after list. */
  questions: AskedQuestion[];
}

const partsOf = (page: Pick<PageEntry<unknown>, 'tree'>): number => {
  let parts = 0;
  walk(page.tree, (part) => {
    if (isComponent(part) && part.name === 'Part') parts += 1;
  });
  return Math.max(1, parts);
};

const textOf = (page: Pick<PageEntry<unknown>, 'tree'>): string => {
  const texts: string[] = [];
  walk(page.tree, (part) => {
    if (part.type === 'text' && part.value) texts.push(part.value);
  });
  return texts.join(' ');
};

const byId = <T>(entries: Entry<T>[]) => new Map(entries.map(({ id, data }) => [id, typeset(data)]));

/** The site without the records of reviews. Throws where a name leads nowhere, which the checks have ruled out. */
export function unreviewedSite(content: Content): Omit<Site, 'reviewing'> {
  if (!content.site) throw new Error('content/site.yaml is missing');
  const facts = byId(content.facts);
  const sources = byId(content.sources);
  const terms = byId(content.terms);
  const services = new Map(
    content.services.map(({ id, data }) => [id, { ...typeset(data), id, path: `/services/${id}/` }]),
  );

  const written = <T extends object>(page: PageEntry<T>, path: string, ownSources: string[] = []): Written<T> => {
    const shows = showsOf(page);
    const named = [
      ...ownSources,
      ...shows.facts.map((id) => facts.get(id)?.source),
      ...shows.services.flatMap((id) => services.get(id)?.contacts.map(({ source }) => source) ?? []),
    ];
    const found = [...new Set(named)]
      .flatMap((id) => (id === undefined ? [] : [sources.get(id)]))
      .filter((source) => source !== undefined);
    return {
      id: page.id,
      path,
      data: typeset(page.data),
      headings: headingsOf(page),
      shows,
      text: textOf(page),
      sources: found,
    };
  };

  const easyReads = new Map(content.easyReads.map((page) => [page.id, page]));
  const easyReadOf = (id: string, standard: EasyRead['standard']): { easyRead?: EasyRead } => {
    const page = easyReads.get(id);
    if (!page) return {};
    return {
      easyRead: {
        path: `${standard.path}easy-read/`,
        data: typeset(page.data),
        standard: typeset(standard),
        parts: partsOf(page),
        hardWords: hardWordsOf(page),
        shows: showsOf(page),
        changed: !isMatched(content, page),
      },
    };
  };

  const topicOf = byId(content.topics);
  const leaflets = new Map(
    content.leaflets.map((page) => {
      const topic = topicOf.get(page.id.split('/')[0] ?? '');
      if (!topic) throw new Error(`${page.file} belongs to no topic`);
      return [
        page.id,
        {
          ...written(page, `/${page.id}/`, page.data.sources),
          topic,
          ...easyReadOf(page.id, { path: `/${page.id}/`, title: page.data.title }),
        },
      ];
    }),
  );
  const plan = typeset(content.actionPlan?.data);
  const themes: Theme[] = (plan?.themes ?? []).map((theme) => ({
    ...theme,
    actions: plan?.actions.filter((action) => action.theme === theme.id) ?? [],
  }));

  return {
    settings: typeset(content.site.data),
    topics: [...topicOf.values()]
      .map((data) => ({
        ...data,
        path: `/${data.id}/`,
        drawing: content.drawings.find(({ topic }) => topic === data.id)?.shapes,
        entries: data.leaflets.flatMap((slug) => leaflets.get(`${data.id}/${slug}`) ?? []),
      }))
      .filter((topic) => topic.entries.length > 0),
    leaflets,
    commitments: content.commitments
      .map((page) => {
        const number = Number(page.id);
        return {
          ...written(page, `/commitments/${number}/`, page.data.sources),
          number,
          themes: themes.filter((theme) => theme.commitment === number),
          ...easyReadOf(`commitments/${number}`, { path: `/commitments/${number}/`, title: page.data.title }),
        };
      })
      .sort((a, b) => a.number - b.number),
    plan,
    pages: new Map(content.pages.map((page) => [page.id, written(page, `/${page.id}/`)])),
    withdrawn: new Map(withdrawnLeaflets(content).map((leaflet) => [leaflet.id, leaflet])),
    made: madePages(content),
    files: madeFiles(content),
    services,
    facts,
    sources,
    terms,
    search: typeset(content.search?.data ?? schema.search.parse({})),
    questions: content.questions,
  };
}

/** Builds the site from content that has no problems. Throws where a name leads nowhere, which the checks have ruled out. */
export const buildSite = (content: Content): Site => ({
  ...unreviewedSite(content),
  reviewing: typesetReviewing(reviewingOf(content)),
});
