/** The texts of parts of what is learned, by number, on their way or here. */
export type Parts = Map<number, Promise<string>>;

declare global {
  interface Window {
    /** What the script in the page of results has asked for already. */
    searchParts?: Parts;
  }
}

/** The address of a part, or of all parts in one. `base` is the path that the site is served under, with its final slash. */
export const partAddress = (base: string, prefix: string, number?: number): string =>
  `${base}search/${prefix}${number === undefined ? '' : `-${number}`}.txt`;

/** Milliseconds that an answer waits for a text: then it does without. */
const PATIENCE = 4000;

/** Fetches a text of the site. Rejects where it does not come, or not in time. */
export async function fetchText(address: string): Promise<string> {
  const response = await fetch(address, 'timeout' in AbortSignal ? { signal: AbortSignal.timeout(PATIENCE) } : {});
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}

/** The path under which the site is served, with its final slash. */
export const base = (): string => document.documentElement.dataset['search']!.replace(/search\/suggest[^/]*$/, '');
