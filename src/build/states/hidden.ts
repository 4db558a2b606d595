import type { HTMLElement } from 'node-html-parser';

const HIDES =
  /(?:^|;)\s*(?:display:\s*none|visibility:\s*(?:hidden|collapse)|opacity:\s*0?(?:\.0\d*)?(?:%)?\s*(?:;|!|$)|font-size:\s*0(?:[a-z%]*)\s*(?:;|!|$)|(?:max-)?(?:height|width|block-size|inline-size):\s*0(?:[a-z%]*)\s*(?:;|!|$)|content-visibility:\s*hidden|clip-path:|clip:\s*rect|color:\s*(?:#0000|transparent)\b|transform:[^;]*scale[xy]?\(0\)|text-indent:\s*-\d{3,}|(?:left|top|inset[a-z-]*|margin[a-z-]*):\s*-\d{3,})/i;

const known = new Map<string, string[]>();

/** The selectors of a style sheet whose rules hide what they fit. */
function hidingSelectors(styles: string): string[] {
  const found =
    known.get(styles) ??
    [...styles.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)]
      .filter(([, , rules = '']) => HIDES.test(rules))
      // What comes of a state, such as :not([open]) or :focus, is left out: only what hides at all times counts.
      .map(([, selector = '']) => selector.split(';').at(-1)!.trim());
  known.set(styles, found);
  return found;
}

const fits = (page: HTMLElement, selector: string): HTMLElement[] => {
  try {
    return page.querySelectorAll(selector);
  } catch {
    // A selector that the reader does not know, such as ::before, hides no element.
    return [];
  }
};

/** What hides an element from readers, as far as markup and style sheets tell it. Undefined when nothing does. */
export function hiddenBy(page: HTMLElement, element: HTMLElement): string | undefined {
  const line: HTMLElement[] = [];
  for (let at: HTMLElement | null = element; at?.tagName; at = at.parentNode as HTMLElement | null) line.push(at);
  for (const { tagName, attributes } of line) {
    if (/^(?:TEMPLATE|NOSCRIPT|DETAILS|DIALOG|SVG)$/.test(tagName)) return `<${tagName.toLowerCase()}>`;
    for (const name of ['hidden', 'inert', 'popover']) if (name in attributes) return `the attribute ${name}`;
    if (attributes['aria-hidden'] === 'true') return 'aria-hidden';
    if (HIDES.test(attributes['style'] ?? '')) return `style="${attributes['style']}"`;
  }
  return page
    .querySelectorAll('style')
    .flatMap(({ textContent }) => hidingSelectors(textContent))
    .find((selector) => fits(page, selector).some((found) => line.includes(found)));
}
