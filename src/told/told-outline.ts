import type { Shape } from './told-shape.ts';

/** What people call the kinds of part that are not components. */
const NAMES: Readonly<Record<string, string>> = {
  strong: 'bold',
  emphasis: 'italic',
  blockquote: 'quote',
  listItem: 'item',
  tableRow: 'row',
  tableCell: 'cell',
  break: 'line break',
};

const INLINE = new Set(['link', 'strong', 'emphasis', 'delete', 'break', 'image', 'inlineCode']);
/** Parts whose end has to be seen, since what comes after them would look the same inside. */
const ENDED = new Set(['link', 'strong', 'emphasis', 'delete', 'blockquote', 'list']);

const nameOf = (kind: string): string => NAMES[kind] ?? kind.replace(/^<|>$/g, '');
const wordsOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

function markOf(kind: string, says: Readonly<Record<string, unknown>>): string {
  if (kind === 'heading') return `[heading ${wordsOf(says['depth'])}]`;
  if (kind === 'list') return says['ordered'] === true ? `[numbered list from ${wordsOf(says['start'])}]` : '[list]';
  return `[${[nameOf(kind), ...Object.values(says).map(wordsOf)].join(' ')}]`;
}

/** A field of front matter: a title and a summary are words like those of the text, and what is not has its name. */
const fieldWords = ([field, value]: [string, unknown]): string =>
  field === 'title' || field === 'summary' ? wordsOf(value) : `[${field}] ${[value].flat().map(wordsOf).join(', ')}`;

/** A page as words for people, with marks in square brackets for all that is not words. Differences are shown in it. */
export function outlineOf(shape: Shape): string {
  if (typeof shape === 'string') return shape;
  const [kind, says, ...inside] = shape;
  const words = inside.map(outlineOf).join('');
  if (kind === 'page') return [...Object.entries(says).map(fieldWords), words].join('\n');
  if (kind === 'paragraph') return `\n${words}\n`;
  const ended = ENDED.has(kind) || (kind.startsWith('<') && inside.length > 0);
  const line = `${markOf(kind, says)} ${words}${ended ? ` [end of ${nameOf(kind)}]` : ''}`;
  return INLINE.has(kind) || kind.startsWith('<') ? ` ${line} ` : `\n${line}\n`;
}
