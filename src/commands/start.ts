import { join } from 'node:path';
import { buildSite } from '../build/build-site.ts';
import { serveOnFreePort } from '../serve/static-server.ts';
import { projectRoot } from '../setup/project-root.ts';
import { readOptions } from '../setup/read-options.ts';
import { runCommand } from '../setup/run-command.ts';

const help = `npm start: builds the site and serves it at http://localhost:4321/ until Ctrl+C.

Environment:
  PORT       another port; when it is in use, the next free one is taken
  BASE_PATH  the path to serve it under, if not /`;

/** How many ports to try before giving up. */
const TRIES = 20;

/** The port that PORT asks for. */
function firstPort(text = '4321'): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Error(`PORT is "${text}". It must be a whole number from 1 to 65535.`);
}

await runCommand(async () => {
  const given = readOptions({ help, options: {} });
  if (given.help) return console.log(given.help);
  const first = firstPort(process.env['PORT']);
  await buildSite(projectRoot, { log: console.log });
  const site = await serveOnFreePort(join(projectRoot, 'dist'), {
    firstPort: first,
    tries: TRIES,
    base: process.env['BASE_PATH'],
  });
  for (const port of site.busy) console.log(`Port ${port} is in use, so trying ${port + 1}.`);
  console.log(`Serving the site at ${site.url} (stop with Ctrl+C)`);
});
