import type { Content } from '../../content/content.ts';
import { easyTexts } from '../../told/easy-text.ts';
import { START } from '../../content/parse/place.ts';
import { mistake } from '../../content/problem.ts';
import type { Problem } from '../../content/problem.ts';
import { exampleEasyRead, exampleRow } from '../example-page.ts';
import type { Rule } from '../rule.ts';
import { inExample } from './find.ts';

const LAST = 'What to do next';

const check = (content: Content): Problem[] =>
  easyTexts(content).flatMap(({ page, parts }) => {
    const section = parts.at(-1)?.sections.at(-1);
    const words = section?.heading?.words.trim() ?? '';
    if (words.toLowerCase() !== LAST.toLowerCase()) {
      return [
        mistake(
          'easy-read-end',
          page.file,
          section?.heading?.at(0) ?? START,
          words ? `The last heading is "${words}".` : 'This page does not say what to do next.',
          `End the page with ## ${LAST}, a row that says what to say, and <CallRow service="…" />.`,
        ),
      ];
    }
    return section?.rows.some(({ service }) => service)
      ? []
      : [
          mistake(
            'easy-read-end',
            page.file,
            section?.heading?.at(0) ?? START,
            'The page does not end with a number to call.',
            'Put <CallRow service="…" /> under this heading.',
          ),
        ];
  });

export const easyReadEnd: Rule = {
  id: 'easy-read-end',
  about: `An Easy Read page ends with the heading "${LAST}" and a number to call.`,
  check,
  examples: [
    {
      name: 'another heading at the end',
      files: exampleEasyRead('', { end: `## Rest\n\n${exampleRow('You can rest.')}` }),
      problems: inExample('13:4: The last heading is "Rest".'),
    },
    {
      name: 'no number',
      files: exampleEasyRead('', { end: `## ${LAST}\n\n${exampleRow('Call us.')}` }),
      problems: inExample('13:4: The page does not end with a number to call.'),
    },
    { name: 'a number', files: exampleEasyRead(exampleRow('You can rest.')), problems: [] },
  ],
};
