/** Straight quotes and apostrophes, which authors type, as the curved ones that readers see. Pages' text gets this from Markdown. */
export const typesetText = (text: string): string =>
  text
    .replace(/(^|[\s(])"/g, '$1“')
    .replaceAll('"', '”')
    .replace(/(^|[\s(])'/g, '$1‘')
    .replaceAll("'", '’');

/** The same for every text inside a value. Addresses are left as they are. */
export function typeset<T>(value: T): T {
  if (typeof value === 'string') return (/^https?:|@/.test(value) ? value : typesetText(value)) as T;
  if (Array.isArray(value)) return value.map(typeset) as T;
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, typeset(part)])) as T;
  return value;
}
