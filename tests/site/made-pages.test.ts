import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContent } from '../../src/checks/check-content.ts';
import { projectRoot } from '../../src/setup/project-root.ts';
import { madePageFaults } from '../support/made-pages.ts';
import { dist } from '../support/site.ts';

test('the registry of made pages, the link check and what is built agree', async () => {
  const { content } = await readContent(projectRoot, process.env['CONTENT_DIR']);
  assert.deepEqual(madePageFaults(content, dist), []);
});
