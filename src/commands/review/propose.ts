import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { command as approve } from './approve.ts';
import { reviewCommand } from './command.ts';
import type { ReviewCommand } from './command.ts';
import { git } from './git.ts';
import { gitHubFrom, GitHubRefusal, requestFrom } from './github-request.ts';
import type { GitHubRequest } from './github-request.ts';
import { WrongUse } from '../../setup/wrong-use.ts';

const help = `npm run review -- propose <record> [leaflet…]: approves, as "approve" does, and opens a pull request with it on GitHub.
It is for a coordinator without git: the workflow "Approve a review" runs it. Nothing changes in the published
texts until somebody merges the pull request.

Options:
  --note <words>      what colleagues should know, in one line
  --today YYYY-MM-DD  as if it were another day
  --help              this text

Environment: GITHUB_TOKEN, GITHUB_REPOSITORY and GITHUB_REF_NAME, which a workflow has.`;

const RECORD = /^\d{4}-\d{2}-Q[1-4]-[a-z0-9-]+$/;

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
  record: string;
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
      `The approval is on the branch "${branch}", but GitHub did not let the workflow open a pull request. Open it by hand from the branch, or allow it in the repository's settings under Actions, General: "Allow GitHub Actions to create and approve pull requests".`,
      { cause: error },
    );
  }
}

/** The command with what it asks GitHub by. */
export const proposeWith = (requestWith: typeof requestFrom): ReviewCommand =>
  reviewCommand({
    name: 'propose',
    summary: 'approves and opens a pull request on GitHub, for somebody without git: <record> [leaflet…]',
    help,
    options: { note: { type: 'string' } },
    words: true,
    async run({ values, words }, context) {
      const { root, folder, today, env, log } = context;
      const [record, ...leaflets] = words.flatMap((word) => word.split(/\s+/)).filter(Boolean);
      if (!record || !RECORD.test(record)) throw new WrongUse('Name a record, such as 2026-27-Q4-carers.');
      const note = (values.note ?? '').trim();
      if (/[\r\n]/.test(note) || note.length > 400)
        throw new WrongUse('Write the note in one line of at most 400 characters.');
      const place = gitHubFrom(env);
      const base = env['GITHUB_REF_NAME'];
      if (!base) throw new Error('GITHUB_REF_NAME, the branch to merge into, is not in the environment.');
      if ((await changedFiles(root, folder)).length > 0)
        throw new Error(
          `There are changes in ${folder} that are not committed, and they would go into the pull request. Put them away first.`,
        );

      const code = await approve.run([record, ...leaflets], context);
      if (code !== 0) return code;
      const files = await changedFiles(root, folder);
      if (files.length === 0) return 0;
      const body = [
        `\`npm run review -- approve ${[record, ...leaflets].join(' ')}\` on ${today}.`,
        ...(note ? ['', `> ${note}`] : []),
        '',
        'If no check has started, close this pull request and open it again: GitHub starts none for what a workflow opens.',
      ].join('\n');
      const proposal = {
        record,
        branch: `review-approval/${record}-${today}`,
        base,
        title: `Approve the review ${record}`,
        body,
      };
      log(`Opened ${await openPullRequest(root, files, proposal, place.repository, requestWith(place))}`);
      return 0;
    },
  });

export const command: ReviewCommand = proposeWith(requestFrom);
