import { keyOf } from '../search/keys.ts';
import { normalise, wordsOf } from '../search/words.ts';
import type { SearchSettings } from '../content/schema/index.ts';
import type { Content } from '../content/content.ts';
import { mistake } from '../content/problem.ts';
import type { Problem } from '../content/problem.ts';
import { exampleSearch } from './example-page.ts';
import type { Rule } from './rule.ts';

/** A word or phrase of search.yaml. */
interface Said {
  words: string;
  path: PropertyKey[];
}

const said = (list: string[], ...path: PropertyKey[]): Said[] =>
  list.map((words, index) => ({ words, path: [...path, index] }));

/** The lists in which no phrase may stand twice: the search would not know which of the two is meant. */
const listsOf = ({ same, means, urgent }: SearchSettings): Said[][] => [
  same.flatMap((group, index) => said(group, 'same', index)),
  means.flatMap(({ say }, index) => said(say, 'means', index, 'say')),
  urgent.flatMap(({ words }, index) => said(words, 'urgent', index, 'words')),
];

/** The others, whose phrases only must have a letter or digit. */
const othersOf = ({ means, topics, prefer }: SearchSettings): Said[] => [
  ...means.flatMap(({ find }, index) => said(find, 'means', index, 'find')),
  ...topics.flatMap(({ words }, index) => said(words, 'topics', index, 'words')),
  ...prefer.map(({ words }, index) => ({ words, path: ['prefer', index, 'words'] })),
];

function check({ search }: Content): Problem[] {
  if (!search) return [];
  const report = (path: PropertyKey[], message: string, hint: string) =>
    mistake('search-words', search.file, search.at(...path), message, hint);
  const lists = listsOf(search.data);
  const empty = [...lists.flat(), ...othersOf(search.data)]
    .filter(({ words }) => normalise(words) === '')
    .map(({ words, path }) =>
      report(path, `"${words}" has no letter or digit to search for.`, 'Write words, or delete it.'),
    );
  const twice = lists.flatMap((list) => {
    const first = new Map<string, Said>();
    return list.flatMap(({ words, path }) => {
      const key = wordsOf(words).map(keyOf).join(' ');
      const before = first.get(key);
      if (!before) first.set(key, { words, path });
      return before && key !== ''
        ? [
            report(
              path,
              `"${words}" stands in this list already.`,
              `To the search it is the same as "${before.words}" in line ${search.at(...before.path).line}. Keep one of the two, with all that it should find.`,
            ),
          ]
        : [];
    });
  });
  return [...empty, ...twice];
}

export const searchWords: Rule = {
  id: 'search-words',
  about: "Residents' words stand once in each list of search.yaml, and can be searched for.",
  check,
  examples: [
    {
      name: 'twice in one group, in another form',
      files: exampleSearch('same:\n  - [lift for the stairs, stairlift, Lifts for the stair]'),
      problems: ['search.yaml:7:38: "Lifts for the stair" stands in this list already.'],
    },
    {
      name: 'in two groups',
      files: exampleSearch('same:\n  - [respite, time off]\n  - [holiday, time-off]'),
      problems: ['search.yaml:8:15: "time-off" stands in this list already.'],
    },
    {
      name: 'in two meanings',
      files: exampleSearch('means:\n  - { say: [worn out], find: [break] }\n  - { say: [worn out], find: [help] }'),
      problems: ['search.yaml:8:13: "worn out" stands in this list already.'],
    },
    {
      name: 'in two dangers',
      files: exampleSearch(
        ['a', 'b']
          .map(
            (id) =>
              `  - { id: ${id}, words: [hits me], line: "Call:", calls: [{ when: Now, service: emergency }], leaflet: carers/a-break }\n`,
          )
          .join('')
          .replace(/^/, 'urgent:\n'),
      ),
      problems: ['search.yaml:8:22: "hits me" stands in this list already.'],
    },
    {
      name: 'nothing but signs',
      files: exampleSearch(
        'same:\n  - ["–", time off]\nmeans:\n  - { say: ["?"], find: ["!"] }\ntopics:\n  - { topic: carers, words: ["…"] }',
      ),
      problems: [
        'search.yaml:7:6: "–" has no letter or digit to search for.',
        'search.yaml:9:13: "?" has no letter or digit to search for.',
        'search.yaml:9:26: "!" has no letter or digit to search for.',
        'search.yaml:11:30: "…" has no letter or digit to search for.',
      ],
    },
    {
      name: 'the same words in lists of different kinds',
      files: exampleSearch('same:\n  - [respite, time off]\nmeans:\n  - { say: [respite], find: [break, break] }'),
      problems: [],
    },
  ],
};
