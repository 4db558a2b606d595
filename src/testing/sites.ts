import { join } from 'node:path';
import { buildSite } from '../build/build-site.ts';
import { serve } from '../serve/static-server.ts';
import type { SiteServer } from '../serve/static-server.ts';
import { runChild } from '../setup/run-child.ts';
import { INVENTED_DIST, INVENTED_ENVIRONMENT } from './invented-site.ts';

type Log = (line: string) => void;

/** The sites that tests look at, built and served. */
export interface TestSites {
  /** What tests learn of them by: the address of the site of the content folder, and that of the invented council's. */
  environment: { TEST_SITE: string; TEST_INVENTED_SITE: string };
  close(): Promise<void>;
}

/** Builds the invented council's site, in a process of its own, because a build reads its folder from the environment. */
async function buildInvented(root: string): Promise<void> {
  const { code, output } = await runChild(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(root, 'src/commands/build.ts'), '--out', INVENTED_DIST],
    { cwd: root, env: INVENTED_ENVIRONMENT },
  );
  if (code !== 0) throw new Error(`The site of the invented council could not be built:\n${output}`);
}

/** Builds and serves the site of the content folder and that of the invented council: once for all tests of a run. */
export async function openSites(root: string, log: Log): Promise<TestSites> {
  await buildSite(root, { log });
  log('Building the site of the invented council…');
  await buildInvented(root);
  const servers: SiteServer[] = [];
  const open = async (folder: string, base: string | undefined) => {
    const server = await serve(join(root, folder), { port: 0, host: '127.0.0.1', base });
    servers.push(server);
    return server.url;
  };
  return {
    environment: {
      TEST_SITE: await open('dist', process.env['BASE_PATH']),
      TEST_INVENTED_SITE: await open(INVENTED_DIST, INVENTED_ENVIRONMENT.BASE_PATH),
    },
    close: async () => {
      await Promise.all(servers.map((server) => server.close()));
    },
  };
}
