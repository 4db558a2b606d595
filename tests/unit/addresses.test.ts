import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { addresses, brokenAddresses } from '../../src/site/addresses.ts';
import { parseContent } from '../../src/content/content.ts';
import { filesWith, fixtureFiles } from './fixture.ts';

const all = addresses(parseContent(fixtureFiles).content);

test('every page of the fixture has an address', () => {
  assert.deepEqual([...all.keys()].filter((path) => !path.startsWith('/data/')).sort(), [
    '/',
    '/a-z/',
    '/about/',
    '/accessibility/',
    '/carers/',
    '/carers/a-break/',
    '/carers/are-you-a-carer/',
    '/commitments/',
    '/commitments/1/',
    '/commitments/action-plan/',
    '/contact/',
    '/getting-help/',
    '/getting-help/ask-for-help/',
    '/getting-help/grant-for-your-home/',
    '/glossary/',
    '/have-your-say/',
    '/leaflets/',
    '/privacy/',
    '/reviews/',
    '/reviews/calendar.ics',
    '/reviews/feed.xml',
    '/search/',
    '/services/',
    '/services/care-team/',
    '/services/lunch-club/',
    '/services/night-line/',
    '/sources/',
  ]);
});

test('a leaflet has its headings and the next step as fragments', () => {
  assert.deepEqual(
    [...all.get('/carers/a-break/')!],
    [
      'kinds-of-break',
      'how-to-get-one',
      'does-it-help',
      'what-it-costs',
      'if-you-need-a-break-now',
      'getting-ready',
      'what-to-do-next',
    ],
  );
});

test('the words and the sources have their names as fragments', () => {
  assert.ok(all.get('/glossary/')?.has('carer'));
  assert.ok(all.get('/sources/')?.has('care-plan'));
});

test('there is no action plan and no commitment where there are no files of them', () => {
  const less = addresses(
    parseContent(filesWith({ 'action-plan.yaml': undefined, 'commitments/1/standard.mdx': undefined })).content,
  );
  assert.deepEqual(
    [...less.keys()].filter((path) => path.startsWith('/commitments/')),
    [],
  );
});

test("a page that can't be read is known to be there", () => {
  const { content } = parseContent(
    filesWith({
      'pages/about.mdx': 'Text',
      'leaflets/carers/a-break/standard.mdx': 'Text',
      'services/night-line.yaml': 'a: b',
    }),
  );
  assert.deepEqual([...brokenAddresses(content)], ['/carers/a-break/', '/about/', '/services/night-line/']);
});

test('the files of open data are those that the site makes', () => {
  const made = readdirSync(new URL('../../src/pages/data', import.meta.url))
    .filter((name) => !name.startsWith('_'))
    .map((name) => `/data/${name.replace(/\.ts$/, '')}`);
  assert.deepEqual([...all.keys()].filter((path) => path.startsWith('/data/')).sort(), made.sort());
});
