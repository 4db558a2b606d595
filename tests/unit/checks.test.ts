import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { rules } from '../../src/checks/index.ts';
import { formatProblems } from '../../src/content/problem.ts';
import { asExample, filesWith, fixtureFiles, problemsOf } from './fixture.ts';

test('the fixture has no problems', () => {
  assert.equal(formatProblems(problemsOf(fixtureFiles)), '');
});

test('rules have different names and say what they ask', () => {
  assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length);
  for (const { about } of rules) assert.match(about, /^[A-Z].*\.$/);
});

for (const rule of rules) {
  describe(rule.id, () => {
    test('has an example that breaks it and one that keeps it', () => {
      assert.ok(rule.examples.some(({ problems }) => problems.length > 0));
      assert.ok(rule.examples.some(({ problems }) => problems.length === 0));
    });
    for (const { name, files, training, problems } of rule.examples) {
      test(name, () => {
        // The rules for mistakes all look at it, as they must bear whatever another rule is about. Advice takes too long for that.
        const all = problemsOf(filesWith(files), training, (other) => other === rule || !other.advises);
        const found = all.filter((problem) => problem.rule === rule.id);
        assert.deepEqual(found.map(asExample).sort(), [...problems].sort());
        if (rule.advises) assert.ok(found.every(({ severity }) => severity === 'warning'));
        for (const { hint } of found) assert.match(hint, /[.?>]$/, 'a hint is a sentence or a component');
      });
    }
  });
}
