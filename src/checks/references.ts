import { ANY } from '../content/content.ts';
import type { Content, Entry, Kind } from '../content/content.ts';
import { didYouMean } from '../content/nearest.ts';
import { placeOfPart, isComponent, attribute, walk } from '../content/parse/walk.ts';
import type { Place } from '../content/parse/place.ts';
import { mistake } from '../content/problem.ts';
import type { Problem } from '../content/problem.ts';
import { exampleEasyRead, examplePage } from './example-page.ts';
import type { Rule } from './rule.ts';
import { allPages } from '../told/written-pages.ts';

/** What can be referred to, where its names stand and which records may be broken. */
const KINDS = {
  fact: { where: 'content/facts.yaml', from: 'fact', names: (content) => ids(content.facts) },
  service: { where: 'content/services', from: 'service', names: (content) => ids(content.services) },
  term: { where: 'content/glossary.yaml', from: 'term', names: (content) => ids(content.terms) },
  source: { where: 'content/sources.yaml', from: 'source', names: (content) => ids(content.sources) },
  leaflet: { where: 'content/leaflets', from: 'leaflet', names: (content) => ids(content.leaflets) },
  owner: {
    where: 'content/site.yaml, under owners',
    from: 'site',
    names: (content) => ids(content.site?.data.owners ?? []),
  },
  theme: {
    where: 'content/action-plan.yaml, under themes',
    from: 'action-plan',
    names: (content) => ids(content.actionPlan?.data.themes ?? []),
  },
  team: {
    where: 'content/action-plan.yaml, under teams',
    from: 'action-plan',
    names: (content) => ids(content.actionPlan?.data.teams ?? []),
  },
  picture: { where: 'src/pictures/manifest.json', from: undefined, names: (content) => content.ideas ?? new Set() },
} satisfies Record<string, { where: string; from: Kind | undefined; names(content: Content): ReadonlySet<string> }>;

type ReferredTo = keyof typeof KINDS;

const ids = (entries: { id: string }[]) => new Set(entries.map(({ id }) => id));

/** One name that stands somewhere in the content. */
interface Use {
  kind: ReferredTo;
  name: string;
  file: string;
  place: () => Place;
}

const field = <T>(entry: Entry<T>, kind: ReferredTo, name: string | undefined, ...path: PropertyKey[]): Use[] =>
  name === undefined ? [] : [{ kind, name, file: entry.file, place: () => entry.at(...path) }];

const fields = <T>(entry: Entry<T>, kind: ReferredTo, names: string[], ...path: PropertyKey[]): Use[] =>
  names.flatMap((name, index) => field(entry, kind, name, ...path, index));

/** The names in the components of every page's text. */
const inTexts = (content: Content): Use[] =>
  allPages(content).flatMap(({ page: { tree, file }, components }) => {
    const uses: Use[] = [];
    walk(tree, (part) => {
      if (!isComponent(part)) return;
      const required = Object.hasOwn(components, part.name ?? '') ? components[part.name ?? '']?.required : {};
      for (const [attributeName, kind] of Object.entries(required ?? {})) {
        const name = attribute(part, attributeName);
        if (name && kind !== 'number') uses.push({ kind, name, file, place: () => placeOfPart(part) });
      }
    });
    return uses;
  });

const inPlan = (plan: NonNullable<Content['actionPlan']>): Use[] => [
  ...field(plan, 'source', plan.data.source, 'source'),
  ...plan.data.actions.flatMap((action, index) => [
    ...field(plan, 'theme', action.theme, 'actions', index, 'theme'),
    ...fields(plan, 'team', action.lead, 'actions', index, 'lead'),
    ...(action.progress.status === 'not-reported'
      ? []
      : field(plan, 'source', action.progress.source, 'actions', index, 'progress', 'source')),
  ]),
];

/** Every name by which the content refers to something else. */
export const usesOf = (content: Content): Use[] => [
  ...content.facts.flatMap((fact) => [
    ...field(fact, 'source', fact.data.source, 'source'),
    ...field(fact, 'owner', fact.data.owner, 'owner'),
    ...field(fact, 'service', fact.data.ask, 'ask'),
  ]),
  ...content.services.flatMap((service) => [
    ...service.data.contacts.flatMap(({ source }, index) =>
      field(service, 'source', source, 'contacts', index, 'source'),
    ),
    ...field(service, 'service', service.data.fallback, 'fallback'),
    ...fields(service, 'source', service.data.sources, 'sources'),
    ...field(service, 'owner', service.data.owner, 'owner'),
  ]),
  ...content.terms.flatMap((term) => field(term, 'leaflet', term.data.leaflet, 'leaflet')),
  ...content.leaflets.flatMap((leaflet) => fields(leaflet, 'leaflet', leaflet.data.related, 'related')),
  ...[...content.leaflets, ...content.commitments].flatMap((page: Entry<{ sources: string[]; owner: string }>) => [
    ...fields(page, 'source', page.data.sources, 'sources'),
    ...field(page, 'owner', page.data.owner, 'owner'),
  ]),
  ...(content.site
    ? (['mainService', 'outOfHoursService', 'emergencyService'] as const).flatMap((name) =>
        field(content.site!, 'service', content.site!.data[name], name),
      )
    : []),
  ...(content.site ? field(content.site, 'leaflet', content.site.data.formatsLeaflet, 'formatsLeaflet') : []),
  ...(content.actionPlan ? inPlan(content.actionPlan) : []),
  ...inTexts(content),
];

function check(content: Content): Problem[] {
  const known = new Map((Object.keys(KINDS) as ReferredTo[]).map((kind) => [kind, KINDS[kind].names(content)]));
  return usesOf(content).flatMap(({ kind, name, file, place }) => {
    if (kind === 'picture' && !content.ideas) return [];
    const names = known.get(kind) ?? new Set();
    const from: Kind | undefined = KINDS[kind].from;
    const broken = from ? content.broken[from] : new Set();
    const unread =
      broken.has(name) ||
      broken.has(ANY) ||
      ((kind === 'owner' || kind === 'theme' || kind === 'team') && broken.size > 0);
    return names.has(name) || unread
      ? []
      : [
          mistake(
            'references',
            file,
            place(),
            `There is no ${kind === 'owner' ? 'role' : kind} called "${name}".`,
            didYouMean(name, names, KINDS[kind].where),
          ),
        ];
  });
}

export const references: Rule = {
  id: 'references',
  about: 'Every fact, service, term, source, leaflet, picture, role, theme or team that is named exists.',
  check,
  examples: [
    {
      name: 'a fact that does not exist',
      files: examplePage('It is <Fact id="grant-maximun" /> at most.'),
      problems: ['pages/example.mdx:7:7: There is no fact called "grant-maximun".'],
    },
    {
      name: 'a service that does not exist',
      files: examplePage('<Contact service="care-teem" />'),
      problems: ['pages/example.mdx:7:1: There is no service called "care-teem".'],
    },
    {
      name: 'a picture, a service and a fact in an Easy Read page',
      files: exampleEasyRead(
        '<Row picture="fone">\n\nIt is <Fact id="grant" />.\n\n</Row>\n\n<CallRow service="care-teem" />',
      ),
      problems: [
        'leaflets/carers/a-break/easy-read.mdx:11:1: There is no picture called "fone".',
        'leaflets/carers/a-break/easy-read.mdx:13:7: There is no fact called "grant".',
        'leaflets/carers/a-break/easy-read.mdx:17:1: There is no service called "care-teem".',
      ],
    },
    {
      name: 'names in lists and fields',
      files: {
        'glossary.yaml':
          '- id: carer\n  term: carer\n  means: Someone.\n  leaflet: carers/you\n- id: assessment\n  term: assessment\n  means: A talk.\n- id: means-test\n  term: means test\n  means: A look.\n',
        'commitments/1/standard.mdx':
          '---\ntitle: Help\nofficial: Help\nsummary: Help.\nedition: 2026-11\naliases: [a, b]\nsources:\n  - care-plan\n  - care-plans\nowner: web\n---\n\n<Fact id="satisfied-carers" />\n',
      },
      problems: [
        'glossary.yaml:4:3: There is no leaflet called "carers/you".',
        'commitments/1/standard.mdx:9:5: There is no source called "care-plans".',
        'commitments/1/standard.mdx:10:1: There is no role called "web".',
      ],
    },
    {
      name: 'a record that is there but has a mistake of its own',
      files: { 'services/night-line.yaml': 'name: Night line\n', 'glossary.yaml': '- [' },
      problems: [],
    },
  ],
};
