import { join } from 'node:path';
import { run } from 'node:test';
import { createReporter } from './reporter.ts';

/** Two files at once: more would only make browsers wait for each other on a small machine. */
const CONCURRENCY = 2;

/** Milliseconds after which a test file is ended, so that none hangs for ever. */
const TIMEOUT = 15 * 60_000;

/** Milliseconds without a word after which a line says what is running. */
const QUIET = 15_000;

/**
 * Runs test files, given from a project's root, and logs a line for each with the details of every
 * failure. Resolves to the number of tests that passed and failed.
 */
export async function runFiles(root: string, files: string[], log: (line: string) => void) {
  const { report, totals, running } = createReporter(root, files);
  const sayWhatRuns = () => log(`… ${totals.passed} passed so far, running ${[...running].join(' and ')}`);
  const progress = setInterval(sayWhatRuns, QUIET);
  const events = run({
    files: files.map((file) => join(root, file)),
    concurrency: CONCURRENCY,
    timeout: TIMEOUT,
  });
  for await (const line of report(events)) {
    log(line);
    progress.refresh();
  }
  clearInterval(progress);
  return totals;
}
