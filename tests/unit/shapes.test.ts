import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'node-html-parser';
import { shapesOf } from '../support/shapes.ts';

const page = (path: string, body: string) => ({ path, html: body, document: parse(`<body>${body}</body>`) });

test('the pages chosen show every element in every surrounding, and none is chosen without need', () => {
  const pages = [
    page('/a/', '<main><p>One</p></main>'),
    page('/b/', '<main><p>Other words</p><ul class="ways"><li><a>Call</a></li></ul></main>'),
    page('/c/', '<main><ul class="ways"><li><p>In a row</p></li></ul></main>'),
    page('/d/', '<main><ul class="other"><li>Row</li></ul></main>'),
  ];
  assert.deepEqual(shapesOf(pages), ['/b/', '/d/', '/c/']);
});

test('what stands in a drawing is no shape of its own', () => {
  const drawn = (inside: string) => `<main><svg>${inside}</svg></main>`;
  assert.deepEqual(shapesOf([page('/a/', drawn('<path/>')), page('/b/', drawn('<g><circle/></g>'))]), ['/a/']);
});
