import { readContent } from '../content/read-content.ts';
import { buildSite } from './site.ts';
import type { Site } from './site.ts';

/** The site from a content folder on disk: as seen from `root`, the project's top folder, or anywhere. */
export const loadSite = async (root: string, folder = 'content'): Promise<Site> =>
  buildSite((await readContent(root, folder)).content);
