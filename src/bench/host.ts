import { createHash, X509Certificate } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createSecureServer } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { generate } from 'selfsigned';
import { contentType } from '../serve/content-type.ts';
import { normalBase } from '../serve/site-handler.ts';

const brotli = promisify(brotliCompress);

/** Text, which a host compresses. All else is compressed in itself. */
const TEXT = new Set(['.css', '.csv', '.html', '.ics', '.js', '.json', '.mjs', '.svg', '.txt', '.xml']);

/** A name that changes with what is in the file, so that a browser may keep it. Letters and figures mixed, eight or more, or Pagefind's. */
const FINGERPRINTED = /^\/_astro\/|[-.](?=[\w-]*[A-Z\d])[\w-]{8,}\.\w+$|\.pf_\w+$/;

/** What a host says of how long a file may be kept: with a fingerprint for ever, else ten minutes, as GitHub Pages does. */
export const cacheControl = (path: string): string =>
  FINGERPRINTED.test(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=600';

interface Held {
  body: Buffer;
  headers: Record<string, string>;
}

async function held(path: string, content: Buffer): Promise<Held> {
  const text = TEXT.has(extname(path));
  const body = text ? await brotli(content) : content;
  return {
    body,
    headers: {
      'content-type': contentType(path) ?? 'application/octet-stream',
      'content-length': String(body.length),
      'cache-control': cacheControl(path),
      ...(text && { 'content-encoding': 'br', vary: 'accept-encoding' }),
    },
  };
}

/** Every file of a folder, by its address from the base: `/carers/` for `carers/index.html`. */
async function filesOf(folder: string): Promise<[string, Held][]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(join(folder, file)).isFile(),
  );
  return Promise.all(
    files.map(async (file): Promise<[string, Held]> => {
      const path = `/${file.split(sep).join('/')}`;
      return [path.replace(/\/index\.html$/, '/'), await held(path, readFileSync(join(folder, file)))];
    }),
  );
}

export interface Host {
  port: number;
  /** The SHA-256 of its certificate's public key, in base64. A browser that is told it takes the certificate for a good one. */
  key: string;
  /** What was asked for: the address from the base, the bytes of the body that was sent, and when by the computer's clock. */
  requests: { path: string; bytes: number; time: number }[];
  close(): void;
}

/** Serves folders as a good host does: HTTP/2 over TLS, all text in brotli at its best level. The first folder that has a file gives it. */
export async function startHost(folders: string[], base?: string): Promise<Host> {
  const prefix = normalBase(base);
  const files = new Map((await Promise.all(folders.toReversed().map(filesOf))).flat());
  const pems = await generate([{ name: 'commonName', value: 'localhost' }], { keyType: 'ec', algorithm: 'sha256' });
  const requests: Host['requests'] = [];
  const server = createSecureServer({ key: pems.private, cert: pems.cert, allowHTTP1: true }, (request, response) => {
    const { pathname } = new URL(request.url, 'https://localhost');
    const path = pathname.startsWith(prefix) ? pathname.slice(prefix.length - 1) : '';
    const file = files.get(path);
    requests.push({ path, bytes: file?.body.length ?? 0, time: performance.timeOrigin + performance.now() });
    response.writeHead(file ? 200 : 404, file?.headers ?? {});
    response.end(file?.body ?? '');
  });
  const sessions = new Set<{ destroy(): void }>();
  server.on('session', (session) => sessions.add(session));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    key: createHash('sha256')
      .update(new X509Certificate(pems.cert).publicKey.export({ type: 'spki', format: 'der' }))
      .digest('base64'),
    requests,
    close() {
      for (const session of sessions) session.destroy();
      server.close();
    },
  };
}
