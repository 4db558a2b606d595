import type { Contact, Review, Service, SiteSettings, Term } from '../content/schema/index.ts';
import type { Content } from '../content/content.ts';
import { typeset, typesetText } from '../wording/typeset.ts';
import { isAbout } from './approvals.ts';
import { shownIn } from '../told/shown.ts';
import type { Shown } from '../told/shown.ts';
import { reviewedTexts } from './texts.ts';
import type { ReviewedText } from './texts.ts';
import { lastTime } from './pack-last-time.ts';
import type { LastTime } from './pack-last-time.ts';

/** A leaflet of the area with its texts. */
export interface PackLeaflet {
  /** `carers/emergencies`: what the comment sheet calls it. */
  leaflet: string;
  /** "CARE-19", "Commitment 1". */
  code: string;
  /** The start of its files' names: `care-19`. */
  slug: string;
  title: string;
  /** The month of the edition, as `YYYY-MM`. */
  edition: string | undefined;
  standard: ReviewedText;
  easyRead: ReviewedText | undefined;
}

/** The records that texts show, by name, with quotes as readers see them. */
export interface Records extends Shown {
  terms: Map<string, Term>;
  /** Codes of leaflets by address: `/carers/emergencies/` is `CARE-19`. */
  codes: Map<string, string>;
  /** The site's own address, without a slash at the end, if it is known. */
  siteUrl: string | undefined;
}

/** All that a review pack is made from. */
export interface Pack {
  quarter: string;
  area: { id: string; name: string };
  settings: SiteSettings;
  leaflets: PackLeaflet[];
  records: Records;
  /** The service to call, and its name in `records`. */
  main: Service & { id: string };
  /** The record of this review, if it has been started. */
  review: Review | undefined;
  /** What came of the review before, if there was one. */
  earlier: LastTime | undefined;
  /** The day the pack is made, as `YYYY-MM-DD`. */
  today: string;
}

const slugOf = (code: string): string =>
  code
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** The areas that can be reviewed: those of the programme, then any that a topic names besides. */
export function areasOf(content: Pick<Content, 'programme' | 'topics'>): { id: string; name: string }[] {
  const planned = content.programme?.data.areas.map(({ id, name }) => ({ id, name })) ?? [];
  const others = content.topics
    .map(({ data }) => ({ id: data.reviewArea, name: data.title }))
    .filter(({ id }) => !planned.some((area) => area.id === id));
  return [...planned, ...others.filter(({ id }, index) => others.findIndex((area) => area.id === id) === index)];
}

function leafletsOf(content: Content, texts: ReviewedText[]): PackLeaflet[] {
  const editions = new Map([
    ...content.leaflets.map(({ id, data }): [string, string] => [id, data.edition]),
    ...content.commitments.map(({ id, data }): [string, string] => [`commitments/${id}`, data.edition]),
  ]);
  return texts
    .filter(({ variant }) => variant === 'standard')
    .map((standard) => ({
      leaflet: standard.leaflet,
      code: standard.code,
      slug: slugOf(standard.code),
      title: typesetText(standard.title),
      edition: editions.get(standard.leaflet),
      standard,
      easyRead: texts.find(({ leaflet, variant }) => leaflet === standard.leaflet && variant === 'easy-read'),
    }));
}

const codesOf = (content: Content): Map<string, string> =>
  new Map(content.leaflets.map(({ id, data }) => [`/${id}/`, data.code]));

const typesetAll = <T>(records: ReadonlyMap<string, T>): Map<string, T> =>
  new Map([...records].map(([id, record]) => [id, typeset(record)]));

/** The pack of an area for a quarter, or one line that says why there is none. `siteUrl` is the site's own address, if it is known. */
export function packOf(
  content: Content,
  quarter: string,
  areaId: string,
  today: string,
  siteUrl?: string,
): Pack | { problem: string } {
  const areas = areasOf(content);
  const area = areas.find(({ id }) => id === areaId);
  if (!area)
    return { problem: `There is no review area "${areaId}". The areas are: ${areas.map(({ id }) => id).join(', ')}.` };
  const texts = reviewedTexts(content).filter((text) => text.area === areaId);
  if (texts.length === 0)
    return { problem: `The area "${areaId}" has no leaflets yet, so there is nothing to review.` };
  const settings = typeset(content.site?.data);
  const shown = shownIn(content);
  const services = typesetAll(shown.services);
  const main = services.get(settings?.mainService ?? '');
  if (!settings || !main)
    return {
      problem: "The council's name and main service could not be read. Run npm run check and mend what it says.",
    };
  return {
    quarter,
    area: { id: area.id, name: typesetText(area.name) },
    settings,
    today,
    leaflets: leafletsOf(content, texts),
    records: {
      services,
      mainService: settings.mainService,
      facts: typesetAll(shown.facts),
      terms: typesetAll(new Map(content.terms.map(({ id, data }) => [id, data]))),
      codes: codesOf(content),
      siteUrl: siteUrl?.replace(/\/+$/, ''),
    },
    main: { ...main, id: settings.mainService },
    review: content.reviews.find(({ data }) => data.quarter === quarter && data.area === areaId)?.data,
    earlier: lastTime(content, texts, quarter, areaId),
  };
}

/** Texts that are not those which the review's record says were shown: changed since, new, or gone. One plain line each. */
export function differences({ review, leaflets }: Pick<Pack, 'review' | 'leaflets'>): string[] {
  if (!review) return [];
  const texts = leaflets.flatMap(({ standard, easyRead }) => (easyRead ? [standard, easyRead] : [standard]));
  const name = (leaflet: string, variant: string) => `${leaflet} (${variant})`;
  return [
    ...texts.flatMap((text) => {
      const { leaflet, variant, fingerprint } = text;
      const item = review.items.find((found) => isAbout(found, text));
      if (!item) return [`${name(leaflet, variant)} is not in the review's record.`];
      return item.shown === fingerprint || item.approved === fingerprint
        ? []
        : [`${name(leaflet, variant)} has changed since the review was started.`];
    }),
    ...review.items
      .filter((item) => !texts.some((text) => isAbout(item, text)))
      .map(
        ({ leaflet, variant }) => `${name(leaflet, variant)} is in the review's record, but there is no such text now.`,
      ),
  ];
}

/** A service's ways of contact of some kinds, in the order of the kinds. */
export const waysOf = ({ contacts }: Pick<Service, 'contacts'>, ...types: Contact['type'][]): Contact[] =>
  types.flatMap((type) => contacts.filter((contact) => contact.type === type));
