/** HTML that may stand in a page as it is. Everything else is escaped. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

/** What may stand in a template: nothing, words to escape, HTML, or a list of these. */
export type Inside = string | number | false | undefined | Html | readonly Inside[];

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Words made safe to stand in HTML, as text or in a quoted attribute. */
export const escaped = (words: string): string => words.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');

function written(inside: Inside): string {
  if (inside === undefined || inside === false) return '';
  if (inside instanceof Html) return inside.text;
  if (typeof inside === 'object') return inside.map(written).join('');
  return escaped(String(inside));
}

/** A template of HTML. What is put in is escaped, unless it is HTML already. */
export const html = (parts: TemplateStringsArray, ...inside: Inside[]): Html =>
  new Html(parts.reduce((all, part, index) => all + written(inside[index - 1]) + part));

/** Words as a string of CSS. Everything but letters, digits and spaces is escaped, so that nothing ends the string or the style. */
export const cssString = (words: string): string =>
  `"${words.replace(/[^\p{L}\p{Nd} ]/gu, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `)}"`;
