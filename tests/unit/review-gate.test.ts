import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkRules } from '../../src/checks/check-content.ts';
import { parseContent } from '../../src/content/content.ts';
import { differences, likeness } from '../../src/review/difference.ts';
import { gate } from '../../src/review/gate.ts';
import { annotation } from '../../src/commands/review/github.ts';
import type { Example } from '../../src/checks/rule.ts';
import { filesWith, fixtureFiles } from './fixture.ts';
import { PROGRAMME, record } from './review-fixture.ts';

const BREAK = 'leaflets/carers/a-break/standard.mdx';
const text = (path: string) => new TextDecoder().decode(fixtureFiles.find((file) => file.path === path)?.bytes);
/** Records of reviews that have approved every text as it stands. */
const APPROVED: Example['files'] = {
  'reviews/programme.yaml': PROGRAMME,
  ...['getting-help', 'carers', 'commitments'].reduce(
    (files, area) => ({ ...files, ...record({ quarter: '2026-27-Q4', area, approvedOn: '2027-03-20' }) }),
    {},
  ),
};
const judged = (base: Example['files'], head: Example['files'], today = '2027-05-04') => {
  const { content } = parseContent(filesWith({ ...APPROVED, ...head }));
  return gate({
    base: parseContent(filesWith({ ...APPROVED, ...base })),
    head: content,
    rules: checkRules(content).filter(({ rule }) => rule.startsWith('review-')),
    today,
  });
};
const fact = (to: string): Example['files'] => ({
  'facts.yaml': text('facts.yaml').replace(/(value: 72[\s\S]*?)confidence: \w+/, `$1${to}`),
});
const service = (id: string, from: RegExp, to: string): Example['files'] => {
  const file = `services/${id}.yaml`;
  return { [file]: text(file).replace(from, to) };
};
const errors = (result: ReturnType<typeof judged>) =>
  result.problems
    .filter(({ rule, severity }) => rule === 'review-gate' && severity === 'error')
    .map(({ file, message }) => `${file}: ${message}`);

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
      '\nchanges:\n  - { date: 2027-05-04, kind: urgent, note: Shorter. }\n---\n',
    );
    const again = block.replace('a free afternoon', 'one free afternoon');
    const second = hintOf(block, again, '2027-05-05').split('\n')[1] ?? '';
    assert.equal(second, '  - { date: 2027-05-05, kind: correction, note: Say here what changed and why. }');
    const twice = again.replace('\n---\n', `\n${second}\n---\n`);
    assert.deepEqual(errors(judged({ [BREAK]: block }, { [BREAK]: twice }, '2027-05-05')), []);
  });

  test('holds a record to account for what it tells, once, and no text that shows it', () => {
    const file = 'services/night-line.yaml';
    const changed = text(file).replace('01632 960002', '01632 960009');
    const result = judged({}, { [file]: changed });
    assert.deepEqual(result.texts, []);
    const [row, ...more] = result.details;
    assert.deepEqual([row?.kind, row?.id, row?.state, more], ['service', 'night-line', 'undeclared', []]);
    assert.match(row?.differences[0]?.after ?? '', /01632 960009/);
    assert.deepEqual(errors(result), [
      'content/services/night-line.yaml: The service "night-line": it tells readers something else, and does not say so. 3 checked texts show it: Ask for help (ASC-01); A break from caring (ASC-04); A break from caring, Easy Read (ASC-04).',
    ]);
    const hint = result.problems.find(({ rule }) => rule === 'review-gate')?.hint.split('\n')[1] ?? '';
    assert.deepEqual(errors(judged({}, { [file]: `${changed}${hint}\n` })), []);

    const facts = text('facts.yaml').replace('value: 72', 'value: 73');
    const [problem] = judged({}, { 'facts.yaml': facts }).problems.filter(({ rule }) => rule === 'review-gate');
    assert.deepEqual(
      [problem?.file, problem?.line],
      ['content/facts.yaml', facts.slice(0, facts.indexOf('satisfied-carers')).split('\n').length],
    );
    const line = problem?.hint.split('\n')[1] ?? '';
    const declared = facts.replace('  value: 73\n', `  value: 73\n${line}\n`);
    assert.deepEqual(errors(judged({}, { 'facts.yaml': declared })), []);
  });

  test('counts all that a record tells, and what settings make it tell', () => {
    const cases: [string, Example['files'], Example['files'], string[]][] = [
      ['how sure a figure is', fact('confidence: old'), fact('confidence: confirmed'), ['satisfied-carers']],
      ['how sure a number is', service('care-team', /confidence: confirmed/, 'confidence: old'), {}, ['care-team']],
      ['hours', service('care-team', /^hours: .*/m, 'hours: All day'), {}, ['care-team']],
      [
        'what a word means',
        { 'glossary.yaml': text('glossary.yaml').replace(/means: .*/, 'means: A test.') },
        {},
        ['assessment'],
      ],
      [
        'how to ask, where a number is shown instead',
        service('care-team', /^hours:/m, 'howToAsk: Ask a nurse.\nhours:'),
        {},
        [],
      ],
      [
        'where a source is',
        { 'sources.yaml': text('sources.yaml').replace('example/care-handbook', 'example/elsewhere') },
        {},
        ['care-handbook'],
      ],
      ['what no page shows', service('care-team', /^description: .*/m, 'description: Other words.'), {}, []],
      [
        'the main service',
        { 'site.yaml': text('site.yaml').replace('mainService: care-team', 'mainService: night-line') },
        {},
        ['care-team', 'night-line'],
      ],
      [
        'the service for evenings',
        { 'site.yaml': text('site.yaml').replace(/outOfHoursService: .*\n/, '') },
        {},
        ['care-team', 'night-line'],
      ],
    ];
    for (const [name, base, head, expected] of cases)
      assert.deepEqual(
        judged(base, head)
          .details.map(({ id }) => id)
          .filter((id) => expected.length === 0 || expected.includes(id)),
        expected,
        name,
      );
  });

  test('is not fooled by a record that could not be read, or that is new', () => {
    const file = 'services/night-line.yaml';
    const changed = text(file).replace('01632 960002', '01632 960009');
    const found = errors(judged({ [file]: text(file).replace('name: ', 'names: ') }, { [file]: changed }));
    assert.match(found.join(), /The service "night-line": it could not be read as it was where the branch began/);
    const club = text(file).replace('Exampleton Night Line', 'Club');
    const entry = 'changes: [{ date: 2027-05-04, kind: correction, note: It is new. }]\n';
    assert.match(
      errors(judged({}, { 'services/club.yaml': club + entry })).join(),
      /The service "club": the entry under "changes" of 2027-05-04 \(correction\) is not true: the record is new/,
    );
    assert.deepEqual(errors(judged({}, { 'services/club.yaml': club })), []);
  });

  test('asks for no entry where no text was ever checked', () => {
    const unheld = Object.fromEntries(Object.keys(APPROVED).map((path) => [path, undefined]));
    const head = {
      'services/night-line.yaml': text('services/night-line.yaml').replace('01632 960002', '01632 960009'),
      [BREAK]: text(BREAK).replace('a real holiday', 'a long holiday'),
    };
    const result = judged(unheld, { ...unheld, ...head });
    assert.deepEqual(errors(result), []);
    assert.deepEqual(
      [result.texts.map(({ state }) => state), result.details.map(({ state }) => state)],
      [['unchecked'], ['unchecked']],
    );
  });

  test('has nothing to say where nothing has changed', () => {
    const result = judged({}, {});
    assert.deepEqual([result.texts, result.details, errors(result)], [[], [], []]);
  });

  test('holds a page and a record to account each for its own change', () => {
    const found = errors(
      judged(
        {},
        {
          'facts.yaml': text('facts.yaml').replace('value: 72', 'value: 73'),
          [BREAK]: text(BREAK).replace('a real holiday', 'a long holiday'),
        },
      ),
    );
    assert.equal(found.length, 2);
    assert.match(found[0] ?? '', /facts\.yaml: The fact "satisfied-carers": it tells readers something else/);
    assert.match(found[1] ?? '', /A break from caring \(ASC-04\): the text has changed/);
  });

  test('lets through other layout, other quotation marks and other line endings', () => {
    const other = text(BREAK)
      .replace('## Kinds of break', 'Kinds of break\n--------------')
      .replaceAll("'", '’')
      .replaceAll('\n', '\r\n');
    assert.deepEqual(judged({}, { [BREAK]: other }).texts, []);
  });

  test('takes a site that begins here as first editions', () => {
    const unheld = Object.fromEntries(Object.keys(APPROVED).map((path) => [path, undefined]));
    const nothing = Object.fromEntries(fixtureFiles.map(({ path }) => [path, undefined]));
    const { texts } = judged({ ...unheld, ...nothing }, unheld);
    assert.ok(texts.length > 0 && texts.every(({ state }) => state === 'first-edition'));
    const changes = 'changes: [{ date: 2027-01-04, kind: correction, note: Of long ago. }]';
    const history = {
      [BREAK]: text(BREAK).replace('\nowner:', `\n${changes}\nowner:`),
      'services/night-line.yaml': `${text('services/night-line.yaml')}${changes}\n`,
    };
    assert.deepEqual(errors(judged({ ...unheld, ...nothing }, { ...unheld, ...history })), [], 'with their history');
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

  test('names what looks the same, or like nothing', () => {
    assert.deepEqual(differences('a pan here', 'a pаn here'), [{ before: 'a pan here', after: 'a pа‹U+0430›n here' }]);
    assert.match(differences('one two', 'one tw\u200bo')[0]?.after ?? '', /tw\u200b‹U\+200B›o/);
    assert.deepEqual(differences('a café', 'the café')[0]?.after, 'the café', 'and not what anybody can see');
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
