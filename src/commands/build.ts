import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite } from '../build/build-site.ts';
import { projectRoot } from '../setup/project-root.ts';
import { readOptions } from '../setup/read-options.ts';
import { runCommand } from '../setup/run-command.ts';

const help = `npm run build: checks the content, then writes the whole site into dist.

Options, after --:
  --out <folder>  another folder than dist, from the project's top folder. A site that is in it is replaced
  --help          this text

Environment:
  SITE_URL     the site's address, for canonical links, feeds and the sitemap
  BASE_PATH    the path it is served under, if not /
  CONTENT_DIR  another content folder, from the project's top folder
  TODAY        the day it is built for, as YYYY-MM-DD
  DEBUG=1      everything that Astro says, and where an error came from`;

/** The folder to write. Refuses one that is there and is no built site, for all in it would be lost. */
function outFolder(name = 'dist'): string {
  const folder = join(projectRoot, name);
  if (existsSync(folder) && !existsSync(join(folder, 'index.html')))
    throw new Error(
      `${name} is there and holds no built site, so it is left alone. Name a folder that is not there yet.`,
    );
  return name;
}

await runCommand(async () => {
  const given = readOptions({ help, options: { out: { type: 'string' } } });
  if (given.help) return console.log(given.help);
  await buildSite(projectRoot, { log: console.log, out: outFolder(given.values?.out) });
});
