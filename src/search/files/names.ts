import type { Searched } from '../drafts.ts';
import { searchScripts } from './scripts.ts';
import type { SearchScripts } from './scripts.ts';

/** What a page says of the search's scripts. */
export type ScriptNames = Omit<SearchScripts, 'files'>;

/** Names that stay while somebody writes, so that no page waits for scripts: they are made when they are asked for. */
export const WHILE_WRITING: ScriptNames = { suggest: 'suggest.js', page: 'page.js', more: 'more.js', early: '' };

/** The names of the search's scripts for a page. In a build they follow from what is in them. */
export const scriptNames = (site: Searched): Promise<ScriptNames> =>
  import.meta.env.DEV ? Promise.resolve(WHILE_WRITING) : searchScripts(site);
