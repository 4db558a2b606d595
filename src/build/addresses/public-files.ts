import { mistake } from '../../content/problem.ts';
import type { Problem } from '../../content/problem.ts';

/** What public/ may hold. Whatever else a site has is made by its pages. */
const ALLOWED = [
  /^(?:favicon|icon|apple-touch-icon)(?:-[a-z0-9]+)*\.(?:svg|png|ico)$/,
  /^\.nojekyll$/,
  /^CNAME$/,
  // Files with which a search engine or a certificate's issuer sees whose site it is, and where to write about a fault.
  /^(?:BingSiteAuth\.xml|[a-z0-9-]*verif[a-z0-9-]*\.txt)$/,
  /^\.well-known\/(?:[A-Za-z0-9._-]+\/)*[A-Za-z0-9_-]+(?:\.(?:txt|json|asc))?$/,
];

/** Files by which a host or a browser answers with something else than the page that was built. */
const REDIRECTS =
  /(?:^|\/)(?:_redirects|_headers|_routes\.json|_worker\.js|\.htaccess|vercel\.json|netlify\.toml|staticwebapp\.config\.json|firebase\.json|web\.config|nginx\.conf|(?:[a-z0-9-]*sw|[a-z0-9-]*service-?worker[a-z0-9-]*|workbox[a-z0-9-]*)\.m?js)$/i;

const START = { line: 1, column: 1 };

/** A file of public/, by its path there. A link is one to somewhere else on the disk. */
export interface PublicFile {
  path: string;
  link?: boolean;
}

function faultOf({ path, link }: PublicFile): string | undefined {
  if (link) return 'This is a link to another place on the disk, so nobody sees what it brings into the site.';
  if (REDIRECTS.test(path)) return 'This can have readers sent something else than the pages that were checked.';
  if (/\.(?:x?html?|xht|shtml|php|aspx?)$/i.test(path))
    return 'This is a page of its own, which nobody checks. It can stand in the place of a leaflet.';
  return ALLOWED.some((allowed) => allowed.test(path)) ? undefined : 'Files of this kind do not belong in public/.';
}

/** What public/ holds that could stand in the place of a page, or lead away from one. */
export const publicFaults = (files: PublicFile[]): Problem[] =>
  files.flatMap((file) => {
    const message = faultOf(file);
    return message
      ? mistake(
          'public-files',
          `public/${file.path}`,
          START,
          message,
          'Take it away. public/ holds icons, .well-known/ and verification files; pages stand in content/, and redirects in the settings of the web host.',
        )
      : [];
  });
