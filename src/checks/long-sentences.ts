import type { Content } from '../content/content.ts';
import { shownIn } from '../told/shown.ts';
import { advice, mistake } from '../content/problem.ts';
import type { Problem } from '../content/problem.ts';
import { sentencesOf, wordsIn } from './readability/sentences.ts';
import { toldPassages } from '../told/told-passages.ts';
import { examplePage } from './example-page.ts';
import type { Rule } from './rule.ts';
import { writtenPages } from '../told/written-pages.ts';

const GOOD = 20;
const MOST = 25;

function check(content: Content): Problem[] {
  const shown = shownIn(content);
  return writtenPages(content).flatMap((page) =>
    [{ words: page.data.summary, at: () => page.at('summary') }, ...toldPassages(page, shown)].flatMap(
      ({ words, at }) =>
        sentencesOf(words).flatMap((sentence) => {
          const count = wordsIn(sentence.words).length;
          if (count <= GOOD) return [];
          const report = count > MOST ? mistake : advice;
          return [
            report(
              'long-sentences',
              page.file,
              at(sentence.index),
              `This sentence has ${count} words.`,
              `Make two of it, or a list. Up to ${GOOD} words are easy to follow; ${MOST} are the most.`,
            ),
          ];
        }),
    ),
  );
}

const words = (count: number) => `You can rest${' now'.repeat(count - 3)}.`;

export const longSentences: Rule = {
  id: 'long-sentences',
  about: `No sentence of a standard page is longer than ${MOST} words. Advice: ${GOOD}.`,
  check,
  examples: [
    {
      name: 'a sentence of 26 words',
      files: examplePage(`Rest. ${words(26)}`),
      problems: ['pages/example.mdx:7:7: This sentence has 26 words.'],
    },
    {
      name: 'a sentence of 21 words is advice, and a figure counts as the words it shows',
      files: examplePage(`- Get <Fact id="carer-payment" />${' now'.repeat(17)}.`),
      problems: ['pages/example.mdx:7:3: This sentence has 21 words.'],
    },
    {
      name: 'in the summary',
      files: {
        'pages/example.mdx': examplePage('Text.')['pages/example.mdx']?.replace('A page to show a rule.', words(30)),
      },
      problems: ['pages/example.mdx:3:1: This sentence has 30 words.'],
    },
    { name: 'two sentences of 20 words', files: examplePage(`${words(20)} ${words(20)}`), problems: [] },
  ],
};
