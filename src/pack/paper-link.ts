import { addressWords } from '../told/contact-details.ts';

/**
 * What stands after a link's words on paper: the other leaflet's code, or the address. `codes` are the codes of
 * leaflets by their address; `site` is the site's own address, if it is known.
 */
export function whereLinkLeads(
  url: string,
  { codes, site }: { codes: ReadonlyMap<string, string>; site: string | undefined },
): string | undefined {
  const [page = ''] = url.split('#');
  const code = codes.get(page);
  // A no-break space and hyphen keep the code on one line.
  if (code) return `leaflet ${code}`.replace(' ', '\u00a0').replaceAll('-', '\u2011');
  if (/^(?:mailto|tel):/.test(url)) return undefined;
  if (page.startsWith('/')) return site ? addressWords(`${site}${page}`) : 'on our website';
  return page ? addressWords(page) : undefined;
}

/**
 * A sheet whose links to pages of the site lead there from wherever the sheet is opened: to the site's own address, or
 * nowhere while that is not known.
 */
export const withSiteLinks = (html: string, site: string | undefined): string =>
  html.replace(/(<a\b[^>]*?) href="(\/[^"]*)"/g, (_all, before: string, path: string) =>
    site ? `${before} href="${site}${path}"` : before,
  );
