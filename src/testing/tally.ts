/** What the tally reads of an event from node:test's `run()`. */
export interface TestEvent {
  type: string;
  data: {
    name?: string;
    file?: string | undefined;
    nesting?: number;
    line?: number | undefined;
    column?: number | undefined;
    skip?: string | boolean;
    todo?: string | boolean;
    message?: string;
    details?: { type?: string | undefined; duration_ms?: number; error?: unknown };
  };
}

/** One test that did not pass. */
export interface Failure {
  /** The test and the suites around it, outermost first. Empty when the file itself failed. */
  names: string[];
  line: number | undefined;
  column: number | undefined;
  /** What went wrong: an error, or a sentence. */
  reason: unknown;
}

/** What is known of one test file. */
export interface FileTally {
  passed: number;
  failures: Failure[];
  /** What it wrote: shown only when it failed. */
  written: string[];
  seconds: number;
  running: boolean;
  /** Whether all its tests have been reported. */
  done: boolean;
}

interface FileState extends FileTally {
  /** Names of the tests being reported, by depth. */
  names: string[];
  /** Depth of the last test reported. A test reported right after a deeper one is its parent. */
  lastNesting: number;
  /** Tests begun and not ended. */
  unfinished: number;
  ended: boolean;
  reported: boolean;
}

const newState = (): FileState => ({
  passed: 0,
  failures: [],
  written: [],
  seconds: 0,
  running: false,
  done: false,
  names: [],
  lastNesting: -1,
  unfinished: 0,
  ended: false,
  reported: false,
});

/** An error as node:test wraps it: `cause` is what was thrown. */
interface WrappedError {
  failureType?: string;
  cause?: unknown;
  exitCode?: number | null;
  signal?: string | null;
}

/** Why the file's own process failed. */
function processReason({ exitCode, signal, cause }: WrappedError): unknown {
  if (signal) return `The file's process was ended by ${signal}.`;
  if (typeof exitCode === 'number') return `The file's process ended with code ${exitCode}.`;
  return cause;
}

/**
 * Adds up test events. Only leaves count: not suites, parents or files. What is skipped or to do counts as
 * failed, and so does a file that has no test, crashes or leaves tests unfinished.
 */
export function createTally() {
  const files = new Map<string, FileState>();

  const stateOf = (file: string): FileState => {
    const known = files.get(file) ?? newState();
    files.set(file, known);
    return known;
  };

  /** The events of the file's own process, which bears the file's name. */
  function addFileEvent(state: FileState, { type, data }: TestEvent) {
    const error = data.details?.error as WrappedError | undefined;
    const fail = (reason: unknown) => state.failures.push({ names: [], line: undefined, column: undefined, reason });
    if (type === 'test:dequeue') state.running = true;
    if (type === 'test:complete') {
      state.running = false;
      state.ended = true;
      state.seconds = (data.details?.duration_ms ?? 0) / 1000;
    }
    if (type === 'test:pass') fail('The file reported no test.');
    if (type === 'test:fail') fail(error ? processReason(error) : 'The file failed.');
    if (type === 'test:pass' || type === 'test:fail') state.reported = true;
  }

  function addTestEvent(state: FileState, { type, data }: TestEvent) {
    const { nesting = 0, name = '', line, column, skip, todo, details } = data;
    if (type === 'test:enqueue') state.unfinished += 1;
    if (type === 'test:complete') state.unfinished -= 1;
    if (type === 'test:start') state.names = [...state.names.slice(0, nesting), name];
    if (type !== 'test:pass' && type !== 'test:fail') return;

    const isParent = details?.type === 'suite' || state.lastNesting > nesting;
    state.lastNesting = nesting;
    const fail = (reason: unknown) =>
      state.failures.push({ names: [...state.names.slice(0, nesting), name], line, column, reason });
    const error = details?.error as WrappedError | undefined;
    const isLeft = (mark: string | boolean | undefined) => mark !== undefined && mark !== false;
    if (isLeft(skip)) fail(`It is skipped${typeof skip === 'string' ? `: ${skip}` : ''}. Every test must run.`);
    else if (isLeft(todo))
      fail(`It is marked "todo"${typeof todo === 'string' ? `: ${todo}` : ''}. Every test must run.`);
    else if (type === 'test:fail') {
      // A parent fails with its children, which have said why.
      if (error?.failureType !== 'subtestsFailed') fail(error?.cause ?? error ?? 'It failed.');
    } else if (!isParent) state.passed += 1;
  }

  /** Closes a file's books, and finds the tests that it began and did not end. */
  function finish(state: FileState) {
    if (state.done) return;
    state.done = true;
    if (state.unfinished > 0 && state.failures.length === 0) {
      state.failures.push({
        names: [],
        line: undefined,
        column: undefined,
        reason: 'The file ended before its tests did.',
      });
    }
  }

  return {
    /** Takes an event, and returns its file's state when it has one. */
    add(event: TestEvent): FileTally | undefined {
      const { file, name } = event.data;
      if (!file) return undefined;
      const state = stateOf(file);
      if (event.type === 'test:stdout' || event.type === 'test:stderr') state.written.push(event.data.message ?? '');
      else if (event.type === 'test:summary') state.reported = true;
      else if (name === file) addFileEvent(state, event);
      else addTestEvent(state, event);

      if (state.ended && state.reported) finish(state);
      return state;
    },
    /** Takes the end of the run. Returns the files that ended without a word of their own. */
    end(): [string, FileTally][] {
      const open = [...files].filter(([, { done }]) => !done);
      for (const [, state] of open) finish(state);
      return open;
    },
    /** Files that are running now. */
    running: (): string[] => [...files].filter(([, state]) => state.running).map(([file]) => file),
    totals() {
      const states = [...files.values()];
      return {
        passed: states.reduce((sum, { passed }) => sum + passed, 0),
        failed: states.reduce((sum, { failures }) => sum + failures.length, 0),
      };
    },
  };
}
