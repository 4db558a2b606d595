import type { Attribute, Part } from '../content/parse/walk.ts';
import type { Shape } from './told-shape.ts';

/** Parts whose words are one line of text: a component among them stands in a sentence. */
const LINES = new Set(['paragraph', 'heading', 'tableCell']);

const attributesOf = (says: Readonly<Record<string, unknown>>): Attribute[] =>
  Object.entries(says).flatMap(([name, value]) =>
    typeof value === 'string' || value === null ? [{ type: 'mdxJsxAttribute', name, value }] : [],
  );

function partOf(shape: Shape, inSentence: boolean): Part {
  if (typeof shape === 'string') return { type: 'text', value: shape };
  const [kind, says, ...inside] = shape;
  const line = inSentence || LINES.has(kind) || inside.some((part) => typeof part === 'string');
  const children = inside.map((part) => partOf(part, line));
  const name = /^<(.*)>$/.exec(kind)?.[1];
  return name === undefined
    ? { ...says, type: kind, children }
    : {
        type: inSentence ? 'mdxJsxTextElement' : 'mdxJsxFlowElement',
        name,
        attributes: attributesOf(says),
        children,
      };
}

/** The text of a shape as a tree, so that what reads a text reads one that is known by its shape alone. */
export function treeOfShape([, , ...blocks]: Exclude<Shape, string>): Part {
  return { type: 'root', children: blocks.map((block) => partOf(block, false)) };
}

/** Whether something that was read from a file is a shape. */
export const isShape = (value: unknown): value is Exclude<Shape, string> =>
  Array.isArray(value) &&
  typeof value[0] === 'string' &&
  typeof value[1] === 'object' &&
  value[1] !== null &&
  value.slice(2).every((inside) => typeof inside === 'string' || isShape(inside));
