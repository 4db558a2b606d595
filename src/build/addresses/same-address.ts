/**
 * An address as hosts may read it: without the difference between large and small letters, with encoded letters read,
 * without index.html, .html and slashes at the end. Two files with one such address can stand in each other's way.
 */
export function plainAddress(path: string): string {
  let read = path;
  for (let last = ''; read !== last;) {
    last = read;
    read = read.replace(/%[0-9a-f]{2}/gi, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)));
  }
  return `/${read.normalize('NFKC').toLowerCase().replaceAll('\\', '/')}`
    .replace(/\/+/g, '/')
    .replace(/(?:(?<=\/)index)?(?:\.html?)?\/?$/, '')
    .replace(/\/$/, '');
}

/** The files of a built site that share an address with a page, address by address. Paths are from the site's folder. */
export const sharedAddresses = (files: string[]): string[][] =>
  [...Map.groupBy(files, plainAddress).values()].filter(
    (group) => group.length > 1 && group.some((file) => file.endsWith('.html')),
  );
