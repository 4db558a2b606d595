import { phoneOf } from '../wording/telephone.ts';
import { telephone } from '../wording/telephone.ts';
import type { SearchData, SearchMore, Urgent } from './data.ts';
import { draftsOf, WORDS } from './drafts.ts';
import type { Searched } from './drafts.ts';
import { withTidyAliases } from './names.ts';

/** What the search is made of, but for what it learns. */
export interface SiteSearch {
  /** All that the small index is made of. */
  data: SearchData;
  /** What each page is shown with before the full text is there, by its address. What a word means comes with the full text. */
  texts: SearchMore['texts'];
}

type Call = Urgent['calls'][number];

/** The number of a service for a case, as people can call it. None where it has no number. */
function callOf({ services }: Searched, { when, service: id }: { when: string; service: string }): Call[] {
  const service = services.get(id);
  const phone = service && phoneOf(service);
  return service && typeof phone === 'string' ? [{ when, name: service.name, phone, link: telephone(phone) }] : [];
}

/** The dangers that can be shown: those with somebody to call and a leaflet that says what to do. */
const urgentOf = (site: Searched): Urgent[] =>
  site.search.urgent.flatMap(({ id, words, line, calls, leaflet }) => {
    const page = site.leaflets.get(leaflet);
    const known = calls.flatMap((call) => callOf(site, call));
    if (!page || known.length === 0) return [];
    return [{ id, words, line, calls: known, page: { path: page.path, title: page.data.title } }];
  });

/** The first sentence of a summary: it has the answer, and later ones say more of it. */
const firstSentence = (text: string) => /^.*?[.?!](?=\s|$)/.exec(text)?.[0] ?? text;

function make(site: Searched): SiteSearch {
  const drafts = withTidyAliases(draftsOf(site));
  const { same, means, topics, prefer, audiences } = site.search;
  return {
    data: {
      pages: drafts.map(({ summary: _summary, text: _text, ...page }) => page),
      words: {
        same,
        means,
        topics,
        urgent: urgentOf(site),
        prefer: prefer.map(({ words, leaflet }) => ({ words, path: `/${leaflet}/` })),
      },
      topics: site.topics.map(({ id, title }) => ({ id, title })),
      audiences,
    },
    texts: Object.fromEntries(
      drafts.filter(({ format }) => format !== WORDS).map(({ path, summary }) => [path, firstSentence(summary)]),
    ),
  };
}

const made = new WeakMap<Searched, SiteSearch>();

/** What the search is made of. Made once for a site. */
export function searchOf(site: Searched): SiteSearch {
  const search = made.get(site) ?? make(site);
  made.set(site, search);
  return search;
}
