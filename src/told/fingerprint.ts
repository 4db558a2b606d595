import { createHash } from 'node:crypto';
import type { Fact, Service } from '../content/schema/index.ts';
import { factText } from '../wording/fact-text.ts';
import { attribute, isComponent } from '../content/parse/walk.ts';
import type { Part } from '../content/parse/walk.ts';
import type { Tree } from '../content/parse/mdx.ts';

/** The records that a text shows. */
export interface Shown {
  facts: Map<string, Fact>;
  services: Map<string, Service>;
}

/**
 * What a reader is told of a service: whatever changes in it changes every text that shows it. The number to
 * try when this one does not work is part of it.
 */
function serviceText(
  { name, contacts, hours, howToAsk, mayChange, missing, fallback }: Service,
  services: Shown['services'],
): string {
  const noPhone = !contacts.some(({ type }) => type === 'phone');
  const other = fallback === undefined ? undefined : services.get(fallback);
  return [
    name,
    ...contacts.flatMap(({ label, value, hours: when }) => [label, ...[value].flat(), when]),
    hours,
    howToAsk,
    mayChange,
    ...(noPhone ? missing : []),
    other?.name,
    other?.contacts.find(({ type }) => type === 'phone')?.value,
  ]
    .filter(Boolean)
    .join(' ');
}

const BLOCKS = new Set([
  'paragraph',
  'heading',
  'listItem',
  'tableRow',
  'tableCell',
  'blockquote',
  'mdxJsxFlowElement',
]);

/** A text as a reader is told it: its words in order, with the figures and details of services filled in. */
export function toldText(part: Part, shown: Shown): string {
  if (part.type === 'text' || part.type === 'inlineCode') return part.value ?? '';
  if (part.type === 'break') return '\n';
  if (part.type === 'image' || part.type === 'imageReference') return ` ${part.alt ?? ''} `;
  const inside = (part.children ?? []).map((child) => toldText(child, shown)).join('');
  if (isComponent(part)) {
    const fact = part.name === 'Fact' ? shown.facts.get(attribute(part, 'id') ?? '') : undefined;
    const service = shown.services.get(attribute(part, 'service') ?? '');
    const words = [
      inside,
      fact && factText(fact),
      service && (part.name === 'ServiceLink' ? service.name : serviceText(service, shown.services)),
    ];
    return part.type === 'mdxJsxFlowElement'
      ? `\n${words.filter(Boolean).join('\n')}\n`
      : words.filter(Boolean).join(' ');
  }
  return BLOCKS.has(part.type) ? `\n${inside}\n` : inside;
}

/**
 * The same words for the same reader: Unicode's composed form, straight quotes and hyphens, single spaces.
 * Line endings, typographic quotes and the layout of the file make no difference; a changed word or number does.
 */
export const normalised = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[‘’‛′]/g, "'")
    .replace(/[“”‟″]/g, '"')
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

/** Twelve hexadecimal characters (48 bits) of the SHA-256 of what a reader is told. `parts` are title, summary and the like. */
export const fingerprint = (tree: Tree, shown: Shown, parts: string[]): string =>
  createHash('sha256')
    .update(normalised([...parts, toldText(tree as Part, shown)].join('\n')))
    .digest('hex')
    .slice(0, 12);
