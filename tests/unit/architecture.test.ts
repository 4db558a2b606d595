import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '../..');
const source = join(root, 'src');

/** The rooms from the ground up: a room may import from itself and from those before it. */
const FLOORS: string[][] = [
  ['styles'],
  ['scripts'],
  ['setup'],
  ['serve'],
  ['content'],
  ['wording'],
  ['told'],
  ['review'],
  ['site'],
  ['search'],
  ['checks'],
  ['pictures'],
  ['components'],
  ['layouts'],
  ['pages'],
  ['pack'],
  ['build'],
  ['testing'],
  ['bench'],
  ['commands'],
];
const floorOf = (room: string) => FLOORS.findIndex((rooms) => rooms.includes(room));

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(?:ts|mjs|js|astro)$/.test(file) && !file.includes('node_modules'));

test('imports never point backwards', () => {
  const backwards: string[] = [];
  for (const file of files) {
    const [folder = ''] = file.split('/');
    if (!file.includes('/')) continue;
    for (const [, specifier = ''] of readFileSync(join(source, file), 'utf8').matchAll(
      /(?:from|import)\s*\(?['"](\.[^'"]+)['"]/g,
    )) {
      const [target = ''] = join(file, '..', specifier).replaceAll('\\', '/').split('/');
      if (target !== folder && floorOf(target) > floorOf(folder)) backwards.push(`${file} imports ${specifier}`);
    }
  }
  assert.deepEqual(backwards, []);
});

test('every folder of src has its place in the order', () => {
  const folders = readdirSync(source, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  assert.deepEqual(
    folders.filter((name) => floorOf(name) < 0),
    [],
  );
});

test('what is decided never reads the clock, the environment or the disk', () => {
  const impure = files
    .filter((file) => /^(?:wording|told|review)\//.test(file))
    .filter((file) => /Date\.now|new Date\(\)|process\.|from 'node:fs/.test(readFileSync(join(source, file), 'utf8')));
  assert.deepEqual(impure, []);
});

test('the project stands alone: no path of a machine, no folder outside', () => {
  const tracked = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\0')
    .filter((file) => file && existsSync(join(root, file)));
  const own = tracked.filter((file) => !/package-lock\.json$|architecture\.test\.ts$|\.(?:png|woff2|jpg)$/.test(file));
  const leaking = own.filter((file) =>
    /\.\.\/shared\/|(?<![\w.-])\/(?:work|farm)\/[a-z]/.test(readFileSync(join(root, file), 'utf8')),
  );
  assert.deepEqual(leaking, []);
});
