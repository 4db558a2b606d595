import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '../..');
const source = join(root, 'src');

/** The one way through. A folder may import from itself and from those named for it. */
const MAY_IMPORT: Record<string, string[]> = {
  schema: [],
  sources: ['schema', 'model'],
  model: ['schema', 'sources', 'search'],
  serve: [],
  setup: [],
  search: ['schema', 'styles'],
  scripts: [],
  pictures: [],
  styles: [],
  outputs: ['schema', 'model', 'sources', 'search'],
  components: ['schema', 'model', 'sources', 'styles', 'scripts', 'pictures'],
  layouts: ['schema', 'model', 'sources', 'search', 'styles', 'scripts', 'components'],
  pages: ['schema', 'model', 'sources', 'styles', 'scripts', 'components', 'layouts', 'search'],
  build: ['schema', 'model', 'sources', 'outputs', 'setup'],
  bench: ['schema', 'model', 'sources', 'search', 'serve', 'setup'],
  review: ['schema', 'model', 'sources', 'setup', 'pictures'],
  testing: ['schema', 'model', 'build', 'serve', 'setup'],
  commands: ['bench', 'review', 'testing', 'schema', 'model', 'sources', 'outputs', 'setup', 'build', 'serve'],
};

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(?:ts|mjs|js|astro)$/.test(file) && !file.includes('node_modules'));

test('imports never point backwards', () => {
  const backwards: string[] = [];
  for (const file of files) {
    const [folder = ''] = file.split('/');
    if (!file.includes('/')) continue;
    for (const [, specifier = ''] of readFileSync(join(source, file), 'utf8').matchAll(/(?:from|import)\s*\(?['"](\.[^'"]+)['"]/g)) {
      const [target = ''] = join(file, '..', specifier).replaceAll('\\', '/').split('/');
      if (target !== folder && !MAY_IMPORT[folder]?.includes(target)) backwards.push(`${file} imports ${specifier}`);
    }
  }
  assert.deepEqual(backwards, []);
});

test('every folder of src has its place in the order', () => {
  const folders = readdirSync(source, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  assert.deepEqual(folders.filter((name) => !(name in MAY_IMPORT)), []);
});

test('the schema and the model never read the clock, the environment or the disk', () => {
  const impure = files
    .filter((file) => /^(?:schema|model)\//.test(file) && !/^model\/(?:check-content|facts-to-confirm)\.ts$/.test(file))
    .filter((file) => /Date\.now|new Date\(\)|process\.|from 'node:fs/.test(readFileSync(join(source, file), 'utf8')));
  assert.deepEqual(impure, []);
});

test('the project stands alone: no path of a machine, no folder outside', () => {
  const tracked = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' }).split('\0').filter((file) => file && existsSync(join(root, file)));
  const own = tracked.filter((file) => !/package-lock\.json$|architecture\.test\.ts$|\.(?:png|woff2|jpg)$/.test(file));
  const leaking = own.filter((file) => /\.\.\/shared\/|(?<![\w.-])\/(?:work|farm)\/[a-z]/.test(readFileSync(join(root, file), 'utf8')));
  assert.deepEqual(leaking, []);
});
