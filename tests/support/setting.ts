import type { BrowserContext } from 'playwright';

/** How a reader's browser shows the pages. */
export interface Setting {
  /** As failures name it: `with text spacing`. */
  name: string;
  /**
   * Sets every text in the site's typeface, drawn this many times as wide: 1 as it is, 1.3 wider than a fallback font
   * is. What this machine has installed plays no part then.
   */
  letters?: number;
  /** The file of the typeface never comes. */
  blocked?: boolean;
  /** Letters, words and lines stand as far apart as a page has to bear by WCAG 1.4.12. */
  spacing?: boolean;
  /** Rules besides, for tests of the tests. */
  styles?: string;
}

const SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
  'p { margin-block-end: 2em !important }';

/** Shows all pages of a context in a setting. `document.fonts.ready` resolves when their letters are there. */
export async function showIn(context: BrowserContext, setting: Setting): Promise<void> {
  const { letters = 0, blocked = false, spacing = false, styles = '' } = setting;
  if (blocked) await context.route('**/*.woff2', (route) => route.abort());
  const rules = [letters > 0 ? "* { font-family: 'Measured' !important }" : '', spacing ? SPACING : '', styles];
  await context.addInitScript(
    ({ wide, text }) =>
      addEventListener('DOMContentLoaded', () => {
        // A sheet made by script is no inline style, so that the page's policy allows it.
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(text);
        document.adoptedStyleSheets.push(sheet);
        const file = document.documentElement.dataset['typeface'];
        if (wide === 0 || file === undefined) return;
        // A face made by script stays. Those of style sheets are fetched anew when a change of width changes the rules.
        const face = new FontFace('Measured', `url(${file})`, {
          weight: '200 800',
          sizeAdjust: `${wide * 100}%`,
        } as FontFaceDescriptors);
        document.fonts.add(face);
        void face.load();
      }),
    { wide: letters, text: rules.join('\n') },
  );
}
