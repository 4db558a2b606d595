import { todayFrom } from '../wording/dates.ts';
import { givenSite } from './given.ts';
import { loadSite } from './load-site.ts';
import type { Site } from './site.ts';

let loaded: Promise<Site> | undefined;

/** The site for pages: as it was given to this process, or read once from the content folder. */
export const getSite = (): Promise<Site> =>
  givenSite() ?? (loaded ??= loadSite(process.cwd(), process.env['CONTENT_DIR']));

/** The day this build is made for. */
export const today = todayFrom(process.env, new Date());
