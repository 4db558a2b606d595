import { ASKED } from '../content/content.ts';
import type { AskedQuestion, Content, Entry } from '../content/content.ts';
import type { SearchSettings } from '../content/schema/index.ts';
import { mistake } from '../content/problem.ts';
import type { Problem } from '../content/problem.ts';
import { TUNING } from '../search/lessons.ts';
import { normalise, normalisedLines } from '../search/words.ts';
import { exampleLeaflet, exampleSearch } from './example-page.ts';
import type { Rule } from './rule.ts';

/** The list that the names of pages may be taken from: whoever asks by a page's name is to find it. */
const PRACTICE = 'practice';

const LEARNED = new Set([ASKED, TUNING]);

/** Something that the search learns from or is made of. */
interface Taught {
  words: string;
  /** The file and line that it stands in. */
  place: () => string;
}

const lineOf =
  ({ file, at }: Entry<unknown>, ...path: PropertyKey[]) =>
  () =>
    `${file}:${at(...path).line}`;

/** Titles and aliases, of pages, services and hard words. */
const namesIn = ({ leaflets, commitments, pages, services, terms }: Content): Taught[] => {
  const named = (entry: Entry<{ aliases: string[] }>, title: string, field: string): Taught[] => [
    { words: title, place: lineOf(entry, field) },
    ...entry.data.aliases.map((words, index) => ({ words, place: lineOf(entry, 'aliases', index) })),
  ];
  return [
    ...[...leaflets, ...commitments, ...pages].flatMap((page) => named(page, page.data.title, 'title')),
    ...services.flatMap((service) => named(service, service.data.name, 'name')),
    ...terms.flatMap((term) => named(term, term.data.term, 'term')),
  ];
};

/** The words and phrases of search.yaml. */
const settingsIn = (settings: Entry<SearchSettings>): Taught[] => {
  const { same, means, topics, urgent, prefer } = settings.data;
  const list = (words: string[], ...path: PropertyKey[]): Taught[] =>
    words.map((text, index) => ({ words: text, place: lineOf(settings, ...path, index) }));
  return [
    ...same.flatMap((group, index) => list(group, 'same', index)),
    ...means.flatMap(({ say }, index) => list(say, 'means', index, 'say')),
    ...means.flatMap(({ find }, index) => list(find, 'means', index, 'find')),
    ...topics.flatMap(({ words }, index) => list(words, 'topics', index, 'words')),
    ...urgent.flatMap(({ words }, index) => list(words, 'urgent', index, 'words')),
    ...prefer.map(({ words }, index) => ({ words, place: lineOf(settings, 'prefer', index, 'words') })),
  ];
};

const placeOf = ({ file, place }: AskedQuestion) => `${file}:${place.line}`;

/** The questions that residents asked and that are answered by different pages in two places. */
function ambiguous(questions: AskedQuestion[]): Problem[] {
  const firsts = new Map<string, AskedQuestion>();
  return questions.flatMap((question) => {
    const key = normalise(question.question);
    const first = firsts.get(key) ?? question;
    firsts.set(key, first);
    if (first.pages[0] === question.pages[0]) return [];
    return mistake(
      'search-questions',
      question.file,
      question.place,
      `"${question.question}" also stands in ${placeOf(first)}, for another page.`,
      'Keep it where a reader who asks this should land.',
    );
  });
}

/** The questions that measure the search and that it is taught as well. */
function taught(content: Content): Problem[] {
  const measured = Map.groupBy(
    content.questions.filter(({ list }) => !LEARNED.has(list)),
    ({ question }) => normalise(question),
  );
  const found = (key: string, place: () => string, isName = false): Problem[] =>
    (measured.get(key) ?? [])
      .filter(({ list }) => !isName || list !== PRACTICE)
      .map((question) =>
        mistake(
          'search-questions',
          question.file,
          question.place,
          `The search is taught "${question.question}" in ${place()}.`,
          `Take it out there, or move it from here to tuning.tsv: the list "${question.list}" is to show how well the search answers what it has not seen.`,
        ),
      );
  const names = [...namesIn(content), ...(content.search ? settingsIn(content.search) : [])];
  return [
    ...content.questions
      .filter(({ list }) => LEARNED.has(list))
      .flatMap((question) => found(normalise(question.question), () => placeOf(question))),
    ...(content.training ?? []).flatMap(({ file, text }) =>
      normalisedLines(text).flatMap((key, index) =>
        measured.has(key) ? found(key, () => `${file}:${index + 1}`) : [],
      ),
    ),
    ...names.flatMap(({ words, place }) => found(normalise(words), place, true)),
  ];
}

/** That there is no training of the name that search.yaml has. */
function lost({ search, training }: Content): Problem[] {
  const name = search?.data.training;
  if (!search || name === undefined || training === undefined || training.length > 0) return [];
  return [
    mistake(
      'search-questions',
      search.file,
      search.at('training'),
      `There is no training called "${name}".`,
      'Name a folder of src/search/training, or delete this line.',
    ),
  ];
}

const check = (content: Content): Problem[] => [
  ...ambiguous(content.questions.filter(({ list }) => list === ASKED)),
  ...taught(content),
  ...lost(content),
];

const leaflet = exampleLeaflet('Time off.');
const file = 'leaflets/carers/a-break/questions.txt';
const reported = (question: string) => ({ 'questions/reporting.tsv': `${question}\tcarers/a-break\n` });
const practised = (question: string) => ({ 'questions/practice.tsv': `${question}\tcarers/a-break\n` });

export const searchQuestions: Rule = {
  id: 'search-questions',
  about: 'A question that residents asked leads to one page, and one that measures the search teaches it nothing.',
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
      name: 'measured by what residents asked about a leaflet',
      files: { ...leaflet, [file]: 'who sits with him\n', ...reported('Who sits with him?') },
      problems: [
        'questions/reporting.tsv:1:1: The search is taught "Who sits with him?" in content/leaflets/carers/a-break/questions.txt:1.',
      ],
    },
    {
      name: 'measured by what residents asked about another page',
      files: { ...leaflet, 'questions/asked.tsv': 'Who’s "we"?\tabout\n', ...practised('whos we') },
      problems: ['questions/practice.tsv:1:1: The search is taught "whos we" in content/questions/asked.tsv:1.'],
    },
    {
      name: 'measured by the tuning list',
      files: { ...leaflet, 'questions/tuning.tsv': 'a rest\tcarers/a-break\n', ...reported('A rest!') },
      problems: ['questions/reporting.tsv:1:1: The search is taught "A rest!" in content/questions/tuning.tsv:1.'],
    },
    {
      name: 'measured by the training',
      files: { ...leaflet, ...reported("Can't we have a rest?") },
      training: { 'carers/a-break': '# Written by a machine.\nanother\nCan’t we have  a REST\n' },
      problems: [
        'questions/reporting.tsv:1:1: The search is taught "Can\'t we have a rest?" in training/carers/a-break.txt:3.',
      ],
    },
    {
      name: 'measured by an alias and by a title',
      files: {
        ...leaflet,
        'questions/reporting.tsv': 'Holiday from caring!\tcarers/a-break\nask for help\tgetting-help/ask-for-help\n',
      },
      problems: [
        'questions/reporting.tsv:1:1: The search is taught "Holiday from caring!" in content/leaflets/carers/a-break/standard.mdx:6.',
        'questions/reporting.tsv:2:1: The search is taught "ask for help" in content/leaflets/getting-help/ask-for-help/standard.mdx:2.',
      ],
    },
    {
      name: 'measured by search.yaml',
      files: {
        ...leaflet,
        ...exampleSearch('means:\n  - { say: [I am worn out], find: [break] }'),
        ...reported('i am worn out'),
      },
      problems: ['questions/reporting.tsv:1:1: The search is taught "i am worn out" in content/search.yaml:7.'],
    },
    {
      name: 'practice may be the name of a page',
      files: { ...leaflet, ...practised('Time-off') },
      problems: [],
    },
    {
      name: 'a training that is not there',
      files: exampleSearch('training: elsewhere'),
      training: {},
      problems: ['search.yaml:6:1: There is no training called "elsewhere".'],
    },
    {
      name: 'each for one page, and the training not read',
      files: {
        ...leaflet,
        ...exampleSearch('training: elsewhere'),
        [file]: 'who sits with him\nWho sits with him?\n',
        'questions/reporting.tsv': 'a rest\tcarers/a-break\n',
      },
      problems: [],
    },
  ],
};
