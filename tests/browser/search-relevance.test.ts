import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright';
import { scoreOf } from '../../src/bench/score.ts';
import { parseQuestions } from '../../src/content/parse/questions.ts';
import { askMany } from '../support/search-page.ts';
import { openBrowser, pageUrl } from '../support/site.ts';

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

/**
 * What only a real fault breaks, in shares: a right page first, and among the first three. With all it learns, the search
 * answers 90 % and 97 % of the reporting set; with a tenth of it 73 % and 89 %, and with nothing learned 50 % and 66 %.
 * Twenty further questions that nothing answers would not break it: how good the search is stands in the bench.
 */
const LEAST = { first: 0.8, firstThree: 0.9 };

for (const set of ['practice', 'reporting']) {
  test(`residents' questions of the list ${set} are answered on the page of results`, async () => {
    const questions = parseQuestions(readFileSync(`content/questions/${set}.tsv`, 'utf8'));
    const page = await browser.newPage();
    await page.goto(pageUrl('/search/'));
    const found = await askMany(
      page,
      questions.map(({ question }) => question),
      10,
    );
    const score = scoreOf(questions.map((question, index) => ({ question, results: found[index]! })));
    assert.ok(
      score && score.first >= LEAST.first && score.firstThree >= LEAST.firstThree && score.nothing === 0,
      JSON.stringify(score),
    );
    await page.close();
  });
}
