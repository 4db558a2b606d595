import { checkContent } from '../checks/check-content.ts';
import type { CheckOptions } from '../checks/check-content.ts';
import type { Problem } from '../content/problem.ts';

/** The folder of the content that the site is built from, from the project's top folder: `content`, unless CONTENT_DIR names another. */
export const contentFolder = (): string => process.env['CONTENT_DIR'] || 'content';

/** The problems of the content that the site is built from. */
export const contentProblems = (root: string, options?: CheckOptions): Promise<Problem[]> =>
  checkContent(root, contentFolder(), options);

/** The problems that must be mended. The others are advice. */
export const errorsOf = (problems: Problem[]): Problem[] => problems.filter(({ severity }) => severity === 'error');
