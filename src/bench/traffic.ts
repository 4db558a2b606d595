/** What arrived at a reader's device and when: times in milliseconds, in order. */
export type Arrivals = { time: number; bytes: number }[];

/** How many bytes arrived after a time, up to another. */
export const bytesBetween = (arrivals: Arrivals, from: number, to: number): number =>
  arrivals.filter(({ time }) => time > from && time <= to).reduce((sum, { bytes }) => sum + bytes, 0);
