const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** An address on this site as a link: adds the base path under which the site is served. Leaves other addresses alone. */
export const href = (address: string): string => (address.startsWith('/') ? `${base}${address}` : address);

/** `tel:` link of a phone number. UK numbers are written internationally so that they work from abroad; short codes are not. */
export const telephone = (number: string): string => {
  const digits = number.replaceAll(' ', '');
  return `tel:${digits.length > 4 ? `+44${digits.slice(1)}` : digits}`;
};
