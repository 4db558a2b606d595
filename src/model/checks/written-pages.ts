import type { Content, PageEntry } from '../content.ts';

/** What every page with text has in its front matter. */
export interface Written {
  title: string;
  summary: string;
  aliases: string[];
}

/** Every page that authors write: leaflets, commitments and pages about the site. */
export const writtenPages = (content: Content): PageEntry<Written>[] =>
  [...content.leaflets, ...content.commitments, ...content.pages];
