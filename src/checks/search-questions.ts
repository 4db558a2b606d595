import { normalise } from '../search/words.ts';
import { ASKED } from '../content/content.ts';
import type { AskedQuestion, Content } from '../content/content.ts';
import { mistake } from '../content/problem.ts';
import type { Problem } from '../content/problem.ts';
import { exampleLeaflet } from './example-page.ts';
import type { Rule } from './rule.ts';

const placeOf = ({ file, place }: AskedQuestion) => `${file}:${place.line}`;

function check({ questions }: Content): Problem[] {
  const taught = new Map<string, AskedQuestion>();
  const twice: Problem[] = [];
  for (const question of questions.filter(({ list }) => list === ASKED)) {
    const key = normalise(question.question);
    const first = taught.get(key);
    if (!first) taught.set(key, question);
    else if (first.pages[0] !== question.pages[0]) {
      twice.push(
        mistake(
          'search-questions',
          question.file,
          question.place,
          `"${question.question}" also stands in ${placeOf(first)}, for another page.`,
          'Keep it where a reader who asks this should land.',
        ),
      );
    }
  }
  const measured = questions
    .filter(({ list, question }) => list !== ASKED && taught.has(normalise(question)))
    .map(({ list, question, file, place }) =>
      mistake(
        'search-questions',
        file,
        place,
        `The search learns from "${question}", which stands in ${placeOf(taught.get(normalise(question))!)}.`,
        `Take it out there: the list "${list}" is to show how well the search answers what it has not seen.`,
      ),
    );
  return [...twice, ...measured];
}

const leaflet = exampleLeaflet('Time off.');
const file = 'leaflets/carers/a-break/questions.txt';

export const searchQuestions: Rule = {
  id: 'search-questions',
  about: 'A question that the search learns from leads to one page, and measures nothing.',
  check,
  examples: [
    {
      name: 'for two pages',
      files: {
        ...leaflet,
        [file]: '# Notes.\nWho sits with him?\n',
        'questions/asked.tsv': 'who sits with him\tabout\n',
      },
      problems: [
        'questions/asked.tsv:1:1: "who sits with him" also stands in content/leaflets/carers/a-break/questions.txt:2, for another page.',
      ],
    },
    {
      name: 'measured by what was learned',
      files: {
        ...leaflet,
        [file]: 'who sits with him\n',
        'questions/reporting.tsv': 'Who sits with him?\tcarers/a-break\n',
      },
      problems: [
        'questions/reporting.tsv:1:1: The search learns from "Who sits with him?", which stands in content/leaflets/carers/a-break/questions.txt:1.',
      ],
    },
    {
      name: 'each for one page',
      files: {
        ...leaflet,
        [file]: 'who sits with him\nWho sits with him?\n',
        'questions/reporting.tsv': 'a rest\tcarers/a-break\n',
      },
      problems: [],
    },
  ],
};
