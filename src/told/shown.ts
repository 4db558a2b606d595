import type { Content } from '../content/content.ts';
import type { Fact, Service, Source, Term } from '../content/schema/index.ts';

/** The records that texts show, by name. */
export interface Shown {
  facts: ReadonlyMap<string, Fact>;
  services: ReadonlyMap<string, Service>;
  /** Hard words with their meanings, by the name that `<Term>` uses. */
  terms: ReadonlyMap<string, Term>;
  /** The documents and pages that facts come from, by their name. */
  sources: ReadonlyMap<string, Source>;
  /** Pictures of pages by their path in the content folder, each with the SHA-256 of its file. */
  pictures: ReadonlyMap<string, string>;
  /** The service that is shown with the way to the one for evenings and weekends. */
  mainService: string | undefined;
  /** The service for evenings and weekends, where there is one. */
  outOfHoursService?: string | undefined;
  /** The emergency services, which an urgent page opens with. */
  emergencyService: string | undefined;
}

/** No records at all: for what does not depend on them. */
export const NOTHING_SHOWN: Shown = {
  facts: new Map(),
  services: new Map(),
  terms: new Map(),
  sources: new Map(),
  pictures: new Map(),
  mainService: undefined,
  emergencyService: undefined,
};

const known = new WeakMap<Content, Shown>();

/** What texts show from other records. It is made once for a content, so that what is made of it can be kept by it. */
export function shownIn(content: Content): Shown {
  const made = known.get(content) ?? {
    facts: new Map(content.facts.map(({ id, data }) => [id, data])),
    services: new Map(content.services.map(({ id, data }) => [id, data])),
    terms: new Map(content.terms.map(({ id, data }) => [id, data])),
    sources: new Map(content.sources.map(({ id, data }) => [id, data])),
    pictures: content.pictures,
    mainService: content.site?.data.mainService,
    outOfHoursService: content.site?.data.outOfHoursService,
    emergencyService: content.site?.data.emergencyService,
  };
  known.set(content, made);
  return made;
}
