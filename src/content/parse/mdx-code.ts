import { mistake } from '../problem.ts';
import type { Problem } from '../problem.ts';
import { placeOf } from './place.ts';

const BRACE = /[{}]/g;
/** More of the same in one page help nobody. */
const MOST = 20;

const MODULE = /^(import|export)(?![\w-])/gm;

/**
 * What MDX would take for JavaScript: everything in { }, and lines that start with import or export.
 * It is found in the plain text and never given to the parser, because a hostile expression
 * can bring the parser, and Node with it, to a sudden end.
 */
export function codeProblems(file: string, body: string): Problem[] {
  const braces = [...body.matchAll(BRACE)].filter(
    ([brace], index, all) => brace === '{' || all[index - 1]?.[0] !== '{',
  );
  return [
    ...braces
      .slice(0, MOST)
      .map(({ 0: brace, index }) =>
        mistake(
          'mdx-safe',
          file,
          placeOf(body, index),
          `"${brace}" is not allowed in a page.`,
          'Text in { } would be run as code. Write it without them.',
        ),
      ),
    ...[...body.matchAll(MODULE)]
      .slice(0, MOST)
      .map(({ 1: word, index }) =>
        mistake(
          'mdx-safe',
          file,
          placeOf(body, index),
          `A line can't start with "${word}".`,
          'It would be run as code. Delete it, or start the sentence with another word.',
        ),
      ),
  ];
}

/** The text with nothing left that MDX would take for JavaScript. Each character keeps its place. */
export const withoutCode = (body: string): string =>
  body.replace(BRACE, '_').replace(MODULE, (word) => word.toUpperCase());
