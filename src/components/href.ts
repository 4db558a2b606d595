const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** An address on this site as a link: adds the base path under which the site is served. Leaves other addresses alone. */
export const href = (address: string): string => (address.startsWith('/') ? `${base}${address}` : address);

/** The address on this site of a page, from its URL: takes the base path away. */
export const addressOf = ({ pathname }: URL): string => pathname.slice(base.length);
