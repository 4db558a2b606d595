import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseMdx } from '../../src/content/parse/mdx.ts';
import { passagesOf, SHOWN } from '../../src/content/parse/passages.ts';
import type { Passage } from '../../src/content/parse/passages.ts';

const front = '---\ntitle: Café 😀\n---\n';

function passages(text: string): readonly Passage[] {
  const { tree, problems } = parseMdx('page.mdx', front + text);
  assert.deepEqual(problems, []);
  return passagesOf(tree!, front + text);
}

describe('words', () => {
  for (const [name, text, words] of [
    ['of a paragraph, across bold and links', 'A **bold** [link](/a/).', ['A bold link.']],
    [
      'of headings, list items and cells',
      '## Head\n\n- one\n- two\n\n| a | b |\n| - | - |\n| c | d |',
      ['Head', 'one', 'two', 'a', 'b', 'c', 'd'],
    ],
    ['of a component', '<Important>\n\nCall.\n\n</Important>', ['Call.']],
    ['of a component on one line', '<Important>Call.</Important>', ['Call.']],
    ['with a sign for what is shown', 'It is <Fact id="a" />.', [`It is ${SHOWN}.`]],
    ['inside a component in a sentence', 'A <Term id="a">hard **word**</Term>.', ['A hard word.']],
    ['across two lines', 'One\n  two  \nthree', ['One\ntwo\nthree']],
    ['none', '', []],
  ] as [string, string, string[]][]) {
    test(name, () =>
      assert.deepEqual(
        passages(text).map((passage) => passage.words),
        words,
      ),
    );
  }
});

describe('the place of X', () => {
  for (const [name, text] of [
    ['at the start', 'X'],
    ['after a name of a character', 'a &pound;&amp;&#65; X'],
    ['after an escape', 'a \\* \\\\ \\[ X'],
    ['after signs of two units', '😀😀 é X'],
    ['in bold', 'a **b X**'],
    ['in a link', 'a [b X](/c/)'],
    ['on the second line, moved in', 'a\n   b X'],
    ['in a quotation', '> a\n> b X'],
    ['in a list', '1. a\n\n   b\n   c X'],
    ['in code', 'a `b X`'],
    ['after a component', 'a <Fact id="a" /> X'],
    ['in a table', '| a | b |\n| - | - |\n| c | d X |'],
    ['after a hard break', 'a\\\nb X'],
  ] as [string, string][]) {
    test(name, () => {
      const source = front + text;
      const before = source.slice(0, source.indexOf('X'));
      const passage = passages(text).find(({ words }) => words.includes('X'))!;
      const expected = { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') };
      assert.deepEqual(passage.at(passage.words.indexOf('X')), expected);
    });
  }
});

test('tells which component is shown', () => {
  const [passage] = passages('a <Fact id="b" />');
  assert.equal(passage?.shown(2)?.name, 'Fact');
  assert.equal(passage?.shown(0), undefined);
});
