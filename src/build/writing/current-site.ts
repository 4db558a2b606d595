import { isWhole } from '../../content/content.ts';
import { contentReader } from '../../content/read-content.ts';
import type { ReadContent } from '../../content/read-content.ts';
import { buildSite } from '../../site/site.ts';
import type { Site } from '../../site/site.ts';

export interface CurrentSite {
  /** Reads what has changed. Resolves to whether anything has. */
  refresh(): Promise<boolean>;
  /** The site of the content as it was when it could last be read. Undefined where it never could. */
  site(): Site | undefined;
}

/** The site that follows a content folder. A file that can't be read keeps the site as it was. */
export function currentSite(root: string, folder: string): CurrentSite {
  const read = contentReader(root, folder);
  let last: ReadContent | undefined;
  let site: Site | undefined;
  return {
    async refresh() {
      const now = await read();
      if (now === last) return false;
      last = now;
      if (!isWhole(now.content)) return true;
      try {
        site = buildSite(now.content);
      } catch {
        // Names that lead nowhere. The check says which.
      }
      return true;
    },
    site: () => site,
  };
}
