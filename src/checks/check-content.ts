import { join } from 'node:path';
import { readContentFolder } from '../content/disk.ts';
import { readIdeas } from '../content/ideas.ts';
import { rules } from './index.ts';
import { parseContent } from '../content/content.ts';
import type { Content } from '../content/content.ts';
import { readTraining } from '../search/files/training.ts';
import type { Problem } from '../content/problem.ts';
import { sortProblems } from '../content/problem.ts';

/** What is wrong across files: each rule's findings. */
export const checkRules = (content: Content): Problem[] => rules.flatMap((rule) => rule.check?.(content) ?? []);

/** The content under a project's folder, with what is wrong with each file on its own. Nothing in the content is run. */
export const readContent = async (
  root: string,
  folder = 'content',
): Promise<{ content: Content; problems: Problem[] }> =>
  parseContent(await readContentFolder(join(root, folder)), folder, await readIdeas(root));

/** Every problem of the content under a project's folder, in reading order. */
export async function checkContent(root: string, folder = 'content'): Promise<Problem[]> {
  const { content, problems } = await readContent(root, folder);
  content.training = await readTraining(root, content.search?.data.training);
  return sortProblems([...problems, ...checkRules(content)]);
}
