import { constants } from 'node:os';
import { WrongUse } from './wrong-use.ts';

/**
 * Runs a command's work and turns what it returns into the exit code (none is 0). An error becomes its
 * message alone, with exit code 1, or 2 where the command was used wrongly; `DEBUG=1` in the environment adds where it came from.
 */
export async function runCommand(work: () => Promise<number | void>): Promise<void> {
  let done = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    // Ending by process.exit ends child processes too: see run-child.ts. Once the work is done only a
    // server still runs, and stopping it is no failure.
    process.once(signal, () => process.exit(done ? undefined : 128 + constants.signals[signal]));
  }
  try {
    process.exitCode = (await work()) || 0;
    done = true;
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    console.error(process.env['DEBUG'] ? stack : message);
    process.exitCode = error instanceof WrongUse ? 2 : 1;
  }
}
