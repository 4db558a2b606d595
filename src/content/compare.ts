/** The order of two texts by their characters. Not localeCompare: the order must not depend on the machine's language. */
export function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
