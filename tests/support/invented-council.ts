import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/setup/project-root.ts';

/**
 * The content folder of the invented council. It has a case of everything that readers can meet: a review that is
 * closed, one that is late and one being prepared, texts that are checked, changed since and never checked, a second
 * edition, and an action of the plan for each word of progress. `npm test` builds its site as it is on 10 May 2027.
 */
export const INVENTED_CONTENT = join(projectRoot, 'tests', 'fixtures', 'site', 'content');

/** The entries under `changes` in a page's front matter, or in a service. */
const CHANGES = /^changes:\n(?: .*\n)+/m;

/** The text of a page or service as it was when nothing had been changed yet. */
export const withoutChanges = (text: string): string => text.replace(CHANGES, '');

/** Whether a path in a content folder is of the reviews' records, or of the leaflets that were withdrawn. */
export const isOfReviews = (path: string): boolean => /^(?:reviews(?:[\\/]|$)|withdrawn\.yaml$)/.test(path);

/** Writes the invented council's content into a folder. */
export const writeInventedContent = (folder: string): void => cpSync(INVENTED_CONTENT, folder, { recursive: true });

/** Writes it as it was before any review: without records, and without changes in its pages and services. */
export function writeFirstEditions(folder: string): void {
  writeInventedContent(folder);
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = join(folder, path);
    if (isOfReviews(path)) rmSync(file, { recursive: true, force: true });
    else if (/\.mdx$|^services[\\/]/.test(path)) writeFileSync(file, withoutChanges(readFileSync(file, 'utf8')));
  }
}

/** Writes the content of a folder, given from the project's top folder, as it is today. */
export const writeContentOf =
  (content: string) =>
  (folder: string): void =>
    cpSync(join(projectRoot, content), folder, { recursive: true });
