import type { Content } from '../content/content.ts';

/** Content of which every file could be read, with what no review can do without. */
export interface SettledContent extends Content {
  programme: NonNullable<Content['programme']>;
  site: NonNullable<Content['site']>;
}
