import type { Content } from '../../content/content.ts';
import { easyTexts, rowsOf } from '../../told/easy-text.ts';
import { START } from '../../content/parse/place.ts';
import { mistake } from '../../content/problem.ts';
import type { Problem } from '../../content/problem.ts';
import { exampleEasyRead, exampleRow } from '../example-page.ts';
import type { Rule } from '../rule.ts';
import { EXAMPLE } from './find.ts';

const FIRST = 4;

function check(content: Content): Problem[] {
  const emergency = content.site?.data.emergencyService;
  if (!emergency) return [];
  const urgent = new Set(content.leaflets.filter(({ data }) => data.urgent).map(({ id }) => id));
  return easyTexts(content)
    .filter(({ page }) => urgent.has(page.id))
    .filter(
      (text) =>
        !rowsOf(text)
          .slice(0, FIRST)
          .some(({ service }) => service === emergency),
    )
    .map(({ page }) =>
      mistake(
        'easy-read-urgent',
        page.file,
        START,
        `The emergency line is not among the first ${FIRST} rows.`,
        `People open this page in a crisis. Start it with a row that says when to call, and <CallRow service="${emergency}" />`,
      ),
    );
}

const urgent = 'leaflets/getting-help/ask-for-help/easy-read.mdx';

export const easyReadUrgent: Rule = {
  id: 'easy-read-urgent',
  about: 'The Easy Read of an urgent leaflet starts with the emergency line.',
  check,
  examples: [
    {
      name: 'it stands too low',
      files: {
        [urgent]: exampleEasyRead(`${exampleRow('Rest.\n\nSleep.')}\n\n`.repeat(4) + '<CallRow service="emergency" />')[
          EXAMPLE
        ],
      },
      problems: [`${urgent}:1:1: The emergency line is not among the first 4 rows.`],
    },
    {
      name: 'it comes first',
      files: {
        [urgent]: exampleEasyRead(`${exampleRow('Call if you are in danger.')}\n\n<CallRow service="emergency" />`)[
          EXAMPLE
        ],
      },
      problems: [],
    },
    { name: 'a leaflet that is not urgent', files: exampleEasyRead(exampleRow('You can rest.')), problems: [] },
  ],
};
