/** Asks GitHub for something: a method and a path such as `/repos/org/site/issues`. Resolves to the parsed answer. Tests give their own. */
export type GitHubRequest = (method: 'GET' | 'POST', path: string, body?: object) => Promise<unknown>;

export interface GitHubPlace {
  token: string;
  /** `owner/name`. */
  repository: string;
  api: string;
}

/** What GitHub sets for every workflow. Throws with what is missing. */
export function gitHubFrom(env: Record<string, string | undefined>): GitHubPlace {
  const token = env['GITHUB_TOKEN'];
  const repository = env['GITHUB_REPOSITORY'];
  if (!token || !repository)
    throw new Error(
      'This needs GITHUB_TOKEN, and GITHUB_REPOSITORY as owner/name, in the environment. The workflows in .github/workflows give both.',
    );
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository))
    throw new Error(`GITHUB_REPOSITORY is "${repository}". Write it as owner/name.`);
  return { token, repository, api: env['GITHUB_API_URL'] ?? 'https://api.github.com' };
}

const ADVICE: Record<number, string> = {
  401: 'The token is not valid.',
  403: 'The token may not do this, or too much was asked at once: see the permissions of the workflow.',
  404: 'There is no such repository, or the token may not see it.',
  410: 'Issues are switched off in this repository. Switch them on in its settings.',
};

/** GitHub's answer was no. */
export class GitHubRefusal extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Requests over the network. */
export const requestFrom =
  ({ token, api }: GitHubPlace): GitHubRequest =>
  async (method, path, body) => {
    const response = await fetch(`${api}${path}`, {
      method,
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${token}`,
        'x-github-api-version': '2022-11-28',
      },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(30_000),
    }).catch((error: Error) => {
      throw new Error(`GitHub could not be reached: ${error.message}`, { cause: error });
    });
    if (!response.ok)
      throw new GitHubRefusal(
        response.status,
        `GitHub answered ${response.status} to ${method} ${path.split('?')[0]}. ${ADVICE[response.status] ?? 'Try again later.'}`,
      );
    return response.json();
  };
