import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownersOf } from '../../src/review/owners.ts';

const CODEOWNERS = `# By role
*                     @council/web   # all the rest
/content/             @council/care
/content/leaflets/paying-for-care/ @council/money @council/care
*.css                 @council/look
/.github/             @council/web
docs/**/plan.md       @council/plans
/content/site.yaml
# /src/               @council/nobody
`;

test('the last line of CODEOWNERS that fits a file names its owners', () => {
  for (const [path, owners] of [
    ['astro.config.mjs', ['@council/web']],
    ['src/review/gate.ts', ['@council/web']],
    ['content/facts.yaml', ['@council/care']],
    ['other/content/facts.yaml', ['@council/web']],
    ['content/leaflets/paying-for-care/your-home/standard.mdx', ['@council/money', '@council/care']],
    ['content/leaflets/paying-for-carex/standard.mdx', ['@council/care']],
    ['src/styles/home.css', ['@council/look']],
    ['docs/2027/spring/plan.md', ['@council/plans']],
    ['docs/plan.md', ['@council/plans']],
    ['content/site.yaml', []],
  ] as const)
    assert.deepEqual(ownersOf(CODEOWNERS, path), owners, path);
  assert.deepEqual(ownersOf('# nothing yet\n', 'src/x.ts'), []);
});
