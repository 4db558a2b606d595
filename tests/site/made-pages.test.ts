import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContent } from '../../src/content/read-content.ts';
import { projectRoot } from '../../src/setup/project-root.ts';
import { madePageFaults } from '../support/made-pages.ts';
import { builtSites } from '../support/pages.ts';

for (const { name, content: folder, dist } of builtSites)
  test(`the registry of made pages, the link check and what is built agree: ${name}`, async () => {
    const { content } = await readContent(projectRoot, folder);
    assert.deepEqual(madePageFaults(content, dist), []);
  });
