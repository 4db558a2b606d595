import { distance } from 'fastest-levenshtein';

/** Longer than any real name: comparing a whole page with every name would only cost time. */
const LONGEST = 200;

/** The known name most like `name`, or undefined when none is near enough to be what was meant. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  if (name.length > LONGEST) return undefined;
  let best: string | undefined;
  let least = Math.max(2, Math.ceil(name.length / 3)) + 1;
  for (const candidate of known) {
    const steps = distance(name.toLowerCase(), candidate.toLowerCase());
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best;
}

/** A hint that names the nearest right name, or else says where the right names are. */
export function didYouMean(name: string, known: Iterable<string>, where: string): string {
  const near = nearest(name, known);
  return near ? `Did you mean "${near}"? The names are in ${where}.` : `The names are in ${where}.`;
}
