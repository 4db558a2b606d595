import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ANY, isWhole, parseContent } from '../../src/content/content.ts';
import { filesWith, fixtureFiles, problemsOf } from './fixture.ts';

test('reads every record of the fixture', () => {
  const { content } = parseContent(fixtureFiles);
  assert.deepEqual(
    content.leaflets.map(({ id }) => id),
    ['carers/a-break', 'carers/are-you-a-carer', 'getting-help/ask-for-help', 'getting-help/grant-for-your-home'],
  );
  assert.deepEqual(
    content.services.map(({ id }) => id),
    ['care-team', 'emergency', 'lunch-club', 'night-line'],
  );
  assert.equal(content.facts.length, 6);
  assert.equal(content.site?.data.name, 'Care and support');
  assert.equal(content.actionPlan?.data.actions.length, 5);
  assert.equal(content.search?.data.urgent[0]?.id, 'harm');
  assert.deepEqual(
    content.leaflets.map(({ data }) => data.audience),
    [['carers'], ['carers'], [], ['me']],
  );
});

test('questions are read list after list, each with its list and its place', () => {
  const { content } = parseContent(filesWith({ 'questions/own.tsv': '# Ours\nneed a rest\tcarers/a-break\n' }));
  assert.deepEqual(content.questions[0], {
    question: 'need a rest',
    pages: ['carers/a-break'],
    list: 'own',
    file: 'content/questions/own.tsv',
    place: { line: 2, column: 1 },
  });
  assert.equal(content.questions[1]?.list, 'practice');
});

test('a list with a mistake is known by name, and its other questions are read', () => {
  const { content, problems } = parseContent(
    filesWith({ 'questions/practice.tsv': 'need a rest\nramp\tgetting-help/grant-for-your-home\n' }),
  );
  assert.deepEqual(
    content.questions.map(({ question }) => question),
    ['ramp'],
  );
  assert.deepEqual([...content.broken.questions], ['practice']);
  assert.deepEqual(
    problems.map(({ line, message }) => [line, message]),
    [[1, 'This line names no page.']],
  );
});

test('a site may do without search settings and questions', () => {
  const { content, problems } = parseContent(
    filesWith({ 'search.yaml': undefined, 'questions/practice.tsv': undefined }),
  );
  assert.deepEqual([content.search, content.questions, problems], [undefined, [], []]);
});

test('the content is whole only when every file can be read', () => {
  assert.equal(isWhole(parseContent(fixtureFiles).content), true);
  for (const path of ['search.yaml', 'questions/practice.tsv', 'words.txt', 'leaflets/carers/a-break/easy-read.mdx']) {
    assert.equal(isWhole(parseContent(filesWith({ [path]: '- [' })).content), false, path);
  }
});

test('knows the place of each field', () => {
  const { content } = parseContent(fixtureFiles);
  assert.deepEqual(content.facts[1]?.at('value'), { line: 13, column: 3 });
  assert.deepEqual(content.services[0]?.at('contacts', 1, 'value'), { line: 12, column: 5 });
  assert.deepEqual(content.leaflets[0]?.at('aliases', 1), { line: 8, column: 5 });
  assert.deepEqual(content.leaflets[0]?.at('urgent'), { line: 2, column: 1 });
});

test('a record with a mistake is known by name, and the others of its list are read', () => {
  const { content } = parseContent(
    filesWith({
      'glossary.yaml': '- id: carer\n  term: carer\n- id: assessment\n  term: assessment\n  means: A talk.\n',
      'pages/about.mdx': 'Text',
    }),
  );
  assert.deepEqual(
    content.terms.map(({ id }) => id),
    ['assessment'],
  );
  assert.deepEqual([...content.broken.term], ['carer']);
  assert.deepEqual([...content.broken.page], ['about']);
});

test("where a list can't be read, any name may be in it", () => {
  assert.deepEqual([...parseContent(filesWith({ 'facts.yaml': '- [' })).content.broken.fact], [ANY]);
  assert.deepEqual([...parseContent(filesWith({ 'facts.yaml': undefined })).content.broken.fact], [ANY]);
});

for (const path of fixtureFiles.map((file) => file.path)) {
  test(`one mistake in ${path} is reported in that file alone`, () => {
    const problems = problemsOf(filesWith({ [path]: path.endsWith('.mdx') ? 'No front matter' : '- [' }));
    assert.deepEqual([...new Set(problems.map(({ file }) => file))], [`content/${path}`]);
  });
}

test('messages name the folder that was given', () => {
  assert.equal(parseContent([], 'elsewhere').problems[0]?.file, 'elsewhere/site.yaml');
});

test('no files at all are the files that every site needs', () => {
  assert.deepEqual(
    parseContent([]).problems.map(({ file }) => file),
    [
      ...['site', 'topics', 'facts', 'sources', 'glossary'].map((name) => `content/${name}.yaml`),
      ...['accessibility', 'contact', 'picture-credits', 'privacy'].map((name) => `content/pages/${name}.mdx`),
    ],
  );
});

test('a word of the word list is in one alphabet', () => {
  const bytes = new TextEncoder().encode('Wrenfold\n\u0421hecked\n');
  const { problems } = parseContent(filesWith({ 'words.txt': new TextDecoder().decode(bytes) }));
  assert.deepEqual(
    problems.filter(({ file }) => file.endsWith('words.txt')).map(({ line, message }) => `${line}: ${message}`),
    ['2: This word mixes two alphabets.'],
  );
});
