import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, it } from 'node:test';
import { projectRoot } from '../../src/setup/project-root.ts';
import { runChild } from '../../src/setup/run-child.ts';
import { INVENTED_CONTENT } from '../support/invented-council.ts';
import { copyProject } from '../support/project-copy.ts';

const project = copyProject();
cpSync(INVENTED_CONTENT, join(project.root, 'content'), { recursive: true });
after(() => project.end());

/** Builds the project with files written over its own, which are put back after. The build must fail. */
async function refused(files: Record<string, string>): Promise<string> {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(project.root, file)), { recursive: true });
    writeFileSync(join(project.root, file), text);
  }
  const { code, output } = await runChild(process.execPath, [join(project.root, 'src/commands/build.ts')], {
    cwd: project.root,
    env: { TODAY: '2027-05-10', SITE_URL: 'https://care.exampleton.example' },
  });
  for (const file of Object.keys(files)) {
    const own = join(projectRoot, file);
    if (existsSync(own)) cpSync(own, join(project.root, file));
    else rmSync(join(project.root, file));
  }
  assert.equal(code, 1, output);
  assert.ok(!existsSync(join(project.root, 'dist')), 'nothing is published');
  assert.doesNotMatch(output, /^\s+at /m);
  return output;
}
const own = (file: string) => readFileSync(join(projectRoot, file), 'utf8');

it('files that stand in the place of a leaflet, before anything is built', async () => {
  const output = await refused({
    'public/carers/a-break/index.html': '<h1>Other</h1>',
    'public/_redirects': '/carers/a-break/ /other/',
    'src/pages/carers/a-break.astro': '<h1>Other</h1>',
  });
  assert.match(output, /^public\/carers\/a-break\/index\.html:1:1: This is a page of its own/m);
  assert.match(output, /^public\/_redirects:1:1: /m);
  assert.match(
    output,
    /^src\/pages\/carers\/a-break\.astro:1:1: This route stands in the place of \/carers\/a-break\//m,
  );
  assert.match(output, /3 files could stand in the place of a page, so the site was not built/);
  assert.doesNotMatch(output, /Building the pages/);
});

it('settings that redirect', async () => {
  const config = own('astro.config.mjs').replace(
    "trailingSlash: 'always',",
    "$& redirects: { '/carers/a-break': '/' },",
  );
  assert.match(await refused({ 'astro.config.mjs': config }), /astro\.config\.mjs: "redirects" can lead readers away/);
});

it('two routes that make one address of the content', async () => {
  const route = own('src/pages/glossary.astro').replace(
    /^---/,
    "---\nexport const getStaticPaths = () => [{ params: { rest: 'carers/a-break' } }];",
  );
  const output = await refused({ 'src/pages/[...rest].astro': route });
  assert.match(output, /Could not render|conflicts/i);
});

it('a component that tells another state than the records', async () => {
  const line = own('src/components/review/StateLine.astro').replace(
    '{words.text}',
    'Checked in May 2027 by Healthwatch.',
  );
  const output = await refused({ 'src/components/review/StateLine.astro': line });
  assert.match(output, /pages? do(?:es)? not say what the records say/);
  assert.match(output, /\/getting-help\/ask-for-help\/: It says "ASC-01 Checked in May 2027 by Healthwatch\./);
});
