import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { deserialize, serialize } from 'node:v8';
import { readContent } from '../../src/content/read-content.ts';
import { projectRoot } from '../../src/setup/project-root.ts';
import { INVENTED_CONTENT } from '../support/invented-council.ts';

const PARSER = ['src/content/parse/yaml.ts', 'src/content/parse/text.ts', 'node_modules/yaml/package.json'];

describe('what the YAML of a content folder said', () => {
  let root: string;
  const folder = () => join(root, 'node_modules/.cache/yaml/content');
  const kept = () => join(folder(), readdirSync(folder())[0]!);
  const glossary = () => join(root, 'content/glossary.yaml');
  const read = async (place = 'content') => (await readContent(root, place)).content;
  const means = async () => (await read()).terms.map(({ data }) => data.means);

  before(() => {
    root = mkdtempSync(join(tmpdir(), 'kept-yaml-'));
    for (const file of PARSER) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      cpSync(join(projectRoot, file), join(root, file));
    }
    cpSync(INVENTED_CONTENT, join(root, 'content'), { recursive: true });
  });
  after(() => rmSync(root, { recursive: true }));

  it('is kept, with the same data and places as before', async () => {
    const first = await read();
    assert.equal(readdirSync(folder()).length, 1);
    const second = await read();
    for (const kind of ['facts', 'services', 'leaflets', 'easyReads', 'reviews'] as const) {
      assert.deepEqual(
        second[kind].map(({ id, data }) => [id, data]),
        first[kind].map(({ id, data }) => [id, data]),
      );
      assert.deepEqual(
        second[kind].map(({ at }) => [at('title'), at('sources', 0), at('contacts', 0, 'value')]),
        first[kind].map(({ at }) => [at('title'), at('sources', 0), at('contacts', 0, 'value')]),
      );
    }
  });

  it('is not parsed again', async () => {
    const values = deserialize(readFileSync(kept())) as Map<string, { means: string }[]>;
    values.get(readFileSync(glossary(), 'utf8'))![0]!.means = 'As it was kept.';
    writeFileSync(kept(), serialize(values));
    assert.equal((await means())[0], 'As it was kept.');
  });

  it('is parsed where the file has changed, and a mistake is found with its place', async () => {
    const text = readFileSync(glossary(), 'utf8');
    writeFileSync(glossary(), text.replace(/means: .*/, 'means: As it is now.'));
    assert.equal((await means())[0], 'As it is now.');
    writeFileSync(glossary(), `${text}- id: [\n`);
    const { problems } = await readContent(root);
    assert.equal(problems[0]?.file, 'content/glossary.yaml');
    writeFileSync(glossary(), text);
  });

  it('is parsed with another parser, and where nothing that can be read was kept', async () => {
    await read();
    const [name] = readdirSync(folder());
    writeFileSync(kept(), 'nothing');
    const whole = await means();
    assert.equal(
      (deserialize(readFileSync(kept())) as Map<string, unknown>).has(readFileSync(glossary(), 'utf8')),
      true,
    );
    writeFileSync(join(root, PARSER[0]!), '// Another one.');
    assert.deepEqual(await means(), whole);
    assert.notEqual(readdirSync(folder())[0], name);
    assert.equal(readdirSync(folder()).length, 1);
  });

  it('is not kept for a folder elsewhere', async () => {
    await read(INVENTED_CONTENT);
    assert.deepEqual(readdirSync(join(root, 'node_modules/.cache/yaml')), ['content']);
  });
});
