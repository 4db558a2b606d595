import type { Content } from '../content/content.ts';
import type { Fact, Service } from '../content/schema/index.ts';

/** The records that texts show, by name. */
export interface Shown {
  facts: ReadonlyMap<string, Fact>;
  services: ReadonlyMap<string, Service>;
  /** The service that is shown with the way to the one for evenings and weekends. */
  mainService: string | undefined;
  /** The service for evenings and weekends, where there is one. */
  outOfHoursService?: string | undefined;
}

const known = new WeakMap<Content, Shown>();

/** What texts show from other records. It is made once for a content, so that what is made of it can be kept by it. */
export function shownIn(content: Content): Shown {
  const made = known.get(content) ?? {
    facts: new Map(content.facts.map(({ id, data }) => [id, data])),
    services: new Map(content.services.map(({ id, data }) => [id, data])),
    mainService: content.site?.data.mainService,
    outOfHoursService: content.site?.data.outOfHoursService,
  };
  known.set(content, made);
  return made;
}
