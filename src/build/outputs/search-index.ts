import { globSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { PagefindIndex } from 'pagefind';
import type { Site } from '../../site/site.ts';
import type { Output } from './output.ts';
import { inOrder } from './pagefind-order.ts';
import { knownPages, searchCopy, termRecords } from './search-copy.ts';

/** What the search page fetches. Pagefind also writes interfaces of its own, which this site has no use for. */
const NEEDED = /^(?:pagefind\.js|pagefind-entry\.json|.*\.pf_meta|wasm\.en\.pagefind|(?:index|fragment|filter)\/.*)$/;

/** Stops on what Pagefind calls errors but does not throw. */
function refuse(errors: string[], about: string): void {
  if (errors.length > 0) throw new Error(`Pagefind could not take ${about}: ${errors.join(' ')}`);
}

/** Puts every page for the search and every term into an index. Resolves to how many there were. */
async function fill(index: PagefindIndex, folder: string, site: Site): Promise<{ pages: number; terms: number }> {
  const known = knownPages(site);
  let pages = 0;
  for (const file of globSync('**/index.html', { cwd: folder }).sort()) {
    const url = `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
    const content = searchCopy(await readFile(join(folder, file), 'utf8'), known.get(url));
    if (content === undefined) continue;
    refuse((await index.addHTMLFile({ url, content })).errors, url);
    pages += 1;
  }
  const terms = termRecords(site);
  for (const record of terms) refuse((await index.addCustomRecord(record)).errors, record.url);
  if (pages === 0) throw new Error('No page has data-pagefind-body, so search would find nothing.');
  return { pages, terms: terms.length };
}

/** Writes the files that the search page needs. Resolves to their size in bytes. */
async function write(index: PagefindIndex, folder: string): Promise<number> {
  const { errors, files } = await index.getFiles();
  refuse(errors, 'the order to write');
  await rm(folder, { recursive: true, force: true });
  let size = 0;
  const needed = files.filter(({ path }) => NEEDED.test(path));
  for (const { path, content } of inOrder(needed)) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
    size += content.length;
  }
  return size;
}

/**
 * The search index, in `pagefind/`. Addresses in it have no base path: Pagefind adds the path that its own script
 * comes from.
 */
export const searchIndex: Output = {
  name: 'Search index',
  async run(folder, site) {
    try {
      const { errors, index } = await createIndex({ forceLanguage: 'en' });
      refuse(errors, 'the order to start');
      if (!index) throw new Error('Pagefind did not start.');
      const { pages, terms } = await fill(index, folder, site);
      const size = await write(index, join(folder, 'pagefind'));
      return `Search index: ${pages} pages and ${terms} words, ${Math.round(size / 1000)} kB`;
    } finally {
      await close();
    }
  },
};
