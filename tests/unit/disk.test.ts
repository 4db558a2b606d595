import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseContent } from '../../src/content/content.ts';
import { folderReader, readContentFolder } from '../../src/content/disk.ts';

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

test('only what has changed in a folder is read again', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write('a.yaml', 'a');
  write('b.yaml', 'b');
  const made: string[] = [];
  const read = folderReader(folder, ({ path, bytes }) => {
    made.push(path);
    return Buffer.from(bytes).toString();
  });
  const first = await read();
  assert.deepEqual(Object.fromEntries(first), { 'a.yaml': 'a', 'b.yaml': 'b' });
  assert.equal(await read(), first, 'nothing has changed');
  write('b.yaml', 'longer');
  write('c.yaml', 'c');
  rmSync(join(folder, 'a.yaml'));
  assert.deepEqual(Object.fromEntries(await read()), { 'b.yaml': 'longer', 'c.yaml': 'c' });
  assert.deepEqual(made.sort(), ['a.yaml', 'b.yaml', 'b.yaml', 'c.yaml']);
});
