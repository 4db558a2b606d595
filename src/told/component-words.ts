import { attribute } from '../content/parse/walk.ts';
import type { Part } from '../content/parse/walk.ts';
import type { Fact, Service, Variant } from '../content/schema/index.ts';
import { factText } from '../wording/fact-text.ts';
import { phoneOf } from '../wording/telephone.ts';
import { contactDetails, detailsWords, numbersToCall } from './contact-details.ts';
import { factNoteWords, unsureFact } from './fact-notes.ts';
import type { Shown } from './shown.ts';

/** What a component tells a reader of a page. */
interface Tells {
  /**
   * The lines that stand in its place. `inside` is what its own words tell. Undefined where it names a record that is
   * not there.
   */
  words(part: Part, inside: string, shown: Shown): string[] | undefined;
  /** What the end of the page says about it, which differs between the variants of a text. */
  note?: Record<Variant, (part: Part, shown: Shown) => string | undefined>;
  /** What it says of a record in the text's own words, which so belong to the text and not to the record. */
  says?: (part: Part, shown: Shown) => Record<string, unknown>;
  /** The record that it shows: its kind, the attribute that names it, and what a reader meets of it. */
  shows?: { kind: 'fact' | 'service' | 'term'; by: 'id' | 'service'; as: ShownAs };
}

/** What a reader meets of a record: its figure, its number alone, all its details, what it means, or where facts come from. */
export type ShownAs = 'figure' | 'number' | 'details' | 'meaning' | 'source';

const factOf = (part: Part, { facts }: Shown): Fact | undefined => facts.get(attribute(part, 'id') ?? '');
const serviceId = (part: Part): string => attribute(part, 'service') ?? '';
const serviceOf = (part: Part, { services }: Shown): Service | undefined => services.get(serviceId(part));

/** Its own words and nothing else. */
const OWN_WORDS: Tells = { words: (_part, inside) => [inside] };

/** The details of a service under its name. */
function details(part: Part, shown: Shown, options?: { brief: boolean }): string[] | undefined {
  const service = serviceOf(part, shown);
  const found = contactDetails(serviceId(part), shown, options);
  return service && found && [service.name, ...detailsWords(found)];
}

/** What each component that authors may use tells a reader: all that asks what a page tells goes by this. */
export const TELLS: Readonly<Record<string, Tells>> = {
  Fact: {
    shows: { kind: 'fact', by: 'id', as: 'figure' },
    words: (part, _inside, shown) => {
      const fact = factOf(part, shown);
      return fact && [factText(fact)];
    },
    note: {
      standard: (part, shown) => {
        const fact = factOf(part, shown);
        return fact && factNoteWords(fact, shown);
      },
      'easy-read': (part, shown) => {
        const fact = factOf(part, shown);
        return fact && unsureFact(fact).join(' ');
      },
    },
  },
  Phone: {
    shows: { kind: 'service', by: 'service', as: 'number' },
    words: (part, _inside, shown) => {
      const service = serviceOf(part, shown);
      return service && [phoneOf(service) ?? service.name];
    },
  },
  ServiceLink: {
    says: (part, shown) => {
      const service = serviceOf(part, shown);
      const named = (part.children ?? []).length === 0;
      return { ...(named && { name: service?.name }), 'has a page': service?.unlisted === false };
    },
    words: (part, inside, shown) => {
      const name = inside || serviceOf(part, shown)?.name;
      return name === undefined ? undefined : [name];
    },
  },
  Term: { ...OWN_WORDS, shows: { kind: 'term', by: 'id', as: 'meaning' } },
  Important: OWN_WORDS,
  Contact: {
    shows: { kind: 'service', by: 'service', as: 'details' },
    words: (part, _inside, shown) => details(part, shown),
  },
  NextStep: {
    shows: { kind: 'service', by: 'service', as: 'details' },
    words: (part, inside, shown) => {
      const lines = details(part, shown, { brief: true });
      return lines && [...(inside ? ['What to do next', inside] : []), ...lines];
    },
  },
  Row: OWN_WORDS,
  Means: OWN_WORDS,
  Hard: OWN_WORDS,
  Part: OWN_WORDS,
  CallRow: {
    shows: { kind: 'service', by: 'service', as: 'number' },
    words: (part, _inside, shown) => {
      const service = serviceOf(part, shown);
      return (
        service &&
        numbersToCall(service).flatMap(({ name, number, hours, doubt }) =>
          [name, number, hours, doubt].filter((line) => line !== undefined),
        )
      );
    },
  },
};

/** What a component tells. Undefined for one that there is not. */
export const tellsOf = ({ name }: Part): Tells | undefined =>
  name && Object.hasOwn(TELLS, name) ? TELLS[name] : undefined;
