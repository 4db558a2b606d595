import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { runChild } from '../setup/run-child.ts';
import { checkTypes } from './check-types.ts';

/** Where code stands; settings are formatted too. */
const CODE = ['src', 'tests', 'astro.config.mjs'];
const SETTINGS = ['package.json', 'tsconfig.json', '.oxlintrc.json'];

/** Runs the program of an installed package in a project. Resolves to what it wrote, by lines, when it fails. */
async function complaints(root: string, name: string, program: string, args: string[]): Promise<string[]> {
  const folder = dirname(createRequire(join(root, 'package.json')).resolve(`${name}/package.json`));
  const { code, output } = await runChild(process.execPath, [join(folder, program), ...args], { cwd: root });
  return code === 0 ? [] : output.split('\n').filter(Boolean);
}

/** What the linter finds, as `file:line:column: message [rule]`. */
const lint = (root: string) => complaints(root, 'oxlint', 'bin/oxlint', [...CODE, '--format', 'unix']);

/** The files that are not formatted. */
async function unformatted(root: string): Promise<string[]> {
  const files = [...CODE, ...SETTINGS];
  const found = await complaints(root, 'prettier', 'bin/prettier.cjs', ['--list-different', '--cache', ...files]);
  return found.map((file) => `${file}: It is not formatted. Run: npx prettier --write ${file}`);
}

/** Checks the format, the style and the types of a project's code. Empty when all is right. */
export async function checkCode(root: string): Promise<string[]> {
  const found = await Promise.all([unformatted(root), lint(root), checkTypes(root)]);
  return found.flat();
}
