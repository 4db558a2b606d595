import type { APIRoute } from 'astro';
import { WHILE_WRITING } from '../../search/files/names.ts';
import { searchScripts } from '../../search/files/scripts.ts';
import { getSite } from '../../site/current.ts';

/** The scripts under the names that they have while somebody writes. */
const underSteadyNames = (names: { suggest: string; page: string; more: string }): [string, string][] =>
  (['suggest', 'page', 'more'] as const).map((script) => [
    WHILE_WRITING[script],
    `export * from './${names[script]}';`,
  ]);

/** The scripts of the search, by their names without the ending. */
export async function getStaticPaths() {
  const scripts = await searchScripts(await getSite());
  return [...scripts.files, ...(import.meta.env.DEV ? underSteadyNames(scripts) : [])]
    .filter(([name]) => name.endsWith('.js'))
    .map(([name, code]) => ({ params: { script: name.slice(0, -3) }, props: { code } }));
}

export const GET: APIRoute<{ code: string }> = ({ props }) =>
  new Response(props.code, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
