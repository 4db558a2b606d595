import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createSearch, SUGGESTIONS } from '../../src/search/answer.ts';
import type { SearchData, SearchMore } from '../../src/search/data.ts';
import { searchData, searchPage } from '../support/search-data.ts';

const none = { topic: '', format: '', audience: '' };
const searchOf = (words: Partial<SearchData['words']> = {}, more?: SearchMore, pages = [] as SearchData['pages']) =>
  createSearch(searchData(words, pages), more);
const paths = (query: string, search = searchOf(), asked = {}) =>
  search.answer({ query, ...none, ...asked }).results.map(({ page }) => page.path);

describe('answer', () => {
  it('puts the page first that is named so', () => {
    assert.equal(paths('respite')[0], '/carers/a-break/');
    assert.equal(paths('dfg')[0], '/home/grant/');
    assert.equal(paths('A grant to change your home')[0], '/home/grant/');
  });

  it('puts a leaflet before a service and a word that are named the same', () => {
    assert.deepEqual(paths('sitting service').slice(0, 2), ['/carers/a-break/', '/services/sitters/']);
    assert.deepEqual(paths('short break').slice(0, 2), ['/carers/a-break/', '/glossary/#respite']);
  });

  it('does not bury the page that has most of a question under those that have a word of it', () => {
    assert.equal(paths('somebody to fit a grab rail for my wheelchair please')[0], '/home/rails/');
  });

  it('finds a page by other words for the same', () => {
    const search = searchOf({ same: [['banister', 'rail']], means: [{ say: ['skint'], find: ['charges'] }] });
    assert.equal(paths('banister', search)[0], '/home/rails/');
    assert.equal(paths('skint', search)[0], '/money/charges/');
  });

  it('puts the very words before other words for the same', () => {
    const search = searchOf({ same: [['lamp', 'light']] }, undefined, [
      searchPage('/home/light/', 'A light'),
      searchPage('/home/lamp/', 'A lamp'),
    ]);
    assert.deepEqual(paths('lamp', search), ['/home/lamp/', '/home/light/']);
    assert.deepEqual(paths('light', search), ['/home/light/', '/home/lamp/']);
  });

  it('follows the topic where nothing else decides', () => {
    const lamps = [
      searchPage('/home/lamps/', 'A lamp', { topics: ['home'] }),
      searchPage('/money/lamps/', 'A lamp', { topics: ['money'] }),
    ];
    for (const topic of ['home', 'money']) {
      const search = searchOf({ topics: [{ topic, words: ['afford'] }] }, undefined, lamps);
      assert.equal(paths('afford lamps', search)[0], `/${topic}/lamps/`);
    }
  });

  it('lets editors say which page comes first', () => {
    assert.equal(
      paths('sitting service', searchOf({ prefer: [{ words: 'Sitting service', path: '/services/sitters/' }] }))[0],
      '/services/sitters/',
    );
  });

  it('goes by what was learned where names do not decide', () => {
    const learned = { exhaust: [[0, 20]], 'no sleep': [[0, 16]] } as SearchMore['learned'];
    const search = searchOf({}, { texts: {}, learned });
    assert.deepEqual(paths('exhausted', search), ['/carers/a-break/']);
    assert.equal(paths('I get no sleep', search)[0], '/carers/a-break/');
    assert.equal(paths('exhausted grab rail', search).length > 1, true);
  });

  it('takes no notice of what is said in passing', () => {
    assert.deepEqual(paths('gardening', searchOf({}, { texts: {}, learned: { garden: [[0, 4]] } })), []);
  });

  it('puts the page first that says what to do in a danger', () => {
    const urgent = [
      {
        id: 'harm',
        words: ['hits'],
        line: 'If someone may be hurt:',
        calls: [],
        page: { path: '/carers/assessment/', title: 'Carer’s assessment' },
      },
    ];
    const { results, urgent: found } = searchOf({ urgent }).answer({ query: 'he hits me', ...none });
    assert.equal(results[0]?.page.path, '/carers/assessment/');
    assert.equal(found?.id, 'harm');
  });

  it('finds pages by the words that they are shown with', () => {
    assert.deepEqual(paths('zebra', searchOf({}, { texts: { '/money/charges/': 'Even for a zebra.' }, learned: {} })), [
      '/money/charges/',
    ]);
    assert.deepEqual(paths('zebra'), []);
  });

  it('narrows by topic, kind and reader; a page for everybody is for each', () => {
    assert.ok(
      paths('break', searchOf(), { topic: 'carers' }).every(
        (path) => path.includes('carers') || path.includes('sitters') || path.includes('respite'),
      ),
    );
    assert.deepEqual(paths('sitting service', searchOf(), { format: 'Service' }), ['/services/sitters/']);
    assert.ok(!paths('respite', searchOf(), { audience: 'young' }).includes('/carers/a-break/'));
    assert.ok(paths('grab rail', searchOf(), { audience: 'young' }).includes('/home/rails/'));
  });

  it('says how strong an answer is', () => {
    const [named] = searchOf().answer({ query: 'respite', ...none }).results;
    assert.equal(named?.strength, 'named');
    const [weak] = searchOf().answer({ query: 'gardening lessons for my wheelchair', ...none }).results;
    assert.equal(weak?.strength, 'weak');
    assert.equal(searchOf().answer({ query: 'wheelchair bathroom', ...none }).results[0]?.strength, 'strong');
  });

  it('says why each page is there', () => {
    const [first] = searchOf().answer({ query: 'grab rail', ...none }).results;
    assert.equal(first?.reasons.named, 3);
    assert.equal(first.reasons.name, 'grab rail');
    assert.deepEqual(first.reasons.words, ['grab', 'rail']);
  });

  it('says no where there is nothing, with words that are near', () => {
    const answer = searchOf().answer({ query: 'wheelcheer', ...none }, { exact: true });
    assert.deepEqual(answer.results, []);
    assert.deepEqual(answer.nearest, ['wheelchair']);
    assert.deepEqual(searchOf().answer({ query: '', ...none }).results, []);
  });

  it('gives the same order each time', () => {
    const search = searchOf();
    assert.deepEqual(paths('money for my bathroom', search), paths('money for my bathroom', search));
  });
});

describe('suggest', () => {
  const titles = (typed: string) =>
    searchOf()
      .suggest(typed)
      .map(({ page }) => page.title);

  it('offers what a word means below the leaflet that it leads to', () => {
    assert.deepEqual(titles('resp').slice(0, 2), ['Taking a break from caring', 'respite']);
  });

  it('finds pages by the start of a word', () => {
    assert.equal(titles('resp')[0], 'Taking a break from caring');
    assert.equal(titles('grab ra')[0], 'Rails and small changes');
  });

  it('says by which words a page was found, where they are not its title', () => {
    assert.equal(searchOf().suggest('wet room')[0]?.words, 'wet room');
    assert.equal(searchOf().suggest('a grant to change your home')[0]?.words, undefined);
  });

  it('offers nothing that has only a part of what is written', () => {
    assert.deepEqual(titles('gardening lessons for my wheelchair'), []);
  });

  it('gives few', () => {
    const many = Array.from({ length: 20 }, (_, index) => searchPage(`/many/${index}/`, `Lamp ${index}`));
    assert.equal(searchOf({}, undefined, many).suggest('lamp').length, SUGGESTIONS);
  });

  it('has nothing for nothing', () => assert.deepEqual(searchOf().suggest('  '), []));
});
