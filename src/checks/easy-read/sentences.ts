import type { Content } from '../../content/content.ts';
import { easyTexts } from '../../told/easy-text.ts';
import { START } from '../../content/parse/place.ts';
import { advice, mistake } from '../../content/problem.ts';
import type { Problem } from '../../content/problem.ts';
import { sentencesOf, wordsIn } from '../readability/sentences.ts';
import { exampleEasyRead, exampleRow } from '../example-page.ts';
import type { Rule } from '../rule.ts';
import { inExample } from './find.ts';

const MOST = 15;
const MEAN = 10;

const check = (content: Content): Problem[] =>
  easyTexts(content).flatMap(({ page, all }) => {
    const sentences = all.flatMap(({ words, at, kind }) =>
      sentencesOf(words).map((sentence) => ({
        kind,
        place: () => at(sentence.index),
        count: wordsIn(sentence.words).length,
      })),
    );
    const told = sentences.filter(({ kind }) => kind === 'text' || kind === 'means');
    const mean = told.reduce((sum, { count }) => sum + count, 0) / told.length;
    return [
      ...sentences
        .filter(({ count }) => count > MOST)
        .map(({ place, count }) =>
          mistake(
            'easy-read-sentences',
            page.file,
            place(),
            `This sentence has ${count} words.`,
            `Make it shorter, or make two of it. ${MOST} words are the most.`,
          ),
        ),
      ...(Number(mean.toFixed(1)) > MEAN
        ? [
            advice(
              'easy-read-sentences',
              page.file,
              START,
              `Sentences have ${mean.toFixed(1)} words on average.`,
              `Aim for ${MEAN} or fewer.`,
            ),
          ]
        : []),
    ];
  });

const words = (count: number) => `You can rest${' now'.repeat(count - 3)}.`;

export const easyReadSentences: Rule = {
  id: 'easy-read-sentences',
  about: `No sentence of an Easy Read page is longer than ${MOST} words. Advice: ${MEAN} on average.`,
  check,
  examples: [
    {
      name: 'a sentence of 16 words',
      files: exampleEasyRead(exampleRow(`Ask us.\n\n${words(16)}`)),
      problems: inExample('15:1: This sentence has 16 words.'),
    },
    {
      name: 'a figure counts as the words it shows',
      files: exampleEasyRead(exampleRow(`Ask us.\n\nGet <Fact id="carer-payment" />${' now'.repeat(12)}.`)),
      problems: inExample('15:1: This sentence has 16 words.'),
    },
    {
      name: 'long sentences on average',
      files: exampleEasyRead([1, 2, 3, 4, 5].map(() => exampleRow(words(12))).join('\n\n')),
      problems: inExample('1:1: Sentences have 11.3 words on average.'),
    },
    {
      name: 'in the summary',
      files: exampleEasyRead('', { summary: words(17) }),
      problems: inExample('3:1: This sentence has 17 words.'),
    },
    { name: 'a sentence of 15 words', files: exampleEasyRead(exampleRow(`Ask us.\n\n${words(15)}`)), problems: [] },
  ],
};
