import { getEntry, render } from 'astro:content';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

/** The entry of a text in its collection: see src/content.config.ts. Easy Read has a collection of its own. */
function entryOf(name: string) {
  if (name.endsWith('/easy-read')) return getEntry('easyReads', name);
  const [collection = '', ...id] = name.split('/');
  return getEntry(collection as 'leaflets' | 'commitments' | 'pages', id.join('/'));
}

/** The component that shows a text, by its path in the content folder without the ending: `leaflets/carers/emergencies/standard`. */
export async function textComponent(name: string): Promise<AstroComponentFactory> {
  const entry = await entryOf(name);
  if (!entry) throw new Error(`There is no text ${name}.mdx.`);
  return (await render(entry)).Content;
}
