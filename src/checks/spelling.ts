import type { Content, Entry, Kind } from '../content/content.ts';
import { passagesOf } from '../content/parse/passages.ts';
import type { Place } from '../content/parse/place.ts';
import { advice, mistake } from '../content/problem.ts';
import type { Problem } from '../content/problem.ts';
import { isSpelt, spellingOf } from './readability/spelling.ts';
import { exampleEasyRead, examplePage, exampleRow } from './example-page.ts';
import type { Rule } from './rule.ts';
import { allPages } from '../told/written-pages.ts';

const WORD = /\p{L}[\p{L}\p{M}'’-]*/gu;

/** Addresses for letters and of pages: their parts are no words. */
const ADDRESS = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?:\/\/|www\.)\S+/gu;
const withoutAddresses = (words: string): string => words.replace(ADDRESS, (address) => ' '.repeat(address.length));

/** More suggestions would only cost time. */
const MOST_SUGGESTED = 20;

/** Text of the content, with the place of each of its characters. */
interface Spelt {
  file: string;
  words: string;
  at(index: number): Place;
}

const field = <T>({ file, at }: Entry<T>, words: string | undefined, ...path: PropertyKey[]): Spelt[] =>
  words === undefined ? [] : [{ file, words, at: () => at(...path) }];

/** All that readers read. Aliases are left out, as they hold misspellings on purpose, and so are names and quotations. */
const textsOf = (content: Content): Spelt[] => [
  ...allPages(content).flatMap(({ page }) => [
    ...field(page, page.data.title, 'title'),
    ...field(page, page.data.summary, 'summary'),
    ...passagesOf(page.tree, page.text).map(({ words, at }) => ({ file: page.file, words, at })),
  ]),
  ...content.easyReads.flatMap((page) =>
    page.data.leavesOut.flatMap((words, index) => field(page, words, 'leavesOut', index)),
  ),
  ...content.facts.flatMap((fact) => field(fact, fact.data.plain, 'plain')),
  ...content.terms.flatMap((term) => [
    ...field(term, term.data.term, 'term'),
    ...field(term, term.data.means, 'means'),
  ]),
  ...content.services.flatMap((service) =>
    (['description', 'whoFor', 'cost', 'howToAsk', 'mayChange', 'hours'] as const).flatMap((name) =>
      field(service, service.data[name], name),
    ),
  ),
  ...content.topics.flatMap((topic) => [
    ...field(topic, topic.data.title, 'title'),
    ...field(topic, topic.data.description, 'description'),
  ]),
];

/** Names stand in records of their own, and need no line in the word list. */
const namesOf = (content: Content): string[] =>
  [
    ...content.services.flatMap(({ data }) => [data.name, data.organisation, data.area ?? '']),
    ...content.sources.flatMap(({ data }) => [data.title, data.publisher]),
    content.site?.data.name ?? '',
    content.site?.data.place ?? '',
    content.site?.data.authority.name ?? '',
    content.site?.data.authority.shortName ?? '',
    content.site?.data.reviewGroup ?? '',
  ]
    .flatMap((name) => name.match(WORD) ?? [])
    .filter((word) => /^\p{Lu}/u.test(word));

const bare = (word: string) =>
  word
    .replaceAll('’', "'")
    .replace(/['-]+$/, '')
    .replace(/'s?$/, '');

/** Where names may be in records that can't be read, a word with a capital letter may be one of them. */
const NAMED: Kind[] = ['service', 'source', 'site'];

function check(content: Content): Problem[] {
  if (content.broken.words.size > 0) return [];
  const maybeNames = NAMED.some((kind) => content.broken[kind].size > 0);
  const list = new Set(content.words.map(({ word }) => word));
  const names = new Set(namesOf(content).map(bare));
  const used = new Set<string>();
  // The same words come again and again, so each is looked at once.
  const known = new Map<string, boolean>();
  const isKnown = (word: string): boolean => {
    const own = [word, bare(word), ...word.split('-').map(bare)].filter((each) => list.has(each));
    for (const each of own) used.add(each);
    return (
      own.length > 0 ||
      (maybeNames && /^\p{Lu}/u.test(word)) ||
      names.has(bare(word)) ||
      isSpelt(word) ||
      word.split('-').every((part) => part === '' || names.has(bare(part)) || isSpelt(part))
    );
  };
  let suggestions = 0;
  const wrong = textsOf(content).flatMap(({ file, words, at }) =>
    [...withoutAddresses(words).matchAll(WORD)].flatMap(({ 0: found, index }) => {
      const word = found.replace(/['’-]+$/, '');
      const isRight = known.get(word) ?? isKnown(word);
      known.set(word, isRight);
      if (isRight) return [];
      const near = suggestions < MOST_SUGGESTED ? spellingOf(word) : undefined;
      suggestions += 1;
      return [
        mistake(
          'spelling',
          file,
          at(index),
          `"${word.slice(0, 60)}" is not in the dictionary of British English.`,
          `${near ? `Did you mean "${near}"? ` : ''}If it is a name, add it to content/words.txt.`,
        ),
      ];
    }),
  );
  const idle = Object.values(content.broken).some((broken) => broken.size > 0)
    ? []
    : content.words.filter(({ word }) => !used.has(word));
  return [
    ...wrong,
    ...idle.map(({ word, file, place }) =>
      advice('spelling', file, place, `Nothing uses the word "${word}".`, 'Delete it, so that the list stays short.'),
    ),
  ];
}

const breaks = (name: string, text: string, ...problems: string[]) => ({
  name,
  files: examplePage(text),
  problems: problems.map((problem) => `pages/example.mdx:${problem}`),
});

export const spelling: Rule = {
  id: 'spelling',
  about: 'Words are spelt as in Britain. Names that no dictionary has stand in content/words.txt.',
  check,
  examples: [
    breaks(
      'a slip, and American spellings',
      'Ask for an asessment. Organize it at the center in your own color.',
      '7:12: "asessment" is not in the dictionary of British English.',
      '7:23: "Organize" is not in the dictionary of British English.',
      '7:42: "center" is not in the dictionary of British English.',
      '7:61: "color" is not in the dictionary of British English.',
    ),
    breaks(
      'an American word that looks British',
      'A program for the aging.',
      '7:3: "program" is not in the dictionary of British English.',
      '7:19: "aging" is not in the dictionary of British English.',
    ),
    breaks(
      'parts of an address are no words',
      'Write to namme@exampletown.gov.uk or see www.exampletown.gov.uk/carre.',
    ),
    {
      name: 'in an Easy Read page and in records',
      files: {
        ...exampleEasyRead(exampleRow('You can reest.')),
        'glossary.yaml': '- id: carer\n  term: carer\n  means: Somone who cares.\n',
      },
      problems: [
        'leaflets/carers/a-break/easy-read.mdx:13:9: "reest" is not in the dictionary of British English.',
        'glossary.yaml:3:3: "Somone" is not in the dictionary of British English.',
      ],
    },
    {
      name: 'a word of the list that nothing uses',
      files: { 'words.txt': '# Places\nExampleton\nNowhereton\n' },
      problems: ['words.txt:3:1: Nothing uses the word "Nowhereton".'],
    },
    {
      name: 'names of services and of the list',
      files: {
        ...examplePage("In Exampleton and Nowhereton, the carers' well-known Lunch Club organises a carer’s day."),
        'words.txt': 'Exampleton\nNowhereton\n',
      },
      problems: [],
    },
  ],
};
