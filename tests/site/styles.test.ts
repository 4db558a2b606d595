import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { builtPages } from '../support/pages.ts';
import { dist } from '../support/site.ts';

/** Every condition of a media query in a text: `(max-width:36em)`. */
const conditions = (text: string): string[] =>
  [...text.matchAll(/@media[^{;]*/g)].flatMap(([query]) => query.match(/\([^()]*\)/g) ?? []);

test('the oldest browsers can read every media query: none has a range, as in (width<=36em)', () => {
  const scripts = readdirSync(join(dist, 'search')).filter((name) => name.endsWith('.js'));
  const sources = [
    ...builtPages.map(({ path, document }) => [
      path,
      document
        .querySelectorAll('style')
        .map(({ text }) => text)
        .join('\n'),
    ]),
    ...scripts.map((name) => [`/search/${name}`, readFileSync(join(dist, 'search', name), 'utf8')]),
  ] as [string, string][];
  const all = sources.flatMap(([path, text]) => conditions(text).map((condition) => ({ path, condition })));
  assert.deepEqual(
    all.filter(({ condition }) => /[<>=]/.test(condition)),
    [],
  );
  assert.ok(
    all.some(({ condition }) => /^\((?:min|max)-width:/.test(condition)),
    'no page asks for a width',
  );
  assert.deepEqual(
    conditions('@media (width<=36em){a{b:c}}').filter((condition) => /[<>=]/.test(condition)),
    ['(width<=36em)'],
  );
});
