import { z } from 'astro/zod';
import { confidence, day, id, line, partialDate, webAddress, words } from './primitives.ts';
import { recordChanges } from './record-change.ts';

const provenance = {
  /** What it is for, when a service has several: "Evenings, weekends and bank holidays". */
  label: line.optional(),
  /** When it can be used, if that differs from the service's own hours. */
  hours: line.optional(),
  /** The document or page it was read in: an id from sources.yaml. */
  source: id,
  /** How far it can be trusted. */
  confidence,
  /** When the source, or the service itself, last said so. Leave it out when the page shows no date. */
  lastConfirmed: partialDate.optional(),
};

/** A UK phone number with spaces as people read it out, such as 020 7332 1224, or a short code such as 999. */
export const phoneNumber = z
  .string()
  .regex(/^(0\d{2,4}( \d{3,4}){1,3}|0\d{4} \d{6}|\d{3})$/, 'write the number with spaces, such as 020 7332 1224');

/** One way to reach a service. */
export const contact = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('phone'), value: phoneNumber, ...provenance }),
  z.strictObject({ type: z.literal('text'), value: phoneNumber, ...provenance }),
  z.strictObject({ type: z.literal('email'), value: z.email('write a whole email address'), ...provenance }),
  z.strictObject({ type: z.literal('website'), value: webAddress, ...provenance }),
  /** A postal address, one line of the envelope after another. */
  z.strictObject({ type: z.literal('post'), value: z.array(line).min(2), ...provenance }),
  /** A place to go to, one line after another. */
  z.strictObject({ type: z.literal('visit'), value: z.array(line).min(1), ...provenance }),
]);

/**
 * One service that a leaflet names. The fields are those of Open Referral UK that a resident needs:
 * service.name, description, organization, eligibility, contacts, schedules, cost_options,
 * service_areas and assured_date.
 */
export const service = z.strictObject({
  /** The service's own name. */
  name: line,
  /** What it does, in one or two plain sentences. */
  description: words,
  /** Who runs it. */
  organisation: line,
  /** Who can use it. */
  whoFor: line,
  /** Every way to reach it that a source gives. Leave it empty when none was found, and say so in `missing`. */
  contacts: z.array(contact),
  /** When it is open. Leave it out when no source says. */
  hours: line.optional(),
  /** What it costs the person: "Free". Leave it out when no source says. */
  cost: line.optional(),
  /** The area it serves. */
  area: line.optional(),
  /** How to ask for it, when that is not simply a call: "Ask your social worker". */
  howToAsk: line.optional(),
  /** What a reader would expect and no source gives: "phone number", "opening times". */
  missing: z.array(line).default([]),
  /** Something about the service that may soon change, for readers. */
  mayChange: line.optional(),
  /** Whom to try when a detail is missing or does not work: an id from services. */
  fallback: id.optional(),
  /** Where the description comes from: ids from sources.yaml. */
  sources: z.array(id).min(1),
  /** How far the description can be trusted. */
  confidence,
  /** When a source last confirmed that the service runs as described. Leave it out when the page shows no date. */
  lastConfirmed: partialDate.optional(),
  /** The day by which somebody must check the record again. */
  checkBy: day,
  /** Who checks it: a role from `owners` in site.yaml. */
  owner: id,
  /** Other words people use for it, for search and the A to Z. */
  aliases: z.array(line).default([]),
  /** Leave it out of the list of services: for 999 and the like. */
  unlisted: z.boolean().default(false),
  /** Anything the checker should know. Not shown to readers. */
  note: line.optional(),
  /** What changed of it since checked pages show it, oldest first. Each of these pages says so. */
  changes: recordChanges,
});

export type Service = z.infer<typeof service>;
export type Contact = z.infer<typeof contact>;
