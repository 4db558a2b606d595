import type { APIRoute } from 'astro';
import { searchScripts } from '../../layouts/search-scripts.ts';
import { getSite } from '../../sources/site.ts';

const TYPES = { js: 'text/javascript; charset=utf-8', txt: 'text/plain; charset=utf-8' };

/** The scripts of the search and what it has learned, by their names. */
export async function getStaticPaths() {
  const { files } = await searchScripts(await getSite());
  return [...files].map(([file, text]) => ({ params: { file }, props: { text, type: file.endsWith('.js') ? TYPES.js : TYPES.txt } }));
}

export const GET: APIRoute<{ text: string; type: string }> = ({ props }) => new Response(props.text, { headers: { 'Content-Type': props.type } });
