import { stripVTControlCharacters } from 'node:util';

/** What a message of Astro is to somebody who waits for the site. */
export type AstroLine = { kind: 'page' } | { kind: 'error' | 'warning' | 'other'; text: string };

/** A message as Astro gives it to a log. */
export interface AstroMessage {
  level: string;
  message: string;
}

const isStack = (line: string) => /^\s+at\s/.test(line) || /^\s*Stack trace:$/.test(line);

/** The words of a message without its colours and stack traces. */
export const withoutStack = (message: string): string =>
  stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => !isStack(line) && line.trim())
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();

/** Reads a message of Astro: pages to count, warnings and errors to show. */
export function readMessage({ level, message }: AstroMessage): AstroLine {
  const text = withoutStack(message);
  if (level === 'error') return { kind: 'error', text };
  if (level === 'warn') return { kind: 'warning', text };
  return /^[├└]─ \S*\.html$/.test(text) ? { kind: 'page' } : { kind: 'other', text };
}

/** Where Astro writes its log, by its configuration `logger`: to the function that is given, or where there is none to the terminal. */
export default function astroLog({ take }: { take?: (message: AstroMessage) => void } = {}) {
  return {
    write(message: AstroMessage): void {
      if (take) return take(message);
      const line = readMessage(message);
      if (line.kind === 'error' || line.kind === 'warning') console.error(line.text);
    },
  };
}
