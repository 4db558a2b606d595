// What every npm script calls: `node src/setup/run.mjs <task> [arguments]`. It makes a fresh clone
// ready, then runs src/commands/<task>.ts. Plain JavaScript, so that Node 18 and newer can read it.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { currentNode } from './current-node.mjs';
import { environmentWith, install } from './install.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** How Node runs a task. */
const NODE_OPTIONS = [
  // Node 22 warns at each start that running TypeScript is new.
  '--disable-warning=ExperimentalWarning',
  `--import=${new URL('compile-cache.mjs', import.meta.url)}`,
  // In megabytes. What reads a whole site makes much that is soon forgotten, and little room for it costs a fifth of the time.
  '--max-semi-space-size=32',
];

/** The names of the tasks: one a file in src/commands. */
const tasks = () =>
  readdirSync(join(root, 'src', 'commands'))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.slice(0, -'.ts'.length))
    .sort();

/** Runs a task's file, passes signals on, and ends as it ends. */
function runTask(node, task, args) {
  const file = join(root, 'src', 'commands', `${task}.ts`);
  const child = spawn(node, [...NODE_OPTIONS, file, ...args], {
    cwd: root,
    env: environmentWith(node),
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => fail(`${node} could not be started: ${error.message}`));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + constants.signals[signal];
  });
}

function fail(message) {
  console.error(message);
  process.exitCode = 1;
}

const [task, ...args] = process.argv.slice(2);
if (!task || !tasks().includes(task)) {
  fail(`${task ? `There is no task "${task}"` : 'Say which task to run'}. The tasks are: ${tasks().join(', ')}.`);
} else {
  try {
    const node = await currentNode(root);
    await install(
      root,
      'Installing the packages that package-lock.json lists. It takes about a minute, the first time only.',
      node,
    );
    runTask(node, task, args);
  } catch (error) {
    fail(error.message);
    // Whatever stops it, a test run closes with its count.
    if (task === 'test') console.log('0 passed, 1 failed');
  }
}
