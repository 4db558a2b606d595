import type { Content, PageEntry } from '../content/content.ts';
import { fingerprint } from './fingerprint.ts';
import type { Shown } from './fingerprint.ts';
import type { EasyReadFrontMatter } from '../content/schema/index.ts';

/** What texts show from other records, by name. */
export const shownIn = (content: Content): Shown => ({
  facts: new Map(content.facts.map(({ id, data }) => [id, data])),
  services: new Map(content.services.map(({ id, data }) => [id, data])),
});

/** The standard page that an Easy Read page belongs to, by its name: `carers/emergencies`, `commitments/1`. */
export function standardOf(content: Content, id: string): PageEntry<{ title: string; summary: string }> | undefined {
  const number = /^commitments\/(\d)$/.exec(id)?.[1];
  return number
    ? content.commitments.find((page) => page.id === number)
    : content.leaflets.find((page) => page.id === id);
}

/** The fingerprint of what a standard page tells now, or undefined where there is no such page. */
export function standardFingerprint(content: Content, id: string): string | undefined {
  const page = standardOf(content, id);
  return page && fingerprint(page.tree, shownIn(content), [page.data.title, page.data.summary]);
}

/** Whether an Easy Read page was matched with what its standard page tells now. */
export const isMatched = (content: Content, easyRead: Pick<PageEntry<EasyReadFrontMatter>, 'id' | 'data'>): boolean =>
  easyRead.data.matches === standardFingerprint(content, easyRead.id);

const MATCHES = /^(---\n(?:(?!---\n).*\n)*?matches:[ \t]*)\S+[ \t]*(?=\n)/;

/** The text of an Easy Read page with another fingerprint in its front matter. */
export const withFingerprint = (text: string, print: string): string =>
  text.replace(MATCHES, (_all, before: string) => `${before}"${print}"`);
