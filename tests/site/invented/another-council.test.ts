import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { parse } from 'node-html-parser';
import { checkContent } from '../../../src/checks/check-content.ts';
import { readContent } from '../../../src/content/read-content.ts';
import type { Content } from '../../../src/content/content.ts';
import { runChild } from '../../../src/setup/run-child.ts';
import { projectRoot } from '../../../src/setup/project-root.ts';
import { madePageFaults } from '../../support/made-pages.ts';

const CONTENT = 'tests/fixtures/another-council/content';
const OUT = join('.astro', 'another-council');
const dist = join(projectRoot, OUT);

let content: Content;
let first: Content;
let texts: { file: string; text: string }[];

before(async () => {
  const { code, output } = await runChild(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(projectRoot, 'src/commands/build.ts'), '--out', OUT],
    {
      cwd: projectRoot,
      env: { CONTENT_DIR: CONTENT, TODAY: '2026-11-22', SITE_URL: 'https://help.wrenfold.example', BASE_PATH: '/' },
    },
  );
  assert.equal(code, 0, output);
  content = (await readContent(projectRoot, CONTENT)).content;
  first = (await readContent(projectRoot)).content;
  texts = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:html|js|css|json|csv|txt|xml|ics|svg)$/.test(file))
    .map((file) => ({ file, text: readFileSync(join(dist, file), 'utf8') }));
});

/** All that authors of a content have written, as one text, so that words that both councils use can be told. */
const writtenBy = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');

/** Words that the project itself has: its typeface. */
const OF_THE_PROJECT = 'Atkinson Hyperlegible Next';

/** A number of more than four digits: 999 and the like are everybody's. */
const isLong = (value: string) => value.replaceAll(' ', '').length > 4;

/** What names the first council and nobody else: its names, codes, numbers, and the addresses of its leaflets and topics. */
function namesOf({ site, leaflets, topics, services, words, actionPlan }: Content): string[] {
  const { data } = site!;
  return [
    data.authority.name,
    data.authority.shortName,
    new URL(data.authority.website).host.replace(/^www\./, ''),
    data.place.replace(/^in (?:the )?/, ''),
    data.reviewGroup,
    data.strategy ?? '',
    actionPlan?.data.title ?? '',
    `${data.codePrefix}-`,
    ...leaflets.map(({ id }) => `/${id}/`),
    ...topics.map(({ id }) => `"/${id}/`),
    ...services.flatMap(({ data: service }) => service.contacts.flatMap(({ value }) => value).filter(isLong)),
    ...words.filter(({ word }) => /^\p{Lu}\p{Ll}{4,}/u.test(word)).map(({ word }) => word),
  ].filter((name) => name !== '');
}

test('another council has no content problem', async () => {
  const problems = await checkContent(projectRoot, CONTENT);
  assert.deepEqual(
    problems.filter(({ severity }) => severity === 'error').map(({ file, message }) => `${file}: ${message}`),
    [],
  );
});

test('nothing that is built for it has a word of the first council', () => {
  const own = writtenBy(join(projectRoot, CONTENT)) + OF_THE_PROJECT;
  const names = namesOf(first).filter((name) => !own.includes(name));
  assert.ok(names.length > 0, 'there are names to look for');
  const found = texts.flatMap(({ file, text }) =>
    names.filter((name) => text.includes(name)).map((name) => `${file}: ${name}`),
  );
  assert.deepEqual(found, []);
});

test('it has the pages and files that its content gives, and no link to others', () => {
  assert.deepEqual(madePageFaults(content, dist), []);
  const files = new Set(
    readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((file) => `/${file.replaceAll('\\', '/')}`),
  );
  const dead = texts
    .filter(({ file }) => file.endsWith('.html'))
    .flatMap(({ file, text }) =>
      parse(text)
        .querySelectorAll('a[href^="/"]')
        .map((link) => (link.getAttribute('href') ?? '').replace(/#.*/, ''))
        .filter((path) => !files.has(path.endsWith('/') ? `${path}index.html` : path))
        .map((path) => `${file} → ${path}`),
    );
  assert.deepEqual(dead, []);
});

test('its codes have four digits, and its topic has the drawing of its folder', () => {
  const page = (path: string) => texts.find(({ file }) => file.replaceAll('\\', '/') === path)?.text ?? '';
  assert.match(page('everyday-help/money/index.html'), /WREN-0105/);
  assert.ok(page('index.html').includes(content.drawings[0]!.shapes));
});
