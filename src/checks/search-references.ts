import { normalise } from '../search/words.ts';
import { brokenAddresses } from '../site/addresses.ts';
import { ANY } from '../content/content.ts';
import type { Content, Entry, Kind } from '../content/content.ts';
import { didYouMean, nearest } from '../content/nearest.ts';
import { madePages } from '../site/made-pages.ts';
import type { Place } from '../content/parse/place.ts';
import { mistake } from '../content/problem.ts';
import type { Problem } from '../content/problem.ts';
import type { SearchSettings } from '../content/schema/index.ts';
import { exampleLeaflet, exampleSearch } from './example-page.ts';
import { phoneOf } from '../wording/telephone.ts';
import type { Rule } from './rule.ts';

const report = (file: string, place: Place, message: string, hint: string) =>
  mistake('search-references', file, place, message, hint);

const ids = (entries: { id: string }[]) => entries.map(({ id }) => id);

/** Finds a name that nothing has. Names of records that can't be read yet are left alone. */
const unknown =
  (content: Content, kind: Kind, word: string, known: string[], where: string) =>
  <T>(entry: Entry<T>, name: string, ...path: PropertyKey[]): Problem[] => {
    const broken = content.broken[kind];
    if (known.includes(name) || broken.has(name) || broken.has(ANY)) return [];
    return [
      report(entry.file, entry.at(...path), `There is no ${word} called "${name}".`, didYouMean(name, known, where)),
    ];
  };

function inSettings(content: Content, settings: Entry<SearchSettings>): Problem[] {
  const topic = unknown(content, 'topic', 'topic', ids(content.topics), 'content/topics.yaml');
  const leaflet = unknown(content, 'leaflet', 'leaflet', ids(content.leaflets), 'content/leaflets');
  const service = unknown(content, 'service', 'service', ids(content.services), 'content/services');
  const withoutPhone = (name: string, ...path: PropertyKey[]): Problem[] => {
    const found = content.services.find(({ id }) => id === name);
    if (!found || phoneOf(found.data)) return [];
    return [
      report(
        settings.file,
        settings.at(...path),
        `The service "${name}" has no phone number.`,
        'Name one that people can call, or add its number to its record in content/services.',
      ),
    ];
  };
  const notItsName = ({ words, leaflet: id }: { words: string; leaflet: string }, index: number): Problem[] => {
    const preferred = content.leaflets.find((page) => page.id === id);
    if (!preferred) return [];
    const names = [preferred.data.title, ...preferred.data.aliases];
    if (names.some((name) => normalise(name) === normalise(words))) return [];
    const near = nearest(words, names);
    return [
      report(
        settings.file,
        settings.at('prefer', index, 'words'),
        `"${words}" is neither the title nor an alias of ${id}.`,
        near ? `Did you mean "${near}"?` : `Add it to the aliases of ${id}, or delete it here.`,
      ),
    ];
  };
  return [
    ...settings.data.topics.flatMap((each, index) => topic(settings, each.topic, 'topics', index, 'topic')),
    ...settings.data.urgent.flatMap((each, index) => [
      ...each.calls.flatMap((call, step) => {
        const path = ['urgent', index, 'calls', step, 'service'];
        return [...service(settings, call.service, ...path), ...withoutPhone(call.service, ...path)];
      }),
      ...leaflet(settings, each.leaflet, 'urgent', index, 'leaflet'),
    ]),
    ...settings.data.prefer.flatMap((each, index) => [
      ...leaflet(settings, each.leaflet, 'prefer', index, 'leaflet'),
      ...notItsName(each, index),
    ]),
  ];
}

function inLeaflets(content: Content): Problem[] {
  if (content.broken.search.size > 0) return [];
  const audience = unknown(
    content,
    'search',
    'audience',
    ids(content.search?.data.audiences ?? []),
    'content/search.yaml, under audiences',
  );
  return content.leaflets.flatMap((page) =>
    page.data.audience.flatMap((name, index) => audience(page, name, 'audience', index)),
  );
}

/** Every page that can answer a question, as lists of questions write it: the address without slashes at its ends. */
const answersOf = (content: Content): Set<string> =>
  new Set([
    ...ids(content.leaflets),
    ...ids(content.pages),
    ...madePages(content).flatMap(({ path, format }) => (format ? [path.slice(1, -1)] : [])),
    ...content.services.filter(({ data }) => !data.unlisted).map(({ id }) => `services/${id}`),
    ...content.commitments.map(({ id }) => `commitments/${id}`),
  ]);

function inQuestions(content: Content): Problem[] {
  const known = answersOf(content);
  const broken = brokenAddresses(content);
  return content.questions.flatMap(({ file, place, pages }) =>
    pages
      .filter((page) => !known.has(page) && !broken.has(`/${page}/`))
      .map((page) => {
        const near = nearest(page, known);
        return report(
          file,
          place,
          `There is no page called "${page}".`,
          near
            ? `Did you mean "${near}"?`
            : 'Write its address without slashes at the ends, such as carers/emergencies.',
        );
      }),
  );
}

const check = (content: Content): Problem[] => [
  ...(content.search ? inSettings(content, content.search) : []),
  ...inLeaflets(content),
  ...inQuestions(content),
];

const leafletFor = (audience: string) => exampleLeaflet('Text.', { fields: `audience: [${audience}]\n` });

export const searchReferences: Rule = {
  id: 'search-references',
  about:
    'Every topic, leaflet, service, audience and page that the search names exists, and can be called where it has to be.',
  check,
  examples: [
    {
      name: 'a topic that does not exist',
      files: exampleSearch('topics:\n  - topic: carer\n    words: [caring]'),
      problems: ['search.yaml:7:5: There is no topic called "carer".'],
    },
    {
      name: 'a danger with a service that does not exist, one that nobody can call, and no such leaflet',
      files: exampleSearch(
        'urgent:\n  - id: harm\n    words: [hits me]\n    line: "If someone may be hurt:"\n    calls:\n      - when: Now\n        service: emergencys\n      - when: Later\n        service: lunch-club\n    leaflet: getting-help/ask',
      ),
      problems: [
        'search.yaml:12:9: There is no service called "emergencys".',
        'search.yaml:14:9: The service "lunch-club" has no phone number.',
        'search.yaml:15:5: There is no leaflet called "getting-help/ask".',
      ],
    },
    {
      name: 'preferences for no leaflet, and for words that are no name of it',
      files: exampleSearch(
        'prefer:\n  - words: ramp\n    leaflet: carers/ramps\n  - words: Ramps\n    leaflet: getting-help/grant-for-your-home',
      ),
      problems: [
        'search.yaml:8:5: There is no leaflet called "carers/ramps".',
        'search.yaml:9:5: "Ramps" is neither the title nor an alias of getting-help/grant-for-your-home.',
      ],
    },
    {
      name: 'an audience that does not exist',
      files: leafletFor('carer, carers'),
      problems: ['leaflets/carers/a-break/standard.mdx:10:12: There is no audience called "carer".'],
    },
    {
      name: 'questions with pages that do not exist, or that have no page of their own',
      files: {
        'questions/practice.tsv':
          'time off\tcarers/a-brake,a-z\nin danger\tservices/emergency\npromise\tcommitments/2\n',
      },
      problems: [
        'questions/practice.tsv:1:1: There is no page called "carers/a-brake".',
        'questions/practice.tsv:2:1: There is no page called "services/emergency".',
        'questions/practice.tsv:3:1: There is no page called "commitments/2".',
      ],
    },
    {
      name: 'all there; a preference in other letters',
      files: {
        ...exampleSearch(
          'prefer:\n  - words: WALK IN shower\n    leaflet: getting-help/grant-for-your-home\n  - words: Ask for help\n    leaflet: getting-help/ask-for-help',
        ),
        'questions/own.tsv':
          'a\tcarers/a-break,services/care-team,commitments/1,commitments/action-plan,about,glossary,commitments\n',
      },
      problems: [],
    },
    {
      name: 'records that are there but have mistakes of their own',
      files: {
        'leaflets/carers/a-break/standard.mdx': 'No front matter',
        'services/night-line.yaml': 'name: Night line\n',
        'topics.yaml': '- [',
      },
      problems: [],
    },
    { name: 'no settings can be read', files: { ...leafletFor('carers'), 'search.yaml': '- [' }, problems: [] },
  ],
};
