import type { Tree } from './mdx.ts';
import type { Place } from './place.ts';

/** A JSX attribute as the parser gives it: a literal has a string (or null for a bare name), an expression an object. */
export interface Attribute {
  type: 'mdxJsxAttribute' | 'mdxJsxExpressionAttribute';
  name?: string;
  value?: string | null | { type: string; value: string };
}

/** The parts of a node that checks look at, whatever its type. */
export interface Part {
  type: string;
  children?: Part[];
  value?: string;
  name?: string | null;
  attributes?: Attribute[];
  url?: string;
  alt?: string | null;
  title?: string | null;
  depth?: number;
  /** For a task list's item, whether it is ticked. */
  checked?: boolean | null;
  /** What a definition and the links to it share. */
  identifier?: string;
  position?: { start: Place & { offset?: number }; end: Place & { offset?: number } };
}

/** Calls `visit` for every node from the top down, with the nodes that contain it. */
export function walk(tree: Tree | Part, visit: (part: Part, parents: Part[]) => void): void {
  const step = (part: Part, parents: Part[]): void => {
    visit(part, parents);
    if (!part.children?.length) return;
    const inside = [...parents, part];
    for (const child of part.children) step(child, inside);
  };
  step(tree as Part, []);
}

/** Where a node starts. */
export const placeOfPart = (part: Part): Place => ({
  line: part.position?.start.line ?? 1,
  column: part.position?.start.column ?? 1,
});

/** True for a component such as `<Fact />`, whether inside a sentence or on lines of its own. */
export const isComponent = (part: Part): boolean =>
  part.type === 'mdxJsxTextElement' || part.type === 'mdxJsxFlowElement';

/** A component's literal attribute, or undefined. */
export function attribute(part: Part, name: string): string | undefined {
  const value = part.attributes?.find((found) => found.name === name)?.value;
  return typeof value === 'string' ? value : undefined;
}

/** The plain words in a node, with nothing for components that stand alone. */
export function wordsOf(part: Part): string {
  if (part.type === 'text' || part.type === 'inlineCode') return part.value ?? '';
  return (part.children ?? []).map(wordsOf).join('');
}
