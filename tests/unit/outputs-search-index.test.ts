import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { searchIndex } from '../../src/build/outputs/search-index.ts';
import { fullText, RANKING } from '../../src/search/full-text.ts';
import type { Pagefind } from '../../src/search/full-text.ts';
import type { Understood } from '../../src/search/understand.ts';
import { serve } from '../../src/serve/static-server.ts';
import type { SiteServer } from '../../src/serve/static-server.ts';
import { projectRoot } from '../../src/setup/project-root.ts';
import { loadSite } from '../../src/site/load-site.ts';

const written = await loadSite(projectRoot, 'tests/fixtures/site/content');
const page = (title: string, text: string) =>
  `<!doctype html><html lang="en-GB"><head><title>${title}</title></head><body><main data-pagefind-body data-format="Leaflet"><h1>${title}</h1>${text}</main></body></html>`;

describe('the search index', () => {
  let folder: string;
  let site: SiteServer;
  let engine: Pagefind;
  let line: string | void;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'search-index-'));
    const write = (path: string, html: string) => {
      mkdirSync(join(folder, path), { recursive: true });
      writeFileSync(join(folder, path, 'index.html'), html);
    };
    write('carers/a-break', page('A break', '<p>Somebody else helps.</p>'));
    write('far', page('Elsewhere', '<h2>Rails &amp; ramps</h2><p>A ramp.</p>'));
    write('a-z', '<html lang="en-GB"><body><main><h1>Zebra</h1></main></body></html>');
    line = await searchIndex.run(folder, written);
    site = await serve(folder, { port: 0, host: '127.0.0.1', base: '/part/' });
    const pagefind = (await import(pathToFileURL(join(folder, 'pagefind/pagefind.js')).href)) as {
      createInstance(options: object): Pagefind;
    };
    engine = pagefind.createInstance({
      noWorker: true,
      basePath: `${site.url}pagefind/`,
      baseUrl: '/part/',
      ranking: RANKING,
    });
  });
  after(async () => {
    await site.close();
    rmSync(folder, { recursive: true });
  });

  const ask = async (query: string) => {
    const understood: Understood = {
      query,
      words: [query],
      concepts: [{ words: [query], also: [], partial: false }],
      ignored: [],
      corrections: [],
      unknown: [],
      topics: [],
    };
    return (await fullText(engine, understood, { query, topic: '', format: '', audience: '' }, new Set(), '/part/'))
      .more;
  };

  it('says how much it took in', () => assert.match(String(line), /^Search index: 2 pages and \d+ words, \d+ kB$/));

  it('finds a page by its text, and takes away the path that the site is served from', async () => {
    const [first] = await ask('ramps');
    assert.equal(first?.path, '/far/');
    assert.equal(first.title, 'Elsewhere');
  });

  it('finds a leaflet by an alias that is not in its page, and does not show the alias', async () => {
    const [first] = await ask('respite');
    assert.equal(first?.path, '/carers/a-break/');
    assert.doesNotMatch(first.content + first.summary, / \| /);
    assert.ok(first.aliases.includes('respite'));
    assert.deepEqual(first.topics, ['carers']);
  });

  it('leaves out pages that are not for the search', async () => assert.deepEqual(await ask('zebra'), []));

  it('holds nothing of Pagefind’s own interfaces', () => {
    const names = readdirSync(join(folder, 'pagefind'));
    assert.deepEqual(names.map((name) => name.replace(/_\w+\.pf_meta$/, '.pf_meta')).sort(), [
      'filter',
      'fragment',
      'index',
      'pagefind-entry.json',
      'pagefind.en.pf_meta',
      'pagefind.js',
      'wasm.en.pagefind',
    ]);
  });

  it('fails where there is no page for the search', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'search-index-'));
    await assert.rejects(searchIndex.run(empty, written), /No page has data-pagefind-body/);
    rmSync(empty, { recursive: true });
  });
});
