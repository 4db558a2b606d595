import { resolve } from 'node:path';
import { parseContent } from '../content/content.ts';
import { buildSite } from './site.ts';
import type { Site } from './site.ts';
import { readContentFolder } from '../content/disk.ts';

/** The site from a content folder on disk: as seen from `root`, the project's top folder, or anywhere. */
export async function loadSite(root: string, folder = 'content'): Promise<Site> {
  const { content } = parseContent(await readContentFolder(resolve(root, folder)), folder);
  return buildSite(content);
}
