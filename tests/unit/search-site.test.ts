import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { exampleLeaflet } from '../../src/checks/example-page.ts';
import { parseContent } from '../../src/content/content.ts';
import { createSearch } from '../../src/search/answer.ts';
import { learn } from '../../src/search/learn.ts';
import { lessonsOf } from '../../src/search/lessons.ts';
import { searchOf } from '../../src/search/site-search.ts';
import { buildSite } from '../../src/site/site.ts';
import { filesWith } from './fixture.ts';

/** The site of the fixture with these files laid over it. */
const siteWith = (files: Record<string, string>) => buildSite(parseContent(filesWith(files)).content);

const quoted = siteWith(
  exampleLeaflet('Text.', {
    summary: 'The carer\'s "own" time. It\'s yours.',
    aliases: `respite, "carer's day off", holiday from carring`,
  }),
);
const { data, texts } = searchOf(quoted);
const page = data.pages.find(({ path }) => path === '/carers/a-break/')!;

describe('what the search is made of', () => {
  it('has titles, summaries and aliases as pages show them', () => {
    assert.ok(page.aliases.includes('carer’s day off'), page.aliases.join());
    assert.equal(texts[page.path], 'The carer’s “own” time.');
    assert.ok(data.pages.every(({ title, aliases }) => [title, ...aliases].every((text) => !/['"]/.test(text))));
  });

  it('is found by straight and curved quotes alike', () => {
    const search = createSearch(data, { texts, learned: {} });
    for (const query of ["carer's day off", 'carer’s day off', 'carers day off'])
      assert.equal(search.answer({ query, topic: '', format: '', audience: '' }).results[0]?.page.path, page.path);
  });

  it('mends slips in aliases, and leaves out one with the words of another', () => {
    const aliases = (list: string) =>
      searchOf(siteWith(exampleLeaflet('Text.', { aliases: list }))).data.pages.find(({ path }) => path === page.path)
        ?.aliases;
    assert.deepEqual(aliases('respite, time off, holiday from carring'), [
      'respite',
      'time off',
      'holiday from caring',
    ]);
    assert.deepEqual(aliases('respite, time off, off the time, the respite'), ['respite', 'time off']);
  });

  it('has words last, and each page once', () => {
    const formats = data.pages.map(({ format }) => format);
    assert.ok(formats.indexOf('Words') > formats.lastIndexOf('Leaflet'));
    assert.ok(formats.slice(formats.indexOf('Words')).every((format) => format === 'Words'));
    assert.equal(new Set(data.pages.map(({ path }) => path)).size, data.pages.length);
  });

  it('is made once for a site', () => assert.equal(searchOf(quoted), searchOf(quoted)));
});

describe('what residents really asked', () => {
  const others = ['carers/are-you-a-carer', 'getting-help/ask-for-help'];
  /** A training in which "run ragged" stands for another page, more often than residents say it. */
  const training = others.map((name) => ({
    page: name,
    file: 'training.txt',
    text: `# Notes.\n${Array.from({ length: 3 }, (_, index) => `run ragged ${name} ${index}`).join('\n')}\n`,
  }));
  const asked = (...questions: string[]) =>
    questions.map((question) => ({
      question,
      pages: ['carers/a-break'],
      list: 'asked',
      file: 'questions.txt',
      place: { line: 1, column: 1 },
    }));
  const firstFor = (lines: string[]) => {
    const learned = learn(lessonsOf(data, asked(...lines), training));
    const { results } = createSearch(data, { texts, learned }).answer({
      query: 'i am run ragged',
      topic: '',
      format: '',
      audience: '',
    });
    return results[0]?.page.path;
  };

  it('lifts a page above those that a machine thought of', () => {
    assert.notEqual(firstFor([]), '/carers/a-break/');
    assert.equal(firstFor(['run ragged', 'am run ragged']), '/carers/a-break/');
  });
});
