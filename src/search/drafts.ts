import type * as schema from '../content/schema/index.ts';
import type { MadePage } from '../site/made-pages.ts';
import type { Commitment, Leaflet, Service, Site, SitePage } from '../site/site.ts';
import type { SearchPage } from './data.ts';

/** The kind of page that says what words mean. */
export const WORDS = 'Words';

/** A page for the search, with what it says. */
export interface Draft extends SearchPage {
  summary: string;
  /** All that it says, headings too. */
  text: string;
}

/** What the search reads of a site. */
export type Searched = Pick<
  Site,
  'leaflets' | 'services' | 'commitments' | 'pages' | 'made' | 'terms' | 'topics' | 'search' | 'questions'
>;

/** What every written page tells the search. */
const written = ({ path, data, text }: Leaflet | Commitment | SitePage) => ({
  path,
  title: data.title,
  summary: data.summary,
  aliases: data.aliases,
  text,
});

const leafletDraft = (leaflet: Leaflet): Draft => ({
  ...written(leaflet),
  format: 'Leaflet',
  topics: [leaflet.topic.id],
  audiences: leaflet.data.audience,
  easyRead: leaflet.easyRead !== undefined,
});

const commitmentDraft = (commitment: Commitment): Draft => ({
  ...written(commitment),
  format: 'Commitment',
  topics: [],
  audiences: [],
  easyRead: commitment.easyRead !== undefined,
});

const pageDraft = (page: SitePage): Draft => ({
  ...written(page),
  format: 'About this site',
  topics: [],
  audiences: [],
  easyRead: false,
});

/** A service, which belongs to the topics of the leaflets that show it. */
const serviceDraft = (service: Service, topics: ReadonlySet<string> = new Set()): Draft => ({
  path: service.path,
  title: service.name,
  summary: service.description,
  aliases: service.aliases,
  format: 'Service',
  topics: [...topics],
  audiences: [],
  easyRead: false,
  text: [service.whoFor, service.organisation, service.howToAsk].filter(Boolean).join(' '),
});

/** A page that the site makes, where the search knows it. */
const madeDrafts = ({ path, title, summary, aliases, format }: MadePage): Draft[] =>
  format ? [{ path, title, summary, aliases, format, topics: [], audiences: [], easyRead: false, text: '' }] : [];

/** A hard word, which leads to its leaflet. */
const termDraft = ({ id, term, means, aliases, leaflet }: schema.Term): Draft => ({
  path: `/glossary/#${id}`,
  title: term,
  summary: means,
  aliases,
  format: WORDS,
  topics: leaflet === undefined ? [] : [leaflet.split('/')[0]!],
  audiences: [],
  easyRead: false,
  text: '',
  ...(leaflet !== undefined && { leads: `/${leaflet}/` }),
});

/** The topics of the leaflets that show each service, by the service's name. */
function topicsOfServices({ leaflets }: Searched): Map<string, Set<string>> {
  const topics = new Map<string, Set<string>>();
  for (const { shows, topic } of leaflets.values()) {
    for (const service of shows.services) topics.set(service, (topics.get(service) ?? new Set()).add(topic.id));
  }
  return topics;
}

/** Every page that the search knows. What words mean stands last: suggestions do without it, and the places of the others stay the same. */
export function draftsOf(site: Searched): Draft[] {
  const topics = topicsOfServices(site);
  const listed = [...site.services.values()].filter(({ unlisted }) => !unlisted);
  const drafts = [
    ...[...site.leaflets.values()].map(leafletDraft),
    ...listed.map((service) => serviceDraft(service, topics.get(service.id))),
    ...site.commitments.map(commitmentDraft),
    ...[...site.pages.values()].map(pageDraft),
    ...site.made.flatMap(madeDrafts),
    ...[...site.terms.values()].map(termDraft),
  ];
  const isOfWords = ({ format }: Draft) => format === WORDS;
  return [...drafts.filter((draft) => !isOfWords(draft)), ...drafts.filter(isOfWords)];
}
