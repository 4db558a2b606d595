import type { Content } from '../../content/content.ts';
import { easyTexts } from '../../told/easy-text.ts';
import type { EasyText, EasyWords } from '../../told/easy-text.ts';
import { START } from '../../content/parse/place.ts';
import { advice } from '../../content/problem.ts';
import type { Problem } from '../../content/problem.ts';
import { isEasy } from '../readability/easy-words.ts';
import { syllablesIn } from '../readability/grade.ts';
import { exampleEasyRead, exampleRow } from '../example-page.ts';
import type { Rule } from '../rule.ts';
import { inExample } from './find.ts';

/** The share of words, in percent, that may be outside the list of easy ones. */
const MOST = 8;
const LEAST_WORDS = 60;

const WORD = /[\p{L}][\p{L}\p{Nd}'’-]*/gu;

interface Word {
  word: string;
  passage: EasyWords;
  index: number;
  /** Whether it is a name: it starts with a capital letter inside a sentence. */
  name: boolean;
}

/** The words of a page's rows, without hard words, which are explained. */
function plainWords({ all, hard }: EasyText): Word[] {
  const explained = new Set(
    hard.flatMap((words) => words.match(WORD) ?? []).map((word) => word.replace(/['’]?s?$/, '')),
  );
  return all
    .filter(({ kind }) => kind === 'text' || kind === 'means')
    .flatMap((passage) =>
      [...passage.words.matchAll(WORD)].map(({ 0: word, index }) => ({
        word: word.replace(/['’-]+$/, ''),
        passage,
        index,
        name: /^\p{Lu}/u.test(word) && index > 0,
      })),
    )
    .map((each, _index, every) => ({
      ...each,
      name: each.name || (/^\p{Lu}/u.test(each.word) && every.some(({ word, name }) => name && word === each.word)),
    }))
    .filter(({ word }) => !explained.has(word.toLowerCase().replace(/['’]?s?$/, '')));
}

/** Nouns for what people do, such as "eligibility". */
const isAbstract = (word: string) => /(?:tion|sion|ment|ity|ance|ence)s?$/i.test(word) && syllablesIn(word) >= 4;

function pageProblems(text: EasyText): Problem[] {
  const words = plainWords(text);
  const strange = words.filter(({ word, name }) => !name && !isEasy(word));
  const different = [...new Map(strange.map((each) => [each.word.toLowerCase(), each])).values()];
  const share = (100 * strange.length) / words.length;
  const long = different.filter(({ word }) => syllablesIn(word) >= 3);
  const report = (place: { line: number; column: number }, message: string, hint: string) =>
    advice('easy-read-everyday', text.page.file, place, message, hint);
  const simpler = 'Use a word that people say every day, or mark it with <Hard> and explain it.';
  return [
    ...(words.length >= LEAST_WORDS && share > MOST
      ? [
          report(
            START,
            `${Math.round(share)}% of the words are not everyday words: ${different
              .map(({ word }) => word.toLowerCase())
              .slice(0, 12)
              .join(', ')}.`,
            `At most ${MOST}% should be. ${simpler}`,
          ),
        ]
      : []),
    ...long.map(({ word, passage, index }) =>
      report(
        passage.at(index),
        `"${word}" is ${isAbstract(word) ? 'an abstract word' : 'a long word that few people use'}.`,
        isAbstract(word) ? `Say what somebody does. ${simpler}` : simpler,
      ),
    ),
  ];
}

const check = (content: Content): Problem[] => easyTexts(content).flatMap(pageProblems);

const rows = (words: string, count = 8) => Array.from({ length: count }, () => exampleRow(words)).join('\n\n');

export const easyReadEveryday: Rule = {
  id: 'easy-read-everyday',
  advises: true,
  about: `Advice: at most ${MOST}% of the words of an Easy Read page are outside the list of some 3,000 easy ones, and none of those is long or abstract.`,
  check,
  examples: [
    {
      name: 'a long word and an abstract one',
      files: exampleEasyRead(exampleRow('We look at your eligibility.\n\nIt is customary.')),
      problems: inExample(
        '13:17: "eligibility" is an abstract word.',
        '15:7: "customary" is a long word that few people use.',
      ),
    },
    {
      name: 'many strange words',
      files: exampleEasyRead(rows('You can ask for bespoke respite at home.')),
      problems: inExample('1:1: 22% of the words are not everyday words: bespoke, respite.'),
    },
    {
      name: 'a word that is explained, and names',
      files: exampleEasyRead(
        exampleRow(
          'We look at your <Hard>eligibility</Hard>.\n\n<Means>This is who can get help.</Means>\n\nAsk the Exampletonian Archaeology Museum.',
        ),
      ),
      problems: [],
    },
  ],
};
