import type { Site } from '../../site/site.ts';

/** A step that completes the built pages. */
export interface Output {
  name: string;
  /** Works on the folder of the built pages of a site. Resolves to a line of what it made. */
  run(folder: string, site: Site): Promise<string | void>;
}
