import { WrongUse } from '../setup/wrong-use.ts';

/** What a part of the bench is given to work with. */
export interface BenchContext {
  /** The project's top folder. */
  root: string;
  /** The folder of the built site. */
  dist: string;
  /** The path that the site was built for, as in `BASE_PATH`. */
  base: string | undefined;
  /** Takes each line of progress. */
  log(line: string): void;
}

/** What a part measured. */
export interface Measured {
  /** All of it, for `--json`. */
  data: unknown;
  /** For people: lines of text and tables. */
  shown: (string | object[])[];
  /** What could not be measured. Then the command ends with code 1. */
  troubles?: string[];
}

/** A count that was given as an option: a whole number from 1. Throws with what to write. */
export function countFrom(option: string, value: string): number {
  if (!/^[1-9]\d{0,2}$/.test(value))
    throw new WrongUse(`--${option} takes a whole number from 1 to 999, not "${value}".`);
  return Number(value);
}
