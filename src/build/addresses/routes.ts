import type { Content } from '../../content/content.ts';
import { mistake } from '../../content/problem.ts';
import type { Problem } from '../../content/problem.ts';
import { addresses } from '../../site/addresses.ts';
import { madeFiles, madePages } from '../../site/made-pages.ts';
import { plainAddress } from './same-address.ts';

const START = { line: 1, column: 1 };
const PAGE = /\.(?:astro|mdx?|html)$/;

/** The address of a route with a name of its own. Undefined for one whose names come from the content, and for what is no route. */
function addressOf(file: string): string | undefined {
  if (/(?:^|\/)_/.test(file) || file.includes('[') || !/\.(?:astro|mdx?|html|[mc]?[jt]s)$/.test(file)) return undefined;
  return `/${file
    .replace(PAGE, '/')
    .replace(/\.[mc]?[jt]s$/, '')
    .replace(/(?:^|(?<=\/))index\/$/, '')}`;
}

/** The addresses that routes make of the content, as hosts may read them. */
function ofContent(content: Content): Map<string, string> {
  const own = new Set([
    '/',
    ...madePages(content).map(({ path }) => path),
    ...madeFiles(content).map(({ path }) => path),
  ]);
  const made = [...addresses(content).keys()].filter((path) => !own.has(path) || path.startsWith('/data/'));
  return new Map(made.map((path) => [plainAddress(path), path]));
}

/** Routes that stand in the place of a page made of content, or of each other. `files` are the paths in src/pages. */
export function routeFaults(files: string[], content: Content): Problem[] {
  const made = ofContent(content);
  const pages = madePages(content).filter(({ path }) => path.endsWith('/'));
  const spelled = new Map(pages.map(({ path }) => [plainAddress(path), path]));
  const seen = new Map<string, string>();
  return files.toSorted().flatMap((file) => {
    const address = addressOf(file);
    if (address === undefined) return [];
    const plain = plainAddress(address);
    const other = seen.get(plain);
    seen.set(plain, file);
    const fault = (message: string) =>
      mistake('routes', `src/pages/${file}`, START, message, 'Take it away, or give it another name.');
    const shadowed = made.get(plain) ?? (spelled.get(plain) === address ? undefined : spelled.get(plain));
    if (shadowed) return fault(`This route stands in the place of ${shadowed}, which is made of the content.`);
    if (/^\/(?:_astro|pagefind)(?:\/|$)/.test(plain))
      return fault(`${address} is in a folder that the build itself fills.`);
    return other === undefined ? [] : fault(`src/pages/${other} has the same address, ${address}.`);
  });
}
