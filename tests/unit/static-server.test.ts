import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { serve, serveOnFreePort } from '../../src/serve/static-server.ts';
import type { SiteServer } from '../../src/serve/static-server.ts';

const host = '127.0.0.1';
const folder = mkdtempSync(join(tmpdir(), 'static site '));
let site: SiteServer;

const get = (path: string, init?: RequestInit) => fetch(new URL(path, site.url), { redirect: 'manual', ...init });

before(async () => {
  mkdirSync(join(folder, 'care at home'));
  mkdirSync(join(folder, 'pagefind'));
  writeFileSync(join(folder, 'index.html'), '<h1>Home</h1>');
  writeFileSync(join(folder, '404.html'), '<h1>Not here</h1>');
  writeFileSync(join(folder, 'care at home', 'index.html'), '<h1>Care</h1>');
  for (const name of [
    'a.xml',
    'a.json',
    'a.csv',
    'a.ics',
    'a.woff2',
    'a.wasm',
    'a.css',
    'a.js',
    'a.pdf',
    'pagefind/en.pf_meta',
    'pagefind/wasm.en.pagefind',
  ]) {
    writeFileSync(join(folder, name), 'x');
  }
  site = await serve(folder, { port: 0, host });
});

after(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

describe('a served folder', () => {
  it('answers with a page and the headers of a static host', async () => {
    const response = await get('/');
    assert.equal(response.status, 200);
    assert.equal(await response.text(), '<h1>Home</h1>');
    assert.equal(response.headers.get('content-type')?.replace(' ', ''), 'text/html;charset=utf-8');
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
    assert.equal(response.headers.get('referrer-policy'), 'strict-origin-when-cross-origin');
  });

  it('says the type of each kind of file', async () => {
    const types = {
      'a.xml': 'application/xml; charset=utf-8',
      'a.json': 'application/json; charset=utf-8',
      'a.csv': 'text/csv; charset=utf-8',
      'a.ics': 'text/calendar; charset=utf-8',
      'a.css': 'text/css; charset=utf-8',
      'a.js': 'text/javascript; charset=utf-8',
      'a.woff2': 'font/woff2',
      'a.wasm': 'application/wasm',
      'a.pdf': 'application/pdf',
      'pagefind/en.pf_meta': 'application/octet-stream',
      'pagefind/wasm.en.pagefind': 'application/octet-stream',
    };
    for (const [path, type] of Object.entries(types)) {
      assert.equal((await get(path)).headers.get('content-type'), type, path);
    }
  });

  it('answers 304 to a browser that has the file', async () => {
    const etag = (await get('/a.css')).headers.get('etag');
    assert.ok(etag);
    assert.equal((await get('/a.css', { headers: { 'If-None-Match': etag } })).status, 304);
  });

  it("shows the site's own page for an unknown address, with status 404", async () => {
    for (const path of ['/nothing', '/nothing/', '/a.css/x', '/%E0%A4%A', '/..%2f..%2fetc/passwd']) {
      const response = await get(path);
      assert.equal(response.status, 404, path);
      assert.equal(await response.text(), '<h1>Not here</h1>', path);
    }
  });

  it('adds the final slash of a folder, and keeps the query', async () => {
    const response = await get('/care%20at%20home?q=1');
    assert.equal(response.status, 301);
    assert.equal(response.headers.get('location'), '/care%20at%20home/?q=1');
    assert.equal(await (await get('/care%20at%20home/?q=1')).text(), '<h1>Care</h1>');
  });

  it('sends no body to HEAD, and refuses other methods', async () => {
    assert.equal(await (await get('/', { method: 'HEAD' })).text(), '');
    assert.equal((await get('/', { method: 'POST' })).status, 405);
  });
});

describe('a folder served under a base', () => {
  it('is there and nowhere else', async () => {
    for (const base of ['/asc/', 'asc', '/asc']) {
      const under = await serve(folder, { port: 0, host, base });
      const status = async (path: string) => (await fetch(new URL(path, under.url), { redirect: 'manual' })).status;
      assert.equal(new URL(under.url).pathname, '/asc/');
      assert.deepEqual(
        await Promise.all(
          ['/asc/', '/asc', '/asc/a.css', '/asc/care%20at%20home', '/', '/a.css', '/ascot/'].map(status),
        ),
        [200, 301, 200, 301, 404, 404, 404],
      );
      await under.close();
    }
  });
});

describe('a busy port', () => {
  it('is passed over for the next free one, and named', async () => {
    const other = createServer().listen(0, host);
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const next = await serveOnFreePort(folder, { firstPort: port, tries: 20, host });
    assert.equal(next.busy[0], port);
    assert.equal(next.port, port + next.busy.length);
    assert.equal((await fetch(next.url)).status, 200);
    await next.close();
    await assert.rejects(serveOnFreePort(folder, { firstPort: port, tries: 1, host }), /in use.*PORT/);
    other.close();
  });

  it('is busy on localhost when only one of its addresses is', async () => {
    const other = createServer().listen(0, host);
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    await assert.rejects(serve(folder, { port }), { code: 'EADDRINUSE' });
    other.close();
  });
});
