import { dateText, quarterShort, quarterText } from '../../../wording/dates.ts';
import { COMMENT_COLUMNS } from '../../../review/comment-sheet.ts';
import { differences } from '../../../review/pack.ts';
import type { Pack } from '../../../review/pack.ts';
import { pictureCredits } from '../../../pictures/credits.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { sheet } from './sheet.ts';
import type { Makings, Sheet } from './sheet.ts';

/** The PDF of a sheet, if there is one. */
export interface Printed {
  /** Its place in the pack: `pdf/agenda.pdf`. */
  file: string;
  pages: number;
}

const pagesText = (pages: number): string => `${pages} ${pages === 1 ? 'page' : 'pages'}`;

const sheetRow = ({ name, label, print }: Sheet, printed: Printed | undefined): Html =>
  html`<tr>
    <th scope="row"><a href="${name}.html">${label}</a></th>
    <td>
      ${
        printed
          ? html`<a href="${printed.file}">PDF<span class="visually-hidden"> of ${label}</span></a
              >, <span class="whole">${pagesText(printed.pages)}</span>`
          : 'No PDF'
      }
    </td>
    <td>${print}</td>
  </tr>`;

const commentRows = ({ leaflets }: Pack): Html[] =>
  leaflets.flatMap(({ code, title, easyRead }) =>
    ['standard', ...(easyRead ? ['easy-read'] : [])].map(
      (variant) =>
        html`<tr>
          <th scope="row">${title}</th>
          <td><code>${code}</code></td>
          <td><code>${variant}</code></td>
        </tr>`,
    ),
  );

/** The list of all that is in the pack, for the officer who prints it and writes down what comes back. */
export function indexPage(
  pack: Pack,
  makings: Makings,
  sheets: Sheet[],
  printed: ReadonlyMap<string, Printed>,
  ideas: readonly string[],
  files: string,
): Sheet {
  const { area, quarter, today, leaflets } = pack;
  const withoutEasyRead = leaflets.filter(({ easyRead }) => !easyRead);
  const different = differences(pack);
  return sheet(pack, makings, {
    name: 'index',
    title: `Review pack: ${area.name}, ${quarterText(quarter)}`,
    label: 'This list',
    print: '',
    kind: 'office',
    badge: 'For the office',
    foot: `Review pack ${quarterShort(quarter)}: ${area.name}`,
    body: html`<h1>Review pack: ${area.name}</h1>
      <p class="edition">${quarterText(quarter)} (${quarterShort(quarter)}). Made on ${dateText(today)}.</p>
      ${
        !pack.review &&
        html`<div class="how">
          <p>
            This review has no record yet. <code>npm run review -- start ${quarter} ${area.id}</code> makes one. It
            writes down which text members were shown.
          </p>
        </div>`
      }
      ${
        different.length > 0 &&
        html`<div class="how">
          <p>This pack does not match the review’s record:</p>
          <ul>
            ${different.map((line) => html`<li>${line}</li>`)}
          </ul>
        </div>`
      }
      <section>
        <h2>Before you print</h2>
        <ol>
          <li>
            Fill in dates, times and places on <a href="agenda.html">the agenda</a> and
            <a href="take-part.html">how to take part</a>, by hand or once before you copy them.
          </li>
          <li>Ask each member which version they want. Nobody has to read everything.</li>
          <li>
            Print in colour on matt white A4 paper of 90 gsm or more, one-sided, at full size (“100%”, not “fit to
            page”).
          </li>
          <li>Send the pages in good time before the meeting, with a stamped envelope for the answers.</li>
        </ol>
      </section>
      <section>
        <h2>What to print</h2>
        <div class="scroll" role="region" aria-label="What to print" tabindex="0">
          <table>
            <thead>
              <tr>
                <th scope="col">Sheet</th>
                <th scope="col">To print</th>
                <th scope="col">How many</th>
              </tr>
            </thead>
            <tbody>
              ${sheets.map((found) => sheetRow(found, printed.get(found.name)))}
            </tbody>
          </table>
        </div>
        ${printed.size === 0 && html`<p>No PDFs were made. Open a sheet in a browser and choose Print.</p>`}
        ${withoutEasyRead.map(({ code, title }) => html`<p>There is no Easy Read of ${code} ${title} yet.</p>`)}
      </section>
      <section>
        <h2>After the meeting</h2>
        <ol>
          <li>
            Write what was said into <a href="comments.csv">comments.csv</a>, one comment a line, in your own words and
            without anything that tells who said it. The first line stays as it is:
            <code>${COMMENT_COLUMNS.join(',')}</code>. There is a line ready for every text; add as many as you need.
          </li>
          <li><code>paragraph</code> is the number in the box. Leave it empty for a comment on the whole text.</li>
          <li>
            Count the sheets with faces into <a href="satisfaction.csv">satisfaction.csv</a>: how many ticked each step,
            and how many gave no answer.
          </li>
          <li>
            Put both into the review’s record:
            <code
              >npm run review -- record ${quarter}-${area.id}
              <span class="whole">${files}/comments.csv</span> --satisfaction
              <span class="whole">${files}/satisfaction.csv</span></code
            >
          </li>
          <li>The record has no names. Keep or destroy the pages as your council’s rules say.</li>
        </ol>
        <div class="scroll" role="region" aria-label="What to write in the comment sheet" tabindex="0">
          <table>
            <thead>
              <tr>
                <th scope="col">Text</th>
                <th scope="col">leaflet</th>
                <th scope="col">variant</th>
              </tr>
            </thead>
            <tbody>
              ${commentRows(pack)}
            </tbody>
          </table>
        </div>
      </section>
      <section>
        <h2>Who drew the pictures</h2>
        ${pictureCredits(makings.pictures.filter(({ idea }) => ideas.includes(idea))).map(
          ({ source, authors, licence, licenceUrl, changed }) =>
            html`<p>
              ${source}: ${authors.join(', ')}. Terms:
              <a href="${licenceUrl}">${licence}</a
              >.${changed.length > 0 && ` We changed the colour of skin in: ${changed.map((idea) => idea.replaceAll('-', ' ')).join(', ')}.`}
            </p>`,
        )}
      </section>`,
  });
}
