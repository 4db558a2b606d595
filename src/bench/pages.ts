import { firstPaint } from './first-paint.ts';
import { weights } from './weights.ts';
import { median } from '../wording/median.ts';
import type { BenchContext, Measured } from './part.ts';

export const name = 'pages';

export const options = {} as const;

export const help = `npm run bench -- pages: builds the site and measures it: seconds to build, weight of pages, first paint on a slow link.
The link: 400 ms a request, 50,000 bytes a second, a processor four times slower, a phone's window.

Options, after --:
  --json         all figures as JSON
  --built        measure dist as it is, without building
  --help         this text`;

const RUNS = 5;
const PAGES = [
  '/',
  '/carers/breaks-from-caring/',
  '/carers/breaks-from-caring/easy-read/',
  '/commitments/action-plan/',
];

/** Measures the weight of all pages and the first paint of some. */
export async function run(_: object, { dist, log }: BenchContext): Promise<Measured> {
  const all = weights(dist);
  const leaflets = all.filter(
    ({ path }) => /^\/[a-z-]+\/[a-z-]+\/$/.test(path) && !/^\/(?:services|commitments|reviews|easy-read)\//.test(path),
  );
  const easyReads = all.filter(({ path }) => path.endsWith('/easy-read/'));
  const middle = (pages: typeof all) => median(pages.map(({ kB }) => kB));
  const heaviest = all.toSorted((a, b) => b.kB - a.kB)[0];
  log('First paint on a slow link…');
  const paints = await firstPaint(dist, PAGES, RUNS, log);
  return {
    data: { leaflet: middle(leaflets), easyRead: middle(easyReads), heaviest, paints },
    shown: [
      `Weight, brotli: leaflet ${middle(leaflets).toFixed(1)} kB (median), Easy Read ${middle(easyReads).toFixed(1)} kB (median, without pictures), heaviest ${heaviest?.kB.toFixed(1)} kB (${heaviest?.path})`,
      paints.map(({ path, paint, requests, shift }) => ({
        page: path,
        'first paint, ms': Math.round(paint),
        requests,
        'layout shift': shift,
      })),
    ],
  };
}
