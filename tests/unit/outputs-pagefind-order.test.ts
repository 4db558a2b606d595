import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { close, createIndex } from 'pagefind';
import { inOrder } from '../../src/build/outputs/pagefind-order.ts';
import type { IndexFile } from '../../src/build/outputs/pagefind-order.ts';

/** So many values that two runs of Pagefind will not put them into the same order. */
const VALUES = Array.from({ length: 40 }, (_value, number) => `Topic ${number}`);

async function indexFiles(): Promise<IndexFile[]> {
  const { index } = await createIndex({ forceLanguage: 'en' });
  assert.ok(index);
  for (const value of VALUES)
    await index.addCustomRecord({
      url: `/${value}/`,
      content: `About ${value}`,
      language: 'en',
      filters: { topic: [value], format: ['Leaflet'] },
    });
  return (await index.getFiles()).files.map(({ path, content }) => ({ path, content }));
}

const asText = (files: IndexFile[]) =>
  new Map(
    files
      .map(({ path, content }): [string, string] => [path, Buffer.from(content).toString('base64')])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

describe("Pagefind's files", () => {
  after(close);

  it('are the same for the same pages, once they are in order', async () => {
    const [first, second] = [await indexFiles(), await indexFiles()];
    assert.notDeepEqual(asText(first), asText(second), 'Pagefind itself has an order now: then this is not needed');
    assert.deepEqual(asText(inOrder(first)), asText(inOrder(second)));
    assert.equal(inOrder(first).length, first.length);
  });

  it('are said to be unknown where their form has changed', () => {
    const content = Buffer.from('not packed');
    assert.throws(() => inOrder([{ path: 'filter/en_1234567.pf_filter', content }]));
  });
});
