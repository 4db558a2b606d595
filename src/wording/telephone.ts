/** `tel:` link of a phone number. UK numbers are written internationally so that they work from abroad; short codes are not. */
export const telephone = (number: string): string => {
  const digits = number.replaceAll(' ', '');
  return `tel:${digits.length > 4 ? `+44${digits.slice(1)}` : digits}`;
};
