import type { Contact, Service } from '../content/schema/index.ts';

/** `tel:` link of a phone number. UK numbers are written internationally so that they work from abroad; short codes are not. */
export const telephone = (number: string): string => {
  const digits = number.replaceAll(' ', '');
  return `tel:${digits.length > 4 ? `+44${digits.slice(1)}` : digits}`;
};

/** A phone number of a service with what is said beside it. */
export type Phone = Extract<Contact, { type: 'phone' }>;

/** The phone numbers of a service in their order. */
export const phonesOf = ({ contacts }: Pick<Service, 'contacts'>): Phone[] =>
  contacts.filter((contact) => contact.type === 'phone');

/** A service's phone number, the first if it has several. */
export const phoneOf = (service: Pick<Service, 'contacts'>): string | undefined => phonesOf(service)[0]?.value;
