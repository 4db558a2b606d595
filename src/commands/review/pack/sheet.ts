import type { Pack } from '../../../review/pack.ts';
import type { Picture } from '../../../pictures/picture.ts';
import { pictureCredits } from '../../../pictures/credits.ts';
import { cssString, html, Html } from './html.ts';
import type { Inside } from './html.ts';
import { picturesIn } from './pictures.ts';

/** One page of the pack, to print or to show. */
export interface Sheet {
  /** Its file's name, without `.html`. */
  name: string;
  title: string;
  /** What the list calls it. */
  label: string;
  /** For whom, and how many to print, for the list. */
  print: string;
  html: string;
}

/** What every sheet needs besides the pack: the styles, and who drew the pictures. */
export interface Makings {
  styles: string;
  pictures: readonly Picture[];
}

interface Parts {
  name: string;
  title: string;
  label: string;
  print: string;
  /** Its class: how large the type is and how it is laid out. */
  kind: 'large-print' | 'easy-read' | 'office';
  /** What stands beside the title: "Large print". */
  badge: string;
  /** What stands at the foot of every printed page, beside its number. */
  foot: string;
  body: Inside;
  /** What comes after the credit: pages to fill in, which may be taken off and sent back. */
  end?: Inside;
}

/** Who drew the pictures of a sheet, on one line. */
export function creditLine(ideas: readonly string[], pictures: readonly Picture[]): string | undefined {
  // The faces of the satisfaction sheet are this site's, as is the person they are drawn from.
  const shown = pictures.filter(
    ({ idea }) => ideas.includes(idea) || (idea === 'happy' && ideas.some((name) => name.startsWith('face-'))),
  );
  const credits = pictureCredits(shown).map(
    ({ source, authors, licence, changed }) =>
      `${source === 'Drawn for this site' ? authors.join(', ') : source} (${licence}${changed.length > 0 ? ', colours changed' : ''})`,
  );
  return credits.length > 0 ? `Pictures: ${credits.join('; ')}.` : undefined;
}

const pageBoxes = (kind: Parts['kind'], foot: string): string => {
  // Page numbers are as large as the text, so that whoever reads the one can read the other.
  const font = `font: ${kind === 'office' ? 13 : 18}pt 'Atkinson Hyperlegible Next', Arial, sans-serif`;
  return `@page { @bottom-left { content: ${cssString(foot)}; ${font} } @bottom-right { content: 'Page ' counter(page) ' of ' counter(pages); ${font} } }`;
};

/** A whole page around its body: head, styles, foot, credit. */
export function sheet(
  { settings }: Pick<Pack, 'settings'>,
  { styles, pictures }: Makings,
  { name, title, label, print, kind, badge, foot, body, end }: Parts,
): Sheet {
  const credit = creditLine(picturesIn(html`${body}${end}`.text), pictures);
  const page = html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
        <style>
          ${new Html(styles)}
          ${new Html(pageBoxes(kind, foot))}
        </style>
      </head>
      <body class="${kind}">
        <header class="sheet-head">
          <p class="brand"><strong>${settings.name}</strong> ${settings.place}</p>
          <p class="badge">${badge}</p>
        </header>
        <main class="sheet">${body} ${credit && html`<p class="credit">${credit}</p>`} ${end}</main>
      </body>
    </html> `;
  return { name, title, label, print, html: page.text };
}

/** Lines to write on. They say nothing themselves; the words before them do. */
export const lines = (count: number): Html =>
  html`<div aria-hidden="true">${Array.from({ length: count }, () => html`<div class="rule"></div>`)}</div>`;

/** A line to fill in after a few words. */
export const fill = (size: '' | 'short' | 'long' = ''): Html =>
  html`<span class="fill ${size}"><span class="visually-hidden">to fill in</span></span>`;

/** A box to tick. */
export const tick = html`<span class="box" aria-hidden="true"></span>`;
