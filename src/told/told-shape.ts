import type { PageEntry } from '../content/content.ts';
import { isComponent } from '../content/parse/walk.ts';
import type { Attribute, Part } from '../content/parse/walk.ts';
import { tellsOf } from './component-words.ts';
import type { Shown } from './shown.ts';
import { toldFields } from './told-front.ts';
import { sameLetters } from './told-text.ts';

/**
 * A part of a page as it is told: words, or a kind with what is said of it and what stands inside. As JSON it is
 * unambiguous: two pages that tell something else never read alike, and the layout of a file makes no difference.
 */
export type Shape = string | readonly [kind: string, says: Readonly<Record<string, unknown>>, ...inside: Shape[]];

/** What the parser says of a part that no reader meets: where it stands in the file, and empty lines between items. */
const LAYOUT = new Set(['type', 'name', 'position', 'data', 'spread', 'children', 'attributes', 'value']);

/** Parts whose words are one line of text, whatever spaces stand at its ends. */
const LINES = new Set(['paragraph', 'heading', 'tableCell']);

/** Fields that are words. All others, such as addresses, are told letter by letter. */
const WORDS = new Set(['alt', 'title']);

/** A picture of the page's own folder by what is in its file, so that another picture is another text. */
function addressOf(url: string, folder: string, { pictures }: Pick<Shown, 'pictures'>): string {
  const picture = pictures.get(`${folder}/${url.replace(/^\.\//, '')}`);
  return picture === undefined ? url : `sha256:${picture}`;
}

const attributesOf = (attributes: Attribute[] = []): Record<string, unknown> =>
  Object.fromEntries(
    attributes
      .map(({ name = '{…}', value = null }): [string, unknown] => [
        name,
        typeof value === 'object' && value !== null ? { code: value.value } : value,
      ])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

function saysOf(part: Part, folder: string, shown: Shown): Record<string, unknown> {
  const fields = Object.entries(part)
    .filter(([field, value]) => !LAYOUT.has(field) && value !== null && value !== undefined)
    .map(([field, value]): [string, unknown] => {
      if (field === 'url') return [field, addressOf(String(value), folder, shown)];
      return [field, WORDS.has(field) ? sameLetters(String(value)) : value];
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const own = part.value === undefined ? {} : { value: sameLetters(part.value) };
  const said = isComponent(part) ? tellsOf(part)?.says?.(part, shown) : undefined;
  return { ...Object.fromEntries(fields), ...attributesOf(part.attributes), ...said, ...own };
}

/** Words that follow each other as one, with no space at the ends of a line. */
function joined(inside: Shape[], line: boolean): Shape[] {
  const found: Shape[] = [];
  for (const shape of inside) {
    const last = found.at(-1);
    if (typeof shape === 'string' && typeof last === 'string') found[found.length - 1] = last + shape;
    else found.push(shape);
  }
  const breaks = (shape: Shape | undefined) => Array.isArray(shape) && shape[0] === 'break';
  return found
    .map((shape, index) => {
      if (typeof shape !== 'string') return shape;
      let words = shape.replace(/\s+/g, ' ');
      if (breaks(found[index - 1]) || (line && index === 0)) words = words.trimStart();
      if (breaks(found[index + 1]) || (line && index === found.length - 1)) words = words.trimEnd();
      return words;
    })
    .filter((shape) => shape !== '');
}

function partShape(part: Part, folder: string, shown: Shown): Shape {
  if (part.type === 'text') return sameLetters(part.value ?? '');
  const inside = (part.children ?? []).map((child) => partShape(child, folder, shown));
  const kind = isComponent(part) ? `<${part.name ?? ''}>` : part.type;
  const line = LINES.has(part.type) || part.type === 'mdxJsxFlowElement';
  return [kind, saysOf(part, folder, shown), ...joined(inside, line)];
}

/** The folder of a page inside the content folder, wherever that is: pictures are known by it. */
const FOLDER = /(?:^|\/)(leaflets\/[^/]+\/[^/]+|commitments\/[^/]+|pages)\/[^/]+$/;

const sameIn = (value: unknown): unknown => {
  if (typeof value === 'string') return sameLetters(value).replace(/\s+/g, ' ').trim();
  return Array.isArray(value) ? value.map(sameIn) : value;
};

/** A page as it is told: what its front matter tells, then its text, block by block. Records stand in it by their names. */
export function shapeOf(page: Pick<PageEntry<object>, 'file' | 'tree' | 'data'>, shown: Shown): Shape {
  const folder = FOLDER.exec(page.file)?.[1] ?? '';
  const front = Object.fromEntries(toldFields(page.data).map(([field, value]) => [field, sameIn(value)]));
  const root = page.tree as Part;
  return ['page', front, ...(root.children ?? []).map((child) => partShape(child, folder, shown))];
}
