import { mdxSafe } from '../../checks/mdx-safe.ts';
import { gatherContent, parseFile } from '../../content/content.ts';
import { formatProblem } from '../../content/problem.ts';

/**
 * Throws where a text must not be made into a component: where it can't be read, or could run code. `path` is its
 * path in the content folder.
 */
export function refuseUnsafe(path: string, text: string, folder: string): void {
  const parsed = parseFile({ path, bytes: Buffer.from(text) }, folder);
  const { content } = gatherContent(new Map([[path, parsed]]), folder);
  const [first] = [...parsed.problems, ...(mdxSafe.check?.(content) ?? [])].filter(
    ({ severity }) => severity === 'error',
  );
  if (first) throw new Error(formatProblem(first));
}
