import type { Content, Entry } from '../content/content.ts';
import { mistake } from '../content/problem.ts';
import type { Problem } from '../content/problem.ts';
import type { Place } from '../content/parse/place.ts';
import { OWN_NAMES } from '../site/made-pages.ts';
import { examplePage, exampleLeaflet } from './example-page.ts';
import type { Rule } from './rule.ts';

/** Something with a name, and where the name stands. */
interface Named {
  name: string;
  file: string;
  place: () => Place;
}

const listed = <T>(entries: Entry<T>[], field: string, nameOf: (entry: Entry<T>) => string): Named[] =>
  entries.map((entry) => ({ name: nameOf(entry), file: entry.file, place: () => entry.at(field) }));

/** Names that stand in a list inside one record. */
const inside = <T>(entry: Entry<T> | undefined, list: (data: T) => { id: string }[], ...path: string[]): Named[] =>
  entry
    ? list(entry.data).map(({ id }, index) => ({
        name: id,
        file: entry.file,
        place: () => entry.at(...path, index, 'id'),
      }))
    : [];

function twice(what: string, named: Named[]): Problem[] {
  const first = new Map<string, Named>();
  return named.flatMap(({ name, file, place }) => {
    const key = name.toLowerCase();
    const before = first.get(key);
    if (!before) {
      first.set(key, { name, file, place });
      return [];
    }
    return [
      mistake(
        'unique-ids',
        file,
        place(),
        `The ${what} "${name}" is taken.`,
        `It stands in ${before.file}, line ${before.place().line}, already. Choose another.`,
      ),
    ];
  });
}

function check(content: Content): Problem[] {
  const id = ({ id: own }: { id: string }) => own;
  const title = ({ data }: Entry<{ title: string }>) => data.title;
  const topics = listed(content.topics, 'id', id);
  const pages = listed(content.pages, 'title', id);
  const taken = [...topics, ...pages].filter(({ name }) => OWN_NAMES.has(name));
  return [
    ...twice('name', listed(content.facts, 'id', id)),
    ...twice('name', listed(content.sources, 'id', id)),
    ...twice('name', listed(content.terms, 'id', id)),
    ...twice('address', [...topics, ...pages]),
    ...twice(
      'word',
      listed(content.terms, 'term', ({ data }) => data.term),
    ),
    ...twice(
      'name',
      inside(content.site, (site) => site.owners, 'owners'),
    ),
    ...twice(
      'name',
      inside(content.actionPlan, (plan) => plan.themes, 'themes'),
    ),
    ...twice(
      'name',
      inside(content.actionPlan, (plan) => plan.teams, 'teams'),
    ),
    ...twice(
      'name',
      inside(content.actionPlan, (plan) => plan.actions, 'actions'),
    ),
    ...twice(
      'code',
      listed(content.leaflets, 'code', ({ data }) => data.code),
    ),
    ...twice(
      'name',
      listed(content.services, 'name', ({ data }) => data.name),
    ),
    ...twice('title', [
      ...listed(content.leaflets, 'title', title),
      ...listed(content.commitments, 'title', title),
      ...listed(content.pages, 'title', title),
    ]),
    ...taken.map(({ name, file, place }) =>
      mistake('unique-ids', file, place(), `The site has a page of its own at /${name}/.`, 'Choose another name.'),
    ),
  ];
}

export const uniqueIds: Rule = {
  id: 'unique-ids',
  about: 'No two records share a name, a leaflet code, a title or an address.',
  check,
  examples: [
    {
      name: 'two sources with one name',
      files: {
        'sources.yaml': ['care-handbook', 'care-plan', 'old-grants-page', 'helpers-charity', 'care-plan']
          .map((name) => `- id: ${name}\n  title: T\n  publisher: P\n  kind: other\n  read: 2026-11-01\n`)
          .join(''),
      },
      problems: ['sources.yaml:21:3: The name "care-plan" is taken.'],
    },
    {
      name: 'one name twice in a record',
      files: { 'glossary.yaml': '- id: carer\n  id: helper\n  term: carer\n  means: Someone.\n' },
      problems: ['glossary.yaml:2:3: "id" stands here twice.'],
    },
    {
      name: 'a leaflet with the code and the title of another',
      files: Object.fromEntries(
        Object.entries(exampleLeaflet('Text.', { code: 'ASC-01' })).map(([path, text]) => [
          path,
          text.replace('title: A break', 'title: Ask for HELP'),
        ]),
      ),
      problems: [
        'leaflets/getting-help/ask-for-help/standard.mdx:3:1: The code "ASC-01" is taken.',
        'leaflets/getting-help/ask-for-help/standard.mdx:2:1: The title "Ask for help" is taken.',
      ],
    },
    {
      name: 'a page with an address of the site',
      files: Object.fromEntries(
        ['search', 'easy-read', 'data', 'pagefind', '404'].map((name) => [
          `pages/${name}.mdx`,
          examplePage('Text.')['pages/example.mdx']?.replace('title: Example', `title: Example ${name}`),
        ]),
      ),
      problems: ['404', 'data', 'easy-read', 'pagefind', 'search'].map(
        (name) => `pages/${name}.mdx:2:1: The site has a page of its own at /${name}/.`,
      ),
    },
    {
      name: 'a page with the address of a topic',
      files: { 'pages/carers.mdx': examplePage('Text.')['pages/example.mdx'] },
      problems: ['pages/carers.mdx:2:1: The address "carers" is taken.'],
    },
    { name: 'a page of its own', files: examplePage('Text.'), problems: [] },
  ],
};
