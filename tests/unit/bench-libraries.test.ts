import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { libraries } from '../../src/bench/libraries.ts';
import { pageText } from '../../src/bench/page-texts.ts';

const page = (main: string, attributes = 'data-pagefind-body="true"') =>
  `<html lang="en"><body><header>Menu</header><main ${attributes}>${main}</main></body></html>`;

describe('the text of a page for a search library', () => {
  it('is its title and the words of its main part', () => {
    const text = pageText(
      '/a/',
      page('<h1>Grab <em>rails</em></h1><ul><li>Fitting</li><li>Paying &amp; asking</li></ul>'),
    );
    assert.deepEqual(text, { path: '/a/', title: 'Grab rails', text: 'Fitting Paying & asking' });
  });

  it('leaves out what is not for a search', () => {
    assert.equal(
      pageText('/a/', page('<h1>A</h1><p data-pagefind-ignore>Print</p><p>Words</p><script>let code</script>'))?.text,
      'Words',
    );
  });

  it('is none for a page that is not for the search', () =>
    assert.equal(pageText('/a/', page('<h1>A</h1>', '')), undefined));
});

describe('search libraries', () => {
  const pages = [
    { path: '/rails/', title: 'Grab rails', text: 'A rail beside the bath.' },
    { path: '/meals/', title: 'Meals', text: 'Hot food brought home.' },
    { path: '/breaks/', title: 'Breaks', text: 'Time away from caring.' },
  ];
  for (const { name, over } of libraries) {
    it(`${name} finds a page by its text, and nothing for a word that no page has`, () => {
      const find = over(pages);
      assert.deepEqual(find('food'), ['/meals/']);
      assert.deepEqual(find('xylophone'), []);
    });

    it(`${name} takes a question with signs that could be commands`, () => {
      const find = over(pages);
      assert.doesNotThrow(() => find('meals: what~ +is (it) - "hot"? ^'));
    });
  }
});
