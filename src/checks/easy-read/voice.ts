import type { Content } from '../../content/content.ts';
import { easyTexts } from '../../told/easy-text.ts';
import { START } from '../../content/parse/place.ts';
import { advice } from '../../content/problem.ts';
import type { Problem } from '../../content/problem.ts';
import { exampleEasyRead, exampleRow } from '../example-page.ts';
import type { Rule } from '../rule.ts';
import { findInWords, inExample } from './find.ts';

const PASSIVE =
  /(?<!\p{L})(?:is|are|was|were|been|being|be)\s(?:also\s|often\s|usually\s|not\s)?(?<done>\p{L}{2,}ed|given|taken|made|done|told|seen|kept|held|shown|sent|written|chosen|found|put|built|brought|bought|sold|left|lost)(?!\p{L})/giu;

/** Words with the form of a passive that say how something is. */
const STATES = new Set([
  'called',
  'disabled',
  'worried',
  'tired',
  'closed',
  'married',
  'allowed',
  'scared',
  'interested',
  'confused',
  'pleased',
  'needed',
  'aged',
  'retired',
  'injured',
  'depressed',
  'stressed',
  'left',
  'lost',
  'named',
  'supposed',
  'related',
  'ashamed',
  'done',
]);

const withoutYou = (content: Content): Problem[] =>
  easyTexts(content)
    .filter(({ all }) => !all.some(({ kind, words }) => kind === 'text' && /\byou(?:rs?|rself)?\b/i.test(words)))
    .map(({ page }) =>
      advice(
        'easy-read-voice',
        page.file,
        START,
        'This page never says "you".',
        'Speak to the reader, as in "You can ask us for help".',
      ),
    );

export const easyReadVoice: Rule = {
  id: 'easy-read-voice',
  advises: true,
  about: 'Advice: Easy Read pages speak to the reader and say who does what.',
  check: (content) => [
    ...findInWords(
      content,
      'easy-read-voice',
      PASSIVE,
      ({ 0: words, groups }, { kind }) =>
        STATES.has(groups?.['done']?.toLowerCase() ?? '') || (kind !== 'text' && kind !== 'means')
          ? undefined
          : [`"${words}" does not say who does it.`, 'Say who does it: "We make a plan", not "a plan is made".'],
      advice,
    ),
    ...withoutYou(content),
  ],
  examples: [
    {
      name: 'nobody does it',
      files: exampleEasyRead(exampleRow('A plan is made.\n\nYou may be asked to pay.')),
      problems: inExample('13:8: "is made" does not say who does it.', '15:9: "be asked" does not say who does it.'),
    },
    {
      name: 'nobody is spoken to',
      files: exampleEasyRead(exampleRow('Carers can rest.'), {
        end: `## What to do next\n\n${exampleRow('Call us.')}\n\n<CallRow service="care-team" />`,
      }),
      problems: inExample('1:1: This page never says "you".'),
    },
    {
      name: 'who does it, and how things are',
      files: exampleEasyRead(exampleRow('We make a plan with you.\n\nIt helps if you are worried.')),
      problems: [],
    },
  ],
};
