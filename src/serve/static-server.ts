import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { normalBase, siteHandler } from './site-handler.ts';

export interface ServeOptions {
  /** 0 takes any free port. */
  port: number;
  /** The path that the site is served under, as in `BASE_PATH`. */
  base?: string | undefined;
  /** The name to listen on: this machine alone unless told. */
  host?: string;
}

export interface SiteServer {
  /** The site's first page, with its final slash. */
  url: string;
  port: number;
  close(): Promise<void>;
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;

function listen(handler: RequestListener, port: number, host: string): Promise<Server> {
  const server = createServer(handler);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/**
 * Listens on every address of a host. `localhost` is two: a browser tries ::1 first, so a port that
 * another program holds there is not free, even when 127.0.0.1 is.
 */
async function listenOn(handler: RequestListener, port: number, host: string): Promise<Server[]> {
  if (host !== 'localhost') return [await listen(handler, port, host)];
  const first = await listen(handler, port, '127.0.0.1');
  try {
    return [first, await listen(handler, (first.address() as AddressInfo).port, '::1')];
  } catch (error) {
    if (codeOf(error) !== 'EADDRINUSE') return [first]; // This machine has no IPv6.
    await close(first);
    throw error;
  }
}

/** Serves a built site's folder. Rejects with the system's error, such as EADDRINUSE for a busy port. */
export async function serve(folder: string, { port, base, host = 'localhost' }: ServeOptions): Promise<SiteServer> {
  const servers = await listenOn(siteHandler(folder, base), port, host);
  const bound = (servers[0]!.address() as AddressInfo).port;
  return {
    url: `http://${host}:${bound}${normalBase(base)}`,
    port: bound,
    close: async () => {
      await Promise.all(servers.map(close));
    },
  };
}

export interface FreePortOptions extends Omit<ServeOptions, 'port'> {
  firstPort: number;
  /** How many ports to try, one after another. */
  tries: number;
}

/** Serves a folder on the first free port, and says which ports before it were busy. */
export async function serveOnFreePort(
  folder: string,
  { firstPort, tries, ...options }: FreePortOptions,
): Promise<SiteServer & { busy: number[] }> {
  const busy: number[] = [];
  for (let port = firstPort; port < firstPort + tries && port <= 65535; port += 1) {
    try {
      return { ...(await serve(folder, { ...options, port })), busy };
    } catch (error) {
      if (codeOf(error) !== 'EADDRINUSE') throw error;
      busy.push(port);
    }
  }
  throw new Error(
    `Ports ${firstPort} to ${firstPort + busy.length - 1} are all in use. Stop a program that uses one, or set PORT to another number.`,
  );
}
