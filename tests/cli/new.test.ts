import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { projectRoot } from '../../src/setup/project-root.ts';

/** Runs the command on a copy of the fixture council. */
function run(t: { after(work: () => void): void }, ...words: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'new-leaflet-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const content = join(folder, 'content');
  cpSync(join(projectRoot, 'tests/fixtures/site/content'), content, { recursive: true });
  const result = spawnSync(process.execPath, [join(projectRoot, 'src/commands/new.ts'), ...words], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: relative(projectRoot, content), TODAY: '2026-11-22' },
  });
  return { ...result, content, topics: readFileSync(join(content, 'topics.yaml'), 'utf8') };
}

test('a new leaflet has both variants, the next code and its place in the topic', (t) => {
  const { status, stdout, content, topics } = run(t, 'leaflet', 'carers/dementia');
  assert.equal(status, 0);
  assert.match(stdout, /with standard\.mdx and easy-read\.mdx/);
  assert.match(readFileSync(join(content, 'leaflets/carers/dementia/standard.mdx'), 'utf8'), /^code: ASC-\d+$/m);
  assert.match(
    readFileSync(join(content, 'leaflets/carers/dementia/easy-read.mdx'), 'utf8'),
    /<CallRow service="care-team" \/>/,
  );
  assert.match(topics, /- dementia/);
});

test('a topic that does not exist, a leaflet that does, and a bad name are refused in plain words', (t) => {
  const wrong = run(t, 'leaflet', 'carer/dementia');
  assert.equal(wrong.status, 2);
  assert.match(wrong.stderr, /^There is no topic called "carer"\. Did you mean "carers"\?/);
  const again = run(t, 'leaflet', 'carers/a-break');
  assert.match(again.stderr, /is there already/);
  const bad = run(t, 'leaflet', 'Carers/A Break');
  assert.match(bad.stderr, /^Say which leaflet to make\./);
  for (const { stderr } of [wrong, again, bad]) assert.doesNotMatch(stderr, /^\s+at /m);
});
