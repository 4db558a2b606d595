import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { builtPages } from '../support/pages.ts';
import { dist } from '../support/site.ts';

/** Every condition of a media query in a text: `(max-width:36em)`. */
const conditions = (text: string): string[] =>
  [...text.matchAll(/@media[^{;]*/g)].flatMap(([query]) => query.match(/\([^()]*\)/g) ?? []);

/** The styles of every page, and the scripts of the search, which bring some. */
const sources: [string, string][] = [
  ...builtPages.map(({ path, document }): [string, string] => [
    path,
    document
      .querySelectorAll('style')
      .map(({ text }) => text)
      .join('\n'),
  ]),
  ...readdirSync(join(dist, 'search'))
    .filter((name) => name.endsWith('.js'))
    .map((name): [string, string] => [`/search/${name}`, readFileSync(join(dist, 'search', name), 'utf8')]),
];

/** Signs with words to be read in their place, where the same sign alone does not stand before them. */
const withoutFallback = (text: string): string[] =>
  [...text.matchAll(/content:\s*("[^"]*")\s*\/\s*"[^"]*"/g)]
    .filter(({ index, 1: sign }) => !text.slice(0, index).endsWith(`content:${sign};`))
    .map(([declaration]) => declaration);

test('the oldest browsers can read every media query: none has a range, as in (width<=36em)', () => {
  const all = sources.flatMap(([path, text]) => conditions(text).map((condition) => ({ path, condition })));
  assert.deepEqual(
    all.filter(({ condition }) => /[<>=]/.test(condition)),
    [],
  );
  assert.ok(
    all.some(({ condition }) => /^\((?:min|max)-width:/.test(condition)),
    'no page asks for a width',
  );
  assert.deepEqual(conditions('@media (width<=36em){a{b:c}}'), ['(width<=36em)']);
});

test('signs that are not to be read aloud are shown by browsers that cannot be told so', () => {
  const missing = sources.flatMap(([path, text]) =>
    withoutFallback(text).map((declaration) => ({ path, declaration })),
  );
  assert.deepEqual(missing, []);
  assert.ok(sources.some(([, text]) => /content:\s*"[^"]*"\s*\//.test(text)));
  assert.deepEqual(withoutFallback('a{content:"›" / "";}'), ['content:"›" / ""']);
});
