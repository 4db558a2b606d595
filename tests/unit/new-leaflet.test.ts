import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import { nextCode, standardTemplate, withLeaflet } from '../../src/checks/new-leaflet.ts';
import { leaflet } from '../../src/content/schema/index.ts';

test('the next code follows the highest, and gaps are not filled', () => {
  assert.equal(nextCode('ASC', ['ASC-01', 'ASC-48', 'ASC-07']), 'ASC-49');
  assert.equal(nextCode('ASC', []), 'ASC-01');
  assert.equal(nextCode('ASC', ['ASC-99']), 'ASC-100');
  assert.equal(nextCode('WELL', ['WELL-0001', 'WELL-0105']), 'WELL-0106');
});

test('a leaflet is added at the end of its topic; comments and other topics stay', () => {
  const yaml =
    '# Topics in order\n- id: carers\n  title: Carers\n  leaflets:\n    - breaks\n- id: money\n  title: Money\n  leaflets:\n    - free\n';
  assert.equal(
    withLeaflet(yaml, 'carers', 'dementia'),
    yaml.replace('    - breaks\n', '    - breaks\n    - dementia\n'),
  );
});

test('a new leaflet has every field that can be left empty at first, and no field that does not exist', () => {
  const front: unknown = parse(
    standardTemplate({ code: 'ASC-49', edition: '2026-11', owner: 'web-team', service: 'care-team' }).split(
      '---\n',
    )[1] ?? '',
  );
  const { issues } = leaflet.safeParse(front).error ?? { issues: [] };
  assert.deepEqual(
    issues.map(({ code, path }) => `${code} ${path.join('.')}`),
    ['too_small aliases', 'too_small related', 'too_small sources'],
  );
  assert.deepEqual((front as { audience: unknown }).audience, []);
});
