import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../../content/content.ts';
import { mistake } from '../../content/problem.ts';
import type { Problem } from '../../content/problem.ts';
import { publicFaults } from './public-files.ts';
import { routeFaults } from './routes.ts';

/** The files under a folder, by their paths there. Links are not followed. Nothing where there is no such folder. */
function filesUnder(folder: string, inside = ''): { path: string; link: boolean }[] {
  const here = join(folder, inside);
  if (!existsSync(here)) return [];
  return readdirSync(here, { withFileTypes: true }).flatMap((entry) => {
    const path = inside ? `${inside}/${entry.name}` : entry.name;
    return entry.isDirectory() ? filesUnder(folder, path) : [{ path, link: entry.isSymbolicLink() }];
  });
}

const middlewareFaults = (root: string): Problem[] =>
  filesUnder(join(root, 'src'))
    .filter(({ path }) => /^middleware(?:\/index)?\.[mc]?[jt]s$/.test(path))
    .map(({ path }) =>
      mistake(
        'routes',
        `src/${path}`,
        { line: 1, column: 1 },
        'Astro would have this change every page after it was made.',
        'Take it away, or give it another name.',
      ),
    );

/** What in a project could stand in the place of one of its pages, or lead readers away from it. */
export const addressFaults = (root: string, content: Content): Problem[] => [
  ...publicFaults(filesUnder(join(root, 'public'))),
  ...routeFaults(
    filesUnder(join(root, 'src', 'pages')).map(({ path }) => path),
    content,
  ),
  ...middlewareFaults(root),
];
