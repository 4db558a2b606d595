/** What the address of the search page asks for. */
export interface Asked {
  query: string;
  /** Empty for any. */
  topic: string;
  format: string;
  audience: string;
}

/** Reads the search page's address. */
export function askedIn(search: string): Asked {
  const parameters = new URLSearchParams(search);
  const read = (name: string) => (parameters.get(name) ?? '').replace(/\s+/g, ' ').trim().slice(0, 200);
  return { query: read('q'), topic: read('topic'), format: read('format'), audience: read('for') };
}

/** The address's part after the path, with only what is asked for. */
export function addressOf({ query, topic, format, audience }: Asked): string {
  const parts = Object.entries({ q: query, topic, format, for: audience }).filter(([, value]) => value);
  return parts.length > 0 ? `?${new URLSearchParams(parts)}` : '';
}
