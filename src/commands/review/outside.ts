import { ownersOf } from '../../review/owners.ts';
import { git } from './git.ts';
import type { Base } from './git.ts';

/** A changed file that the rules about texts say nothing of, with whom CODEOWNERS names for it. */
export interface Outside {
  path: string;
  owners: string[];
}

const lines = (output: Buffer): string[] => output.toString().split('\0').filter(Boolean);

/** The files that differ between a commit and another, or what is in the working folder. Paths are from the repository's top. */
async function changedFiles(root: string, base: Base, head: string | undefined): Promise<string[]> {
  const run = async (args: string[]) => {
    const { code, output, error } = await git(root, args);
    if (code !== 0) throw new Error(`git can't say what has changed since ${base.name}: ${error}`);
    return lines(output);
  };
  const changed = await run(['diff', '--name-only', '--no-renames', '-z', base.commit, ...(head ? [head] : []), '--']);
  if (head) return changed;
  const fresh = await run(['ls-files', '--others', '--exclude-standard', '--full-name', '-z']);
  return [...new Set([...changed, ...fresh])].sort();
}

/** CODEOWNERS as it was at a commit: a branch does not choose its own owners. */
async function codeownersAt(root: string, { commit, prefix }: Base): Promise<string> {
  for (const path of new Set([`${prefix}.github/CODEOWNERS`, '.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'])) {
    const { code, output } = await git(root, ['show', `${commit}:${path}`]);
    if (code === 0) return output.toString();
  }
  return '';
}

/** Files of the content that no review looks at and that count for the whole site. */
const OF_THE_SITE =
  /^(?:(?:site|search|topics|sources|action-plan)\.yaml|words\.txt|pages\/.*|topics\/.*|reviews\/programme\.yaml)$/;

/**
 * What a branch changes outside of the texts and records: the code, its tests and workflows, public/, and what of the
 * content belongs to the whole site, such as its settings, the words of the search and the programme.
 * `content` is the content folder's path in the repository.
 */
export async function outsideOf(root: string, base: Base, content: string, head?: string): Promise<Outside[]> {
  const files = await changedFiles(root, base, head);
  const outside = files.filter(
    (path) => !path.startsWith(`${content}/`) || OF_THE_SITE.test(path.slice(content.length + 1)),
  );
  if (outside.length === 0) return [];
  const codeowners = await codeownersAt(root, base);
  return outside.map((path) => ({ path, owners: ownersOf(codeowners, path) }));
}

const MOST = 40;

/** One line for each file, in plain words. Of a long list, the first ones and how many there are. */
export const outsideLines = (outside: Outside[]): string[] => [
  ...outside
    .slice(0, MOST)
    .map(
      ({ path, owners }) =>
        `${path}: ${owners.length > 0 ? `ask ${owners.join(' or ')}` : '.github/CODEOWNERS names nobody for it; ask whoever keeps this website'}.`,
    ),
  ...(outside.length > MOST ? [`and ${outside.length - MOST} more files.`] : []),
];
