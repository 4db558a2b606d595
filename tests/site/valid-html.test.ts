import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtPages } from '../support/pages.ts';
import { invalidHtml } from '../support/valid-html.ts';

test('every page is valid HTML', async () => {
  const wrong: string[] = [];
  for (const { path, html } of builtPages) wrong.push(...(await invalidHtml(html)).map((text) => `${path}:${text}`));
  assert.deepEqual(wrong, []);
});

test('the check can fail: it finds what the standard forbids', async () => {
  const page = (body: string) =>
    `<!doctype html><html lang="en-GB"><head><title>A page</title></head><body>${body}</body></html>`;
  assert.deepEqual(
    await invalidHtml(page('<table><tr><th scope="row"><details><summary>More</summary></details></th></tr></table>')),
    [],
  );
  for (const [body, rule] of [
    ['<label><input type="radio" name="a" autocomplete="off" /> Yes</label>', 'valid-autocomplete'],
    ['<p><div>A block in a paragraph</div></p>', 'close-order'],
    ['<ul><p>No item</p></ul>', 'element-permitted-content'],
    ['<p id="a">One</p><p id="a">Two</p>', 'no-dup-id'],
    ['<p aria-labelledby="nowhere">One</p>', 'no-missing-references'],
    ['<p align="center">One</p>', 'no-deprecated-attr'],
  ] as const) {
    const found = await invalidHtml(page(body));
    assert.ok(
      found.some((text) => text.endsWith(`(${rule})`)),
      `${body}: ${found.join(', ')}`,
    );
  }
});
