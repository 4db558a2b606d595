/** Days, months and quarters as people write them, read as the records have them. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const pad = (number: number): string => String(number).padStart(2, '0');

/** The number of a month by its name or the first letters of it: 2 for "Feb" and "February". */
function monthNumber(name: string): number | undefined {
  const at = MONTHS.findIndex((month) => name.toLowerCase().startsWith(month));
  const full = new Date(Date.UTC(2000, at, 1)).toLocaleString('en-GB', { month: 'long', timeZone: 'UTC' });
  return at >= 0 && full.toLowerCase().startsWith(name.toLowerCase().replace(/\.$/, '').replace(/^sept$/, 'sep'))
    ? at + 1
    : undefined;
}

function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

/** A day as `YYYY-MM-DD`, from that or from `10/02/2027` (day first), `10.2.2027`, `10 February 2027`. Undefined where it is none. */
export function dayFrom(written: string): string | undefined {
  const words = written.trim();
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(words) ?? [];
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(words) ?? [];
  const [, namedDay, name = '', namedYear] =
    /^(?:[a-z]+day,? )?(\d{1,2})(?:st|nd|rd|th)? ([a-z]+\.?),? (\d{4})$/i.exec(words) ?? [];
  const named = [namedYear, name && monthNumber(name), namedDay];
  const parts = [[isoYear, isoMonth, isoDay], [year, month, day], named].find(([found]) => found) ?? [];
  if (parts.length === 0 || parts.some((part) => !part)) return undefined;
  const found = `${parts[0]}-${pad(Number(parts[1]))}-${pad(Number(parts[2]))}`;
  return isDay(found) ? found : undefined;
}

/** A month as `YYYY-MM`, from that or from `11/2026`, `November 2026`. Undefined where it is none. */
export function monthFrom(written: string): string | undefined {
  const words = written.trim();
  const [, isoYear, isoMonth] = /^(\d{4})-(\d{1,2})$/.exec(words) ?? [];
  const [, month, year] = /^(\d{1,2})[/.-](\d{4})$/.exec(words) ?? [];
  const [, name = '', namedYear] = /^([a-z]+\.?),? (\d{4})$/i.exec(words) ?? [];
  const number = Number(isoMonth ?? month ?? (name && monthNumber(name)));
  return number >= 1 && number <= 12 ? `${isoYear ?? year ?? namedYear}-${pad(number)}` : undefined;
}

/**
 * A quarter of the financial year as `2026-27-Q4`, from that or as `npm run review -- status` and officers write it:
 * `Q4 2026/27`, `q4 2026-27`, `2026/27 Q4`, `Q4 2026-2027`. Undefined where it is none.
 */
export function quarterFrom(written: string): string | undefined {
  const words = written.trim();
  const [, numberFirst, yearAfter, nextAfter] =
    /^(?:q|quarter )([1-4])[ ,]*(\d{4}) ?[/–-] ?(\d{2}|\d{4})$/i.exec(words) ?? [];
  const [, yearFirst, nextFirst, numberAfter] =
    /^(\d{4}) ?[/–-] ?(\d{2}|\d{4})[ ,-]*(?:q|quarter )([1-4])$/i.exec(words) ?? [];
  const year = yearAfter ?? yearFirst;
  const next = nextAfter ?? nextFirst;
  if (!year || !next) return undefined;
  const following = String(Number(year) + 1);
  return next === following || next === following.slice(2)
    ? `${year}-${following.slice(2)}-Q${numberFirst ?? numberAfter}`
    : undefined;
}
