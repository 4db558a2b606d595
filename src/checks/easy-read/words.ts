import type { Content } from '../../content/content.ts';
import { easyTexts } from '../../told/easy-text.ts';
import { mistake } from '../../content/problem.ts';
import type { Problem } from '../../content/problem.ts';
import { HURTFUL, phraseFinder } from '../readability/phrases.ts';
import type { Phrases } from '../readability/phrases.ts';
import { exampleEasyRead, exampleRow } from '../example-page.ts';
import type { Rule } from '../rule.ts';
import { inExample } from './find.ts';

/** Officials' words, pictures of speech and words from other languages. */
const HARD: Phrases = {
  'service users?|individuals?|customers?|clients?|residents?': 'you, or: people',
  vulnerable: 'at risk, or: needs help to stay safe',
  'signpost(?:s|ed|ing)?': 'tell you who can help',
  'journeys?': 'say what happens',
  'pathways?': 'say what happens first and next',
  'one[- ]stop shops?': 'place that helps with many things',
  via: 'by, or: through',
  'per (?:annum|day|week|month|year|hour|person)|per': 'each',
  'eligib(?:le|ility)': 'can get',
  'provision|provide[sd]?|providing': 'give',
  'in order to': 'to',
  'utili[sz]e[sd]?|utili[sz]ing': 'use',
  'facilitat(?:e[sd]?|ing)': 'help',
  'ensur(?:e[sd]?|ing)': 'make sure',
  'requir(?:e[sd]?|ing|ements?)': 'need',
  'obtain(?:s|ed|ing)?': 'get',
  'commenc(?:e[sd]?|ing)': 'start',
  'prior to': 'before',
  'regarding|in respect of|with regard to': 'about',
  'additional(?:ly)?': 'more, or: too',
  'appropriate(?:ly)?': 'right',
  'sufficient(?:ly)?': 'enough',
  approximately: 'about',
  'purchas(?:e[sd]?|ing)': 'buy',
  'empower(?:s|ed|ing|ment)?': 'help you to choose',
  'in a nutshell|a piece of cake|touch base|in the loop|on the same page|light at the end of the tunnel|a helping hand|get the ball rolling|under the weather':
    'say it in plain words',
};

const find = phraseFinder({ ...HURTFUL, ...HARD });

const check = (content: Content): Problem[] =>
  easyTexts(content).flatMap(({ page, all }) =>
    all.flatMap(({ words, at }) =>
      find(words).map((found) =>
        mistake(
          'easy-read-words',
          page.file,
          at(found.index),
          `"${found.words}" is not an Easy Read word.`,
          `Write instead: ${found.instead}.`,
        ),
      ),
    ),
  );

export const easyReadWords: Rule = {
  id: 'easy-read-words',
  about: 'Easy Read pages use everyday words that respect people.',
  check,
  examples: [
    {
      name: "officials' words",
      files: exampleEasyRead(exampleRow('A service user is eligible per week.\n\nWe signpost you via a pathway.')),
      problems: inExample(
        '13:3: "service user" is not an Easy Read word.',
        '13:19: "eligible" is not an Easy Read word.',
        '13:28: "per week" is not an Easy Read word.',
        '15:4: "signpost" is not an Easy Read word.',
        '15:17: "via" is not an Easy Read word.',
        '15:23: "pathway" is not an Easy Read word.',
      ),
    },
    {
      name: 'words that hurt',
      files: exampleEasyRead(exampleRow('She suffers from dementia.\n\nThe elderly and wheelchair-bound people.')),
      problems: inExample(
        '13:5: "suffers from" is not an Easy Read word.',
        '15:1: "The elderly" is not an Easy Read word.',
        '15:17: "wheelchair-bound" is not an Easy Read word.',
      ),
    },
    {
      name: 'in the front matter',
      files: exampleEasyRead('', { summary: 'Help for the vulnerable.' }),
      problems: inExample('3:1: "the vulnerable" is not an Easy Read word.'),
    },
    {
      name: 'words that respect people',
      files: exampleEasyRead(exampleRow('A person has dementia.\n\nOlder people and wheelchair users.')),
      problems: [],
    },
  ],
};
