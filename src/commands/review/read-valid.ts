import { readContent } from '../../checks/check-content.ts';
import type { Content } from '../../content/content.ts';
import { formatProblems } from '../../content/problem.ts';

/** Problems to print: the first few are enough to begin with. */
const SHOWN = 5;

/**
 * The content that a list is made of. Refuses content with files that can't be read: their texts would be missing
 * from the list without a word. `programme` must be there.
 */
export async function readValid(
  root: string,
  folder: string,
): Promise<Content & { programme: NonNullable<Content['programme']> }> {
  const { content, problems } = await readContent(root, folder);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    const more = errors.length > SHOWN ? `\n… and ${errors.length - SHOWN} more.` : '';
    throw new Error(`${formatProblems(errors.slice(0, SHOWN))}${more}\nMend what npm run check names, then try again.`);
  }
  const { programme } = content;
  if (!programme)
    throw new Error(
      `${folder}/reviews/programme.yaml is missing. It says which area is reviewed in which quarter: bring it back, or copy it from another council and change it.`,
    );
  return { ...content, programme };
}
