import { runChild } from '../setup/run-child.ts';
import { astroLogReader, saysError } from './astro-log.ts';
import { astroCli, astroEnvironment } from './astro.ts';

/** Pages between two lines of progress. */
const STEP = 100;

export interface AstroBuild {
  /** What its command line says besides `build`. */
  args: string[];
  cwd: string;
  env?: Record<string, string>;
  /** Called after each page with how many there are. */
  onPage?: (pages: number) => void;
  log: (line: string) => void;
}

/**
 * Has the Astro that is installed under a folder build pages. Resolves to whether it went well: Astro fails, or logs an
 * error, and then what it says is logged. `DEBUG` in the environment shows all that it says.
 */
export async function astroBuild(root: string, { args, cwd, env, onPage, log }: AstroBuild): Promise<boolean> {
  const read = astroLogReader();
  let pages = 0;
  const onLine = (text: string) => {
    if (process.env['DEBUG']) return log(text);
    const line = read(text);
    if (line.kind === 'show') log(line.text);
    if (line.kind === 'page') onPage?.((pages += 1));
  };
  const { code, output } = await runChild(process.execPath, [astroCli(root), 'build', ...args], {
    cwd,
    env: { ...astroEnvironment, ...env },
    onLine,
  });
  if (code === 0 && !saysError(output)) return true;
  if (!saysError(output)) log(output.split('\n').slice(-5).join('\n'));
  return false;
}

/** Has Astro write the site into a folder, given from the root. Throws when that fails. */
export async function renderPages(root: string, folder: string, log: (line: string) => void): Promise<void> {
  const well = await astroBuild(root, {
    args: ['--root', root, '--outDir', folder],
    cwd: root,
    onPage: (pages) => pages % STEP === 0 && log(`  ${pages} pages so far`),
    log,
  });
  if (!well)
    throw new Error(
      'Astro could not build the pages, for the reason above. What was built before is as it was. DEBUG=1 shows more.',
    );
}
