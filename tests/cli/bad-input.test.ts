import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { projectRoot } from '../../src/setup/project-root.ts';
import { INVENTED_CONTENT } from '../support/invented-council.ts';

/*
 * Whoever writes is never shown where in the code something went wrong: each command, run as a person runs it, meets
 * each kind of bad input with words that say what is wrong and where.
 */

/** What each bad input does to a whole content folder, and what must be said of it. */
const inputs: { name: string; spoil: (content: string) => void; says: RegExp }[] = [
  {
    name: 'no folder',
    spoil: (content) => rmSync(content, { recursive: true }),
    says: /folder \S*content is not there/,
  },
  {
    name: 'a file for a folder',
    spoil(content) {
      rmSync(content, { recursive: true });
      writeFileSync(content, 'nothing');
    },
    says: /folder \S*content is no folder/,
  },
  {
    name: 'a missing file',
    spoil: (content) => rmSync(join(content, 'site.yaml')),
    says: /site\.yaml:1:1: .*missing/,
  },
  {
    name: 'a folder for a file',
    spoil(content) {
      rmSync(join(content, 'facts.yaml'));
      mkdirSync(join(content, 'facts.yaml'));
    },
    says: /facts\.yaml/,
  },
  {
    name: 'broken YAML',
    spoil: (content) => writeFileSync(join(content, 'site.yaml'), 'name: ['),
    says: /site\.yaml:1:/,
  },
  {
    name: 'broken MDX',
    spoil: (content) =>
      writeFileSync(
        join(content, 'pages/about.mdx'),
        '---\ntitle: A\nsummary: B.\nedition: 2026-11\n---\n\n<Important>\n',
      ),
    says: /pages\/about\.mdx:\d+:\d+/,
  },
  // Nothing is forbidden to the system's administrator, as whom containers often run.
  ...(process.getuid?.() === 0
    ? []
    : [
        {
          name: 'no permission',
          spoil: (content: string) => chmodSync(join(content, 'facts.yaml'), 0),
          says: /facts\.yaml/,
        },
      ]),
];

/** Commands that read the content, each with words of its own. */
const readers = [
  ['check'],
  ['check', '--facts'],
  ['match', '--all'],
  ['build', '--out', 'dist-of-bad-input'],
  ['review', 'status'],
];

const commands = readdirSync(join(projectRoot, 'src/commands'))
  .filter((name) => name.endsWith('.ts') && name !== 'whole-file.ts')
  .map((name) => name.slice(0, -'.ts'.length));

interface Ran {
  code: number | null;
  said: string;
}

/** Runs a command on a content folder, given from the project's top folder. */
async function run([command = '', ...args]: string[], content: string): Promise<Ran> {
  const child = spawn(process.execPath, [join(projectRoot, 'src/commands', `${command}.ts`), ...args], {
    cwd: projectRoot,
    env: { ...process.env, CONTENT_DIR: content, TODAY: '2027-05-10', DEBUG: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said };
}

/** Holds what was said to words for people. */
function assertPlain({ code, said }: Ran): void {
  assert.ok(code === 1 || code === 2, `it ended with ${code}: ${said}`);
  assert.doesNotMatch(said, /^\s+at |node:internal|node_modules|\bE[A-Z]{4,}\b|\.ts:\d/m);
}

for (const { name, spoil, says } of inputs)
  describe(`with ${name} nobody is shown the code`, { concurrency: 2 }, () => {
    let top: string;
    before(() => {
      top = mkdtempSync(join(tmpdir(), 'bad-input-'));
      cpSync(INVENTED_CONTENT, join(top, 'content'), { recursive: true });
      spoil(join(top, 'content'));
    });
    after(() => rmSync(top, { recursive: true, force: true }));
    for (const words of readers)
      it(words.join(' '), async () => {
        const ran = await run(words, relative(projectRoot, join(top, 'content')));
        assertPlain(ran);
        assert.match(ran.said, says);
      });
  });

describe('with an option that does not exist nobody is shown the code', { concurrency: 2 }, () => {
  for (const command of commands)
    it(command, async () => {
      const ran = await run([command, '--nonsense'], 'content');
      assertPlain(ran);
      assert.match(ran.said, /--nonsense/);
    });
});
