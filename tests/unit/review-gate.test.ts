import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkRules } from '../../src/checks/check-content.ts';
import { parseContent } from '../../src/content/content.ts';
import { differences, likeness } from '../../src/review/difference.ts';
import { gate } from '../../src/review/gate.ts';
import { annotation } from '../../src/commands/review/github.ts';
import type { Example } from '../../src/checks/rule.ts';
import { filesWith, fixtureFiles } from './fixture.ts';

const BREAK = 'leaflets/carers/a-break/standard.mdx';
const text = (path: string) => new TextDecoder().decode(fixtureFiles.find((file) => file.path === path)?.bytes);
const judged = (base: Example['files'], head: Example['files'], today = '2027-05-04') => {
  const { content } = parseContent(filesWith(head));
  return gate({
    base: parseContent(filesWith(base)),
    head: content,
    rules: checkRules(content).filter(({ rule }) => rule.startsWith('review-')),
    today,
  });
};
const errors = (result: ReturnType<typeof judged>) =>
  result.problems.filter(({ severity }) => severity === 'error').map(({ file, message }) => `${file}: ${message}`);

describe('the gate', () => {
  test('says how to declare a change in a line that can be pasted as it is', () => {
    const before = text(BREAK);
    const changed = before.replace('Everyone needs', 'Everybody needs');
    const hintOf = (base: string, head: string, today: string) =>
      judged({ [BREAK]: base }, { [BREAK]: head }, today).problems.find(({ rule }) => rule === 'review-gate')?.hint ??
      '';
    const first = hintOf(before, changed, '2027-05-04').split('\n')[1] ?? '';
    assert.equal(first, 'changes: [{ date: 2027-05-04, kind: correction, note: Say here what changed and why. }]');
    const declared = changed.replace('\n---\n', `\n${first}\n---\n`);
    assert.deepEqual(errors(judged({ [BREAK]: before }, { [BREAK]: declared })), []);

    const block = changed.replace(
      '\n---\n',
      '\nchanges:\n  - { date: 2027-05-04, kind: minor, note: Shorter. }\n---\n',
    );
    const again = block.replace('a free afternoon', 'one free afternoon');
    const second = hintOf(block, again, '2027-05-05').split('\n')[1] ?? '';
    assert.equal(second, '  - { date: 2027-05-05, kind: correction, note: Say here what changed and why. }');
    const twice = again.replace('\n---\n', `\n${second}\n---\n`);
    assert.deepEqual(errors(judged({ [BREAK]: block }, { [BREAK]: twice }, '2027-05-05')), []);
  });

  test('shows what the page shows: the number, and nothing else of its service', () => {
    const base = 'services/night-line.yaml';
    const [row] = judged({}, { [base]: text(base).replace('01632 960002', '01632 960009') }).texts.filter(
      ({ leaflet, variant }) => leaflet === 'carers/a-break' && variant === 'standard',
    );
    assert.deepEqual(
      row?.differences.map(({ after }) => after),
      ['Nights and weekends, 01632 960009, care-handbook [hours] Every night,'],
    );
    const asked = judged({}, { [base]: text(base).replace(/^hours:/m, 'howToAsk: Ask a nurse.\nhours:') }).texts;
    assert.deepEqual(
      asked.map(({ leaflet }) => leaflet),
      [],
    );
  });

  test('has nothing to say where nothing has changed', () => {
    const { texts, problems } = judged({}, {});
    assert.deepEqual([texts, problems], [[], []]);
  });

  test('names the record that changed a text, and where it stands', () => {
    const facts = text('facts.yaml').replace('value: 72', 'value: 73');
    const result = judged({}, { 'facts.yaml': facts });
    assert.deepEqual(
      result.texts.map(({ state, causes }) => [state, causes.map(({ kind, id }) => `${kind} ${id}`)]),
      result.texts.map(() => ['undeclared', ['fact satisfied-carers']]),
    );
    const [problem] = result.problems.filter(({ severity }) => severity === 'error');
    assert.deepEqual(
      [problem?.file, problem?.line],
      ['content/facts.yaml', facts.slice(0, facts.indexOf('satisfied-carers')).split('\n').length],
    );
  });

  test('holds a page and a record to account each for its own change', () => {
    const result = judged(
      {},
      {
        'facts.yaml': text('facts.yaml').replace('value: 72', 'value: 73'),
        [BREAK]: text(BREAK).replace('a real holiday', 'a long holiday'),
      },
    );
    const found = errors(result);
    assert.ok(
      found.some((words) => words.startsWith(`content/${BREAK}: A break from caring (ASC-04): the text has changed`)),
    );
    assert.ok(
      found.some(
        (words) =>
          words.startsWith('content/facts.yaml: The fact "satisfied-carers" has changed') &&
          !words.includes('A break from caring (ASC-04)'),
      ),
    );
  });

  test('lets through other layout, other quotation marks and other line endings', () => {
    const other = text(BREAK)
      .replace('## Kinds of break', 'Kinds of break\n--------------')
      .replaceAll("'", '’')
      .replaceAll('\n', '\r\n');
    assert.deepEqual(judged({}, { [BREAK]: other }).texts, []);
  });

  test('takes a site that begins here as first editions', () => {
    const nothing = Object.fromEntries(fixtureFiles.map(({ path }) => [path, undefined]));
    const { texts } = judged(nothing, {});
    assert.ok(texts.length > 0 && texts.every(({ state }) => state === 'first-edition'));
  });

  test('wants an official wording, a title and a summary approved too', () => {
    const commitment = 'commitments/1/standard.mdx';
    for (const field of ['official', 'title', 'summary']) {
      const changed = text(commitment).replace(new RegExp(`^${field}: (.*)$`, 'm'), `${field}: Something else.`);
      assert.equal(errors(judged({}, { [commitment]: changed })).length, 1, field);
    }
  });
});

describe('the difference between two texts', () => {
  test('shows the words that differ with a few round them', () => {
    assert.deepEqual(differences('one two three four five six seven', 'one two three 4 five six seven'), [
      { before: 'one two three four five six seven', after: 'one two three 4 five six seven' },
    ]);
    assert.deepEqual(differences('a b c d e f g h i j k l m n', 'a x c d e f g h i j k l y n'), [
      { before: 'a b c d e f', after: 'a x c d e f' },
      { before: 'i j k l m n', after: 'i j k l y n' },
    ]);
    assert.deepEqual(differences('a b', 'a b c'), [{ before: 'a b', after: 'a b c' }]);
    assert.deepEqual(differences('', 'new words'), [{ before: '', after: 'new words' }]);
    assert.deepEqual(differences('it’s  the\nsame', "it's the same"), []);
  });

  test('stays short when everything differs, however long the texts are', () => {
    const words = (prefix: string) => Array.from({ length: 20_000 }, (_, index) => `${prefix}${index}`).join(' ');
    const [found, ...more] = differences(words('a'), words('b'));
    assert.deepEqual([more, found?.before.split(' ').length], [[], 41]);
  });

  test('knows two texts that are nearly one', () => {
    assert.equal(likeness('one two three', 'One two three'), 1);
    assert.equal(likeness('one two', 'three four'), 0);
    assert.ok(likeness('one two three four', 'one two three five') > 0.7);
  });
});

test("an annotation can't be broken out of", () => {
  const problem = {
    rule: 'review-gate',
    file: 'content/a,b:c.mdx',
    line: 1,
    column: 2,
    message: '100%\n::error::x',
    hint: 'Mend it.',
    severity: 'error',
  } as const;
  assert.equal(
    annotation(problem),
    '::error file=content/a%2Cb%3Ac.mdx,line=1,col=2,title=Content review::100%25%0A::error::x%0AMend it.',
  );
});
