import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { command as approve } from './approve.ts';
import type { ReviewCommand } from './command.ts';
import { command as correct } from './correct.ts';
import { command as decide } from './decide.ts';
import { FORMS, formArguments } from './forms.ts';
import type { FormName } from './forms.ts';
import { git } from './git.ts';
import { gitHubFrom, GitHubRefusal, requestFrom } from './github-request.ts';
import type { GitHubRequest } from './github-request.ts';
import { invite, met } from './meeting.ts';
import { command as record } from './record.ts';
import { command as sign } from './sign.ts';
import { command as start } from './start.ts';
import { WrongUse } from '../../setup/wrong-use.ts';

const COMMANDS: Record<FormName, ReviewCommand> = { start, invite, met, record, decide, approve, sign, correct };

const help = `npm run review -- propose <command>: does one step of a review from a form, and opens a pull request with it on GitHub.
It is for a coordinator without git: the workflows whose names begin with "Review:" run it. Nothing changes on the site
until somebody merges the pull request. The commands: ${Object.keys(FORMS).join(', ')}.

Options:
  --today YYYY-MM-DD  as if it were another day
  --help              this text

Environment: FORM, the fields of the form as JSON; GITHUB_TOKEN, GITHUB_REPOSITORY and GITHUB_REF_NAME, which a workflow has.`;

async function said(root: string, args: string[]): Promise<string> {
  const { code, output, error } = await git(root, args);
  if (code !== 0) throw new Error(`git can't say what has changed: ${error.split('\n')[0]}`);
  return output.toString();
}

/** The files under a folder that are not as they were committed, from the repository's top. */
const changedFiles = async (root: string, folder: string): Promise<string[]> =>
  (await said(root, ['status', '--porcelain', '-z', '--no-renames', '--untracked-files=all', '--', folder]))
    .split('\0')
    .filter(Boolean)
    .map((line) => line.slice(3));

interface Proposal {
  branch: string;
  base: string;
  title: string;
  body: string;
}

/** Commits the changed files to a new branch and opens a pull request, all on GitHub. Resolves to its address. */
async function openPullRequest(
  root: string,
  files: string[],
  { branch, base, title, body }: Proposal,
  repository: string,
  request: GitHubRequest,
): Promise<string> {
  const top = (await said(root, ['rev-parse', '--show-toplevel'])).trim();
  const head = (await said(root, ['rev-parse', 'HEAD'])).trim();
  const baseTree = (await said(root, ['rev-parse', 'HEAD^{tree}'])).trim();
  const blobs = await Promise.all(
    files.map(async (path) => ({
      path,
      mode: '100644',
      type: 'blob',
      content: await readFile(join(top, path), 'utf8'),
    })),
  );
  const create = async (what: string, sent: object) =>
    (await request('POST', `/repos/${repository}/${what}`, sent)) as { sha: string; html_url: string };
  const tree = await create('git/trees', { base_tree: baseTree, tree: blobs });
  const commit = await create('git/commits', { message: title, tree: tree.sha, parents: [head] });
  await create('git/refs', { ref: `refs/heads/${branch}`, sha: commit.sha }).catch((error: unknown) => {
    if (!(error instanceof GitHubRefusal) || error.status !== 422) throw error;
    throw new Error(
      `There is a branch "${branch}" already, from an earlier try today. Merge or close its pull request and delete the branch, then try again.`,
    );
  });
  try {
    return (await create('pulls', { title, head: branch, base, body })).html_url;
  } catch (error) {
    if (!(error instanceof GitHubRefusal)) throw error;
    throw new Error(
      `The step is on the branch "${branch}", but GitHub did not let the workflow open a pull request. Open it by hand from the branch, or allow it in the repository's settings under Actions, General: "Allow GitHub Actions to create and approve pull requests".`,
      { cause: error },
    );
  }
}

/** The fields of the form that a workflow was started with. */
function readForm(env: Record<string, string | undefined>): Record<string, string> {
  try {
    const form: unknown = JSON.parse(env['FORM'] ?? '');
    return Object.fromEntries(Object.entries(form as object).map(([name, value]) => [name, String(value ?? '')]));
  } catch {
    throw new WrongUse('FORM, the fields of the form as JSON, is not in the environment or is no JSON.');
  }
}

/** The command with what it asks GitHub by. */
export const proposeWith = (requestWith: typeof requestFrom): ReviewCommand => ({
  name: 'propose',
  summary: 'does one step from a form, and opens a pull request on GitHub, for somebody without git: <command>',
  async run(args, context) {
    const { root, folder, today, env, log } = context;
    if (args.includes('--help') || args.includes('-h')) {
      log(help);
      return 0;
    }
    const odd = args.find((arg) => arg.startsWith('-'));
    if (odd) throw new WrongUse(`Unknown option '${odd}'. The options are: --help.`);
    const [word, ...more] = args;
    const name = (Object.keys(FORMS) as FormName[]).find((known) => known === word);
    if (!name || more.length > 0) throw new WrongUse(`Name one command: ${Object.keys(FORMS).join(', ')}.`);
    const place = gitHubFrom(env);
    const base = env['GITHUB_REF_NAME'];
    if (!base) throw new Error('GITHUB_REF_NAME, the branch to merge into, is not in the environment.');
    if ((await changedFiles(root, folder)).length > 0)
      throw new Error(
        `There are changes in ${folder} that are not committed, and they would go into the pull request. Put them away first.`,
      );

    const form = readForm(env);
    const { args: given, review } = await formArguments(name, form);
    const code = await COMMANDS[name].run(given, context);
    if (code !== 0) return code;
    const files = await changedFiles(root, folder);
    if (files.length === 0) return 0;
    const note = (form['note_to_colleagues'] ?? '').replaceAll(/\s+/g, ' ').trim();
    const body = [
      `From the form "${FORMS[name].title}", on ${today}. The gate lists what it does to the record.`,
      ...(note ? ['', `> ${note}`] : []),
      '',
      'If no check has started, close this pull request and open it again: GitHub starts none for what a workflow opens.',
    ].join('\n');
    const title = `${FORMS[name].title}: ${review}`;
    const proposal = { branch: `review-${name}/${review}-${today}`, base, title, body };
    log(`Opened ${await openPullRequest(root, files, proposal, place.repository, requestWith(place))}`);
    return 0;
  },
});

export const command: ReviewCommand = proposeWith(requestFrom);
