import { dayFrom, quarterFrom } from '../../content/written-dates.ts';

const plain = (words: string): string => quarterFrom(words) ?? dayFrom(words) ?? words;

/** Whether a word may be the first half of a quarter that was written without quotes: `Q4`, `2026/27`. */
const isHalf = (word: string): boolean => /^(?:q[1-4]|\d{4}[/-]\d{2,4})$/i.test(word);

/**
 * Arguments with quarters and days as the records have them, however they were written: `Q4 2026/27` (in quotes or not),
 * `--quarter="2026/27 Q4"`, `10/02/2027`.
 */
export function plainArgs(args: string[]): string[] {
  const [first, second, ...rest] = args;
  if (first === undefined) return [];
  const together = second !== undefined && isHalf(first) ? quarterFrom(`${first} ${second}`) : undefined;
  if (together) return [together, ...plainArgs(rest)];
  const [, name, value] = /^(--[a-z-]+=)([\s\S]*)$/.exec(first) ?? [];
  const read = name === undefined ? plain(first) : `${name}${plain(value ?? '')}`;
  return [read, ...plainArgs(args.slice(1))];
}
