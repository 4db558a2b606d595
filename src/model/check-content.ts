import { join } from 'node:path';
import { readContentFolder } from '../sources/disk.ts';
import { rules } from './checks/index.ts';
import { parseContent } from './content.ts';
import type { Content } from './content.ts';
import type { Problem } from './problem.ts';
import { sortProblems } from './problem.ts';

/** What is wrong across files: each rule's findings. */
export const checkRules = (content: Content): Problem[] => rules.flatMap((rule) => rule.check?.(content) ?? []);

/** Every problem of the content under a project's folder, in reading order. Nothing in the content is run. */
export async function checkContent(root: string, folder = 'content'): Promise<Problem[]> {
  const { content, problems } = parseContent(await readContentFolder(join(root, folder)), folder);
  return sortProblems([...problems, ...checkRules(content)]);
}
