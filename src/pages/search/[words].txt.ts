import type { APIRoute } from 'astro';
import { searchScripts } from '../../search/files/scripts.ts';
import { getSite } from '../../site/current.ts';

/** What the search has learned of residents' words, whole and in parts, by the names of the files without the ending. */
export async function getStaticPaths() {
  const { files } = await searchScripts(await getSite());
  return [...files]
    .filter(([name]) => name.endsWith('.txt'))
    .map(([name, text]) => ({ params: { words: name.slice(0, -4) }, props: { text } }));
}

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
