/** Dates as the site writes them. All dates are days, months or years without a time zone. */

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const monthName = (month: number) => MONTHS[month - 1] ?? '';

/** "6 July 2023", "July 2023" or "2023", as much as is known. Takes `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
export function dateText(date: string): string {
  const [year, month, day] = date.split('-');
  return [day && String(Number(day)), month && monthName(Number(month)), year].filter(Boolean).join(' ');
}

/** "July 2023", or "2023" where no month is known: how precisely readers need to know when something was confirmed. */
export const monthText = (date: string): string => dateText(date.slice(0, 7));

/** A financial-year quarter's first and last month, by calendar year. The year runs from April to March. */
export function quarterMonths(quarter: string): { first: string; last: string } {
  const year = Number(quarter.slice(0, 4));
  const number = Number(quarter.slice(-1));
  const calendarYear = number === 4 ? year + 1 : year;
  const first = number === 4 ? 1 : 1 + 3 * number;
  const pad = (month: number) => String(month).padStart(2, '0');
  return { first: `${calendarYear}-${pad(first)}`, last: `${calendarYear}-${pad(first + 2)}` };
}

/** "October to December 2026". */
export function quarterText(quarter: string): string {
  const { first, last } = quarterMonths(quarter);
  return `${monthName(Number(first.slice(5)))} to ${monthText(last)}`;
}

/** "the end of December 2026". */
export const quarterEndText = (quarter: string): string => `the end of ${monthText(quarterMonths(quarter).last)}`;

/** The quarter as officers write it: "Q3 2026/27". */
export const quarterShort = (quarter: string): string =>
  `${quarter.slice(-2)} ${quarter.slice(0, 4)}/${quarter.slice(5, 7)}`;

/** The financial-year quarter of a day. */
export function quarterOf(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const start = month >= 4 ? year : year - 1;
  const number = month >= 4 ? Math.floor((month - 4) / 3) + 1 : 4;
  return `${start}-${String((start + 1) % 100).padStart(2, '0')}-Q${number}`;
}

/** The day so many days after another one, or before it. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Today as `YYYY-MM-DD`: the day given in the environment as `TODAY`, so that a build can be made for any day, or the clock's. */
export const todayFrom = (env: Record<string, string | undefined>, now: Date): string =>
  env['TODAY'] ?? now.toISOString().slice(0, 10);
