/** The word for a number of things: "page" for 1, "pages" for any other. `many` for words that take no "s". */
export const plural = (count: number, one: string, many = `${one}s`): string => (count === 1 ? one : many);

/** A number of things: "1 page", "2 pages". `many` for words that take no "s". */
export const counted = (count: number, one: string, many?: string): string => `${count} ${plural(count, one, many)}`;
