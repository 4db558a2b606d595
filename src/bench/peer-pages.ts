import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import type { Rolldown } from 'vite';
import { writeDefaultPagefind } from './default-pagefind.ts';
import { lunrIndex, miniSearchIndex } from './libraries.ts';
import type { PageText } from './page-texts.ts';

const html = (head: string, body: string) =>
  `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Search</title>${head}</head><body><h1>Search</h1>${body}</body></html>`;

/** A field and a list. Library and index are asked for together, when somebody turns to the field. */
const LIBRARY_PAGE = html(
  '',
  `<input aria-label="Search" type="search"><ol></ol><script type="module">
const field = document.querySelector('input'), list = document.querySelector('ol');
let ready;
const start = () => ready ??= Promise.all([import('./search.js'), fetch('./index.json').then((answer) => answer.json())]).then(([{ default: open }, data]) => open(data));
field.addEventListener('focus', start);
field.addEventListener('input', async () => {
  const find = await start();
  list.replaceChildren(...find(field.value).slice(0, 10).map(({ path, title }) => {
    const item = document.createElement('li'), link = document.createElement('a');
    link.href = path;
    link.textContent = title;
    item.append(link);
    return item;
  }));
});
</script>`,
);

const PAGEFIND_PAGE = html(
  '<link rel="stylesheet" href="./pagefind-ui.css"><script src="./pagefind-ui.js"></script>',
  '<div id="search"></div><script>new PagefindUI({ element: "#search" })</script>',
);

/** What a page runs for each library: a function from its index's data to a search. */
const SCRIPTS = {
  minisearch: `import MiniSearch from 'minisearch';
export default (data) => {
  const index = MiniSearch.loadJS(data, { idField: 'path', fields: ['title', 'text'], storeFields: ['title'] });
  return (question) => index.search(question).map(({ id, title }) => ({ path: id, title }));
};`,
  lunr: `import lunr from 'lunr';
export default ({ index, titles }) => {
  const open = lunr.Index.load(index);
  return (question) => open.search(question).map(({ ref }) => ({ path: ref, title: titles[ref] }));
};`,
};

/** Bundles a script for the browser, as a site would. */
async function bundle(root: string, source: string): Promise<string> {
  const entry = 'virtual:peer';
  const built = (await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'peer',
        resolveId: (id) => (id === entry ? join(root, 'peer.js') : undefined),
        load: (id) => (id === join(root, 'peer.js') ? source : undefined),
      },
    ],
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      rolldownOptions: { input: entry, preserveEntrySignatures: 'strict' },
    },
  })) as Rolldown.RolldownOutput;
  return built.output[0].code;
}

/**
 * Writes minimal search pages of peers into a folder, over the same pages' texts: `minisearch/`, `lunr/` and
 * `pagefind/`, which has Pagefind's own interface.
 */
export async function writePeerPages(
  folder: string,
  { root, dist, pages }: { root: string; dist: string; pages: PageText[] },
): Promise<void> {
  const data = {
    minisearch: miniSearchIndex(pages),
    lunr: { index: lunrIndex(pages), titles: Object.fromEntries(pages.map(({ path, title }) => [path, title])) },
  };
  for (const name of ['minisearch', 'lunr'] as const) {
    const place = join(folder, name);
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, 'index.html'), LIBRARY_PAGE);
    writeFileSync(join(place, 'search.js'), await bundle(root, SCRIPTS[name]));
    writeFileSync(join(place, 'index.json'), JSON.stringify(data[name]));
  }
  await writeDefaultPagefind(dist, join(folder, 'pagefind'));
  writeFileSync(join(folder, 'pagefind', 'index.html'), PAGEFIND_PAGE);
}
