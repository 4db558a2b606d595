import { getEntry, render } from 'astro:content';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

/** The component that shows a text, by its path in the content folder without the ending: `leaflets/carers/emergencies/standard`. */
export async function textComponent(name: string): Promise<AstroComponentFactory> {
  const entry = await getEntry('texts', name);
  if (!entry) throw new Error(`There is no text ${name}.mdx.`);
  return (await render(entry)).Content;
}
