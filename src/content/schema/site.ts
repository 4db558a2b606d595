import { z } from 'astro/zod';
import { id, leafletId, line, webAddress, words } from './primitives.ts';

/** A link on the home page: an address on this site and its words. */
const link = z.strictObject({ text: line, href: z.string().regex(/^\//, 'start with /') });

/** content/site.yaml: what makes this the site of one council. Another council changes this folder alone. */
export const site = z.strictObject({
  /** The site's name in the header. */
  name: line,
  /** The second line of the header: the place. */
  place: line,
  /** One or two sentences about the site, for search engines and the home page. */
  description: line,
  authority: z.strictObject({
    /** The council's full name. */
    name: line,
    /** What the text calls it when "we" would not do. */
    shortName: line,
    /** Its own website. */
    website: webAddress,
  }),
  /** The service that every page falls back to: an id from services. */
  mainService: id,
  /** The service for evenings and weekends, with a phone number. Leave it out where the main service answers at all hours. */
  outOfHoursService: id.optional(),
  /** The emergency services. */
  emergencyService: id,
  home: z.strictObject({
    /** The one question that the home page asks. */
    question: line,
    /** The sentence under it. */
    introduction: line,
    /** An example of a search in a resident's words. */
    searchExample: line,
    /** The ways in by situation: three to six. */
    situations: z.array(link).min(3).max(6),
  }),
  /** The letters that the code of every leaflet starts with: `CARE` for CARE-01, CARE-02 and so on. */
  codePrefix: z.string().regex(/^[A-Z]{2,8}$/, 'write two to eight capital letters, such as CARE'),
  /** The leaflet about other languages and formats, which every page links to. Leave it out where there is none. */
  formatsLeaflet: leafletId.optional(),
  /** The strategy that the commitments come from, as a sentence names it. Leave it out where there are no commitments. */
  strategy: line.optional(),
  /** The group that reviews the site with the council, by its name and without "the": "Adult Engagement Group". */
  reviewGroup: line,
  /** The independent organisation that signs reviews off besides the group, by its name: "Healthwatch". */
  independentReviewer: line,
  /** Who keeps facts and pages right: roles, never people. */
  owners: z.array(z.strictObject({ id, name: line })).min(1),
  /** Under what terms the words may be used again. */
  licence: z.strictObject({ name: line, url: webAddress, words }),
  /** Where problems in the project itself are reported. Leave it out when there is no public place. */
  repository: webAddress.optional(),
});

export type SiteSettings = z.infer<typeof site>;
