/** What a line of Astro's output is to somebody who waits for the site. */
export type AstroLine = { kind: 'page' } | { kind: 'show'; text: string } | { kind: 'hide' };

const isStack = (line: string) => /^\s+at\s/.test(line) || /^\s*Stack trace:$/.test(line);

/**
 * A reader of Astro's output, line by line: pages to count, warnings and errors to show. After the first
 * error all is shown but stack traces, for hints and places come on lines of their own.
 */
export function astroLogReader(): (line: string) => AstroLine {
  let failed = false;
  return (line) => {
    failed ||= line.includes('[ERROR]');
    if ((failed && !isStack(line) && line.trim()) || line.includes('[WARN]'))
      return { kind: 'show', text: line.trim() };
    return /[├└]─ \S*\.html/.test(line) ? { kind: 'page' } : { kind: 'hide' };
  };
}

/** Whether a run that ended well has failed all the same: Astro exits with 0 after a bad reference. */
export const saysError = (output: string): boolean => output.includes('[ERROR]');
