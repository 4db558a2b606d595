import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';

/** The kinds of tests: folders of `tests`, the quickest first. */
const kinds = ['unit', 'cli', 'site', 'browser'];

/** Every test file of a project, as paths with `/` from its root: kind by kind, in order of name. */
export const testFiles = (root: string): string[] =>
  kinds
    .filter((kind) => existsSync(join(root, 'tests', kind)))
    .flatMap((kind) =>
      globSync(`tests/${kind}/**/*.test.ts`, { cwd: root })
        .map((file) => file.replaceAll('\\', '/'))
        .sort(),
    );

/** The files whose path contains one of the words; all of them when there is no word. */
export const matching = (files: string[], words: string[]): string[] =>
  words.length === 0 ? files : files.filter((file) => words.some((word) => file.includes(word)));

/** Whether a test file looks at the built site, and so needs it and a browser. */
export const needsSite = (file: string): boolean => /^tests\/(site|browser)\//.test(file);
