import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withRecordChange } from '../../src/commands/review/record-change.ts';

const change = { date: '2027-05-20', kind: 'correction', note: 'The number is new.' } as const;
const ENTRY = 'date: 2027-05-20\n    kind: correction\n    note: The number is new.\n';

test('an entry is written at the end of a service, and everything else stays as it is', () => {
  const service = '# Ours.\nname: Night line # nights\ncontacts:\n  - {type: phone, value: 01632 960002}\n';
  assert.equal(
    withRecordChange(service, { kind: 'service', id: 'night-line' }, change),
    `${service}changes:\n  - ${ENTRY}`,
  );
  const again = `${service}changes:\n  - {date: 2027-05-01, kind: urgent, note: One.}\n`;
  assert.equal(withRecordChange(again, { kind: 'service', id: 'night-line' }, change), `${again}  - ${ENTRY}`);
});

test('and at the end of the one fact or hard word of a list', () => {
  const list = '# All figures.\n- id: one\n  value: 1\n\n# The next.\n- id: two\n  value: 2\n- id: three\n  value: 3\n';
  const written = withRecordChange(list, { kind: 'fact', id: 'two' }, change);
  assert.equal(
    written.replace(`  changes:\n    - ${ENTRY.replaceAll('\n    ', '\n      ')}`, ''),
    list,
    'nothing else has changed',
  );
  assert.match(written, /value: 2\n {2}changes:\n[^]*- id: three/);
  assert.throws(() => withRecordChange(list, { kind: 'term', id: 'four' }, change), /has no term "four"/);
});

test('line endings and the mark at the start of a file stay', () => {
  const written = withRecordChange('\uFEFFname: A\r\n', { kind: 'service', id: 'a' }, change);
  assert.equal(written, `\uFEFFname: A\r\nchanges:\r\n  - ${ENTRY.replaceAll('\n', '\r\n')}`);
});
