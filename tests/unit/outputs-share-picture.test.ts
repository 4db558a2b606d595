import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import sharp from 'sharp';
import { sharePicture } from '../../src/build/outputs/share-picture.ts';
import { projectRoot } from '../../src/setup/project-root.ts';
import { loadSite } from '../../src/site/load-site.ts';
import { shareSvg } from '../../src/build/outputs/share-svg.ts';

test('the share picture has the size that shared links want, and is light', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'share-'));
  await sharePicture.run(folder, await loadSite(projectRoot, 'tests/fixtures/site/content'));
  const file = readFileSync(join(folder, 'share.png'));
  const { width, height, format } = await sharp(file).metadata();
  assert.deepEqual([width, height, format], [1200, 630, 'png']);
  assert.ok(file.length < 40_000, `${file.length} bytes`);
  rmSync(folder, { recursive: true });
});

test('a long name is made smaller so that it fits', () => {
  const sizes = (width: number) =>
    [...shareSvg({ name: { path: '', width }, place: { path: '', width: 5 } }).matchAll(/scale\(([\d.]+)\)/g)].map(
      ([, size]) => Number(size),
    );
  assert.deepEqual(sizes(5), [124, 64]);
  assert.deepEqual(sizes(20), [48.4, 64]);
});
