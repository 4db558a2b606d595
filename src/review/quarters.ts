/** Financial-year quarters as numbers, so that they can be counted on: how many lie between two, which comes n later. */

/** A quarter's place in the line of all quarters. */
export const ordinal = (quarter: string): number => Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(-1)) - 1;

/** The quarter at a place in the line. */
export function quarterAt(place: number): string {
  const year = Math.floor(place / 4);
  return `${year}-${String((year + 1) % 100).padStart(2, '0')}-Q${place - year * 4 + 1}`;
}

/** The quarter that comes `count` later; earlier when `count` is negative. */
export const quarterAfter = (quarter: string, count: number): string => quarterAt(ordinal(quarter) + count);

/** How many quarters `to` comes after `from`. */
export const quartersBetween = (from: string, to: string): number => ordinal(to) - ordinal(from);

/** A quarter's first and last day as `YYYY-MM-DD`. The year runs from 1 April to 31 March. */
export function quarterDays(quarter: string): { first: string; last: string } {
  const number = Number(quarter.slice(-1));
  const year = Number(quarter.slice(0, 4)) + (number === 4 ? 1 : 0);
  const [first, last] = [
    ['04-01', '06-30'],
    ['07-01', '09-30'],
    ['10-01', '12-31'],
    ['01-01', '03-31'],
  ][number - 1] ?? ['', ''];
  return { first: `${year}-${first}`, last: `${year}-${last}` };
}
