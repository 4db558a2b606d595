import type { Content, Entry } from '../content/content.ts';
import { attribute, isComponent, placeOfPart, walk } from '../content/parse/walk.ts';
import type { Service } from '../content/schema/index.ts';
import { mistake } from '../content/problem.ts';
import type { Problem } from '../content/problem.ts';
import { exampleEasyRead, examplePage } from './example-page.ts';
import type { Rule } from './rule.ts';
import { allPages } from '../told/written-pages.ts';
import { phoneOf } from '../wording/telephone.ts';

function withoutContact({ file, data, at }: Entry<Service>): Problem[] {
  if (data.contacts.length > 0) return [];
  return [
    ...(data.missing.length > 0
      ? []
      : [
          mistake(
            'service-contact',
            file,
            at('contacts'),
            'This service has no contact and does not say so.',
            'Add what was not found to "missing", such as "phone number".',
          ),
        ]),
    ...(data.fallback
      ? []
      : [
          mistake(
            'service-contact',
            file,
            at('contacts'),
            'This service has no contact and no other service to ask.',
            'Add "fallback" with the name of the service that readers can ask.',
          ),
        ]),
  ];
}

/** True when a reader who follows the fallbacks never comes to a way to reach anybody. */
function leadsNowhere(service: Entry<Service>, byId: Map<string, Entry<Service>>): boolean {
  const seen = new Set<string>();
  let next: Entry<Service> | undefined = service;
  while (next && next.data.contacts.length === 0) {
    if (seen.has(next.id)) return true;
    seen.add(next.id);
    next = byId.get(next.data.fallback ?? '');
  }
  return false;
}

function fallbackProblems(service: Entry<Service>, byId: Map<string, Entry<Service>>): Problem[] {
  const { id, file, at, data } = service;
  const report = (message: string, hint: string) => [mistake('service-contact', file, at('fallback'), message, hint)];
  if (data.fallback === id)
    return report('This service falls back to itself.', 'Name another service, or delete the line.');
  return leadsNowhere(service, byId)
    ? report('Nobody can be reached: the fallbacks go round in a circle.', 'Name a service that has a contact.')
    : [];
}

/** Services that every page shows with a phone number. */
function siteServices({ site }: Content, byId: Map<string, Entry<Service>>): Problem[] {
  if (!site) return [];
  return (['mainService', 'outOfHoursService', 'emergencyService'] as const).flatMap((name) => {
    const service = byId.get(site.data[name] ?? '');
    return service && !phoneOf(service.data)
      ? [
          mistake(
            'service-contact',
            site.file,
            site.at(name),
            `The service "${service.id}" has no phone number.`,
            'Every page shows this number. Add it to the service, or name another service.',
          ),
        ]
      : [];
  });
}

/** Components that show a service's phone number. */
const SHOWS_PHONE = new Set(['Phone', 'CallRow']);

const phonesInTexts = (content: Content, byId: Map<string, Entry<Service>>): Problem[] =>
  allPages(content).flatMap(({ page: { tree, file } }) => {
    const problems: Problem[] = [];
    walk(tree, (part) => {
      const name = isComponent(part) && SHOWS_PHONE.has(part.name ?? '') ? part.name : undefined;
      const id = name && attribute(part, 'service');
      const service = byId.get(id ?? '');
      if (service && !phoneOf(service.data))
        problems.push(
          mistake(
            'service-contact',
            file,
            placeOfPart(part),
            `The service "${service.id}" has no phone number.`,
            `${name === 'Phone' ? `Use <ServiceLink service="${service.id}" />, or <Phone>` : `Use <${name}>`} with ${service.data.fallback ? `"${service.data.fallback}"` : 'another service'}.`,
          ),
        );
    });
    return problems;
  });

function check(content: Content): Problem[] {
  const byId = new Map(content.services.map((service) => [service.id, service]));
  return [
    ...content.services.flatMap(withoutContact),
    ...content.services.flatMap((service) => fallbackProblems(service, byId)),
    ...siteServices(content, byId),
    ...phonesInTexts(content, byId),
  ];
}

const service = (fields: string) =>
  `name: Club\ndescription: Company.\norganisation: Club\nwhoFor: Everyone.\n${fields}sources: [care-plan]\nconfidence: confirmed\nlastConfirmed: 2026\ncheckBy: 2027-01-31\nowner: web-team\n`;

/** The fixture without the pages that end with a row to call. */
const withoutEasyRead = Object.fromEntries(
  [
    'commitments/1',
    'leaflets/carers/a-break',
    'leaflets/carers/are-you-a-carer',
    'leaflets/getting-help/ask-for-help',
    'leaflets/getting-help/grant-for-your-home',
  ].map((folder) => [`${folder}/easy-read.mdx`, undefined]),
);

export const serviceContact: Rule = {
  id: 'service-contact',
  about: 'Every service can be reached, or says what is missing and whom to ask instead.',
  check,
  examples: [
    {
      name: 'no contact, and nobody to ask',
      files: { 'services/club.yaml': service('contacts: []\n') },
      problems: [
        'services/club.yaml:5:1: This service has no contact and does not say so.',
        'services/club.yaml:5:1: This service has no contact and no other service to ask.',
      ],
    },
    {
      name: 'itself as the next to ask',
      files: { 'services/club.yaml': service('contacts: []\nmissing: [phone number]\nfallback: club\n') },
      problems: ['services/club.yaml:7:1: This service falls back to itself.'],
    },
    {
      name: 'a circle',
      files: {
        'services/club.yaml': service('contacts: []\nmissing: [phone number]\nfallback: hall\n'),
        'services/hall.yaml': service('contacts: []\nmissing: [phone number]\nfallback: club\n'),
      },
      problems: [
        'services/club.yaml:7:1: Nobody can be reached: the fallbacks go round in a circle.',
        'services/hall.yaml:7:1: Nobody can be reached: the fallbacks go round in a circle.',
      ],
    },
    {
      name: 'the main service without a phone',
      files: {
        'services/care-team.yaml': service('contacts: []\nmissing: [phone number]\nfallback: night-line\n'),
        'services/night-line.yaml': undefined,
        ...withoutEasyRead,
      },
      problems: ['site.yaml:8:1: The service "care-team" has no phone number.'],
    },
    {
      name: 'a phone number that is not there',
      files: examplePage('Call <Phone service="lunch-club" />.'),
      problems: ['pages/example.mdx:7:6: The service "lunch-club" has no phone number.'],
    },
    {
      name: 'a row to call a service that has none',
      files: exampleEasyRead('<CallRow service="lunch-club" />'),
      problems: ['leaflets/carers/a-break/easy-read.mdx:11:1: The service "lunch-club" has no phone number.'],
    },
    {
      name: 'two services that can be reached name each other',
      files: {
        'services/club.yaml': service(
          'contacts: [{ type: phone, value: 01632 960005, source: care-plan, confidence: confirmed }]\nfallback: hall\n',
        ),
        'services/hall.yaml': service('contacts: []\nmissing: [phone number]\nfallback: club\n').replace(
          'Club',
          'Hall',
        ),
      },
      problems: [],
    },
    {
      name: 'nothing found, and it says so',
      files: { 'services/club.yaml': service('contacts: []\nmissing: [phone number]\nfallback: care-team\n') },
      problems: [],
    },
  ],
};
