import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:http2';
import type { IncomingHttpHeaders } from 'node:http2';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import { cacheControl, startHost } from '../../src/bench/host.ts';
import { countFrom } from '../../src/bench/part.ts';
import { slowLink } from '../../src/bench/slow-link.ts';

const top = mkdtempSync(join(tmpdir(), 'bench-test-'));
after(() => rmSync(top, { recursive: true, force: true }));

/** A folder with these files. */
function folder(name: string, files: Record<string, string | Buffer>): string {
  for (const [path, content] of Object.entries(files)) {
    const file = join(top, name, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return join(top, name);
}

/** Asks a host by HTTP/2 over TLS. */
async function ask(
  port: number,
  path: string,
): Promise<{ headers: IncomingHttpHeaders & { ':status'?: number }; body: Buffer }> {
  const client = connect(`https://localhost:${port}`, { rejectUnauthorized: false });
  try {
    const stream = client.request({ ':path': path });
    const parts: Buffer[] = [];
    stream.on('data', (part: Buffer) => parts.push(part));
    const [[headers]] = await Promise.all([once(stream, 'response'), once(stream, 'end')]);
    return { headers, body: Buffer.concat(parts) };
  } finally {
    client.destroy();
  }
}

const text = ({ body }: { body: Buffer }) => brotliDecompressSync(body).toString();

describe('the host of the bench', () => {
  const wide = Buffer.from(Array.from({ length: 300_000 }, (_, index) => (index * 7919) % 251));
  const first = folder('first', { 'both.txt': 'the first folder', 'bench/index.html': '<p>A peer</p>' });
  const second = folder('second', {
    'both.txt': 'the second folder',
    'a/index.html': '<p>A page</p>',
    'wide.pf_index': wide,
  });

  it('sends text in brotli, folders by their page, and the first folder before the second', async () => {
    const host = await startHost([first, second]);
    try {
      const page = await ask(host.port, '/a/?q=words');
      assert.equal(text(page), '<p>A page</p>');
      assert.equal(page.headers['content-encoding'], 'br');
      assert.equal(text(await ask(host.port, '/both.txt')), 'the first folder');
      assert.equal((await ask(host.port, '/none.txt')).headers[':status'], 404);
      assert.deepEqual(
        host.requests.map(({ path }) => path),
        ['/a/', '/both.txt', '/none.txt'],
      );
    } finally {
      host.close();
    }
  });

  it('serves under a base path, and nothing beside it', async () => {
    const host = await startHost([second], '/care');
    try {
      assert.equal(text(await ask(host.port, '/care/a/')), '<p>A page</p>');
      assert.equal((await ask(host.port, '/a/')).headers[':status'], 404);
    } finally {
      host.close();
    }
  });

  it('comes whole and in order through a link, which counts what came', async () => {
    const host = await startHost([second]);
    const link = await slowLink(host.port, { roundTrip: 0, bytesPerSecond: 1e9 });
    try {
      const { body, headers } = await ask(link.port, '/wide.pf_index');
      assert.equal(headers['content-encoding'], undefined);
      assert.ok(body.equals(wide));
      assert.ok(link.arrivals.reduce((sum, { bytes }) => sum + bytes, 0) > wide.length);
    } finally {
      link.close();
      host.close();
    }
  });
});

describe('how long a file may be kept', () => {
  for (const [path, ever] of [
    ['/_astro/site.js', true],
    ['/search/suggest-DxT9aB3k.js', true],
    ['/pagefind/index/en_121a1f5.pf_index', true],
    ['/bench/pagefind/pagefind-ui.js', false],
    ['/search/', false],
    ['/care-options/moving-into-adulthood/', false],
  ] as const) {
    it(`${path}: ${ever ? 'for ever' : 'ten minutes'}`, () =>
      assert.equal(cacheControl(path).includes('immutable'), ever));
  }
});

describe('a count given as an option', () => {
  it('is a whole number from 1', () => assert.equal(countFrom('runs', '12'), 12));
  for (const wrong of ['0', '-1', '2.5', '', 'three', '1e3']) {
    it(`"${wrong}" is refused`, () => assert.throws(() => countFrom('runs', wrong), /--runs takes a whole number/));
  }
});
