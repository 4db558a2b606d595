import packed from 'virtual:search-data';
import { createSearch } from '../answer.ts';
import type { SearchPage } from '../data.ts';
import { unpack } from '../pack.ts';
import { base as basePath } from './parts.ts';

/** What suggestions need to know of this site. */
export const data = unpack(packed);

/** The small index of this site. */
export const search = createSearch(data);

/** The path under which the site is served, with its final slash. */
export const base = basePath();

/** A page's address as a link: with the base path. */
export const linkTo = (path: string): string => base + path.slice(1);

/** The name of a topic, empty where there is none of that id. */
export const topicTitle = (id = ''): string => data.topics.find((topic) => topic.id === id)?.title ?? '';

/** What kind of page it is, in words: its topic too where it is a leaflet, since others belong to many. */
export const kindOf = ({ format, topics }: Pick<SearchPage, 'format' | 'topics'>): string =>
  [format, format === 'Leaflet' ? topicTitle(topics[0]) : ''].filter(Boolean).join(' · ');
