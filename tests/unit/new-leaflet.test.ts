import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextCode, withLeaflet } from '../../src/model/new-leaflet.ts';

test('the next code follows the highest, and gaps are not filled', () => {
  assert.equal(nextCode(['ASC-01', 'ASC-48', 'ASC-07']), 'ASC-49');
  assert.equal(nextCode([]), 'ASC-01');
  assert.equal(nextCode(['ASC-99']), 'ASC-100');
});

test('a leaflet is added at the end of its topic; comments and other topics stay', () => {
  const yaml = '# Topics in order\n- id: carers\n  title: Carers\n  leaflets:\n    - breaks\n- id: money\n  title: Money\n  leaflets:\n    - free\n';
  assert.equal(withLeaflet(yaml, 'carers', 'dementia'), yaml.replace('    - breaks\n', '    - breaks\n    - dementia\n'));
});
