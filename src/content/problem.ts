import { compare } from './compare.ts';
import type { Place } from './parse/place.ts';

/** Something an author must mend (`error`) or may want to know (`warning`). */
export interface Problem {
  /** The rule that found it, such as `mdx-safe`. */
  rule: string;
  /** The file, from the project's top folder: `content/facts.yaml`. */
  file: string;
  /** Line and column, counted from 1. */
  line: number;
  column: number;
  /** What is wrong. */
  message: string;
  /** What to do. */
  hint: string;
  severity: 'error' | 'warning';
}

/** A problem that must be mended before the site can be built. */
export const mistake = (
  rule: string,
  file: string,
  { line, column }: Place,
  message: string,
  hint: string,
): Problem => ({ rule, file, line, column, message, hint, severity: 'error' });

/** A problem that an author may leave as it is. */
export const advice = (rule: string, file: string, place: Place, message: string, hint: string): Problem => ({
  ...mistake(rule, file, place, message, hint),
  severity: 'warning',
});

const byPlace = (a: Problem, b: Problem) =>
  compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.message, b.message);

/** The order in which authors read problems: by file, then from the top down. */
export const sortProblems = (problems: Problem[]): Problem[] => [...problems].sort(byPlace);

/** One problem as `file:line:col: message`, with the hint indented on the next line. */
export function formatProblem({ file, line, column, message, hint, severity }: Problem): string {
  const kind = severity === 'warning' ? 'advice: ' : '';
  return `${file}:${line}:${column}: ${kind}${message}\n    ${hint}`;
}

/** How many problems of one rule are printed in full. */
const MOST_OF_A_KIND = 50;

/**
 * The problems in order, one after another. Of each rule the first 50; then a line for each rule that has more,
 * with how many. Empty when there are none.
 */
export function formatProblems(problems: Problem[]): string {
  const byRule = Map.groupBy(sortProblems(problems), ({ rule }) => rule);
  const shown = [...byRule.values()].flatMap((all) => all.slice(0, MOST_OF_A_KIND));
  const left = [...byRule].flatMap(([rule, all]) =>
    all.length > MOST_OF_A_KIND
      ? [
          `… and ${all.length - MOST_OF_A_KIND} more of the kind "${rule}". They are shown when some of these are mended.`,
        ]
      : [],
  );
  return [...sortProblems(shown).map(formatProblem), ...left].join('\n');
}
