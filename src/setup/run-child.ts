import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export interface ChildOptions {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** Called for each line of its output as it comes. */
  onLine?: (line: string) => void;
  /** Milliseconds after which it is ended. */
  timeout?: number;
}

export interface ChildResult {
  /** The exit code; 1 when it was ended by a signal or could not be started. */
  code: number;
  /** All that it wrote, without colours. */
  output: string;
}

const withoutColours = (text: string) => text.replaceAll(/\u001B\[[\d;]*[A-Za-z]/g, '');

/** Runs a program to its end. It never outlives this process, and never rejects: see `code`. */
export async function runChild(command: string, args: string[], options: ChildOptions = {}): Promise<ChildResult> {
  const { cwd, env, onLine, timeout } = options;
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(cwd && { cwd }),
    ...(timeout && { timeout }),
    env: { ...process.env, ...env },
  });
  const end = () => child.kill();
  process.once('exit', end);
  const lines: string[] = [];
  for (const input of [child.stdout, child.stderr]) {
    createInterface({ input }).on('line', (line) => {
      lines.push(withoutColours(line));
      onLine?.(line);
    });
  }
  const code = await new Promise<number>((resolve) => {
    child.once('error', (error) => {
      lines.push(error.message);
      resolve(1);
    });
    child.once('close', (exitCode) => resolve(exitCode ?? 1));
  });
  process.off('exit', end);
  return { code, output: lines.join('\n') };
}
