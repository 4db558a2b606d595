import type { SearchData, SearchPage } from './data.ts';
import { FORMATS } from './formats.ts';
import { withTerms } from './terms.ts';

/** A page in few bytes: its fields in order, names of kinds, topics and pages by their place in the lists. */
type PackedPage = [
  path: string,
  title: string,
  format: number,
  topics: number[],
  audiences: number[],
  easyRead: 0 | 1,
  aliases: string,
  leads?: number,
];

/** The data that suggestions need, as it travels. Lists of words are one text each, which compresses better. */
export interface Packed {
  pages: PackedPage[];
  words: Pick<SearchData['words'], 'same' | 'urgent' | 'prefer'>;
  topics: SearchData['topics'];
  audiences: SearchData['audiences'];
}

/** The rest of the data, as it travels: what the page of results knows besides. */
export interface PackedRest {
  /** The pages that are not in `Packed`. They come after those. */
  pages: PackedPage[];
  /** The aliases that `Packed` lacks, by the place of their page. */
  aliases: Record<number, string>;
  words: Pick<SearchData['words'], 'means' | 'topics'>;
}

/** What hard words mean: looked up on the page of results, where they can be read. */
const WORDS = 'Words';

/** Stands between two aliases: no alias has it, since authors write plain lines. */
const BETWEEN = '|';

const places = <T extends { id: string }>(list: T[], ids: string[]) =>
  ids.map((id) => list.findIndex((item) => item.id === id)).filter((at) => at >= 0);
const idsAt = <T extends { id: string }>(list: T[], at: number[]) => at.flatMap((place) => list[place]?.id ?? []);
const listed = (text = '') => text.split(BETWEEN).filter(Boolean);

const packPage = (page: SearchPage, { pages, topics, audiences }: SearchData): PackedPage => [
  page.path,
  page.title,
  FORMATS.findIndex(({ id }) => id === page.format),
  places(topics, page.topics),
  places(audiences, page.audiences),
  page.easyRead ? 1 : 0,
  page.aliases.join(BETWEEN),
  ...(page.leads === undefined ? ([] as const) : ([pages.findIndex(({ path }) => path === page.leads)] as const)),
];

type Lists = Pick<SearchData, 'topics' | 'audiences'>;

const unpackPage = (
  [path, title, format, inTopics, forAudiences, easyRead, aliases, leads]: PackedPage,
  { topics, audiences }: Lists,
  pages: { path: string }[],
): SearchPage => ({
  path,
  title,
  format: FORMATS[format]?.id ?? '',
  topics: idsAt(topics, inTopics),
  audiences: idsAt(audiences, forAudiences),
  easyRead: easyRead === 1,
  aliases: listed(aliases),
  ...(leads !== undefined && pages[leads] && { leads: pages[leads].path }),
});

/** The pages that are suggested, with aliases of at most so many letters. What a word means is found as its leaflet. */
const suggested = ({ pages }: SearchData, most: number): SearchPage[] =>
  withTerms(pages)
    .filter(({ format }) => format !== WORDS)
    .map((page) => ({ ...page, aliases: page.aliases.filter(({ length }) => length <= most) }));

/** Divides the data: what suggestions need, with aliases of at most `most` letters, and what only the page of results needs. */
export function pack(data: SearchData, most = Infinity): { first: Packed; rest: PackedRest } {
  const pages = suggested(data, most);
  const { same, urgent, prefer, means, topics } = data.words;
  const longer = pages.flatMap(({ path, aliases }, place): [number, string][] => {
    const left = data.pages.find((page) => page.path === path)!.aliases.filter((alias) => !aliases.includes(alias));
    return left.length > 0 ? [[place, left.join(BETWEEN)]] : [];
  });
  return {
    first: {
      pages: pages.map((page) => packPage(page, data)),
      words: { same, urgent, prefer },
      topics: data.topics,
      audiences: data.audiences,
    },
    rest: {
      pages: data.pages.slice(pages.length).map((page) => packPage(page, data)),
      aliases: Object.fromEntries(longer),
      words: { means, topics },
    },
  };
}

/** Reads what suggestions need. */
export function unpack({ pages, words, topics, audiences }: Packed): SearchData {
  return {
    pages: pages.map((page) => unpackPage(page, { topics, audiences }, [])),
    words: { ...words, means: [], topics: [] },
    topics,
    audiences,
  };
}

/** Puts the rest to what suggestions need. */
export function join(first: SearchData, { pages, aliases, words }: PackedRest): SearchData {
  return {
    ...first,
    pages: [
      ...first.pages.map((page, place) => ({ ...page, aliases: [...page.aliases, ...listed(aliases[place])] })),
      ...pages.map((page) => unpackPage(page, first, first.pages)),
    ],
    words: { ...first.words, ...words },
  };
}
