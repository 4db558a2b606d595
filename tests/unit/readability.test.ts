import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseContent } from '../../src/content/content.ts';
import { easyTexts, rowsOf } from '../../src/told/easy-text.ts';
import { shownIn } from '../../src/told/shown.ts';
import { parseMdx } from '../../src/content/parse/mdx.ts';
import { isEasy } from '../../src/checks/readability/easy-words.ts';
import { gradeOf, proseOf, syllablesIn } from '../../src/checks/readability/grade.ts';
import { phraseFinder } from '../../src/checks/readability/phrases.ts';
import { readabilityReport } from '../../src/checks/readability/report.ts';
import { sentencesOf, wordsIn } from '../../src/checks/readability/sentences.ts';
import { isSpelt, spellingOf } from '../../src/checks/readability/spelling.ts';
import { toldPassages } from '../../src/told/told-passages.ts';
import { fixtureFiles } from './fixture.ts';

const { content } = parseContent(fixtureFiles);

function prose(text: string): string[] {
  const source = `---\na: b\n---\n\n${text}\n`;
  return proseOf(toldPassages({ tree: parseMdx('a.mdx', source).tree!, text: source }, shownIn(content)));
}

describe('sentences', () => {
  for (const [text, words] of [
    ['Call us. We help.', ['Call us.', 'We help.']],
    ['Call us at 2.30pm. It is £86.45 a week.', ['Call us at 2.30pm.', 'It is £86.45 a week.']],
    ['Call us. 3 people help. £5 is due.', ['Call us.', '3 people help.', '£5 is due.']],
    ['One sentence\nover two lines.', ['One sentence over two lines.']],
    ['...', []],
  ] as [string, string[]][]) {
    test(JSON.stringify(text), () => {
      const found = sentencesOf(text);
      assert.deepEqual(
        found.map((sentence) => sentence.words),
        words,
      );
      for (const { words: own, index } of found) assert.ok(text.replaceAll('\n', ' ').startsWith(own, index));
    });
  }

  test('words are counted as a reader does', () =>
    assert.deepEqual(wordsIn("A carer's well-being - costs £86.45 \ufffc."), [
      'A',
      "carer's",
      'well-being',
      'costs',
      '£86.45',
    ]));
});

describe('what a grade counts', () => {
  for (const [name, text, words] of [
    ['paragraphs', 'Call us. We help.\n\nCome in.', ['Call us.', 'We help.', 'Come in.']],
    ['no headings and no tables', '## Costs\n\n| a | b |\n| - | - |\n| c | d |\n\nCall us.', ['Call us.']],
    [
      'a list that finishes a sentence, with it',
      'Ask us. You can have:\n\n- a rest\n- a [break](/a/).\n\nCome in.',
      ['Ask us.', 'You can have: a rest a break.', 'Come in.'],
    ],
    [
      'a list of sentences, each',
      'Do this:\n\n- Call us.\n- Come in. Sit down.',
      ['Do this:', 'Call us.', 'Come in.', 'Sit down.'],
    ],
    [
      'two lists after each other, each',
      'You can:\n\n- rest\n- sleep.\n\nYou must:\n\n1. eat\n2. drink.',
      ['You can: rest sleep.', 'You must: eat drink.'],
    ],
    [
      'what is shown',
      'It is <Fact id="carer-payment" />. Call <ServiceLink service="night-line" /> on <Phone service="night-line" />.',
      ['It is £61.50 a week.', 'Call Exampleton Night Line on 01632 960002.'],
    ],
    ['words in components', '<Important>\n\nCall us.\n\n</Important>\n\n<Contact service="care-team" />', ['Call us.']],
  ] as [string, string, string[]][]) {
    test(name, () => assert.deepEqual(prose(text), words));
  }
});

test('a grade is that of Flesch and Kincaid', () => {
  // 0.39 × 6 words a sentence + 11.8 × 7 syllables for 6 words − 15.59
  assert.equal(gradeOf(['You can ask us for money.'])?.toFixed(2), (0.39 * 6 + (11.8 * 7) / 6 - 15.59).toFixed(2));
  assert.equal(gradeOf([]), undefined);
  assert.deepEqual(['care', 'assessment', '2026', '£86.45', 'a'.repeat(10_000)].map(syllablesIn), [1, 3, 1, 1, 1]);
});

test('easy words are known in all their forms', () => {
  for (const word of ['helps', 'caring', "carer's", 'planned', 'worries', 'easily', 'easier', 'well-being', 'GP', '28'])
    assert.ok(isEasy(word), word);
  for (const word of ['eligibility', 'domiciliary', 'reablement']) assert.ok(!isEasy(word), word);
});

test('British spelling is right, American is not', () => {
  for (const word of ['organise', 'colour', 'carers’', "week's", 'personalised', 'well-being', 'Reablement', 'NHS'])
    assert.ok(isSpelt(word), word);
  for (const [word, right] of [
    ['organize', 'organise'],
    ['color', 'colour'],
    ['program', 'programme'],
    ['center', 'centre'],
    ['traveled', 'travelled'],
    ['asessment', 'assessment'],
  ]) {
    assert.ok(!isSpelt(word ?? ''));
    assert.equal(spellingOf(word ?? ''), right);
  }
});

test('of two phrases that share words the longer is found', () => {
  const found = phraseFinder({ vulnerable: 'a', 'vulnerable adults?': 'b' })(
    'Vulnerable adults and invulnerable people.',
  );
  assert.deepEqual(found, [{ index: 0, words: 'Vulnerable adults', instead: 'b' }]);
});

test('an Easy Read page is read as rows under headings, in parts', () => {
  const [text] = easyTexts(content).filter(({ page }) => page.id === 'getting-help/ask-for-help');
  assert.ok(text);
  assert.deepEqual(
    text.parts.map(({ sections }) => sections.map(({ heading, rows }) => [heading?.words, rows.length])),
    [
      [
        ['If you are in danger', 2],
        ['Who can ask', 2],
      ],
      [
        ['What happens then', 3],
        ['What to do next', 2],
      ],
    ],
  );
  assert.deepEqual(
    rowsOf(text).map(({ picture, service }) => picture ?? service),
    ['danger', 'emergency', 'help', 'family', 'phone', 'assessment', 'letter', 'talking', 'care-team'],
  );
  assert.deepEqual(text.hard, ['assessment']);
  assert.deepEqual(
    text.all.slice(0, 4).map(({ kind }) => kind),
    ['title', 'summary', 'leaves-out', 'leaves-out'],
  );
});

test('the report shows how many pages have which grade', () => {
  const report = readabilityReport(content);
  assert.match(report, /Standard pages: \d+ pages, median grade \d\.\d \(the goal is 7 or lower\)\n {2}under 1 /);
  assert.match(report, /Easy Read pages: 5 pages, median grade \d\.\d \(the goal is 3 or lower\)/);
  assert.match(report, /The hardest:\n +\d\.\d {2}content\/\S+\.mdx/);
  assert.match(readabilityReport(parseContent([]).content), /Standard pages: no pages\./);
});
