import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseContent } from '../../src/content/content.ts';
import { commitment, easyRead, leaflet } from '../../src/content/schema/index.ts';
import { reviewedTexts } from '../../src/review/texts.ts';
import { TELLS_FIELD } from '../../src/told/told-front.ts';
import { outlineOf } from '../../src/told/told-outline.ts';
import { filesWith, fixtureFiles } from './fixture.ts';

const PAGE = 'leaflets/carers/a-break/standard.mdx';
const EASY = 'leaflets/carers/a-break/easy-read.mdx';
const textOf = (path: string) => new TextDecoder().decode(fixtureFiles.find((file) => file.path === path)?.bytes);
const PLAIN = textOf(PAGE);

type Files = Parameters<typeof filesWith>[0];

/** The text of one file, as it is told in a content with other files. */
function told(path: string, files: Files) {
  const { content } = parseContent(filesWith(files));
  const text = reviewedTexts(content).find(({ file }) => file === `content/${path}`);
  assert.ok(text, `${path} can't be read`);
  return text;
}

/** A page with these words in place of its first paragraph. */
const withWords = (words: string): Files => ({ [PAGE]: PLAIN.replace(/(?<=\n---\n\n)Everyone.*/, () => words) });
/** A page with a field of its front matter written otherwise. */
const withField = (from: string | RegExp, to: string): Files => ({ [PAGE]: PLAIN.replace(from, () => to) });

const MOVES: [string, Files, Files][] = [
  ['a word', withWords('One two.'), withWords('One three.')],
  ['the order of sentences', withWords('One. Two.'), withWords('Two. One.')],
  ['a capital letter', withWords('One.'), withWords('one.')],
  ['a letter that only looks the same', withWords('A pan.'), withWords('A pаn.')],
  ['where a link leads', withWords('[Us](/getting-help/)'), withWords('[Us](/carers/)')],
  ['what is said of a link', withWords('[Us](/carers/)'), withWords('[Us](/carers/ "Them")')],
  ['a link that is only words', withWords('[Us](/carers/)'), withWords('Us')],
  ['bold words', withWords('**Never** do it.'), withWords('Never do it.')],
  ['where bold words end', withWords('**One two** three'), withWords('**One** two three')],
  ['a heading that is only words', withWords('## One'), withWords('One')],
  ['the level of a heading', withWords('## One'), withWords('### One')],
  ['a list that is one line', withWords('- one\n- two'), withWords('one two')],
  ['a numbered list without numbers', withWords('1. one\n2. two'), withWords('- one\n- two')],
  ['where a numbered list starts', withWords('1. one\n2. two'), withWords('4. one\n5. two')],
  ['a list inside another', withWords('- one\n- two'), withWords('- one\n  - two')],
  ['two paragraphs in one', withWords('One.\n\nTwo.'), withWords('One. Two.')],
  ['a break of the line', withWords('One\\\ntwo'), withWords('One two')],
  ['a quotation', withWords('> One'), withWords('One')],
  ['cells of a table', withWords('| a b | c |\n| - | - |\n| d | e |'), withWords('| a | b c |\n| - | - |\n| d | e |')],
  ['a box around words', withWords('<Important>\n\nCall 999.\n\n</Important>'), withWords('Call 999.')],
  [
    'how far a box goes',
    withWords('<Important>\n\nOne.\n\nTwo.\n\n</Important>'),
    withWords('<Important>\n\nOne.\n\n</Important>\n\nTwo.'),
  ],
  [
    'the meaning that a word leads to',
    withWords('An <Term id="assessment">assessment</Term>.'),
    withWords('An <Term id="grant">assessment</Term>.'),
  ],
  [
    'the name of a service that a sentence leads to',
    withWords('Ask the <ServiceLink service="night-line" />.'),
    {
      ...withWords('Ask the <ServiceLink service="night-line" />.'),
      'services/night-line.yaml': textOf('services/night-line.yaml').replace(/name: .*/, 'name: Another line'),
    },
  ],
  ['what a picture shows', withWords('![A door](./a.webp)'), withWords('![A window](./a.webp)')],
  [
    'the file of a picture',
    { ...withWords('![A door](./a.webp)'), 'leaflets/carers/a-break/a.webp': new Uint8Array([1]) },
    { ...withWords('![A door](./a.webp)'), 'leaflets/carers/a-break/a.webp': new Uint8Array([2]) },
  ],
  ['a word that a sign is written for', withWords('a "b" c'), withWords('a \\"b\\"] c')],
  [
    'words moved from the title to the summary',
    withField('title: A break', 'title: A'),
    withField('summary: You', 'summary: break You'),
  ],
  ['the box that opens an urgent page', withField('\nowner:', '\nurgent: true\nowner:'), {}],
  ['what is also useful', withField('  - carers/are-you-a-carer', '  - getting-help/grant-for-your-home'), {}],
  [
    'the order of what is also useful',
    withField(/related:\n(.*\n)(.*\n)/, 'related:\n  - getting-help/ask-for-help\n  - carers/are-you-a-carer\n'),
    {},
  ],
];

const STAYS: [string, Files, Files][] = [
  [
    'the number of a service and the value of a fact, which are declared in their records',
    {},
    {
      'services/care-team.yaml': textOf('services/care-team.yaml').replace('01632 960001', '01632 960009'),
      'facts.yaml': textOf('facts.yaml').replace('value: 72', 'value: 73'),
    },
  ],
  ['quotes and dashes as they are typed', withWords(`It's "one" - two`), withWords('It’s “one” – two')],
  ['the layout of lines', withWords('One two three.'), withWords('One two\nthree.')],
  ['empty lines between items', withWords('- one\n- two'), withWords('- one\n\n- two')],
  ['two ways to write a heading', withWords('## One'), withWords('One\n---')],
  ['two ways to write bold words', withWords('**One** two'), withWords('__One__ two')],
  ['an urgent page that is not', withField('\nowner:', '\nurgent: false\nowner:'), {}],
  [
    'other words for search, and who keeps it right',
    withField('  - respite', '  - respite care\n  - a rest'),
    withField('owner: adult-care', 'owner: web-team'),
  ],
];

describe('what a page tells', () => {
  for (const [name, one, other] of MOVES)
    test(`is something else with ${name}`, () => {
      const [before, after] = [told(PAGE, one), told(PAGE, other)];
      assert.notEqual(before.fingerprint, after.fingerprint);
      assert.notEqual(outlineOf(before.shape), outlineOf(after.shape), 'and people can see it');
    });

  for (const [name, one, other] of STAYS)
    test(`is the same with ${name}`, () => assert.equal(told(PAGE, one).fingerprint, told(PAGE, other).fingerprint));

  test('is something else with another picture beside an easy sentence, and with what it leaves out', () => {
    const easy = textOf(EASY);
    const print = (text: string) => told(EASY, { [EASY]: text }).fingerprint;
    const [, picture = ''] = /<Row picture="([^"]+)"/.exec(easy) ?? [];
    assert.notEqual(print(easy), print(easy.replace(`picture="${picture}"`, 'picture="fire"')));
    assert.notEqual(print(easy), print(easy.replace(/leavesOut:\n {2}- (.*)/, 'leavesOut:\n  - something else')));
  });

  test('has 256 bits', () => assert.match(told(PAGE, {}).fingerprint, /^[0-9a-f]{64}$/));
});

test('each field of front matter is told or not, and none is left out', () => {
  const fields = [leaflet, commitment, easyRead].flatMap(({ shape }) => Object.keys(shape));
  assert.deepEqual(new Set(Object.keys(TELLS_FIELD)), new Set(fields));
});
