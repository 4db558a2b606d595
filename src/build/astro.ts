import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroInlineConfig } from 'astro';
import { withoutStack } from './astro-log.ts';
import type { AstroMessage } from './astro-log.ts';

/** The file to give to Node for Astro's command line. The `.bin` one would take the system's Node. */
export function astroCli(root: string): string {
  const manifest = createRequire(join(root, 'package.json')).resolve('astro/package.json');
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: { astro: string } };
  return join(dirname(manifest), bin.astro);
}

/** What every run of Astro gets: no reports to its makers. */
export const astroEnvironment = { ASTRO_TELEMETRY_DISABLED: '1' };

/** The configuration for Astro in this process: a project's own, with what it says given to a function. */
export function astroConfig(root: string, take: (message: AstroMessage) => void): AstroInlineConfig {
  Object.assign(process.env, astroEnvironment);
  return { root, logger: { entrypoint: fileURLToPath(new URL('astro-log.ts', import.meta.url)), config: { take } } };
}

/** What Astro adds to the errors of files that it could not read. */
interface AstroFailure extends Error {
  hint?: string;
  loc?: { file?: string; line?: number; column?: number };
}

/** An error of Astro as `file:line:col: message`, with its hint on the next line. Without a stack trace. */
export function failureText(root: string, error: unknown): string {
  const { message, hint, loc } = error as AstroFailure;
  const place = loc?.file
    ? `${relative(root, loc.file.replace(/^file:\/\//, '')).replaceAll('\\', '/')}:${loc.line ?? 1}:${loc.column ?? 1}: `
    : '';
  return `${place}${withoutStack(message)}${hint ? `\n    ${hint}` : ''}`;
}
