import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addresses, brokenAddresses } from '../../src/site/addresses.ts';
import { parseContent } from '../../src/content/content.ts';
import { madeFiles, madePages } from '../../src/site/made-pages.ts';
import { filesWith, fixtureFiles } from './fixture.ts';

const { content } = parseContent(fixtureFiles);
const all = addresses(content);

test('every page and file that the site makes has an address, but for the answer to a wrong one', () => {
  const made = [...madePages(content), ...madeFiles(content)].map(({ path }) => path);
  assert.deepEqual(
    made.filter((path) => !all.has(path)),
    ['/404.html'],
  );
});

test('every page of the content has an address; a service that is not listed has none', () => {
  for (const path of ['/', '/carers/', '/carers/a-break/', '/commitments/1/', '/about/', '/services/care-team/'])
    assert.ok(all.has(path), path);
  assert.ok(!all.has('/services/emergency/'));
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

test('there is no page or file of what a site lacks', () => {
  const made = (files: Parameters<typeof filesWith>[0]) => {
    const less = addresses(parseContent(filesWith(files)).content);
    return [...all.keys()].filter((path) => !less.has(path)).sort();
  };
  const plan = ['/commitments/action-plan/', '/data/action-plan.csv', '/data/action-plan.json'];
  assert.deepEqual(made({ 'action-plan.yaml': undefined }), plan);
  assert.deepEqual(made({ 'commitments/1/standard.mdx': undefined }), ['/commitments/', '/commitments/1/']);
  const easyReads = fixtureFiles.map(({ path }) => path).filter((path) => path.endsWith('easy-read.mdx'));
  assert.deepEqual(
    made(Object.fromEntries(easyReads.map((path) => [path, undefined]))),
    [
      '/easy-read/',
      ...easyReads.map((path) => path.replace(/^(?:leaflets)?(.*)\.mdx$/, '/$1/').replace('//', '/')),
    ].sort(),
  );
  assert.deepEqual(made({ 'action-plan.yaml': '- [', 'commitments/1/standard.mdx': 'Text' }), ['/commitments/1/']);
});

test("a page that can't be read is known to be there", () => {
  const { content: broken } = parseContent(
    filesWith({
      'pages/about.mdx': 'Text',
      'leaflets/carers/a-break/standard.mdx': 'Text',
      'services/night-line.yaml': 'a: b',
    }),
  );
  assert.deepEqual([...brokenAddresses(broken)], ['/carers/a-break/', '/about/', '/services/night-line/']);
});
