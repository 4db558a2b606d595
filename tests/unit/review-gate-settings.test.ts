import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseContent } from '../../src/content/content.ts';
import { gateSettings } from '../../src/review/gate-settings.ts';
import { filesWith, fixtureFiles } from './fixture.ts';
import { contentWith, record } from './review-fixture.ts';

const settings = new TextDecoder().decode(fixtureFiles.find(({ path }) => path === 'site.yaml')!.bytes);
const renamed = (from: string, to: string) => {
  const { content } = parseContent(filesWith({ 'site.yaml': settings.replace(from, to) }));
  assert.ok(content.site);
  return content;
};
const GROUP = ['reviewGroup: Exampleton Residents Group', 'reviewGroup: Care Quality Commission'] as const;
const REVIEWER = ['independentReviewer: Healthwatch', 'independentReviewer: Ofsted'] as const;

test('those who check the site keep their names while a review is on record', () => {
  const base = contentWith(record({ quarter: '2026-27-Q4', area: 'carers' }));
  for (const [from, to] of [GROUP, REVIEWER]) {
    const [problem, ...more] = gateSettings({ base, head: renamed(from, to) });
    assert.deepEqual(more, []);
    assert.equal(problem?.severity, 'error');
    assert.match(problem.message, /The reviews on record are those of/);
    assert.equal(problem.line, settings.slice(0, settings.indexOf(from)).split('\n').length);
  }
  assert.deepEqual(gateSettings({ base, head: base }), []);
});

test('before any review the change is shown to its owner', () => {
  const base = contentWith();
  const problems = gateSettings({ base, head: renamed(...GROUP) });
  assert.deepEqual(
    problems.map(({ severity, message }) => `${severity}: ${message}`),
    [
      'warning: "reviewGroup", the group that reviews the site, was "Exampleton Residents Group" and is "Care Quality Commission".',
    ],
  );
});
