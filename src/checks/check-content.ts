import type { Content } from '../content/content.ts';
import { readTraining } from '../search/files/training.ts';
import type { Problem } from '../content/problem.ts';
import { sortProblems } from '../content/problem.ts';
import { readContent } from '../content/read-content.ts';
import type { ReadContent } from '../content/read-content.ts';
import { rules } from './index.ts';

/** What is wrong across files: each rule's findings. */
export const checkRules = (content: Content): Problem[] => rules.flatMap((rule) => rule.check?.(content) ?? []);

/** Every problem of content that was read from under a project's folder, in reading order. */
export async function problemsOf(root: string, { content, problems }: ReadContent): Promise<Problem[]> {
  const training = await readTraining(root, content.search?.data.training);
  return sortProblems([...problems, ...checkRules({ ...content, training })]);
}

/** Every problem of the content under a project's folder, in reading order. */
export const checkContent = async (root: string, folder = 'content'): Promise<Problem[]> =>
  problemsOf(root, await readContent(root, folder));
