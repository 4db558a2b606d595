import { mdxToMdast } from 'satteri';
import type { MdastNode } from 'satteri';
import { mistake } from '../problem.ts';
import type { Problem } from '../problem.ts';
import { codeProblems, withoutCode } from './mdx-code.ts';
import { mdxSlip } from './mdx-slips.ts';
import { placeOf } from './place.ts';
import { hiddenCharacter } from './text.ts';
import { placeOfPart, walk } from './walk.ts';
import type { Part } from './walk.ts';

/** The tree of an MDX file, from the same parser that the build uses, so that a check sees what the build will see. */
export type Tree = MdastNode;

/** An MDX file in its two parts. `front` is the YAML between the first two lines of `---`. */
export interface Mdx {
  front?: { text: string; firstLine: number };
  /** Its places are those of the file. */
  tree?: Tree;
  problems: Problem[];
}

const FRONT = /^---\n([\s\S]*?)\n---(?:\n|$)/;
const PLACED = /^(\d+):(\d+): ([\s\S]*?)(?: \([\w-]+:[\w-]+\))?$/;

/** More levels than any page needs, and few enough to walk through a tree without running out of stack. */
const DEEPEST = 40;

/** The first place where a tree is deeper than it may be. Without recursion, as the tree may be as deep as its file is long. */
function tooDeep(tree: Part): Part | undefined {
  let level: Part[] = [tree];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return level[0];
    level = level.flatMap((part) => part.children ?? []);
  }
  return undefined;
}

/** Hidden characters that were written as `&#x202e;` or the like, so that they are only seen once the text is read. */
function hiddenProblems(file: string, text: string, tree: Part): Problem[] {
  // What is hidden in the file itself has been found there already.
  if (hiddenCharacter(text.replace(/[\n\t]/g, ''))) return [];
  const problems: Problem[] = [];
  walk(tree, (part) => {
    const words = [part.value, part.url, part.alt, part.title, ...(part.attributes ?? []).map(({ value }) => value)];
    const hidden = words
      .map((found) => (typeof found === 'string' ? hiddenCharacter(found.replace(/[\n\t]/g, '')) : undefined))
      .find(Boolean);
    if (hidden)
      problems.push(
        mistake(
          'hidden-characters',
          file,
          placeOfPart(part),
          `An invisible character (${hidden}) is written here as an escape.`,
          'Delete the part that starts with & and ends with ;.',
        ),
      );
  });
  return problems;
}

function frontMatter(
  file: string,
  text: string,
): { front?: { text: string; firstLine: number }; length: number; problems: Problem[] } {
  const found = FRONT.exec(text);
  if (!found) {
    const unfinished = text.startsWith('---');
    return {
      length: 0,
      problems: [
        mistake(
          'front-matter',
          file,
          { line: 1, column: 1 },
          unfinished ? 'The front matter does not end.' : 'This page has no front matter.',
          'Start the file with a line of ---, then title, summary and so on, then another line of ---.',
        ),
      ],
    };
  }
  const front = found[1] ?? '';
  // The build would take such a line for the end of the front matter, and so read another page than the one checked.
  const early = /^(?:---|\+\+\+)/m.exec(front);
  const problems = early
    ? [
        mistake(
          'front-matter',
          file,
          placeOf(text, 4 + early.index),
          'A line of the front matter starts with --- or +++.',
          'Put the text in quotes, on the line of its name.',
        ),
      ]
    : [];
  return { front: { text: front, firstLine: 2 }, length: found[0].length, problems };
}

/** Parses an MDX file without running any of it. */
export function parseMdx(file: string, text: string): Mdx {
  const { front, length, problems } = frontMatter(file, text);
  // Blank the front matter, keeping its size, so that places stay right and it can't be read as Markdown.
  const blank = text.slice(0, length).replace(/[^\n]/g, ' ');
  const body = blank + text.slice(length);
  const code = codeProblems(file, body);
  const parts = { ...(front && { front }) };
  try {
    const tree = mdxToMdast(withoutCode(body));
    const deep = tooDeep(tree as Part);
    if (deep)
      return {
        ...parts,
        problems: [
          ...problems,
          ...code,
          mistake(
            'mdx-valid',
            file,
            placeOfPart(deep),
            'This is nested too deeply.',
            'Look for a row of > or - or [ that was typed by mistake.',
          ),
        ],
      };
    return { ...parts, tree, problems: [...problems, ...code, ...hiddenProblems(file, text, tree as Part)] };
  } catch (error) {
    // Without its code a page may not be readable at all. What is wrong then is the code.
    if (code.length) return { ...parts, problems: [...problems, ...code] };
    const [, line = '1', column = '1', message = String((error as Error).message)] =
      PLACED.exec((error as Error).message) ?? [];
    const row = text.split('\n')[Number(line) - 1] ?? '';
    const slip = mdxSlip(message, row);
    problems.push(mistake('mdx-valid', file, { line: Number(line), column: Number(column) }, slip.message, slip.hint));
    return { ...parts, problems };
  }
}
