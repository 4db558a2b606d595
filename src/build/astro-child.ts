import { runChild } from '../setup/run-child.ts';
import { astroCli, astroEnvironment } from './astro.ts';

/** What a line of Astro's output is to somebody who waits for the site. */
type AstroLine = { kind: 'page' } | { kind: 'show'; text: string } | { kind: 'hide' };

const isStack = (line: string) => /^\s+at\s/.test(line) || /^\s*Stack trace:$/.test(line);

/**
 * A reader of Astro's output, line by line: pages to count, warnings and errors to show. After the first
 * error all is shown but stack traces, for hints and places come on lines of their own.
 */
function astroLogReader(): (line: string) => AstroLine {
  let failed = false;
  return (line) => {
    failed ||= line.includes('[ERROR]');
    if ((failed && !isStack(line) && line.trim()) || line.includes('[WARN]'))
      return { kind: 'show', text: line.trim() };
    return /[├└]─ \S*\.html/.test(line) ? { kind: 'page' } : { kind: 'hide' };
  };
}

/** Whether a run that ended well has failed all the same: Astro exits with 0 after a bad reference. */
const saysError = (output: string): boolean => output.includes('[ERROR]');

export interface AstroBuild {
  /** What its command line says besides `build`. */
  args: string[];
  cwd: string;
  env?: Record<string, string>;
  /** Called after each page with how many there are. */
  onPage?: (pages: number) => void;
  log: (line: string) => void;
}

/**
 * Has the Astro that is installed under a folder build pages. Resolves to whether it went well: Astro fails, or logs an
 * error, and then what it says is logged. `DEBUG` in the environment shows all that it says.
 */
export async function astroBuild(root: string, { args, cwd, env, onPage, log }: AstroBuild): Promise<boolean> {
  const read = astroLogReader();
  let pages = 0;
  const onLine = (text: string) => {
    if (process.env['DEBUG']) return log(text);
    const line = read(text);
    if (line.kind === 'show') log(line.text);
    if (line.kind === 'page') onPage?.((pages += 1));
  };
  const { code, output } = await runChild(process.execPath, [astroCli(root), 'build', ...args], {
    cwd,
    env: { ...astroEnvironment, ...env },
    onLine,
  });
  if (code === 0 && !saysError(output)) return true;
  if (!saysError(output)) log(output.split('\n').slice(-5).join('\n'));
  return false;
}
