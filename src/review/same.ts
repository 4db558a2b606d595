/** Whether two values of a record say the same. Fields count in the order in which they were read. */
export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
