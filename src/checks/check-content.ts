import type { Content } from '../content/content.ts';
import { readTraining } from '../search/files/training.ts';
import type { Problem } from '../content/problem.ts';
import { sortProblems } from '../content/problem.ts';
import { readContent } from '../content/read-content.ts';
import type { ReadContent } from '../content/read-content.ts';
import { rules } from './index.ts';
import type { Rule } from './rule.ts';

/** What is wrong across files: the findings of each rule, or of those that are wanted. */
export const checkRules = (content: Content, isWanted: (rule: Rule) => boolean = () => true): Problem[] =>
  rules.filter(isWanted).flatMap((rule) => rule.check?.(content) ?? []);

/** Whether to look for advice too, which takes longer than all else. */
export interface CheckOptions {
  advice?: boolean;
}

/** Every problem of content that was read from under a project's folder, in reading order. */
export async function problemsOf(
  root: string,
  { content, problems }: ReadContent,
  { advice = false }: CheckOptions = {},
): Promise<Problem[]> {
  const training = await readTraining(root, content.search?.data.training);
  return sortProblems([...problems, ...checkRules({ ...content, training }, (rule) => advice || !rule.advises)]);
}

/** Every problem of the content under a project's folder, in reading order. */
export const checkContent = async (root: string, folder = 'content', options?: CheckOptions): Promise<Problem[]> =>
  problemsOf(root, await readContent(root, folder), options);
