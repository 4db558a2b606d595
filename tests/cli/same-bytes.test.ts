import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { projectRoot } from '../../src/setup/project-root.ts';
import { runChild } from '../../src/setup/run-child.ts';
import { copyProject } from '../support/project-copy.ts';

/** The hash of every file of a folder, by its path. */
const hashes = (folder: string) =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(folder, name)).isFile())
      .sort()
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  );

/** Builds the fixture in a folder, and under a name, of its own. Resolves to the hashes of its files. */
async function built(content: string, env: Record<string, string>): Promise<Map<string, string>> {
  const { root, end } = copyProject();
  try {
    mkdirSync(join(root, content, '..'), { recursive: true });
    cpSync(join(projectRoot, 'tests/fixtures/site/content'), join(root, content), { recursive: true });
    const { code, output } = await runChild(process.execPath, [join(root, 'src', 'commands', 'build.ts')], {
      cwd: root,
      env: { ...env, CONTENT_DIR: content, TODAY: '2027-03-27', SITE_URL: 'https://care.exampleton.example' },
    });
    assert.equal(code, 0, output);
    return hashes(join(root, 'dist'));
  } finally {
    end();
  }
}

it('the same content and day give the same bytes, in another folder, time zone and language', async () => {
  const here = await built('content', { TZ: 'Pacific/Honolulu', LC_ALL: 'C', LANG: 'C' });
  const there = await built('councils/one', { TZ: 'Pacific/Auckland', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' });
  assert.ok(here.size > 50, 'a whole site was built');
  assert.deepEqual(there, here);
});
