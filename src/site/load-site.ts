import { join } from 'node:path';
import { parseContent } from '../content/content.ts';
import { buildSite } from './site.ts';
import type { Site } from './site.ts';
import { readContentFolder } from '../content/disk.ts';

/** The site from the content folder on disk. `root` is the project's top folder. */
export async function loadSite(root: string, folder = 'content'): Promise<Site> {
  const { content } = parseContent(await readContentFolder(join(root, folder)), folder);
  return buildSite(content);
}
