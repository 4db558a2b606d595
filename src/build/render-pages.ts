import { join } from 'node:path';
import { build } from 'astro';
import type { AstroIntegration } from 'astro';
import { giveSite } from '../site/given.ts';
import type { Site } from '../site/site.ts';
import { readMessage } from './astro-log.ts';
import type { AstroMessage } from './astro-log.ts';
import { settingFaults } from './addresses/settings.ts';
import { astroConfig, failureText } from './astro.ts';

/** Pages between two lines of progress. */
const STEP = 100;

/** Refuses a configuration that leads readers away from pages, before a page is made. */
const refuseSettings: AstroIntegration = {
  name: 'refuse-settings',
  hooks: {
    'astro:config:done': ({ config }) => {
      const faults = settingFaults(config);
      if (faults.length > 0) throw new Error(faults.join('\n'));
    },
  },
};

/**
 * Has Astro write a site's pages into a folder, given from the root. Throws when Astro fails or logs an error.
 * `DEBUG` in the environment shows all that Astro says.
 */
export async function renderPages(
  root: string,
  folder: string,
  site: Site,
  log: (line: string) => void,
): Promise<void> {
  let pages = 0;
  let failed = false;
  const take = (message: AstroMessage) => {
    const line = readMessage(message);
    if (process.env['DEBUG']) log(message.message);
    else if (line.kind === 'error' || line.kind === 'warning') log(line.text);
    if (line.kind === 'page' && (pages += 1) % STEP === 0) log(`  ${pages} pages so far`);
    failed ||= line.kind === 'error';
  };
  giveSite(() => Promise.resolve(site));
  const mode = process.env['NODE_ENV'];
  try {
    await build({
      ...astroConfig(root, take),
      outDir: join(root, folder),
      integrations: [refuseSettings],
      // Of two routes with one address, Astro would take one and warn.
      prerenderConflictBehavior: 'error',
    });
  } catch (error) {
    log(failureText(root, error));
    failed = true;
  } finally {
    // Astro says "production" for the whole process, which may still have tests to run.
    if (mode === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = mode;
  }
  if (failed)
    throw new Error(
      'Astro could not build the pages, for the reason above. What was built before is as it was. DEBUG=1 shows more.',
    );
}
