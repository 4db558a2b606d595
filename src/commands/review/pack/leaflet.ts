import { factCaveat } from '../../../wording/caveat.ts';
import { monthText } from '../../../wording/dates.ts';
import { factText } from '../../../wording/fact-text.ts';
import { numberedParagraphs } from '../../../review/paragraphs.ts';
import type { Pack, PackLeaflet } from '../../../review/pack.ts';
import type { ReviewedText } from '../../../review/texts.ts';
import { hardWordsOf, showsOf } from '../../../told/page-parts.ts';
import { typesetText } from '../../../wording/typeset.ts';
import type { Part } from '../../../content/parse/walk.ts';
import type { EasyReadFrontMatter } from '../../../content/schema/index.ts';
import { blocks, numberBox, row, sectionsOf } from './blocks.ts';
import type { Section } from './blocks.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import type { Showing } from './inline.ts';
import { drawSpace, easyReadQuestions, largePrintQuestions, notesSpace } from './questions.ts';
import { sheet } from './sheet.ts';
import type { Makings, Sheet } from './sheet.ts';

/** The figures of a text that are not freshly confirmed, with what readers are told of each. */
function unsureFigures({ page }: ReviewedText, { facts }: Pack['records']): { id: string; words: string }[] {
  return showsOf(page).facts.flatMap((id) => {
    const fact = facts.get(id);
    const caveat = fact && factCaveat(fact.confidence, fact.asOf);
    return fact && caveat ? [{ id, words: `${fact.name}: ${factText(fact)}. ${caveat}` }] : [];
  });
}

function showingOf(
  text: ReviewedText,
  { records, settings }: Pack,
): { showing: Showing; summary: number | undefined; more: number | undefined; notes: { id: string; words: string }[] } {
  const numbered = numberedParagraphs(text, records);
  const notes = unsureFigures(text, records);
  const numberOf = (kind: 'summary' | 'more') => numbered.find((paragraph) => paragraph.kind === kind)?.number;
  const noteOf = (fact: string) => {
    const index = notes.findIndex(({ id }) => id === fact);
    return index < 0 || text.variant === 'easy-read' ? undefined : String(index + 1);
  };
  const showing: Showing = {
    file: text.file,
    records,
    emergencyService: settings.emergencyService,
    noteOf,
    numbers: new Map(numbered.flatMap(({ part, number }) => (part ? [[part, number]] : []))),
  };
  return { showing, summary: numberOf('summary'), more: numberOf('more'), notes };
}

const sections = (text: ReviewedText, showing: Showing, space: () => Html): Html[] =>
  sectionsOf(text.page.tree as Part, showing).map(
    ({ heading, nextStep, parts }: Section) => html`<section${nextStep && html` class="next-step"`}>
${heading && html`<h2>${heading}</h2>`}
${blocks(parts.slice(0, -1), showing)}
<div class="keep">${blocks(parts.slice(-1), showing)}${nextStep ? '' : space()}</div>
</section>
${nextStep && space()}`,
  );

const editionLine = ({ code, edition }: PackLeaflet): string =>
  `${/^Commitment/.test(code) ? code : `Leaflet ${code}`}${edition ? `, ${monthText(edition)}` : ''}`;

/** A leaflet in large print, its paragraphs numbered, with room to write and the three questions. */
export function largePrintLeaflet(pack: Pack, makings: Makings, leaflet: PackLeaflet): Sheet {
  const { standard, code, slug, title } = leaflet;
  const { showing, summary, notes } = showingOf(standard, pack);
  const terms = showsOf(standard.page).terms.flatMap((id) => pack.records.terms.get(id) ?? []);
  return sheet(pack, makings, {
    name: `${slug}-large-print`,
    title: `${title} (large print, for you to check)`,
    label: `${code} in large print: ${title}`,
    print: 'One for each member who reads the standard text',
    kind: 'large-print',
    badge: 'Large print',
    foot: `${code} Large print`,
    body: html` <h1>${title}</h1>
      <p class="edition">${editionLine(leaflet)}</p>
      <div class="how">
        <p>
          Help us to make this better. Each paragraph has a number in a box. Write on these pages, or tell us the number
          and what you think. You do not have to give your name.
        </p>
      </div>
      <div class="para lead">
        ${numberBox(summary)}
        <div><p>${typesetText((standard.page.data as { summary: string }).summary)}</p></div>
      </div>
      ${sections(standard, showing, notesSpace)}
      ${
        notes.length > 0 &&
        html`<section class="notes">
          <h2>Notes on figures</h2>
          <p>Check these before you rely on them.</p>
          ${notes.map(({ words }, index) => html`<p>Note ${index + 1}. ${typesetText(words)}</p>`)}
        </section>`
      }
      ${
        terms.length > 0 &&
        html`<section>
          <h2>What the words mean</h2>
          <dl class="words-list">
            ${terms.map(
              ({ term, means }) =>
                html`<div>
                  <dt>${term}</dt>
                  <dd>${means}</dd>
                </div>`,
            )}
          </dl>
        </section>`
      }`,
    end: largePrintQuestions(code),
  });
}

/** An Easy Read, its rows numbered, with room to write or draw and the three questions with pictures. */
export function easyReadLeaflet(
  pack: Pack,
  makings: Makings,
  leaflet: PackLeaflet & { easyRead: ReviewedText },
): Sheet {
  const { easyRead, code, slug } = leaflet;
  const { showing, more, notes } = showingOf(easyRead, pack);
  const words = hardWordsOf(easyRead.page);
  const data = easyRead.page.data as EasyReadFrontMatter;
  const title = typesetText(easyRead.title);
  return sheet(pack, makings, {
    name: `${slug}-easy-read`,
    title: `${title} (Easy Read, for you to check)`,
    label: `${code} in Easy Read: ${title}`,
    print: 'One for each member who reads Easy Read',
    kind: 'easy-read',
    badge: 'Easy Read',
    foot: `${code} Easy Read`,
    body: html` <h1>${title}</h1>
      <p class="edition">${editionLine(leaflet)}</p>
      <div class="how">
        <p>Please help us to check this.</p>
        <p>You can read it with someone.</p>
        <p>Each row has a number.</p>
        <p>Tell us the number and what you think.</p>
      </div>
      ${sections(easyRead, showing, () => drawSpace())}
      <section>
        <h2>Find out more</h2>
        ${row(
          more,
          'read',
          html`<p>The main page also tells you about:</p>
            <ul>
              ${data.leavesOut.map((item) => html`<li>${typesetText(item)}</li>`)}
            </ul>`,
        )}
        ${notes.map(({ id }) =>
          row(
            undefined,
            'question',
            html`<p>We are not sure about this: ${factText(pack.records.facts.get(id)!)}.</p>
              <p>Ask us before you use it.</p>`,
          ),
        )}
      </section>
      ${
        words.length >= 3 &&
        html`<section>
          <h2>What the words mean</h2>
          <dl class="words-list">
            ${words.map(
              ({ word, means }) =>
                html`<div>
                  <dt>${word}</dt>
                  <dd>${means}</dd>
                </div>`,
            )}
          </dl>
        </section>`
      }`,
    end: easyReadQuestions(),
  });
}
