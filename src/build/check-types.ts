import { runChild } from '../setup/run-child.ts';
import { withoutStack } from './astro-log.ts';
import { astroCli, astroEnvironment } from './astro.ts';

/** `src/a.ts:2:7 - error ts(2322): What is wrong.`, as astro check writes it. */
const HEAD = /^(.+:\d+:\d+) - error (.+?): (.*)$/;

/** The errors in astro check's output as `file:line:col: message (code)`, without its pictures of the code. */
export function typeErrors(output: string): string[] {
  const errors: string[] = [];
  let inMessage = false;
  for (const line of output.split('\n')) {
    const head = line.match(HEAD);
    // A long message goes on until the blank line before the code.
    if (!head && inMessage && line.trim()) errors.push(`${errors.pop()}\n    ${line.trim()}`);
    if (head) errors.push(`${head[1]}: ${head[3]} (${head[2]?.replaceAll(/[()]/g, '')})`);
    inMessage = line.trim() !== '' && (head !== null || inMessage);
  }
  return errors;
}

/** Checks the types of a project's scripts and components. Empty when all are right. */
export async function checkTypes(root: string): Promise<string[]> {
  const { code, output } = await runChild(
    process.execPath,
    [astroCli(root), 'check', '--root', root, '--minimumSeverity', 'error'],
    { cwd: root, env: astroEnvironment },
  );
  const errors = typeErrors(output);
  if (code === 0 || errors.length > 0) return errors;
  return [`The types could not be checked:\n${withoutStack(output)}`];
}
