import { quarter } from '../../content/schema/index.ts';
import { WrongUse } from '../../setup/wrong-use.ts';

/** A quarter as somebody wrote it, or a wrong use where it is none. */
export function readQuarter(words: string): string {
  if (quarter.safeParse(words).success) return words;
  throw new WrongUse(`"${words}" is not a quarter. Write it as 2026-27-Q4, which is January to March 2027.`);
}
