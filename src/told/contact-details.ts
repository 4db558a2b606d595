import type { Contact, Service } from '../content/schema/index.ts';
import { contactCaveat } from '../wording/caveat.ts';
import { monthText } from '../wording/dates.ts';
import { phoneOf, phonesOf } from '../wording/telephone.ts';
import type { Shown } from './shown.ts';

const KINDS = {
  phone: 'Phone',
  text: 'Text message',
  email: 'Email',
  website: 'Website',
  post: 'Post',
  visit: 'Visit',
} as const;

/** A web address as it is read out: without `https://` and the slash at the end. */
export const addressWords = (address: string): string => address.replace(/^https?:\/\/(www\.)?|\/$/g, '');

/** One way to reach a service, as it is shown. */
export interface ShownWay {
  contact: Contact;
  label: string;
  /** The label is only heard: everybody can see that it is a phone number. */
  labelHeard: boolean;
  /** The number or address, one line after another. */
  lines: string[];
}

/** What a service's details show. */
export interface ContactDetails {
  ways: ShownWay[];
  hours: string | undefined;
  /** How to ask, where there is no number to call. */
  howToAsk: string | undefined;
  /** Sentences on what is not sure or not known. */
  doubts: string[];
  /** The number to try where something is not sure: "If it does not work, call the care team on", "01632 960001". */
  instead: { lead: string; number: string } | undefined;
  mayChange: string | undefined;
  /** The way to the number for evenings and weekends: what comes before the link, and the link's words. */
  outOfHours: { lead: string; link: string } | undefined;
}

const BRIEF = new Set<Contact['type']>(['phone', 'text', 'email']);

const wayOf = (contact: Contact): ShownWay => ({
  contact,
  label: contact.label ?? KINDS[contact.type],
  labelHeard: contact.type === 'phone' && contact.label === undefined,
  lines: Array.isArray(contact.value)
    ? contact.value
    : [contact.type === 'website' ? addressWords(contact.value) : contact.value],
});

function insteadOf(service: Service, { services }: Pick<Shown, 'services'>): ContactDetails['instead'] {
  const other = service.fallback === undefined ? undefined : services.get(service.fallback);
  const number = other && phoneOf(other);
  if (!other || other === service || number === undefined) return undefined;
  const call = phoneOf(service) === undefined ? 'Call' : 'If it does not work, call';
  return { lead: `${call} ${other.name} on`, number };
}

/** What is shown of a service. `brief`: by phone, text and email alone; the service's own page has the rest. */
export function contactDetails(
  id: string,
  shown: Pick<Shown, 'services' | 'mainService' | 'outOfHoursService'>,
  { brief = false } = {},
): ContactDetails | undefined {
  const service = shown.services.get(id);
  if (!service) return undefined;
  const contacts = service.contacts.filter(({ type }) => !brief || BRIEF.has(type));
  const noPhone = phoneOf(service) === undefined;
  const caveats = contacts.map(({ confidence, lastConfirmed }) => contactCaveat(confidence, lastConfirmed));
  const doubts = [...new Set(caveats.filter((caveat) => caveat !== undefined))];
  if (noPhone && service.missing.length > 0) doubts.push(`We do not have this yet: ${service.missing.join(', ')}.`);
  return {
    ways: contacts.map(wayOf),
    hours: service.hours,
    howToAsk: noPhone ? service.howToAsk : undefined,
    doubts,
    instead: doubts.length > 0 ? insteadOf(service, shown) : undefined,
    mayChange: service.mayChange,
    outOfHours:
      brief && id === shown.mainService && shown.outOfHoursService !== undefined
        ? { lead: 'Evenings, weekends and bank holidays:', link: 'call the out of hours number' }
        : undefined,
  };
}

/** The same as lines of words. */
export function detailsWords({
  ways,
  hours,
  howToAsk,
  doubts,
  instead,
  mayChange,
  outOfHours,
}: ContactDetails): string[] {
  const unsure = [...doubts, ...(instead ? [`${instead.lead} ${instead.number}.`] : [])].join(' ');
  return [
    ...ways.flatMap(({ label, lines, contact }) => [label, ...lines, contact.hours ?? '']),
    hours ?? '',
    howToAsk ?? '',
    unsure,
    mayChange ?? '',
    outOfHours ? `${outOfHours.lead} ${outOfHours.link}.` : '',
  ].filter((line) => line !== '');
}

/** A row of an Easy Read page with a number to call. */
export interface NumberToCall {
  /** The service's name, and what the number is for. */
  name: string;
  number: string;
  hours: string | undefined;
  doubt: string | undefined;
}

/** The rows of a service's phone numbers. */
export const numbersToCall = (service: Service): NumberToCall[] =>
  phonesOf(service).map(({ value, label, hours, confidence, lastConfirmed }) => ({
    name: label ? `${service.name}: ${label.charAt(0).toLowerCase()}${label.slice(1)}` : service.name,
    number: value,
    hours: hours ?? service.hours,
    doubt:
      confidence === 'confirmed'
        ? undefined
        : `This number may have changed.${lastConfirmed ? ` We last checked it in ${monthText(lastConfirmed)}.` : ''}`,
  }));
