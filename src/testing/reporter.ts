import { relative } from 'node:path';
import type { TestEvent } from 'node:test/reporters';
import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';

/** The most lines of a failed file's own output that are shown. */
const WRITTEN_LINES = 40;

type Event<Type extends TestEvent['type']> = Extract<TestEvent, { type: Type }>;
type Result = Event<'test:pass'> | Event<'test:fail'>;

/** What is known of one test file. */
interface FileReport {
  path: string;
  /** The path from the project's root. */
  file: string;
  passed: number;
  failures: { title: string; text: string }[];
  /** What the file itself wrote: shown where it failed. */
  written: string;
  /** Whether node:test closed the file by itself, as it does when all its tests have been told. */
  closed: boolean;
  /** Names of the tests being told, by depth. */
  names: string[];
  /** Depth of the last test told. One that is told right after a deeper one is its parent. */
  lastNesting: number;
}

/** An error in full, with those frames only that are in a project's own files, from its root. */
function describeError(error: unknown, root: string): string {
  if (!(error instanceof Error)) return typeof error === 'string' ? error : inspect(error);
  const home = `${pathToFileURL(root).href}/`;
  const isOwn = (frame: string) => frame.includes(home) && !frame.includes('node_modules');
  const lines = (error.stack ?? error.message).split('\n').filter((line) => !/^\s+at /.test(line) || isOwn(line));
  const text = lines.join('\n').replaceAll(home, '');
  return error.cause === undefined ? text : `${text}\nCaused by: ${describeError(error.cause, root)}`;
}

/** Why a test counts as failed, although node:test may let it pass. Undefined where it passed or its tests failed. */
function failureOf({ type, data }: Result, root: string): string | undefined {
  const left = data.skip ?? data.todo;
  if (left !== undefined && left !== false) return `It is skipped or to do (${left}). Every test must run.`;
  if (type === 'test:pass') return undefined;
  const error = data.details.error as Error & { failureType?: string; exitCode?: number; signal?: string };
  if (error.failureType === 'subtestsFailed') return undefined;
  if (error.signal) return `The file's process was ended by ${error.signal}.`;
  if (typeof error.exitCode === 'number') return `The file's process ended with code ${error.exitCode}.`;
  return describeError(error.cause ?? error, root);
}

/**
 * A reporter for node:test: a line for each file, with the details of every failure, and the number of tests at the end.
 * Only leaves count, not the suites and parents around them. What is skipped or to do counts as failed, and so does a
 * file that has no test, crashes or ends before its tests do. `files` are those of the run, from the project's root.
 */
export function createReporter(root: string, files: string[]) {
  const totals = { passed: 0, failed: 0 };
  const running = new Set<string>();
  const seconds = new Map<string, string>();
  const failed: string[] = [];
  const nameOf = (file: string) => relative(root, file).replaceAll('\\', '/');

  function addResult(to: FileReport, event: Result) {
    const { name, nesting, file = '', line = 1, column = 1, details } = event.data;
    const isFile = name === file;
    const isParent = details.type === 'suite' || to.lastNesting > nesting;
    to.lastNesting = nesting;
    const text = failureOf(event, root);
    if (text !== undefined) {
      const title = isFile ? 'the file itself' : [...to.names.slice(0, nesting), name].join(' › ');
      const place = isFile ? nameOf(file) : `${nameOf(file)}:${line}:${column}`;
      to.failures.push({ title, text: `${place}\n${text}` });
    } else if (event.type === 'test:pass' && !isParent && !isFile) to.passed += 1;
  }

  /** Counts a file, and says how it went. */
  function* close({ file, passed, failures, written, closed }: FileReport): Generator<string> {
    if (!closed && failures.length === 0) {
      failures.push({ title: 'the file itself', text: `${file}\nIt has no test, or ended before its tests did.` });
    }
    totals.passed += passed;
    totals.failed += failures.length;
    failed.push(...failures.map(({ title }) => `  ${file}: ${title}`));
    const time = `(${seconds.get(file) ?? '?'} s)`;
    if (failures.length === 0) return yield `✓ ${file}: ${passed} passed ${time}`;
    yield `✗ ${file}: ${passed} passed, ${failures.length} failed ${time}`;
    for (const { title, text } of failures) yield `  ✗ ${title}\n${text.replaceAll(/^(?=.)/gm, '    ')}`;
    const lines = written.trimEnd().split('\n').slice(-WRITTEN_LINES);
    if (written) yield ['  It wrote:', ...lines.map((line) => `    ${line}`)].join('\n');
  }

  /** Takes the events of a run, and gives the lines to print. Files are told whole, one after another. */
  async function* report(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
    let current: FileReport | undefined;
    for await (const event of source) {
      const data = (event.data ?? {}) as { file?: string; entryFile?: string };
      // A test that a helper module defines belongs to the file that runs. Older Nodes don't say which that is.
      const entry = data.entryFile ?? (data.file && files.includes(nameOf(data.file)) ? data.file : current?.path);
      if (!entry || !data.file) continue;
      const name = nameOf(entry);
      if (event.type === 'test:dequeue' && event.data.name === entry) running.add(name);
      if (event.type === 'test:complete' && event.data.name === entry) {
        running.delete(name);
        seconds.set(name, (event.data.details.duration_ms / 1000).toFixed(1));
      }
      // These come as they happen, before it is their file's turn.
      if (['test:enqueue', 'test:dequeue', 'test:complete'].includes(event.type)) continue;
      if (current?.file !== name) {
        if (current) yield* close(current);
        current = {
          path: entry,
          file: name,
          passed: 0,
          failures: [],
          written: '',
          closed: false,
          names: [],
          lastNesting: -1,
        };
      }
      if (event.type === 'test:start') current.names = [...current.names.slice(0, event.data.nesting), event.data.name];
      if (event.type === 'test:stdout' || event.type === 'test:stderr') current.written += event.data.message;
      if (event.type === 'test:summary') current.closed = true;
      if (event.type === 'test:pass' || event.type === 'test:fail') addResult(current, event);
    }
    if (current) yield* close(current);
    if (failed.length > 0) yield ['', 'Failed:', ...failed].join('\n');
  }

  return { report, totals, running };
}
