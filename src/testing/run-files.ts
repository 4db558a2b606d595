import { join, relative } from 'node:path';
import { run } from 'node:test';
import { counted } from '../build/content-problems.ts';
import { describeFailure } from './describe-failure.ts';
import { createTally } from './tally.ts';
import type { FileTally, TestEvent } from './tally.ts';

type Log = (line: string) => void;

/** Two files at once: more would only make browsers wait for each other on a small machine. */
const CONCURRENCY = 2;

/** Milliseconds after which a test file is ended, so that none hangs for ever. */
const TIMEOUT = 15 * 60_000;

/** Milliseconds without a word after which a line says what is running. */
const QUIET = 15_000;

/** Lines of a failed file's own output to show. */
const WRITTEN_LINES = 40;

function reportFile(file: string, root: string, { passed, failures, written, seconds }: FileTally, log: Log) {
  const failed = failures.length > 0 ? `, ${failures.length} failed` : '';
  log(`${failed ? '✗' : '✓'} ${file}: ${passed} passed${failed} (${seconds.toFixed(1)} s)`);
  for (const failure of failures) log(describeFailure(failure, file, root));
  const lines = written.join('').trimEnd().split('\n');
  if (failed && lines.join('')) {
    log('  It wrote:');
    for (const line of lines.slice(-WRITTEN_LINES)) log(`    ${line}`);
  }
}

/**
 * Runs test files, given from a project's root, and logs a line for each with the details of every
 * failure. Resolves to the number of tests that passed and failed.
 */
export async function runFiles(root: string, files: string[], log: Log): Promise<{ passed: number; failed: number }> {
  if (files.length === 0) return { passed: 0, failed: 0 };
  const tally = createTally();
  const failedFiles = new Map<string, FileTally>();
  const nameOf = (file: string) => relative(root, file).replaceAll('\\', '/');
  let lastWord = performance.now();
  const say = (line: string) => {
    lastWord = performance.now();
    log(line);
  };
  const progress = setInterval(() => {
    if (performance.now() - lastWord < QUIET) return;
    say(`… ${tally.totals().passed} passed so far, running ${tally.running().map(nameOf).join(' and ')}`);
  }, 1000);

  const tell = (path: string, state: FileTally) => {
    const file = nameOf(path);
    if (state.failures.length > 0) failedFiles.set(file, state);
    reportFile(file, root, state, say);
  };
  const told = new Set<FileTally>();
  const stream = run({
    cwd: root,
    files: files.map((file) => join(root, file)),
    concurrency: CONCURRENCY,
    timeout: TIMEOUT,
  });
  for await (const event of stream as AsyncIterable<TestEvent>) {
    const state = tally.add(event);
    const file = event.data?.file;
    if (!state?.done || !file) continue;
    // A process may fail after its tests have been told: then all is told again.
    if (!told.has(state) || event.type === 'test:fail') tell(file, state);
    told.add(state);
  }
  for (const [file, state] of tally.end()) tell(file, state);
  clearInterval(progress);

  if (failedFiles.size > 0) {
    log(`\n${counted(failedFiles.size, 'file')} failed:`);
    for (const [file, { failures }] of failedFiles) {
      for (const { names } of failures) log(`  ${file}: ${names.join(' › ') || 'the file itself'}`);
    }
  }
  return tally.totals();
}
