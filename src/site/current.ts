import { todayFrom } from '../wording/dates.ts';
import type { Site } from './site.ts';
import { loadSite } from './load-site.ts';

const load = () => loadSite(process.cwd(), process.env['CONTENT_DIR']);
let loaded: Promise<Site> | undefined;

/** The site for pages. Read once for a build; read again for every page while somebody is writing. */
export const getSite = (): Promise<Site> => (import.meta.env.DEV ? load() : (loaded ??= load()));

/** The day this build is made for. */
export const today = todayFrom(process.env, new Date());
