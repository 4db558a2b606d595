import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { knownPages, searchCopy, termRecords } from '../../src/build/outputs/search-copy.ts';
import { keyOf } from '../../src/search/keys.ts';
import { contentWords } from '../../src/search/words.ts';
import { loadSite } from '../../src/site/load-site.ts';
import { projectRoot } from '../../src/setup/project-root.ts';

const site = await loadSite(projectRoot, 'tests/fixtures/site/content');
const html = (main: string, text = '<h1>A break</h1><p>Text</p>') =>
  `<head><meta name="description" content="Tom &amp; me"></head><body>${main}${text}</main></body>`;

describe('searchCopy', () => {
  it('leaves out a page that is not for the search', () => {
    assert.equal(searchCopy(html('<main id="main">')), undefined);
  });

  it('adds aliases and filters where no excerpt shows them, and takes the title out of the text', () => {
    const main = '<main id="main" tabindex="-1" data-pagefind-body data-format="Leaflet">';
    assert.equal(
      searchCopy(html(main), { aliases: ['respite', 'a "rest" & <b>'], topics: ['carers', 'money'] }),
      html(
        `${main}<div data-pagefind-ignore><p data-pagefind-filter="format">Leaflet</p><p data-pagefind-filter="topic">carers</p>` +
          '<p data-pagefind-filter="topic">money</p><p data-pagefind-meta="summary">Tom &amp; me</p>' +
          '<p data-pagefind-meta="aliases">respite | a &quot;rest&quot; &amp; &lt;b&gt;</p></div>',
        '<h1 data-pagefind-meta="title" data-pagefind-ignore>A break</h1><p>Text</p>',
      ),
    );
  });

  it('takes the summary from the page', () => {
    assert.match(
      searchCopy(html('<main data-pagefind-body="true" data-format="Words">')) ?? '',
      /<p data-pagefind-meta="summary">Tom &amp; me<\/p><\/div>/,
    );
  });

  it('leaves the glossary’s terms to their own records', () => {
    assert.match(
      searchCopy(html('<main data-pagefind-body>', '<h1>Words</h1><dl class="glossary"><div>')) ?? '',
      /<dl class="glossary" data-pagefind-ignore>/,
    );
  });
});

/** The words of a name that say what it is about, in any order. */
const telling = (name: string) => contentWords(name).map(keyOf).sort().join(' ');

describe('knownPages', () => {
  const known = knownPages(site);

  it('knows every leaflet, commitment, page and service, with its topics', () => {
    for (const { path, data, topic } of site.leaflets.values()) {
      assert.deepEqual(known.get(path)?.topics, [topic.id]);
      const names = [data.title, ...(known.get(path)?.aliases ?? [])].map(telling);
      assert.deepEqual(
        data.aliases.filter((alias) => !names.includes(telling(alias))),
        [],
      );
    }
    for (const { path } of [
      ...site.commitments,
      ...site.pages.values(),
      ...[...site.services.values()].filter(({ unlisted }) => !unlisted),
    ])
      assert.ok(known.has(path), path);
  });

  it('finds a leaflet by the words that the glossary explains with it', () => {
    const term = [...site.terms.values()].find(({ leaflet }) => leaflet);
    assert.ok(term);
    assert.ok(known.get(`/${term.leaflet}/`)?.aliases.includes(term.term));
  });

  it('gives a service the topics of the leaflets that show it', () => {
    const leaflet = [...site.leaflets.values()].find(({ shows }) => shows.services.length > 0);
    assert.ok(leaflet);
    assert.ok(known.get(`/services/${leaflet.shows.services[0]}/`)?.topics.includes(leaflet.topic.id));
  });
});

describe('termRecords', () => {
  it('leads to the term on the glossary’s page', () => {
    const [term] = site.terms.values();
    assert.ok(term);
    const [record] = termRecords(site);
    assert.equal(record?.url, `/glossary/#${term.id}`);
    assert.equal(record?.content, term.means);
    assert.deepEqual(record?.filters.format, ['Words']);
  });
});
