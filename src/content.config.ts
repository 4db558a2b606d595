import { globSync } from 'node:fs';
import { join, matchesGlob, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineCollection } from 'astro:content';
import type { Loader } from 'astro/loaders';

const folder = process.env['CONTENT_DIR'] || 'content';

/**
 * Tells Astro where texts are, and nothing of what they say: that is read and checked by src/content. Astro makes a
 * component of a text when a page shows it. `leaflets/carers/emergencies/standard.mdx` is the entry
 * `leaflets/carers/emergencies/standard`.
 */
const texts = (...patterns: string[]): Loader => ({
  name: 'texts',
  load({ store, config, watcher }) {
    const root = fileURLToPath(config.root);
    const base = resolve(root, folder);
    const slashed = (path: string) => path.replaceAll('\\', '/');
    const nameOf = (path: string) => slashed(relative(base, path));
    const isText = (path: string) => patterns.some((pattern) => matchesGlob(nameOf(path), pattern));
    const idOf = (name: string) => name.replace(/\.mdx$/, '');
    const add = (name: string) =>
      store.set({
        id: idOf(name),
        data: {},
        filePath: slashed(relative(root, join(base, name))),
        deferredRender: true,
      });
    store.clear();
    for (const name of globSync(patterns, { cwd: base }).sort()) add(slashed(name));
    watcher?.on('add', (path) => {
      if (isText(path)) add(nameOf(path));
    });
    watcher?.on('unlink', (path) => {
      if (isText(path)) store.delete(idOf(nameOf(path)));
    });
    return Promise.resolve();
  },
});

export const collections = {
  texts: defineCollection({
    loader: texts('leaflets/*/*/*.mdx', 'commitments/*/*.mdx', 'pages/*.mdx'),
  }),
};
