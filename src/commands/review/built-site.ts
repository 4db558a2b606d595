import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { WrongUse } from '../../setup/wrong-use.ts';

/** The files of a built site, in a folder or at an address. */
export interface BuiltSite {
  /** The text of a file by its path on the site: `/data/reviews.json`, `/carers/a-break/`. Undefined where there is none. */
  read(path: string): Promise<string | undefined>;
}

/** Milliseconds in which an address has to answer. */
const PATIENCE = 60_000;
const MOST_REDIRECTS = 5;

/** What an address answers with. Redirects are followed on the same host alone, so that no other site answers in its place. */
async function fetched(address: URL, redirects = 0): Promise<string | undefined> {
  const response = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(PATIENCE) }).catch(
    (error: Error) => {
      const { code, message } = (error.cause ?? error) as { code?: string; message?: string };
      throw new Error(`${address.href} does not answer (${code ?? message}). Look at the address, or try again later.`);
    },
  );
  if (response.ok) return response.text();
  await response.body?.cancel();
  if (response.status === 404 || response.status === 410) return undefined;
  const to = response.headers.get('location');
  if (response.status < 300 || response.status > 399 || to === null)
    throw new Error(`${address.href} answers with an error (${response.status}). Try again later.`);
  const next = new URL(to, address);
  if (next.host !== address.host)
    throw new Error(
      `${address.href} leads to another host, ${next.host}. If that is where the site is now, give its address.`,
    );
  if (redirects === MOST_REDIRECTS) throw new Error(`${address.href} leads on and on. Look at the address.`);
  return fetched(next, redirects + 1);
}

const atAddress = (address: string): BuiltSite => {
  const base = new URL(address.replace(/(?:index\.html)?$/, '').replace(/\/?$/, '/'));
  return { read: (path) => fetched(new URL(path.slice(1), base)) };
};

async function inFolder(folder: string): Promise<BuiltSite> {
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory()) throw new WrongUse(`There is no folder ${folder}. npm run build makes the site in dist.`);
  return {
    read: (path) =>
      readFile(join(folder, path.endsWith('/') ? `${path}index.html` : path), 'utf8').catch(
        (error: NodeJS.ErrnoException) => {
          if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
          throw error;
        },
      ),
  };
}

/** A built site by its folder, as seen from `root`, or by the address of its first page. Throws a WrongUse where there is no such folder. */
export const openBuiltSite = async (root: string, where: string): Promise<BuiltSite> =>
  /^https?:\/\//i.test(where) ? atAddress(where) : inFolder(resolve(root, where));
