import { COMPONENTS, EASY_READ_COMPONENTS } from '../content/components.ts';
import type { Components } from '../content/components.ts';
import type { Content, PageEntry } from '../content/content.ts';

/** What every page with text has in its front matter. */
export interface Titled {
  title: string;
  summary: string;
}

/** What every standard page has in its front matter. */
export interface Written extends Titled {
  aliases: string[];
  readability?: { reason: string } | undefined;
}

/** Every standard page that authors write: leaflets, commitments and pages about the site. */
export const writtenPages = (content: Content): PageEntry<Written>[] => [
  ...content.leaflets,
  ...content.commitments,
  ...content.pages,
];

/** A page with the components that it may use. */
export interface AnyPage {
  page: PageEntry<Titled>;
  components: Components;
}

/** Every page that authors write, the Easy Read ones too. */
export const allPages = (content: Content): AnyPage[] => [
  ...writtenPages(content).map((page) => ({ page, components: COMPONENTS })),
  ...content.easyReads.map((page) => ({ page, components: EASY_READ_COMPONENTS })),
];
