import { factText } from '../../../wording/fact-text.ts';
import { attribute, isComponent } from '../../../content/parse/walk.ts';
import type { Part } from '../../../content/parse/walk.ts';
import type { Records } from '../../../review/pack.ts';
import { typesetText } from '../../../wording/typeset.ts';
import type { Fact, Service } from '../../../content/schema/index.ts';
import { onPaper } from './contact.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';

/** What a text is shown with. */
export interface Showing {
  /** The file of the text, for messages. */
  file: string;
  records: Records;
  emergencyService: string;
  numbers: ReadonlyMap<Part, number>;
  /** The letter of the note on a figure, where it has one. */
  noteOf(fact: string): string | undefined;
}

const missing = (showing: Showing, what: string): Error =>
  new Error(`${showing.file}: ${what}. Run npm run check, mend what it says, and make the pack again.`);

/** The service that a component names. */
export function serviceOf(part: Part, showing: Showing): Service {
  const id = attribute(part, 'service') ?? '';
  const service = showing.records.services.get(id);
  if (!service) throw missing(showing, `there is no service "${id}"`);
  return service;
}

function factOf(part: Part, showing: Showing): Fact {
  const id = attribute(part, 'id') ?? '';
  const fact = showing.records.facts.get(id);
  if (!fact) throw missing(showing, `there is no fact "${id}"`);
  return fact;
}

/** An error for a part of a text that a pack cannot show, so that nothing is left out in silence. */
export const unknownPart = (part: Part, showing: Showing): Error =>
  missing(
    showing,
    `line ${part.position?.start.line ?? 1} has something that a review pack cannot show (${part.name ?? part.type})`,
  );

/** What stands after a link's words on paper: the other leaflet's code, or the address. */
function linkText(url: string, { records: { codes, siteUrl } }: Showing): string | undefined {
  const [page = ''] = url.split('#');
  const code = codes.get(page);
  // A no-break space and hyphen keep the code on one line.
  if (code) return `leaflet ${code}`.replace(' ', '\u00a0').replaceAll('-', '\u2011');
  if (/^(?:mailto|tel):/.test(url)) return undefined;
  if (page.startsWith('/')) return siteUrl ? onPaper(`${siteUrl}${page}`) : 'on our website';
  return page ? onPaper(page) : undefined;
}

/** Words, links and components inside a sentence. Quotes are set as readers see them, also beside a component. */
export function inline(parts: readonly Part[], showing: Showing): Html {
  let before = '';
  const say = (words: string): Html => {
    const set = typesetText(before + words).slice(before.length);
    before = set.slice(-1) || before;
    return html`${set}`;
  };
  /** Says words that are as they should be, and goes on after them. */
  const asIs = (words: string): Html => {
    before = words.slice(-1) || before;
    return html`${words}`;
  };
  const all = (some: readonly Part[] | undefined): Html => html`${(some ?? []).map(one)}`;
  const one = (part: Part): Html => {
    switch (part.type) {
      case 'text':
        return say(part.value ?? '');
      case 'inlineCode':
        return asIs(part.value ?? '');
      case 'break':
        before = '';
        return html`<br />`;
      case 'strong':
        return html`<strong>${all(part.children)}</strong>`;
      case 'emphasis':
      case 'delete':
      case 'linkReference':
        return all(part.children);
      case 'image':
      case 'imageReference':
        return html`(picture: ${say(part.alt ?? '')})`;
      case 'link': {
        const words = html`<span class="link">${all(part.children)}</span>`;
        const where = linkText(part.url ?? '', showing);
        return html`${words}${where && html` <span class="where">(${asIs(where)})</span>`}`;
      }
      default:
        return isComponent(part) ? component(part) : unknown(part);
    }
  };
  const unknown = (part: Part): never => {
    throw unknownPart(part, showing);
  };
  const component = (part: Part): Html => {
    switch (part.name) {
      case 'Fact': {
        const fact = factOf(part, showing);
        const note = showing.noteOf(fact.id);
        return html`<span class="figure">${asIs(factText(fact))}</span
          >${note && html` <span class="where">(note ${note})</span>`}`;
      }
      case 'Phone': {
        const service = serviceOf(part, showing);
        const phone = service.contacts.find(({ type }) => type === 'phone');
        return html`<span class="phone">${phone ? asIs(String(phone.value)) : say(service.name)}</span>`;
      }
      case 'ServiceLink': {
        const service = serviceOf(part, showing);
        return html`<span class="link">${part.children?.length ? all(part.children) : say(service.name)}</span>`;
      }
      case 'Term':
        return html`<span class="term">${all(part.children)}</span>`;
      case 'Hard':
        return html`<strong>${all(part.children)}</strong>`;
      default:
        return unknown(part);
    }
  };
  return all(parts);
}
