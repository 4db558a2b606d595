import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseContent } from '../../src/content/content.ts';
import { readContentFolder } from '../../src/content/disk.ts';

test('the folder is read in a fixed order, without what starts with a dot, and links are refused instead of followed', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  t.after(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'services'));
  writeFileSync(join(folder, 'services', 'b.yaml'), 'name: B');
  writeFileSync(join(folder, 'a.yaml'), 'x');
  writeFileSync(join(folder, '.hidden'), 'x');
  symlinkSync(join(folder, 'a.yaml'), join(folder, 'services', 'link.yaml'));
  const files = await readContentFolder(folder);
  assert.deepEqual(
    files.map(({ path, link }) => [path, link ?? false]),
    [
      ['a.yaml', false],
      ['services/b.yaml', false],
      ['services/link.yaml', true],
    ],
  );
  const { problems } = parseContent(files);
  assert.deepEqual(
    problems.filter(({ file }) => file.endsWith('link.yaml')).map(({ message }) => message),
    ['This is a link to another place, not a file.'],
  );
});
