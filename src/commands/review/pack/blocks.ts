import { monthText } from '../../../wording/dates.ts';
import { attribute, isComponent } from '../../../content/parse/walk.ts';
import type { Part } from '../../../content/parse/walk.ts';
import { contactDetails } from './contact.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { inline, serviceOf, unknownPart } from './inline.ts';
import type { Showing } from './inline.ts';
import { picture } from './pictures.ts';

/** The number of a paragraph, in its box at the edge of the page. */
export const numberBox = (number: number | undefined): Html =>
  html`<span class="no"
    >${number !== undefined && html`<span class="visually-hidden">Paragraph </span>${number}`}</span
  >`;

const numbered = (part: Part, inside: Html, { numbers }: Showing): Html =>
  html`<div class="para">
    ${numberBox(numbers.get(part))}
    <div>${inside}</div>
  </div> `;

/** The parts that stand in a line of text. A component may hold them without a paragraph around. */
const inLine = (part: Part): boolean =>
  /^(?:text|strong|emphasis|delete|break|link|inlineCode|mdxJsxTextElement)$/.test(part.type);

function table(part: Part, showing: Showing): Html {
  const [head, ...rows] = part.children ?? [];
  const cells = (row: Part | undefined) => row?.children ?? [];
  return html`<table>
    <thead>
      <tr>
        <th scope="col"><span class="visually-hidden">Paragraph</span></th>
        ${cells(head).map((cell) => html`<th scope="col">${inline(cell.children ?? [], showing)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            <td>${numberBox(showing.numbers.get(row))}</td>
            ${cells(row).map((cell) => html`<td>${inline(cell.children ?? [], showing)}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** An Easy Read row: its number, the picture, the words. */
export const row = (number: number | undefined, idea: string, words: Html): Html =>
  html`<div class="row">
    ${numberBox(number)}${picture(idea)}
    <div>${words}</div>
  </div> `;

/** A service's phone numbers, each as a row. The first has the number of the paragraph. */
function callRows(part: Part, showing: Showing): Html {
  const service = serviceOf(part, showing);
  const idea = attribute(part, 'service') === showing.emergencyService ? 'emergency' : 'phone';
  const phones = service.contacts.filter(({ type }) => type === 'phone');
  const number = showing.numbers.get(part);
  if (phones.length === 0)
    return row(
      number,
      idea,
      html`<p>${service.name}</p>
        ${service.howToAsk && html`<p>${service.howToAsk}</p>`}`,
    );
  return html`${phones.map(({ value, label, hours, confidence, lastConfirmed }, index) =>
    row(
      index === 0 ? number : undefined,
      idea,
      html` <p>${service.name}${label && `: ${label.charAt(0).toLowerCase()}${label.slice(1)}`}</p>
        <p class="phone">${String(value)}</p>
        ${(hours ?? service.hours) && html`<p>${hours ?? service.hours ?? ''}</p>`}
        ${confidence !== 'confirmed' && html`<p>This number may have changed.${lastConfirmed && ` We last checked it in ${monthText(lastConfirmed)}.`}</p>`}`,
    ),
  )}`;
}

function component(part: Part, showing: Showing): Html {
  const words = () => blocks(part.children ?? [], showing);
  switch (part.name) {
    case 'Important':
      return html`<div class="important">${words()}</div> `;
    case 'NextStep':
      return html`${words()}${numbered(part, contactDetails(serviceOf(part, showing), showing.records, { brief: true }), showing)}`;
    case 'Contact':
      return numbered(part, contactDetails(serviceOf(part, showing), showing.records), showing);
    case 'Row':
      return row(showing.numbers.get(part), attribute(part, 'picture') ?? '', rowWords(part, showing));
    case 'CallRow':
      return callRows(part, showing);
    case 'Means':
      return html`<p>
        ${inline(part.children?.flatMap((child) => (child.type === 'paragraph' ? (child.children ?? []) : [child])) ?? [], showing)}
      </p>`;
    case 'Part':
      return words();
    default:
      throw unknownPart(part, showing);
  }
}

/** The sentences of a row, each on its own line. They have the row's number, not one each. */
const rowWords = ({ children = [] }: Part, showing: Showing): Html =>
  html`${children.map((child) => (child.type === 'paragraph' ? html`<p>${inline(child.children ?? [], showing)}</p>` : block(child, showing)))}`;

function block(part: Part, showing: Showing): Html {
  if (part.type === 'mdxJsxFlowElement') return component(part, showing);
  switch (part.type) {
    case 'paragraph':
      return numbered(part, html`<p>${inline(part.children ?? [], showing)}</p>`, showing);
    case 'heading':
      return html`<h3>${inline(part.children ?? [], showing)}</h3> `;
    case 'list': {
      const items = (part.children ?? []).map((item) => html`<li>${blocks(item.children ?? [], showing)}</li>`);
      // Without their bullets Safari would no longer call them lists.
      return (part as { ordered?: boolean }).ordered
        ? html`<ol class="items" role="list">
            ${items}
          </ol> `
        : html`<ul class="items" role="list">
            ${items}
          </ul> `;
    }
    case 'table':
      return table(part, showing);
    case 'blockquote':
      return html`<blockquote>${blocks(part.children ?? [], showing)}</blockquote>`;
    case 'code':
      return html`<pre>${part.value}</pre>`;
    case 'thematicBreak':
      return html`<hr />`;
    case 'definition':
      return html``;
    default:
      throw unknownPart(part, showing);
  }
}

/** Paragraphs, lists, tables and components, one after another. */
export function blocks(parts: readonly Part[], showing: Showing): Html {
  const shown: Html[] = [];
  for (let index = 0; index < parts.length;) {
    const end = parts.findIndex((part, place) => place >= index && !inLine(part));
    const stop = end < 0 ? parts.length : end;
    if (stop > index) {
      const line = inline(parts.slice(index, stop), showing);
      if (line.text.trim()) shown.push(html`<p>${line}</p>`);
      index = stop;
    } else {
      const part = parts[index];
      if (part) shown.push(block(part, showing));
      index += 1;
    }
  }
  return html`${shown}`;
}

/** A part of a text under one heading. */
export interface Section {
  heading: Html | undefined;
  /** True for what a <NextStep> makes. */
  nextStep: boolean;
  parts: Part[];
}

/** A text's parts by its headings of the second level. A <NextStep> is a section of its own; the pages of an Easy Read are one. */
export function sectionsOf(tree: Part, showing: Showing): Section[] {
  const sections: Section[] = [];
  let open: Section | undefined;
  const start = (heading: Html | undefined, nextStep = false): Section => {
    const section: Section = { heading, nextStep, parts: [] };
    sections.push(section);
    return section;
  };
  const flat = (tree.children ?? []).flatMap((part) =>
    isComponent(part) && part.name === 'Part' ? (part.children ?? []) : [part],
  );
  for (const part of flat) {
    if (part.type === 'heading' && (part.depth ?? 2) <= 2) open = start(inline(part.children ?? [], showing));
    else if (isComponent(part) && part.name === 'NextStep') {
      start(html`What to do next`, true).parts.push(part);
      open = undefined;
    } else (open ??= start(undefined)).parts.push(part);
  }
  return sections;
}
