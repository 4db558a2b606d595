import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { projectRoot } from '../../src/setup/project-root.ts';

const read = (path: string) => readFileSync(join(projectRoot, path), 'utf8');

/** The points of a part of TRUST.md, each on one line. */
const points = (heading: string): string[] => {
  const [, part = ''] = read('.github/TRUST.md').split(`## ${heading}\n`);
  return part
    .split('\n## ')[0]!
    .split(/\n(?=- )/)
    .slice(1)
    .map((point) => point.split('\n\n')[0]!.replace(/\s+/g, ' '));
};

test('what TRUST.md says of the tool names its tests, and they are there', () => {
  const attempts = read('tests/cli/review-attempts.test.ts');
  const held = points('What the tool holds by itself');
  assert.ok(held.length > 15);
  for (const point of held) {
    const named = [...point.matchAll(/\((attempts|test): ([^)]+)\)/g)];
    assert.ok(named.length > 0, point);
    for (const [, kind, name = ''] of named)
      assert.ok(kind === 'test' ? existsSync(join(projectRoot, name)) : attempts.includes(`'${name}': `), name);
  }
});

test('what TRUST.md leaves to people names the setting', () => {
  const left = points('What only two people and a protected main branch hold');
  assert.ok(left.length > 5);
  for (const point of left) assert.match(point, /\(setting: [^)]+/, point);
});
