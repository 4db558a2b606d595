import { join } from 'node:path';
import { build } from 'vite';
import type { Plugin, Rolldown } from 'vite';
import { BROWSERS, STYLE_TARGETS } from '../../styles/browsers.ts';

const FOLDER = 'src/search';

/** A module that is made of data. Text of JSON is read by browsers quicker than the same as code. */
function dataModules(data: Record<string, unknown>): Plugin {
  return {
    name: 'search-data',
    resolveId: (id) => (id in data ? `\0${id}` : undefined),
    load: (id) =>
      id.slice(1) in data
        ? `export default JSON.parse(${JSON.stringify(JSON.stringify(data[id.slice(1)]))})`
        : undefined,
  };
}

/** Bundles scripts of the search, by name, with everything they import and with data in them. */
export async function bundle(
  entries: Record<string, string>,
  data: Record<string, unknown> = {},
  format: 'es' | 'iife' = 'es',
): Promise<Rolldown.OutputChunk[]> {
  const result = await build({
    configFile: false,
    root: process.cwd(),
    logLevel: 'warn',
    plugins: [dataModules(data)],
    css: { transformer: 'lightningcss', lightningcss: { targets: STYLE_TARGETS } },
    build: {
      write: false,
      target: BROWSERS,
      cssTarget: BROWSERS,
      modulePreload: false,
      rolldownOptions: {
        input: Object.fromEntries(
          Object.entries(entries).map(([name, file]) => [name, join(process.cwd(), FOLDER, file)]),
        ),
        // What the page of results shares with the suggestions stays in theirs: a third file would be a further request.
        preserveEntrySignatures: 'allow-extension',
        output: { format, entryFileNames: '[name]-[hash].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  return (result as Rolldown.RolldownOutput).output.filter((file) => file.type === 'chunk');
}
