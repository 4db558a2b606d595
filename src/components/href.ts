const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** An address on this site as a link: adds the base path under which the site is served. Leaves other addresses alone. */
export const href = (address: string): string => (address.startsWith('/') ? `${base}${address}` : address);
