import type { ExistingIssue, Reminder } from '../../review/reminders.ts';
import type { GitHubRequest } from './github-request.ts';

/** Issues a page, as many as GitHub gives. */
const PAGE = 100;

/** Pages to look through before giving up: a reminder that may be there already is not sent again. */
const PAGES = 50;

interface Issue {
  number: number;
  body: string | null;
  pull_request?: unknown;
  user: { type: string } | null;
  author_association: string;
}

/** Anybody may open an issue in a public repository. Only those who belong to it can say that a reminder has been sent. */
const isTrusted = ({ user, author_association: association }: Pick<Issue, 'user' | 'author_association'>): boolean =>
  user?.type === 'Bot' || ['OWNER', 'MEMBER', 'COLLABORATOR'].includes(association);

async function pages(request: GitHubRequest, path: string): Promise<Issue[]> {
  const all: Issue[] = [];
  for (let page = 1; page <= PAGES; page += 1) {
    const answer = (await request(
      'GET',
      `${path}${path.includes('?') ? '&' : '?'}per_page=${PAGE}&page=${page}`,
    )) as Issue[];
    all.push(...answer);
    if (answer.length < PAGE) return all;
  }
  throw new Error(
    `GitHub has more than ${PAGE * PAGES} entries under ${path}, so it can't be told which reminders were sent. Nothing was sent.`,
  );
}

/** The reminders that were sent before, open or closed, with what was written under them. */
export async function sentReminders(request: GitHubRequest, repository: string): Promise<ExistingIssue[]> {
  const issues = await pages(request, `/repos/${repository}/issues?state=all`);
  const own = issues.filter(
    (issue) => !issue.pull_request && isTrusted(issue) && issue.body?.includes('<!-- content-review: '),
  );
  const found: ExistingIssue[] = [];
  for (const { number, body } of own) {
    const comments = await pages(request, `/repos/${repository}/issues/${number}/comments`);
    found.push({ number, body: body ?? '', comments: comments.filter(isTrusted).map((comment) => comment.body ?? '') });
  }
  return found;
}

/** Opens an issue or writes under one. Resolves to the issue's number. */
export async function send(request: GitHubRequest, repository: string, reminder: Reminder): Promise<number> {
  if (reminder.do === 'escalate') {
    await request('POST', `/repos/${repository}/issues/${reminder.issue}/comments`, { body: reminder.body });
    return reminder.issue;
  }
  const { number } = (await request('POST', `/repos/${repository}/issues`, {
    title: reminder.title,
    body: reminder.body,
  })) as { number: number };
  return number;
}
