import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { WrongUse } from '../../setup/wrong-use.ts';

interface GitResult {
  code: number;
  output: Buffer;
  error: string;
}

/** Runs git in a folder. It only reads: no lock is taken, and what it says is in English. */
export async function git(root: string, args: string[], input = ''): Promise<GitResult> {
  const child = spawn('git', args, { cwd: root, env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' } });
  const output: Buffer[] = [];
  const error: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => error.push(chunk));
  // When git ends early nobody reads the rest of what it is given. Its code says what happened.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', (reason: NodeJS.ErrnoException) =>
      reject(
        reason.code === 'ENOENT'
          ? new Error(
              'git is not installed here. The check compares with the published texts, and git has them. Install it from https://git-scm.com',
            )
          : reason,
      ),
    );
    child.once('close', (given) => resolve(given ?? 1));
  });
  return { code, output: Buffer.concat(output), error: Buffer.concat(error).toString().trim() };
}

const said = async (root: string, args: string[]): Promise<string | undefined> => {
  const { code, output } = await git(root, args);
  return code === 0 ? output.toString().trim() : undefined;
};

/** A commit to compare with, and what is compared. */
export interface Base {
  commit: string;
  /** The commit that the branch ends with. */
  head: string;
  /** What it was found by: `origin/main`. */
  name: string;
  /** Where the project's folder stands in the repository: `` or `site/`. */
  prefix: string;
}

const commitOf = (root: string, name: string) =>
  said(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);

const DEEPEN = 'Run: git fetch --unshallow\nIn a GitHub workflow, give actions/checkout "fetch-depth: 0".';

/**
 * The commit at which a branch left the base. `name` is the base; without it, the published main branch. `tip` is the
 * branch's last commit; without it, that of the working folder.
 */
export async function mergeBase(root: string, name?: string, tip = 'HEAD'): Promise<Base> {
  const prefix = await git(root, ['rev-parse', '--show-prefix']);
  if (prefix.code !== 0) {
    throw new Error(
      /not a git repository/.test(prefix.error)
        ? 'This folder is not a git repository, so nobody can tell what has changed. Get the project with git clone, not as a downloaded archive.'
        : `git can't read this repository: ${prefix.error.split('\n')[0]}`,
    );
  }
  if (!(await commitOf(root, 'HEAD')))
    throw new Error('There is no commit here yet, so there is nothing to compare with.');

  const head = await commitOf(root, tip);
  if (!head)
    throw new WrongUse(`"${tip}" is not a commit that is here. Name one by its hash or branch, and fetch it first.`);

  const shallow = (await said(root, ['rev-parse', '--is-shallow-repository'])) === 'true';
  let found: { name: string; commit: string } | undefined;
  for (const candidate of name === undefined ? ['origin/main', 'main'] : [name]) {
    const commit = await commitOf(root, candidate);
    if (commit && !found) found = { name: candidate, commit };
  }
  if (!found) {
    const wanted = name ?? 'origin/main';
    const remote = /^origin\/(.+)/.exec(wanted)?.[1];
    const otherwise = remote
      ? `Run: git fetch origin ${remote}`
      : 'Name a branch or commit that is here, such as --base origin/main.';
    const advice = shallow ? DEEPEN : otherwise;
    throw name === undefined || shallow || remote
      ? new Error(
          `"${wanted}" is not here, so there is nothing to compare with. ${advice}${name === undefined ? '\nOr name another base with --base.' : ''}`,
        )
      : new WrongUse(`"${wanted}" is not here. ${advice}`);
  }
  const commit = await said(root, ['merge-base', found.commit, head]);
  if (!commit) {
    throw new Error(
      shallow
        ? `This is a shallow clone: it does not reach back to where this branch left ${found.name}. ${DEEPEN}`
        : `This branch and ${found.name} have no common start. Name another base with --base.`,
    );
  }
  return { name: found.name, commit, head, prefix: prefix.output.toString().trim() };
}

/** The newest commits of the branch since the base that touched a folder, newest first. */
export async function commitsSince(root: string, { commit, head }: Base, folder: string): Promise<string[]> {
  const list = await said(root, ['rev-list', '--max-count=50', `${commit}..${head}`, '--', folder]);
  return list ? list.split('\n') : [];
}

/** The commits up to the base that touched a file, newest first. */
export async function commitsUpTo(root: string, { commit }: Base, file: string): Promise<string[]> {
  const list = await said(root, ['rev-list', '--max-count=50', commit, '--', file]);
  return list ? list.split('\n') : [];
}

/** Where a folder stands in the repository. */
export const inRepository = ({ prefix }: Base, folder: string): string =>
  join(prefix, folder).replaceAll('\\', '/').replace(/\/$/, '');
