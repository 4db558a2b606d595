import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { contentType } from '../serve/content-type.ts';
import { openBrowser, PHONE, SLOWER } from './browser.ts';
import { median } from '../wording/median.ts';

/** The slow link that peers were measured with: 400 ms a request, 50,000 bytes a second. */
const LINK = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };

/** A server that sends everything in brotli, as a host would. */
async function compressed(folder: string): Promise<{ url: string; close(): void }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = path.endsWith('/') ? `${path}index.html` : path;
    try {
      const body = brotliCompressSync(readFileSync(join(folder, file)));
      response.writeHead(200, { 'content-type': contentType(file) ?? 'text/html', 'content-encoding': 'br' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

export interface Paint {
  path: string;
  /** First contentful paint in milliseconds: the median of the runs. */
  paint: number;
  /** Requests up to the load event. */
  requests: number;
  /** Cumulative layout shift. */
  shift: number;
}

/** First paint of pages of a built site on a slow link. */
export async function firstPaint(
  folder: string,
  paths: string[],
  runs: number,
  log: (line: string) => void,
): Promise<Paint[]> {
  const server = await compressed(folder);
  const browser = await openBrowser(log);
  const results: Paint[] = [];
  for (const path of paths) {
    const paints: number[] = [];
    let requests = 0;
    let shift = 0;
    for (let run = 0; run < runs; run += 1) {
      const context = await browser.newContext({ viewport: PHONE });
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await session.send('Network.enable');
      await session.send('Network.emulateNetworkConditions', LINK);
      await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
      requests = 0;
      page.on('request', () => {
        requests += 1;
      });
      await page.goto(server.url + path, { waitUntil: 'load' });
      const seen = await page.evaluate(
        () =>
          new Promise<{ paint: number; shift: number }>((resolve) => {
            let moved = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) moved += (entry as PerformanceEntry & { value: number }).value;
            }).observe({ type: 'layout-shift', buffered: true });
            new PerformanceObserver((list) => {
              const [entry] = list.getEntriesByName('first-contentful-paint');
              if (entry) requestAnimationFrame(() => resolve({ paint: entry.startTime, shift: moved }));
            }).observe({ type: 'paint', buffered: true });
          }),
      );
      paints.push(seen.paint);
      shift = Math.max(shift, seen.shift);
      await context.close();
    }
    results.push({ path, paint: median(paints), requests, shift });
  }
  await browser.close();
  server.close();
  return results;
}
