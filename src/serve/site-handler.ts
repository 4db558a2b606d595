import { existsSync, readFileSync, statSync } from 'node:fs';
import type { RequestListener, ServerResponse } from 'node:http';
import { join, resolve, sep } from 'node:path';
import sirv from 'sirv';
import { contentType } from './content-type.ts';

/** What every static host sends, so that pages are tried as readers will get them. */
const headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
};

/** A base as `/` or `/part/`, from `part`, `/part` or `/part/`. */
export const normalBase = (base = '/'): string => `/${base.split('/').filter(Boolean).join('/')}/`.replace('//', '/');

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Whether an address without its final slash is a folder's, as `/topic` is. */
function isFolder(root: string, path: string): boolean {
  if (path.endsWith('/') || path.includes('\0')) return false;
  const folder = resolve(join(root, path));
  return folder.startsWith(root + sep) && existsSync(folder) && statSync(folder).isDirectory();
}

function end(response: ServerResponse, status: number, body: string | Buffer, type = 'text/plain; charset=utf-8') {
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) });
  response.end(body);
}

function redirect(response: ServerResponse, location: string) {
  response.setHeader('Location', location);
  end(response, 301, `Moved to ${location}\n`);
}

/**
 * Answers requests with a built site's files, as a static host would: `index.html` for a folder, a final
 * slash where it is missing, and the site's own 404 page. The files must not change while it runs.
 */
export function siteHandler(folder: string, base?: string): RequestListener {
  const root = resolve(folder);
  const prefix = normalBase(base);
  const notFoundFile = join(root, '404.html');
  const notFoundPage = existsSync(notFoundFile) ? readFileSync(notFoundFile) : undefined;
  const notFound = (response: ServerResponse) =>
    notFoundPage
      ? end(response, 404, notFoundPage, 'text/html; charset=utf-8')
      : end(response, 404, 'There is nothing at this address.\n');
  const files = sirv(root, {
    dev: false,
    etag: true,
    maxAge: 0,
    onNoMatch: (_request, response) => notFound(response),
    setHeaders: (response, path) => {
      const type = contentType(path);
      if (type) response.setHeader('Content-Type', type);
    },
  });

  return (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return end(response, 405, 'Only GET and HEAD are answered.\n');
    }
    const [path = '/', query] = (request.url ?? '/').split(/\?(.*)/s);
    const search = query === undefined ? '' : `?${query}`;
    if (`${path}/` === prefix) return redirect(response, prefix + search);
    if (!path.startsWith(prefix)) return notFound(response);
    const local = path.slice(prefix.length - 1);
    // `//host` after the base would send the browser to another site.
    if (!local.startsWith('//') && isFolder(root, decode(local))) return redirect(response, `${path}/${search}`);
    request.url = local + search;
    return files(request, response);
  };
}
