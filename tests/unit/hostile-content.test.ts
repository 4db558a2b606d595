import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { rules } from '../../src/checks/index.ts';
import { filesWith, problemsOf } from './fixture.ts';

const known = new Set(rules.map(({ id }) => id));
const times = (text: string, many = 5_000) => text.repeat(many);
const full = (text: string) => times(text, Math.floor(30_000 / text.length));
const page = (text: string) => `---\ntitle: Example\nsummary: A page.\nedition: 2026-11\n---\n\n${text}\n`;
const easyRead = 'leaflets/carers/a-break/easy-read.mdx';
const easyPage = (text: string) =>
  `---\ntitle: A break from caring\nsummary: You can rest.\nleavesOut: [costs]\nmatches: "${'0'.repeat(64)}"\n---\n\n${text}\n`;
const glossary = (means: string) => `- id: carer\n  term: carer\n  means: ${means}\n`;

/** A generator of the same bytes in every run. */
function* noise(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    yield (state >> 16) & 0xff;
  }
}

const randomBytes = (many: number, seed: number) => {
  const source = noise(seed);
  return Uint8Array.from({ length: many }, () => source.next().value);
};

/** A random row of what MDX, YAML and the checks look at. */
const randomText = (seed: number) => {
  const bits = [
    '<',
    '>',
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    '*',
    '_',
    '`',
    '|',
    '-',
    '#',
    '!',
    '&',
    ':',
    ';',
    '/',
    '\\',
    '"',
    "'",
    '\n',
    '\n\n',
    ' ',
    'a',
    '£5',
    '28 days',
    '<Fact id="x" />',
    '<Important>',
    '</Important>',
    '<Row picture="a">\n\n',
    '\n\n</Row>',
    '<Hard>',
    '</Hard>',
    '<Means>',
    '</Means>',
    'import ',
    'export ',
    '&#x202e;',
    'https://a.b',
    '\t',
    '😀',
    'é',
    '---\n',
    '| - | - |\n',
    '~~',
    '^',
    '$',
  ];
  const source = noise(seed);
  return Array.from({ length: 200 }, () => bits[source.next().value % bits.length]).join('');
};

const pages: [string, string][] = [
  ['quotations in quotations', times('>')],
  ['quotations, as many as fit', full('>')],
  ['lists in lists', `${times('- ')}a`],
  ['lists, as many as fit', `${full('- ')}a`],
  ['rules', full('- ')],
  ['quotations and lists in turn', full('> - ')],
  ['opening brackets', full('[')],
  ['brackets in brackets', times('[') + 'a' + times(']')],
  ['links in links', full('[a](')],
  ['pictures in pictures', full('![a](')],
  ['components in components', times('<Important>\n\n', 2_000) + times('</Important>\n\n', 2_000)],
  ['components without end', times('<Important>')],
  ['elements without end', full('<a ')],
  ['everything without end', '<Important>\n\n- [a](b\n> **c `d <Fact id="e" {f ![g]( "h'],
  ['attributes without end', `<Fact ${times('a="b" ')}`],
  ['one attribute that is very long', `It is <Fact id="${full('a')}" />.`],
  ['very many facts that do not exist', full('<Fact id="grant" /> ')],
  ['braces without end', full('{')],
  ['braces in braces', times('{') + times('}')],
  ['an expression of brackets in brackets', `{${times('[', 12_000)}${times(']', 12_000)}}`],
  ['an attribute of brackets in brackets', `<Fact id={${times('(', 12_000)}} />`],
  ['an export of brackets in brackets', `export const x = ${times('(', 12_000)}1${times(')', 12_000)}`],
  ['an export of minus signs', `export const x = ${full('- ')}1`],
  ['an import without end', `import ${full('a,')}`],
  ['stars', full('*a _b ')],
  ['named characters', full('&amp;')],
  ['references', full('[a]: /x\n')],
  ['a very wide table', `${times('|a')}|\n${times('|-')}|\n${times('|b')}|\n`],
  ['backticks', full('`a ')],
  ['less-than signs', full('<')],
  ['at signs', full('a@')],
  ['dots before an at sign', `${full('a.')}@`],
  ['digits', full('0')],
  ['digits and spaces', full('0 ')],
  ['digits, commas and dots', full('1,000.')],
  ['thousands of thousands', full('1,000,')],
  ['thousands without end', `1${full(',000')} days`],
  ['brackets and spaces of a phone number', full('0 ( ')],
  ['words and dashes', full('1-1 a a ')],
  ['numbers in words', full('one hundred ')],
  ['spaces', `a${full(' ')}a`],
  ['pounds', full('£')],
  ['headings', full('# a\n')],
  ['half of a character', 'a\ud800b \udc00'],
  [
    'names of the language itself',
    '<constructor /> <__proto__ /> <toString />\n\n[a][constructor] [b][__proto__]\n\n<Fact __proto__="a" constructor="b" id="toString" />',
  ],
  ['no text at all', ''],
  ['rows in rows', times('<Row picture="a">\n\n', 2_000)],
  ['very many rows', full('<Row picture="a">\n\nYou can.\n\n</Row>\n\n')],
  ['very many hard words', full('<Hard>a</Hard> ')],
  ['hard words of signs of patterns', `<Row picture="a">\n\n<Hard>(a+)+$[\\</Hard> ${times('a', 20_000)}\n\n</Row>`],
  [
    'very many misspelt words',
    Array.from({ length: 4_000 }, (_, index) => `q${index.toString(36).replace(/\d/g, 'x')}z`).join(' '),
  ],
  ['one very long word', full('a')],
  ['a word of hyphens', full('a-')],
  ['quotes after quotes', full("a'")],
  ['very many sentences', full('A. ')],
  ['dates and times', full('3 July 12:00 3/7/26 ')],
  ['words to avoid', full('the disabled via ')],
];

const lists: [string, string | Uint8Array][] = [
  ['opening brackets', times('[', 10_000)],
  ['brackets in brackets', times('[', 10_000) + times(']', 10_000)],
  ['maps in maps', times('{a: ', 10_000)],
  ['lists in lists', `${times('- ', 10_000)}a`],
  ['explicit keys in keys', times('? ', 10_000)],
  ['steps to the right', Array.from({ length: 700 }, (_, index) => `${' '.repeat(index)}a:`).join('\n')],
  [
    'aliases of aliases',
    `a: &a [x, x]\n${Array.from('bcdefghijklmnop', (name, index) => `${name}: &${name} [${times(`*${'abcdefghijklmnop'[index]},`, 10)}]`).join('\n')}`,
  ],
  ['an alias of itself', '&a [*a]'],
  ['a function', glossary('!!js/function "function () { globalThis.hacked = 1 }"')],
  ['a named tag', glossary('!<tag:yaml.org,2002:js/function> "x"')],
  ['bytes', glossary('!!binary aGFja2Vk')],
  ['__proto__', '- __proto__: { id: carer, term: carer, means: Someone. }\n'],
  ['__proto__ inside', `${glossary('Someone.')}  __proto__:\n    polluted: 1\n`],
  ['constructor', '- constructor: { prototype: { polluted: 1 } }\n'],
  ['a merge', '- <<: { id: carer }\n  term: carer\n'],
  ['very many keys', Array.from({ length: 15_000 }, (_, index) => `key${index}: 1`).join('\n')],
  ['one key very often', times('a: 1\n', 50_000)],
  ['very many empty records', times('-\n', 100_000)],
  ['very many quotes', times('"', 200_000)],
  ['backslashes', `"${times('\\', 200_000)}`],
  ['comments', times('# a\n', 60_000)],
  ['half of a character', glossary('"a\\ud800b"')],
  ['a character that is too high', glossary('"\\Uffffffff"')],
  ['a number without end', glossary(times('9', 100_000))],
  ['null', 'null'],
  ['only text', 'hello'],
  ['a NUL byte', 'a\0b'],
  ['a huge file', times('a', 5_000_000)],
  ['random bytes', randomBytes(100_000, 1)],
];

function check(path: string, text: string | Uint8Array): void {
  const problems = problemsOf(filesWith({ [path]: text })).filter(({ file }) => file === `content/${path}`);
  for (const { rule, line, column, message, hint } of problems) {
    assert.ok(known.has(rule), rule);
    assert.ok(line >= 1 && column >= 1, `${line}:${column}`);
    assert.ok(message.length < 1_000_000 && hint.length > 0);
  }
}

describe('no page makes the checker fail', () => {
  for (const [name, text] of pages) test(name, () => check('pages/example.mdx', page(text)));
  for (const [name, text] of pages) test(`Easy Read: ${name}`, () => check(easyRead, easyPage(text)));
  test('Easy Read: random signs', () => {
    for (let seed = 501; seed <= 560; seed += 1) check(easyRead, easyPage(randomText(seed)));
  });
  for (const seed of [1, 2, 3])
    test(`random bytes ${seed}`, () => check('pages/example.mdx', randomBytes(50_000, seed)));
  test('random signs', () => {
    for (let seed = 1; seed <= 150; seed += 1) check('pages/example.mdx', page(randomText(seed)));
  });
  test('random signs as front matter', () => {
    for (let seed = 301; seed <= 360; seed += 1) check('pages/example.mdx', `---\n${randomText(seed)}\n---\n\nText.\n`);
  });
  test('a huge file', () => check('pages/example.mdx', times('a', 5_000_000)));
  test('a page of NUL bytes', () => check('pages/example.mdx', new Uint8Array(1_000)));
});

describe('no list makes the checker fail', () => {
  for (const [name, text] of lists) test(name, () => check('glossary.yaml', text));
  test('random signs', () => {
    for (let seed = 401; seed <= 460; seed += 1) check('glossary.yaml', randomText(seed));
  });
});

test('what could stop the parser is reported as a problem', () => {
  const about = (path: string, text: string) =>
    problemsOf(filesWith({ [path]: text }))
      .filter(({ file, severity }) => file === `content/${path}` && severity === 'error')
      .map(({ rule }) => rule);
  assert.deepEqual(about('pages/example.mdx', page(times('>'))), ['mdx-valid']);
  assert.deepEqual(about('pages/example.mdx', page(`${times('- ')}a`)), ['mdx-valid']);
  assert.deepEqual(about('pages/example.mdx', page(`export let x = ${times('(', 12_000)}`)), ['mdx-safe']);
  assert.deepEqual(about('glossary.yaml', times('[', 10_000)), ['yaml-valid']);
  assert.deepEqual(about('glossary.yaml', times('a', 5_000_000)), ['file-text']);
});

test('nothing in the content is run', () => {
  const world = globalThis as { hacked?: unknown };
  const run = 'globalThis.hacked = 1';
  const texts = [
    `{${run}}`,
    `{(() => { ${run} })()}`,
    `export const x = (${run})`,
    `import x from "data:text/javascript,${run}"`,
    `<Fact id={${run}} />`,
    `<Fact {...{ id: (${run}) }} />`,
    `<script>${run}</script>`,
    '[a](javascript:globalThis.hacked=1)',
  ];
  for (const text of texts) {
    const found = problemsOf(filesWith({ 'pages/example.mdx': page(text) })).filter(
      ({ rule }) => rule === 'mdx-safe' || rule === 'mdx-valid',
    );
    assert.ok(found.length > 0, `no problem for ${text}`);
  }
  for (const text of [
    glossary(`!!js/function "function () { ${run} }()"`),
    glossary(`!!js/eval "${run}"`),
    `--- !js\n${run}`,
  ]) {
    assert.ok(
      problemsOf(filesWith({ 'glossary.yaml': text })).some(({ rule }) => rule === 'yaml-plain' || rule === 'schema'),
    );
  }
  assert.equal(world.hacked, undefined);
  assert.equal(({} as { polluted?: unknown }).polluted, undefined);
});
