import type { Content } from '../../content/content.ts';
import { easyTexts } from '../../told/easy-text.ts';
import { advice } from '../../content/problem.ts';
import type { Problem } from '../../content/problem.ts';
import { exampleEasyRead, exampleRow } from '../example-page.ts';
import type { Rule } from '../rule.ts';
import { inExample } from './find.ts';

/** Words that mean the same. A page keeps to one of them. */
const GROUPS = [
  ['council', 'local authority', 'corporation'],
  ['GP', 'doctor', 'surgery'],
  ['medicine', 'medication'],
  ['relative', 'relation'],
  ['advice', 'guidance'],
];

const PATTERNS = GROUPS.map((group) =>
  group.map((word): [string, RegExp] => [word, new RegExp(String.raw`(?<!\p{L})${word}s?(?!\p{L})`, 'iu')]),
);

const check = (content: Content): Problem[] =>
  easyTexts(content).flatMap(({ page, all }) => {
    const told = all.filter(({ kind }) => kind === 'text');
    return PATTERNS.flatMap((group) => {
      const [first, second] = group.flatMap(([word, pattern]) => {
        const passage = told.find(({ words }) => pattern.test(words));
        return passage ? [{ word, passage, index: pattern.exec(passage.words)?.index ?? 0 }] : [];
      });
      return first && second
        ? [
            advice(
              'easy-read-same-word',
              page.file,
              second.passage.at(second.index),
              `This page says "${second.word}" and "${first.word}".`,
              'Use one word for one thing.',
            ),
          ]
        : [];
    });
  });

export const easyReadSameWord: Rule = {
  id: 'easy-read-same-word',
  advises: true,
  about: 'Advice: an Easy Read page uses one word for one thing.',
  check,
  examples: [
    {
      name: 'two words for one thing',
      files: exampleEasyRead(exampleRow('Ask your doctor.\n\nA GP can help.')),
      problems: inExample('13:10: This page says "doctor" and "GP".'),
    },
    { name: 'one word', files: exampleEasyRead(exampleRow('Ask your doctor.\n\nA doctor can help.')), problems: [] },
  ],
};
