import type { Site } from './site.ts';

/** Says what the site is at the moment. */
export type GiveSite = () => Promise<Site>;

/** The pages run as modules of their own in the process that builds them, so what they are given lies where both find it. */
const shared = globalThis as { siteForPages?: GiveSite };

/** Gives the pages of this process their site. To be called before Astro starts. */
export function giveSite(give: GiveSite): void {
  shared.siteForPages = give;
}

/** The site that the pages of this process were given. Undefined where nobody has given one. */
export const givenSite = (): Promise<Site> | undefined => shared.siteForPages?.();
