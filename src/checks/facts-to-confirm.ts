import type { Content } from '../content/content.ts';
import { dateText } from '../wording/dates.ts';
import { factText } from '../wording/fact-text.ts';
import { counted } from '../wording/count.ts';
import type { Place } from '../content/parse/place.ts';
import type { Confidence, Contact } from '../content/schema/index.ts';

/** One detail that somebody must confirm. */
interface Detail {
  owner: string;
  kind: 'fact' | 'contact' | 'service' | 'missing';
  /** What it is: "Most that a home grant can be". */
  what: string;
  /** What the site says now. */
  value: string;
  asOf: string | undefined;
  source: string | undefined;
  /** Why it is on the list. */
  reasons: string[];
  file: string;
  place: Place;
}

const WHY: Record<Confidence, string | undefined> = {
  confirmed: undefined,
  old: 'old',
  secondary: 'from a secondary source',
};

const reasonsFor = (confidence: Confidence, checkBy: string, today: string): string[] =>
  [WHY[confidence], checkBy < today ? `was due for a check by ${dateText(checkBy)}` : undefined].filter(
    (reason) => reason !== undefined,
  );

const contactValue = ({ value }: Contact) => (Array.isArray(value) ? value.join(', ') : value);

function factDetails(content: Content, today: string): Detail[] {
  return content.facts.map(({ data, file, at }) => ({
    owner: data.owner,
    kind: 'fact',
    what: data.name,
    value: factText(data),
    asOf: data.asOf,
    source: data.source,
    reasons: reasonsFor(data.confidence, data.checkBy, today),
    file,
    place: at('id'),
  }));
}

function serviceDetails(content: Content, today: string): Detail[] {
  return content.services.flatMap(({ data, file, at }) => {
    const common = { owner: data.owner, file };
    const contacts = data.contacts.map((contact, index): Detail => ({
      ...common,
      kind: 'contact',
      what: `${data.name}, ${contact.label ?? contact.type}`,
      value: contactValue(contact),
      asOf: contact.lastConfirmed,
      source: contact.source,
      reasons: reasonsFor(contact.confidence, data.checkBy, today),
      place: at('contacts', index),
    }));
    const missing = data.missing.map((what, index): Detail => ({
      ...common,
      kind: 'missing',
      what: `${data.name}, ${what}`,
      value: 'not known',
      asOf: undefined,
      source: undefined,
      reasons: ['not found'],
      place: at('missing', index),
    }));
    const service: Detail = {
      ...common,
      kind: 'service',
      what: `${data.name}, the service itself`,
      value: data.description,
      asOf: data.lastConfirmed,
      source: data.sources[0],
      reasons: reasonsFor(data.confidence, data.checkBy, today),
      place: at('name'),
    };
    return [service, ...contacts, ...missing];
  });
}

/** How many of each kind, as "2 facts, 1 contact, 0 services and 1 missing detail". */
function totals(details: Detail[]): string {
  const of = (kind: Detail['kind']) => details.filter((detail) => detail.kind === kind).length;
  return `${counted(of('fact'), 'fact')}, ${counted(of('contact'), 'contact')}, ${counted(of('service'), 'service')} and ${counted(of('missing'), 'missing detail')}`;
}

/** Everything that is not confirmed, is due for a check by `today` or was not found, by who must confirm it, with totals. */
export function confirmationList(content: Content, today: string): string {
  const details = [...factDetails(content, today), ...serviceDetails(content, today)].filter(
    ({ reasons }) => reasons.length > 0,
  );
  const titles = new Map(content.sources.map(({ id, data }) => [id, data.title]));
  const owners = content.site?.data.owners ?? [];
  const known = new Set(owners.map(({ id }) => id));
  const groups = [
    ...owners,
    ...[...new Set(details.map(({ owner }) => owner))].filter((id) => !known.has(id)).map((id) => ({ id, name: id })),
  ];

  const show = ({ what, value, asOf, source, reasons, file, place }: Detail) => {
    const origin =
      source === undefined
        ? []
        : [`${asOf ? `as of ${dateText(asOf)}` : 'without a date'}, in "${titles.get(source) ?? source}"`];
    return [
      `- ${what}: ${value}`,
      `  ${[...origin, `why: ${reasons.join(', ')}`].join('; ')}`,
      `  ${file}:${place.line}`,
    ].join('\n');
  };
  const sections = groups.flatMap(({ id, name }) => {
    const own = details.filter(({ owner }) => owner === id);
    return own.length === 0 ? [] : [`${name}: ${totals(own)}\n\n${own.map(show).join('\n')}`];
  });
  return [...sections, `In all: ${totals(details)} to confirm.`].join('\n\n');
}
