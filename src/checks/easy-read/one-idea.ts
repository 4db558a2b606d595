import type { Content } from '../../content/content.ts';
import { easyTexts } from '../../told/easy-text.ts';
import { advice } from '../../content/problem.ts';
import type { Problem } from '../../content/problem.ts';
import { exampleEasyRead, exampleRow } from '../example-page.ts';
import type { Rule } from '../rule.ts';
import { inExample } from './find.ts';

/** Words that join ideas. */
const JOINS = /(?<!\p{L})(?:and|but|because|which|who|that|unless|although|if|when)(?!\p{L})/giu;
const NEGATIVE =
  /(?<!\p{L})(?:not|cannot|never|no|nobody|nothing|none|without|unless)(?!\p{L})|(?<!\p{L})un(?:able|less|likely|safe|fair|wanted)(?!\p{L})/giu;
const MOST_JOINS = 2;

const check = (content: Content): Problem[] =>
  easyTexts(content).flatMap(({ page, all }) =>
    all
      .filter(({ kind }) => kind === 'text')
      .flatMap(({ words, at }) => {
        const joins = words.match(JOINS)?.length ?? 0;
        const commas = words.match(/,/g)?.length ?? 0;
        const negatives = words.match(NEGATIVE) ?? [];
        return [
          ...(joins > MOST_JOINS || (commas > 1 && joins > 1)
            ? [
                advice(
                  'easy-read-one-idea',
                  page.file,
                  at(0),
                  'This sentence may have more than one idea.',
                  'Make two sentences of it, each with one thing to know.',
                ),
              ]
            : []),
          ...(negatives.length > 1
            ? [
                advice(
                  'easy-read-one-idea',
                  page.file,
                  at(0),
                  `This sentence says no twice: "${negatives.join('" and "')}".`,
                  'Say what is so, or what to do.',
                ),
              ]
            : []),
        ];
      }),
  );

export const easyReadOneIdea: Rule = {
  id: 'easy-read-one-idea',
  advises: true,
  about: 'Advice: a sentence of an Easy Read page has one idea, and says no once at most.',
  check,
  examples: [
    {
      name: 'ideas joined',
      files: exampleEasyRead(exampleRow('If you rest and sleep, you feel well because it helps.')),
      problems: inExample('13:1: This sentence may have more than one idea.'),
    },
    {
      name: 'no twice',
      files: exampleEasyRead(exampleRow('You cannot rest without help.')),
      problems: inExample('13:1: This sentence says no twice: "cannot" and "without".'),
    },
    {
      name: 'one idea',
      files: exampleEasyRead(exampleRow('If you rest, you feel well.\n\nYou do not have to pay.')),
      problems: [],
    },
  ],
};
