import { z } from 'astro/zod';
import { dayFrom, monthFrom, quarterFrom } from '../written-dates.ts';

/** A name for use in addresses and links: lower-case letters, digits and single hyphens, such as `carers-assessment`. */
export const id = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case letters, digits and single hyphens');

/** A leaflet's full name, topic first, such as `carers/carers-assessment`. */
export const leafletId = z
  .string()
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'write the topic and the leaflet, such as carers/carers-assessment');

/** One line of plain words: no line breaks, no markup, no spaces at the ends. */
export const line = z
  .string()
  .min(1, 'write something here')
  .max(400)
  .refine((text) => text === text.trim() && !/[\n\r<>{}]/.test(text), 'write one line of plain words, without < > { }');

/** A few sentences of plain words. */
export const words = z
  .string()
  .min(1, 'write something here')
  .max(1500)
  .refine((text) => !/[<>{}]/.test(text), 'write plain words, without < > { }');

const realDay = (text: string) => {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};

/** YAML readers differ: some make a `Date` of a day and a number of a year. Both become the text the author wrote. */
function asWritten(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'number' ? String(value) : value;
}

/** How to write a value: as the records have it where that can be told, or else in general. */
const writeAs =
  (read: (written: string) => string | undefined, otherwise: string) =>
  ({ input }: { input?: unknown }): string => {
    const meant = typeof input === 'string' ? read(input) : undefined;
    return meant ? `write it as ${meant}` : otherwise;
  };

/** A day as ISO 8601, such as `2026-11-22`. */
export const day = z.preprocess(
  asWritten,
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, {
      error: writeAs(dayFrom, 'write the day as YYYY-MM-DD, such as 2026-11-22'),
      abort: true,
    })
    .refine(realDay, 'there is no such day'),
);

/** A month, such as `2026-11`. */
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, {
  error: writeAs(monthFrom, 'write the month as YYYY-MM, such as 2026-11'),
});

/** As much of a date as is known: a year, a month or a day. */
export const partialDate = z.preprocess(
  asWritten,
  z
    .string()
    .regex(/^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/, {
      error: writeAs((written) => dayFrom(written) ?? monthFrom(written), 'write a year, YYYY-MM or YYYY-MM-DD'),
      abort: true,
    })
    .refine((text) => text.length < 10 || realDay(text), 'there is no such day'),
);

/** A quarter of the financial year, April to March, such as `2026-27-Q3` for October to December 2026. */
export const quarter = z
  .string()
  .regex(/^\d{4}-\d{2}-Q[1-4]$/, {
    error: writeAs(quarterFrom, 'write a financial-year quarter, such as 2026-27-Q3'),
    abort: true,
  })
  .refine(
    (text) => (Number(text.slice(0, 4)) + 1) % 100 === Number(text.slice(5, 7)),
    'the two years must follow each other, such as 2026-27',
  );

/** Why a page can't be easier to read: a legal name, fixed legal wording. Without it, a grade of 9 or more is a problem. */
export const readability = z.strictObject({ reason: line });

/** A web address that starts with https:// (or http:// where the site has nothing better). */
export const webAddress = z.url({ protocol: /^https?$/, error: 'write a whole web address, starting with https://' });

/**
 * How far a detail can be trusted. `confirmed`: read in an official source that is current.
 * `old`: read in an official source that is undated or may have been replaced.
 * `secondary`: read only in somebody else's words, such as a charity's or another council's.
 */
export const confidence = z.enum(['confirmed', 'old', 'secondary']);

export type Confidence = z.infer<typeof confidence>;
