import { z } from 'astro/zod';
import { id, leafletId, line, month, readability } from './primitives.ts';
import { change } from './review.ts';

/** A leaflet's code. */
export const LEAFLET_CODE = z
  .string()
  .regex(/^[A-Z]{2,8}-\d{2,6}$/, 'write capital letters, a hyphen and digits, such as CARE-01');

/** Front matter of a leaflet's `standard.mdx`. */
export const leaflet = z.strictObject({
  /** The title a resident would search for. Sentence case, no full stop. */
  title: line.max(70),
  /** The leaflet's code, printed on paper: `codePrefix` of site.yaml, a hyphen and at least two digits. Never used twice. */
  code: LEAFLET_CODE,
  /** The answer in one to three short sentences. It opens the page and stands under the title in lists. */
  summary: line.max(300),
  /** The month this text was first issued or last changed in substance. */
  edition: month,
  /** The words residents use for this: everyday names, initials, common misspellings. For search and the A to Z. */
  aliases: z.array(line).min(3).max(20),
  /** For whom it is: ids from `audiences` in search.yaml. Leave it out where it is for everybody. */
  audience: z.array(id).default([]),
  /** Two to five leaflets that a reader of this one may need next. */
  related: z.array(leafletId).min(2).max(5),
  /** Where the rules on this page come from, besides the sources of the facts and services it shows: ids from sources.yaml. */
  sources: z.array(id).min(1),
  /** Who keeps it right: a role from `owners` in site.yaml. */
  owner: id,
  /** Put the emergency line first: for pages that people open in a crisis. */
  urgent: z.boolean().default(false),
  /** Why the page can't be easier to read: a legal name, fixed legal wording. Leave it out where it can. */
  readability: readability.optional(),
  /** What changed in this text since its first edition, oldest first. Add to it; take nothing away. */
  changes: z.array(change).default([]),
});

export type LeafletFrontMatter = z.infer<typeof leaflet>;
