import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { partsFor } from '../../src/search/shards.ts';
import { isStopWord, wordsOf } from '../../src/search/words.ts';
import { builtSites } from '../support/pages.ts';

for (const { name, dist, pages } of builtSites)
  describe(name, () => {
    const folder = join(dist, 'search');
    const files = readdirSync(folder);
    const weights = new Map<string, number>();

    /** Kilobytes of 1,000 bytes, in brotli at its best level, as a host would send them. */
    const weigh = (file: string) => {
      const known = weights.get(file) ?? brotliCompressSync(readFileSync(join(folder, file))).length / 1000;
      weights.set(file, known);
      return known;
    };
    const weightOf = (start: string) => {
      const [found, ...others] = files.filter((file) => file.startsWith(`${start}-`) && file.endsWith('.js'));
      assert.ok(found && others.length === 0, `one script ${start}`);
      return weigh(found);
    };

    test('the suggestions are at most 20 kB, with their code and data', () => {
      const kB = weightOf('suggest');
      assert.ok(kB <= 20, `${kB} kB`);
    });

    test('what else the page of results needs is at most 5 kB of code, and 150 bytes for each page of the site', () => {
      const kB = { page: weightOf('page'), more: weightOf('more') };
      assert.ok(kB.page <= 5 && kB.more <= 0.15 * pages.length, JSON.stringify({ ...kB, pages: pages.length }));
    });

    test('what was learned of a usual question is at most 14 kB', () => {
      const prefix = files.find((file) => /^words-.*-0\.txt$/.test(file))?.replace(/-0\.txt$/, '');
      const sums = pages
        .filter(({ document }) => document.querySelector('article.leaflet'))
        .map(({ document }) =>
          partsFor(wordsOf(document.querySelector('h1')?.text ?? ''), isStopWord).reduce(
            (sum, number) => sum + weigh(`${prefix}-${number}.txt`),
            0,
          ),
        )
        .sort((a, b) => a - b);
      const middle = sums[Math.floor(sums.length / 2)] ?? 0;
      assert.ok(middle <= 14, `${middle} kB`);
    });
  });
