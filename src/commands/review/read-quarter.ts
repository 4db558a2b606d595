import { quarterFrom } from '../../content/written-dates.ts';
import { WrongUse } from '../../setup/wrong-use.ts';

/** A quarter as somebody wrote it, or a wrong use where it is none. */
export function readQuarter(words: string): string {
  const quarter = quarterFrom(words);
  if (quarter) return quarter;
  throw new WrongUse(
    `"${words}" is not a quarter. Write it as Q4 2026/27 or 2026-27-Q4, which is January to March 2027.`,
  );
}
