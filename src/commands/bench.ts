import { join } from 'node:path';
import { firstPaint } from '../bench/first-paint.ts';
import { median, weights } from '../bench/weights.ts';
import { buildSite } from '../build/build-site.ts';
import { projectRoot } from '../setup/project-root.ts';
import { readOptions } from '../setup/read-options.ts';
import { runCommand } from '../setup/run-command.ts';

const help = `npm run bench: builds the site and measures it: seconds to build, weight of pages, first paint on a slow link.
The link: 400 ms a request, 50,000 bytes a second, a processor four times slower, a phone's window.`;

const RUNS = 5;
const PAGES = ['/', '/carers/breaks-from-caring/', '/carers/breaks-from-caring/easy-read/', '/commitments/action-plan/'];

await runCommand(async () => {
  const given = readOptions({ help, options: {} });
  if (given.help) return console.log(given.help);
  const { pages, seconds } = await buildSite(projectRoot, { log: () => undefined });
  console.log(`Build: ${pages} pages in ${seconds.toFixed(1)} s`);

  const dist = join(projectRoot, 'dist');
  const all = weights(dist);
  const leaflets = all.filter(({ path }) => /^\/[a-z-]+\/[a-z-]+\/$/.test(path) && !/^\/(?:services|commitments|reviews|easy-read)\//.test(path));
  const easyReads = all.filter(({ path }) => path.endsWith('/easy-read/'));
  const heaviest = all.toSorted((a, b) => b.kB - a.kB)[0];
  console.log(`Weight, brotli: leaflet ${median(leaflets.map(({ kB }) => kB)).toFixed(1)} kB (median), Easy Read ${median(easyReads.map(({ kB }) => kB)).toFixed(1)} kB (median, without pictures), heaviest ${heaviest?.kB.toFixed(1)} kB (${heaviest?.path})`);

  console.log('First paint on a slow link…');
  const results = await firstPaint(dist, PAGES, RUNS, console.error);
  console.table(results.map(({ path, paint, requests, shift }) => ({ page: path, 'first paint, ms': Math.round(paint), requests, 'layout shift': shift })));
});
