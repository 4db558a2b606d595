import { buildSite } from '../build/build-site.ts';
import { projectRoot } from '../setup/project-root.ts';
import { readOptions } from '../setup/read-options.ts';
import { runCommand } from '../setup/run-command.ts';

const help = `npm run build: checks the content, then writes the whole site into dist.

Environment:
  SITE_URL   the site's address, for canonical links, feeds and the sitemap
  BASE_PATH  the path it is served under, if not /
  DEBUG=1    everything that Astro says, and where an error came from`;

await runCommand(async () => {
  const given = readOptions({ help, options: {} });
  if (given.help) return console.log(given.help);
  await buildSite(projectRoot, { log: console.log });
});
