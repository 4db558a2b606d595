import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

/** Every text of the content folder as a component, by its path. `#content` is the content folder: see astro.config.mjs. */
const texts = import.meta.glob<AstroComponentFactory>('#content/**/*.mdx', { import: 'default' });

const byName = new Map(
  Object.entries(texts).map(([path, load]) => [/(?:leaflets|commitments|pages)\/.*(?=\.mdx$)/.exec(path)?.[0], load]),
);

/** The component that shows a text, by its path in the content folder without the ending: `leaflets/carers/emergencies/standard`. */
export async function textComponent(name: string): Promise<AstroComponentFactory> {
  const load = byName.get(name);
  if (!load) throw new Error(`There is no text ${name}.mdx.`);
  return load();
}
