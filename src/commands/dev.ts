import { dev } from 'astro';
import { astroConfig } from '../build/astro.ts';
import { contentFolder } from '../build/content-problems.ts';
import { writing } from '../build/writing/index.ts';
import { projectRoot } from '../setup/project-root.ts';
import { readOptions } from '../setup/read-options.ts';
import { runCommand } from '../setup/run-command.ts';

const help = `npm run dev: a server for writing. Pages follow the content as you save it, and what is wrong with it is shown
here and above the pages. Stop it with Ctrl+C.

Options, after --:
  --port  another port than 4321; when it is in use, the next free one is taken
  --host  serve it to other computers on the network too
  --help  this text`;

await runCommand(async () => {
  const given = readOptions({ help, options: { port: { type: 'string' }, host: { type: 'boolean' } } });
  if (given.help) return console.log(given.help);
  const { port, host = false } = given.values ?? {};
  const { integration, take } = writing({ root: projectRoot, folder: contentFolder(), log: console.log });
  const server = await dev({
    ...astroConfig(projectRoot, take),
    integrations: [integration],
    server: { host, ...(port !== undefined && { port: Number(port) }) },
  });
  for (const url of server.resolvedUrls.local) console.log(`Write, and look at ${url} (stop with Ctrl+C)`);
  for (const url of server.resolvedUrls.network) console.log(`On the network: ${url}`);
});
