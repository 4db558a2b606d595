import { runChild } from '../setup/run-child.ts';
import { astroLogReader, saysError } from './astro-log.ts';
import { astroCli, astroEnvironment } from './astro.ts';

/** Pages between two lines of progress. */
const STEP = 100;

/**
 * Has Astro write the site into a folder, given from the root. Throws when Astro fails or logs an error.
 * `DEBUG` in the environment shows all that Astro says.
 */
export async function renderPages(root: string, folder: string, log: (line: string) => void): Promise<void> {
  const read = astroLogReader();
  let pages = 0;
  const onLine = (text: string) => {
    if (process.env['DEBUG']) return log(text);
    const line = read(text);
    if (line.kind === 'show') log(line.text);
    if (line.kind === 'page' && (pages += 1) % STEP === 0) log(`  ${pages} pages so far`);
  };
  const { code, output } = await runChild(
    process.execPath,
    [astroCli(root), 'build', '--root', root, '--outDir', folder],
    {
      cwd: root,
      env: astroEnvironment,
      onLine,
    },
  );
  if (code === 0 && !saysError(output)) return;
  if (!saysError(output)) log(output.split('\n').slice(-5).join('\n'));
  throw new Error(
    'Astro could not build the pages, for the reason above. What was built before is as it was. DEBUG=1 shows more.',
  );
}
