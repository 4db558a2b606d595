/** What the search knows of one page, besides its full text. */
export interface SearchPage {
  /** Its address on the site, without the base path: `/carers/emergencies/`, `/glossary/#respite`. */
  path: string;
  title: string;
  /** What kind of page it is: an id of `FORMATS`. */
  format: string;
  /** Ids of the topics it belongs to. */
  topics: string[];
  /** Ids of the audiences it is for. None: for everybody. */
  audiences: string[];
  /** Whether it has an Easy Read variant, at `easy-read/` under its own address. */
  easyRead: boolean;
  /** Residents' words for it. */
  aliases: string[];
  /** The address of the page that its names lead to as well: a hard word's leaflet. */
  leads?: string;
}

/** A danger that a question may speak of, ready to be shown. */
export interface Urgent {
  id: string;
  words: string[];
  line: string;
  /** `link` is the number as a `tel:` address. */
  calls: { when: string; name: string; phone: string; link: string }[];
  /** The page that says what to do. */
  page: { path: string; title: string };
}

/** Residents' words, as editors keep them in content/search.yaml. */
export interface SearchWords {
  same: string[][];
  means: { say: string[]; find: string[] }[];
  topics: { topic: string; words: string[] }[];
  urgent: Urgent[];
  prefer: { words: string; path: string }[];
}

/** All that the small index is made of. The first answer needs nothing else. */
export interface SearchData {
  /** Those of the format `Words` stand last. */
  pages: SearchPage[];
  words: SearchWords;
  /** Names for people, by id and in order. */
  topics: { id: string; title: string }[];
  audiences: { id: string; name: string }[];
}

/** What helps the search page to understand whole questions, besides the small index. */
export interface SearchMore {
  /** What each page is shown with at first: its summary, by its address. */
  texts: Record<string, string>;
  /** What the words of questions say for pages, learned from the questions that editors keep. */
  learned: Learned;
}

/** How much each sign of a question speaks for pages: its words, and pairs of neighbours. Pages by their place in the data. */
export type Learned = Record<string, [page: number, weight: number][]>;
