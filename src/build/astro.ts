import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The file to give to Node for Astro's command line. The `.bin` one would take the system's Node. */
export function astroCli(root: string): string {
  const manifest = createRequire(join(root, 'package.json')).resolve('astro/package.json');
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: { astro: string } };
  return join(dirname(manifest), bin.astro);
}

/** What every run of Astro gets: no reports to its makers. */
export const astroEnvironment = { ASTRO_TELEMETRY_DISABLED: '1' };
