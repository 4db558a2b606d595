import { contactCaveat } from '../../../wording/caveat.ts';
import type { Records } from '../../../review/pack.ts';
import type { Contact, Service } from '../../../content/schema/index.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';

const KINDS = {
  phone: 'Phone',
  text: 'Text message',
  email: 'Email',
  website: 'Website',
  post: 'Post',
  visit: 'Visit',
};

/** A web address as it is written on paper. */
export const onPaper = (address: string): string => address.replace(/^https?:\/\/(www\.)?|\/$/g, '');

/** One way of contact in the form that people use it in. */
export function wayText({ type, value }: Pick<Contact, 'type' | 'value'>): Html {
  if (Array.isArray(value))
    return html`<address>${value.map((row, index) => html`${index > 0 && html`<br />`}${row}`)}</address>`;
  const words = String(value);
  if (type === 'phone' || type === 'text') return html`<span class="phone">${words}</span>`;
  return html`<span class="address">${type === 'website' ? onPaper(words) : words}</span>`;
}

/** What a reader is told of a service's contacts that are not freshly confirmed, and of those that are missing. */
function caveatOf(service: Service, shown: Contact[], { services }: Pick<Records, 'services'>): string {
  const noPhone = !service.contacts.some(({ type }) => type === 'phone');
  const caveats = [
    ...new Set(
      shown
        .map(({ confidence, lastConfirmed }) => contactCaveat(confidence, lastConfirmed))
        .filter((text) => text !== undefined),
    ),
  ];
  if (noPhone && service.missing.length > 0) caveats.push(`We do not have this yet: ${service.missing.join(', ')}.`);
  const fallback = services.get(service.fallback ?? '');
  const phone = fallback?.contacts.find(({ type }) => type === 'phone');
  if (caveats.length > 0 && fallback && fallback !== service && phone) {
    caveats.push(`${noPhone ? 'Call' : 'If it does not work, call'} ${fallback.name} on ${String(phone.value)}.`);
  }
  return caveats.join(' ');
}

/** How to reach a service, as the page shows it. `brief`: only by phone, text and email. */
export function contactDetails(service: Service, records: Pick<Records, 'services'>, { brief = false } = {}): Html {
  const shown = service.contacts.filter(
    ({ type }) => !brief || type === 'phone' || type === 'email' || type === 'text',
  );
  const noPhone = !service.contacts.some(({ type }) => type === 'phone');
  const caveat = caveatOf(service, shown, records);
  return html`<div class="contact">
    <p class="contact-name">${service.name}</p>
    ${
      shown.length > 0 &&
      html`<dl class="ways">
        ${shown.map(
          (contact) =>
            html`<div>
              <dt>${contact.label ?? KINDS[contact.type]}</dt>
              <dd>${wayText(contact)}${contact.hours && html`<br />${contact.hours}`}</dd>
            </div>`,
        )}
      </dl>`
    }
    ${service.hours && html`<p>${service.hours}</p>`} ${noPhone && service.howToAsk && html`<p>${service.howToAsk}</p>`}
    ${caveat && html`<p>${caveat}</p>`} ${service.mayChange && html`<p>${service.mayChange}</p>`}
  </div>`;
}
