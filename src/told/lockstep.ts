import type { Content, PageEntry } from '../content/content.ts';
import { toldBy } from './fingerprint.ts';
import type { ToldFront } from './fingerprint.ts';
import { shownIn } from './shown.ts';
import type { EasyReadFrontMatter } from '../content/schema/index.ts';

/** The standard page that an Easy Read page belongs to, by its name: `carers/emergencies`, `commitments/1`. */
export function standardOf(content: Content, id: string): PageEntry<ToldFront> | undefined {
  const number = /^commitments\/(\d)$/.exec(id)?.[1];
  return number
    ? content.commitments.find((page) => page.id === number)
    : content.leaflets.find((page) => page.id === id);
}

/** The fingerprint of what a standard page tells now, or undefined where there is no such page. */
export function standardFingerprint(content: Content, id: string): string | undefined {
  const page = standardOf(content, id);
  return page && toldBy(page, 'standard', shownIn(content)).fingerprint;
}

/** Whether an Easy Read page was matched with what its standard page tells now. */
export const isMatched = (content: Content, easyRead: Pick<PageEntry<EasyReadFrontMatter>, 'id' | 'data'>): boolean =>
  easyRead.data.matches === standardFingerprint(content, easyRead.id);

const MATCHES = /^(---\n(?:(?!---\n).*\n)*?matches:[ \t]*)\S+[ \t]*(?=\n)/;

/** The text of an Easy Read page with another fingerprint in its front matter. */
export const withFingerprint = (text: string, print: string): string =>
  text.replace(MATCHES, (_all, before: string) => `${before}"${print}"`);
