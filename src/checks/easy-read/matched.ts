import type { Content } from '../../content/content.ts';
import { isMatched, standardFingerprint } from '../../told/lockstep.ts';
import { advice } from '../../content/problem.ts';
import type { Problem } from '../../content/problem.ts';
import { exampleEasyRead } from '../example-page.ts';
import type { Rule } from '../rule.ts';
import { inExample } from './find.ts';

function check(content: Content): Problem[] {
  // The names of services stand in sentences. While one can't be read, nobody knows what a page tells.
  if (content.broken.service.size > 0) return [];
  return content.easyReads.flatMap((page) => {
    const print = standardFingerprint(content, page.id);
    if (print === undefined || isMatched(content, page)) return [];
    return [
      advice(
        'easy-read-matched',
        page.file,
        page.at('matches'),
        'The standard page has changed since this one was matched with it.',
        `Read both. When this one is right, run: npm run match -- ${page.id}, which writes matches: "${print}".`,
      ),
    ];
  });
}

export const easyReadMatched: Rule = {
  id: 'easy-read-matched',
  about: 'Advice, always shown: an Easy Read page is read again when what its standard page tells has changed.',
  check,
  examples: [
    {
      name: 'matched with another text',
      files: exampleEasyRead(''),
      problems: inExample('5:1: The standard page has changed since this one was matched with it.'),
    },
    {
      name: 'a figure that the standard page shows has changed, which both pages show at once',
      files: {
        'facts.yaml':
          '- id: satisfied-carers\n  name: Share\n  plain: Most were.\n  value: 73\n  unit: percent\n  asOf: 2025\n  source: care-plan\n  confidence: confirmed\n  checkBy: 2027-01-31\n  owner: web-team\n',
      },
      problems: [],
    },
    { name: 'matched', files: {}, problems: [] },
  ],
};
