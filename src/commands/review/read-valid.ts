import { readContent } from '../../content/read-content.ts';
import { formatProblems } from '../../content/problem.ts';
import type { Problem } from '../../content/problem.ts';
import type { SettledContent } from '../../review/settled-content.ts';

/** Problems to print: the first few are enough to begin with. */
const SHOWN = 5;

/** Throws when there are problems that must be mended, with the first few. */
export function refuseErrors(problems: Problem[]): void {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  const more = errors.length > SHOWN ? `\n… and ${errors.length - SHOWN} more.` : '';
  throw new Error(`${formatProblems(errors.slice(0, SHOWN))}${more}\nMend what npm run check names, then try again.`);
}

/**
 * The content that a list is made of. Refuses content with files that can't be read: their texts would be missing
 * from the list without a word. `programme` and `site` must be there.
 */
export async function readValid(root: string, folder: string): Promise<SettledContent> {
  const { content, problems } = await readContent(root, folder);
  refuseErrors(problems);
  const { programme, site } = content;
  if (!site) throw new Error(`${folder}/site.yaml is missing. It names the council and those who check the site.`);
  if (!programme)
    throw new Error(
      `${folder}/reviews/programme.yaml is missing. It says which area is reviewed in which quarter: bring it back, or copy it from another council and change it.`,
    );
  return { ...content, programme, site };
}
