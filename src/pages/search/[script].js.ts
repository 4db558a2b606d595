import type { APIRoute } from 'astro';
import { searchScripts } from '../../search/files/scripts.ts';
import { getSite } from '../../site/current.ts';

/** The scripts of the search, by their names without the ending. */
export async function getStaticPaths() {
  const { files } = await searchScripts(await getSite());
  return [...files]
    .filter(([name]) => name.endsWith('.js'))
    .map(([name, code]) => ({ params: { script: name.slice(0, -3) }, props: { code } }));
}

export const GET: APIRoute<{ code: string }> = ({ props }) =>
  new Response(props.code, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
