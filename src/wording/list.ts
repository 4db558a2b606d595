const format = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** "a", "a and b", "a, b and c". Empty for an empty list. */
export const listed = (items: Iterable<string>): string => format.format(items);
