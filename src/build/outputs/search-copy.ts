import type { Site } from '../../site/site.ts';
import { BETWEEN_ALIASES } from '../../search/formats.ts';
import { searchOf } from '../../search/site-search.ts';
import { withTerms } from '../../search/terms.ts';
import { escaped } from '../../wording/escape.ts';

/** What the search knows of a page besides its text. */
export interface Known {
  aliases: string[];
  /** Names of the topics it belongs to. */
  topics: string[];
}

/** What the small index knows of the pages, by address without the base path. */
export const knownPages = (site: Site): Map<string, Known> =>
  new Map(withTerms(searchOf(site).data.pages).map(({ path, aliases, topics }) => [path, { aliases, topics }]));

/** A page's own summary: its description for search engines, as it stands in the HTML. */
const description = (html: string) => /<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? '';

/** The start of the part that Pagefind reads. A page without it is not for the search. */
const MAIN = /<main\b[^>]*\bdata-pagefind-body\b[^>]*>/;

/**
 * A copy of a built page for Pagefind alone, with what readers are not sent: aliases to be found by, and the
 * filters. The title becomes a field of its own, so that no excerpt repeats it. Undefined for a page that is
 * not for the search.
 */
export function searchCopy(html: string, known: Known = { aliases: [], topics: [] }): string | undefined {
  const main = MAIN.exec(html);
  if (!main) return undefined;
  const format = /\bdata-format="([^"]*)"/.exec(main[0])?.[1] ?? '';
  const fields = [
    `<p data-pagefind-filter="format">${format}</p>`,
    ...known.topics.map((topic) => `<p data-pagefind-filter="topic">${escaped(topic)}</p>`),
    `<p data-pagefind-meta="summary">${description(html)}</p>`,
    ...(known.aliases.length > 0
      ? [`<p data-pagefind-meta="aliases">${escaped(known.aliases.join(BETWEEN_ALIASES))}</p>`]
      : []),
  ];
  const end = main.index + main[0].length;
  const text = html
    .slice(end)
    .replace('<h1', '<h1 data-pagefind-meta="title" data-pagefind-ignore')
    // Each term is a record of its own.
    .replace('<dl class="glossary"', '<dl class="glossary" data-pagefind-ignore');
  return `${html.slice(0, end)}<div data-pagefind-ignore>${fields.join('')}</div>${text}`;
}

/** The records of the glossary: one for each term, which leads to its place on the page. */
export const termRecords = (site: Site) =>
  [...site.terms.values()].map(({ id, term, means, aliases, leaflet }) => {
    const topic = leaflet === undefined ? undefined : site.leaflets.get(leaflet)?.topic.id;
    return {
      url: `/glossary/#${id}`,
      content: means,
      language: 'en',
      meta: { title: term, summary: means, ...(aliases.length > 0 && { aliases: aliases.join(BETWEEN_ALIASES) }) },
      filters: { format: ['Words'], ...(topic !== undefined && { topic: [topic] }) },
    };
  });
