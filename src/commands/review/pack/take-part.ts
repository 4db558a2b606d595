import { contactCaveat } from '../../../wording/caveat.ts';
import { dateText } from '../../../wording/dates.ts';
import { waysOf } from '../../../review/pack.ts';
import type { Pack } from '../../../review/pack.ts';
import type { Contact } from '../../../content/schema/index.ts';
import { wayText } from './contact.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { picture } from './pictures.ts';
import { fill, sheet } from './sheet.ts';
import type { Makings, Sheet } from './sheet.ts';

const row = (idea: string, words: Html): Html =>
  html`<div class="row plain">
    ${picture(idea)}
    <div>${words}</div>
  </div>`;

/** Ways of contact as they stand in the service's record, each with what is not sure about it; a line to fill in when there is none. */
const ways = (contacts: Contact[], otherwise: string): Html =>
  contacts.length === 0
    ? html`<p>${otherwise} ${fill('long')}</p>`
    : html`${contacts.map((contact) => {
        const caveat = contactCaveat(contact.confidence, contact.lastConfirmed);
        return html`<p${contact.type === 'phone' && html` class="phone"`}>${wayText(contact)}</p>${caveat && html`<p>${caveat}</p>`}`;
      })}`;

/** How to take part in the room, by phone or by post. Dates and places are lines to fill in. */
export function takePart(pack: Pack, makings: Makings): Sheet {
  const { area, main, settings, review } = pack;
  const date = review?.meeting?.date;
  const name = main.name;
  const emails = waysOf(main, 'email');
  return sheet(pack, makings, {
    name: 'take-part',
    title: `How to take part: ${area.name}`,
    label: 'How to take part',
    print: 'One for each member, with the leaflets',
    kind: 'easy-read',
    badge: 'Easy Read',
    foot: `How to take part: ${area.name}`,
    body: html`<h1>How to take part</h1>
      <div class="how">
        <p>We check our leaflets on: <strong>${area.name}</strong>.</p>
        <p>We want to know what you think.</p>
        <p>Taking part is your choice. It does not change the care you get.</p>
      </div>
      <section>
        <h2>Before</h2>
        ${row(
          'read',
          html`<p>Read the leaflets you want to read.</p>
            <p>You do not have to read all of them.</p>`,
        )}
        ${row(
          'form',
          html`<p>Write or draw on the pages.</p>
            <p>Or tell us the number of the paragraph and what you think.</p>`,
        )}
        ${row(
          'help',
          html`<p>You can read them with someone.</p>
            <p>They can write for you.</p>`,
        )}
      </section>
      <section>
        <h2>In a meeting</h2>
        ${row(
          'group-meeting',
          html`<p>Come and meet the ${settings.reviewGroup}.</p>
            <p>Date and time: ${date ? dateText(date) : ''} ${fill(date ? 'short' : '')}</p>
            <p>Place: ${fill('long')}</p>`,
        )}
      </section>
      <section>
        <h2>By phone</h2>
        ${row(
          'phone',
          html`<p>Call ${name}. Say it is about checking the leaflets.</p>
            ${ways(waysOf(main, 'phone'), 'Phone:')}${main.hours && html`<p>${main.hours}</p>`}`,
        )}
      </section>
      <section>
        <h2>By post</h2>
        ${row(
          'letter',
          html`<p>Post your pages by this date: ${fill('short')}</p>
            ${ways(waysOf(main, 'post'), 'To this address:')}`,
        )}
        ${
          emails.length > 0 &&
          row(
            'email',
            html`<p>Or send an email.</p>
              ${ways(emails, '')}`,
          )
        }
      </section>
      <section>
        <h2>If you need help to take part</h2>
        ${row(
          'sign-language',
          html`<p>Tell us what you need.</p>
            <p>You can ask for an interpreter or for another format.</p>`,
        )}
        ${row(
          'private',
          html`<p>We do not write down who said what.</p>
            <p>You do not have to give your name.</p>`,
        )}
      </section>`,
  });
}
