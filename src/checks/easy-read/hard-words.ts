import type { Content } from '../../content/content.ts';
import { easyTexts, rowsOf } from '../../told/easy-text.ts';
import type { EasyText } from '../../told/easy-text.ts';
import { isComponent, placeOfPart, walk, wordsOf } from '../../content/parse/walk.ts';
import type { Part } from '../../content/parse/walk.ts';
import { advice, mistake } from '../../content/problem.ts';
import type { Problem } from '../../content/problem.ts';
import { exampleEasyRead, exampleRow } from '../example-page.ts';
import type { Rule } from '../rule.ts';
import { inExample } from './find.ts';

const MANY = 6;

const EXPLAIN = 'Put its explanation right after, in the same row: <Means>One short sentence.</Means>';

function inside(part: Part | undefined, name: string): Part[] {
  const found: Part[] = [];
  if (part)
    walk(part, (each) => {
      if (each !== part && isComponent(each) && each.name === name) found.push(each);
    });
  return found;
}

const plain = (part: Part) => wordsOf(part).replace(/\s+/g, ' ').trim();

/** Each hard word is explained by the next paragraph, and each explanation explains one. */
function rowProblems(row: Part, file: string): Problem[] {
  const report = (part: Part, message: string, hint: string) =>
    mistake('easy-read-hard-words', file, placeOfPart(part), message, hint);
  const blocks = row.children ?? [];
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    if (isComponent(block) && block.name === 'Means') {
      return [
        ...(inside(blocks[index - 1], 'Hard').length > 0
          ? []
          : [
              report(block, 'This explains no hard word.', 'Mark the word in the paragraph before: <Hard>word</Hard>.'),
            ]),
        ...inside(block, 'Hard').map((hard) =>
          report(hard, 'An explanation has a hard word of its own.', 'Explain it with easy words only.'),
        ),
        ...inside(block, 'Fact').map((fact) =>
          report(
            fact,
            'An explanation shows a figure.',
            'Say it in a sentence of its own: the word list at the end of the page has no figures.',
          ),
        ),
      ];
    }
    const [first, second] = inside(block, 'Hard');
    const explained = next && isComponent(next) && next.name === 'Means';
    return [
      ...(first && !explained ? [report(first, `"${plain(first)}" is not explained.`, EXPLAIN)] : []),
      ...(second
        ? [
            report(
              second,
              'Two hard words stand in one sentence.',
              'Give each a row, or say one of them in easy words.',
            ),
          ]
        : []),
    ];
  });
}

/** A word is marked where it first stands, and only there. */
function useProblems(text: EasyText): Problem[] {
  const { page } = text;
  const seen = new Set<string>();
  let before = '';
  const problems: Problem[] = [];
  for (const row of rowsOf(text)) {
    for (const hard of inside(row.part, 'Hard')) {
      const word = plain(hard).toLowerCase();
      const used =
        word.length > 0 &&
        new RegExp(
          String.raw`(?<!\p{L})${word.replace(/['’]?s$/, '').replace(/[.*+?^$()|[\]\\]/g, '\\$&')}(?:['’]?s)?(?![\p{L}'’])`,
          'u',
        ).test(before);
      if (seen.has(word))
        problems.push(
          mistake(
            'easy-read-hard-words',
            page.file,
            placeOfPart(hard),
            `"${plain(hard)}" is marked as hard on this page already.`,
            'Write the plain word here.',
          ),
        );
      else if (used)
        problems.push(
          mistake(
            'easy-read-hard-words',
            page.file,
            placeOfPart(hard),
            `"${plain(hard)}" stands in a row before this one.`,
            'Mark and explain it where it first stands.',
          ),
        );
      seen.add(word);
    }
    before += ` ${row.passages.map(({ words }) => words.toLowerCase()).join(' ')}`;
  }
  return problems;
}

const check = (content: Content): Problem[] =>
  easyTexts(content).flatMap((text) => [
    ...rowsOf(text).flatMap(({ part }) => rowProblems(part, text.page.file)),
    ...useProblems(text),
    ...(text.hard.length > MANY
      ? [
          advice(
            'easy-read-hard-words',
            text.page.file,
            { line: 1, column: 1 },
            `This page has ${text.hard.length} hard words.`,
            `Say some of them in easy words: ${MANY} are many for one page.`,
          ),
        ]
      : []),
  ]);

const carer = exampleRow('You are a <Hard>carer</Hard>.\n\n<Means>A carer helps someone.</Means>');

export const easyReadHardWords: Rule = {
  id: 'easy-read-hard-words',
  about: 'A hard word is marked where it first stands on the page, and the next sentence explains it.',
  check,
  examples: [
    {
      name: 'no explanation',
      files: exampleEasyRead(exampleRow('You are a <Hard>carer</Hard>.\n\nYou help.')),
      problems: inExample('13:11: "carer" is not explained.'),
    },
    {
      name: 'an explanation of nothing, and one of a word in another row',
      files: exampleEasyRead(exampleRow('You help.\n\n<Means>A carer helps someone.</Means>')),
      problems: inExample('15:1: This explains no hard word.'),
    },
    {
      name: 'marked twice',
      files: exampleEasyRead(`${carer}\n\n${carer}`),
      problems: inExample('21:11: "carer" is marked as hard on this page already.'),
    },
    {
      name: 'used before',
      files: exampleEasyRead(`${exampleRow('Carers can rest.')}\n\n${carer}`),
      problems: inExample('19:11: "carer" stands in a row before this one.'),
    },
    {
      name: 'two in a sentence',
      files: exampleEasyRead(
        exampleRow('A <Hard>carer</Hard> or an <Hard>advocate</Hard>.\n\n<Means>A carer helps someone.</Means>'),
      ),
      problems: inExample('13:28: Two hard words stand in one sentence.'),
    },
    {
      name: 'a hard word and a figure in an explanation',
      files: exampleEasyRead(
        exampleRow(
          'A <Hard>grant</Hard>.\n\n<Means>A grant is a <Hard>gift</Hard> of <Fact id="grant-maximum" />.</Means>',
        ),
      ),
      problems: inExample('15:21: An explanation has a hard word of its own.', '15:42: An explanation shows a figure.'),
    },
    {
      name: 'seven are advice',
      files: exampleEasyRead(
        ['aid', 'ramp', 'rail', 'hoist', 'grant', 'loan', 'budget']
          .map((word) => exampleRow(`This is a <Hard>${word}</Hard>.\n\n<Means>It helps.</Means>`))
          .join('\n\n'),
      ),
      problems: inExample('1:1: This page has 7 hard words.'),
    },
    {
      name: 'explained, then used',
      files: exampleEasyRead(
        `${carer}\n\n${exampleRow('Carers can rest.')}\n\n${exampleRow("Ask for a <Hard>carer's assessment</Hard>.\n\n<Means>It is a talk.</Means>")}`,
      ),
      problems: [],
    },
  ],
};
