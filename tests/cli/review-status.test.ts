import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import type { GitHubRequest } from '../../src/commands/review/github-request.ts';
import { GitHubRefusal } from '../../src/commands/review/github-request.ts';
import { review } from '../../src/commands/review/index.ts';
import { proposeWith } from '../../src/commands/review/propose.ts';
import { remindWith } from '../../src/commands/review/remind.ts';
import { projectRoot } from '../../src/setup/project-root.ts';
import { writeFirstEditions } from '../support/invented-council.ts';
import { PROGRAMME, record } from '../unit/review-fixture.ts';

let root: string;

const put = (files: Record<string, string>): void => {
  for (const [path, text] of Object.entries(files)) {
    const file = join(root, 'content', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'a review '));
  writeFirstEditions(join(root, 'content'));
  put({ 'reviews/programme.yaml': PROGRAMME });
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await review(args, {
    root,
    env: { TODAY: '2027-02-01' },
    now: new Date('2026-11-22T00:00:00Z'),
    log: (line) => out.push(line),
    error: (line) => err.push(line),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

const context = (lines: string[], today: string, env: Record<string, string> = {}) => ({
  root,
  folder: 'content',
  today,
  env,
  log: (line: string) => void lines.push(line),
});

describe('npm run review', () => {
  test('runs as a command of its own, with its exit code and no stack', () => {
    const call = (...args: string[]) =>
      spawnSync(process.execPath, [join(projectRoot, 'src', 'commands', 'review.ts'), ...args], {
        encoding: 'utf8',
        env: { ...process.env, CONTENT_DIR: relative(projectRoot, join(root, 'content')) },
      });
    const good = call('status', '--today', '2027-02-01');
    assert.equal(good.status, 0, good.stderr);
    assert.match(good.stdout, /^The review on 1 February 2027\n/);
    const bad = call('statsu');
    assert.equal(bad.status, 2);
    assert.match(
      bad.stderr,
      /^There is no command "statsu"\. Did you mean "status"\? The commands are: status, due, plan, start, /,
    );
    assert.equal(bad.stderr.trim().split('\n').length, 1);
  });

  test('says what there is to do, and each command says what it does', async () => {
    const { code, out } = await run('--help');
    assert.equal(code, 0);
    const names = [...out.matchAll(/^ {2}([a-z]+) {2,}\S/gm)].map(([, name = '']) => name);
    assert.deepEqual(names, [
      'status',
      'due',
      'plan',
      'start',
      'pack',
      'quarter',
      'invite',
      'met',
      'record',
      'decide',
      'approve',
      'sign',
      'correct',
      'check',
      'remind',
      'propose',
      'verify',
    ]);
    for (const name of names) {
      const help = await run(name, '--help');
      assert.equal(help.code, 0, name);
      assert.match(help.out, new RegExp(`^npm run review -- ${name}\\b`), name);
    }
  });

  test('an option that there is not is a wrong use of every command', async () => {
    for (const name of [
      'status',
      'due',
      'plan',
      'start',
      'pack',
      'quarter',
      'invite',
      'met',
      'record',
      'decide',
      'approve',
      'sign',
      'correct',
      'check',
      'remind',
      'propose',
      'verify',
    ]) {
      const { code, out, err } = await run(name, '--nonsense');
      assert.equal(code, 2, `${name}: ${out}${err}`);
      assert.match(out + err, /The options are: /, name);
    }
  });

  test('takes the day from --today wherever it stands, or else from the environment', async () => {
    assert.match((await run('status')).out, /on 1 February 2027/);
    assert.match((await run('--today', '2028-02-29', 'status')).out, /on 29 February 2028/);
    assert.match((await run('status', '--today=2028-02-29')).out, /on 29 February 2028/);
    for (const day of ['2027-02-29', '1 May', '']) {
      const { code, err } = await run('status', '--today', day);
      assert.deepEqual([code, err], [2, `"${day}" is not a day. Write it as 2027-01-04 or 04/01/2027.`]);
    }
    assert.equal((await run('status', '--today')).code, 2);
  });

  test("names what to mend where content can't be read, as its texts would be missing", async () => {
    put({ 'leaflets/carers/a-break/standard.mdx': 'No front matter' });
    const { code, err } = await run('status');
    assert.equal(code, 1);
    assert.match(
      err,
      /^content\/leaflets\/carers\/a-break\/standard\.mdx:1:1: [^]*npm run check names, then try again\.$/,
    );
  });

  test('says where the programme should be', async () => {
    rmSync(join(root, 'content', 'reviews'), { recursive: true });
    const { code, err } = await run('status');
    assert.deepEqual([code, err.startsWith('content/reviews/programme.yaml is missing.')], [1, true]);
  });
});

describe('status and due', () => {
  test('a table by area, and the same as data', async () => {
    put(record({ quarter: '2026-27-Q4', area: 'getting-help', approvedOn: '2027-01-20' }));
    const { out } = await run('status');
    assert.match(out, /^Getting help +2 +\d+ +\d+ +0 +0 +0 +0 +none yet +not planned$/m);
    assert.match(out, /^Looking after someone +2 .*Q1 2027\/28$/m);
    const { areas } = JSON.parse((await run('status', '--json')).out) as {
      areas: { id: string; checked: number; texts: number }[];
    };
    const [first] = areas;
    assert.equal(first?.id, 'getting-help');
    assert.equal(first?.checked, first?.texts);
  });

  test('what is due, late, and by when', async () => {
    assert.match(
      (await run('due')).out,
      /^To be checked by the end of March 2027: \d+ texts, 0 of them late\n\nGetting help\n {8}ASC-01 Ask for help \(page\): never checked; by the end of March 2027$/m,
    );
    assert.match((await run('due', '--today', '2027-04-01')).out, /^ {2}LATE {2}ASC-01 /m);
    assert.match(
      (await run('due', '--today', '2026-11-22')).out,
      /^Nothing is to be checked by the end of December 2026\.$/,
    );
    const { texts } = JSON.parse((await run('due', '--quarter', '2027-28-Q1', '--json')).out) as {
      texts: { area: string; due: string }[];
    };
    assert.deepEqual([...new Set(texts.map(({ area }) => area))], ['getting-help', 'carers', 'commitments']);
    assert.equal((await run('due', '--quarter', '2027-29-Q1')).code, 2);
  });
});

describe('plan', () => {
  const programme = () => readFileSync(join(root, 'content', 'reviews', 'programme.yaml'), 'utf8');

  test('writes only when asked, keeps comments and what has begun, and then has nothing more to change', async () => {
    const shown = await run('plan');
    assert.match(shown.out, /^Q4 2026\/27, January to March 2027, has begun and stays as it is: Getting help\./);
    assert.match(shown.out, /Nothing was written\. --write puts this into content\/reviews\/programme\.yaml\.$/);
    assert.equal(programme(), PROGRAMME);
    await run('plan', '--json', '--write');
    assert.equal(programme(), PROGRAMME);
    assert.match((await run('plan', '--write')).out, /Written to content\/reviews\/programme\.yaml\.$/);
    const written = programme();
    assert.match(
      written,
      /^# The plan of Exampleton\.[^]*# The first quarter of all\.\n {2}- quarter: 2026-27-Q4\n {4}areas: \[getting-help\] # crisis first\n/,
    );
    assert.match((await run('plan', '--write')).out, /This is the plan as it stands\.$/);
    assert.equal(programme(), written);
    assert.deepEqual(readdirSync(join(root, 'content', 'reviews')), ['programme.yaml']);
  });
});

describe('quarter', () => {
  test('makes the pack of every area of the quarter whose review is open', async () => {
    const early = await run('quarter', '--no-pdf');
    assert.deepEqual([early.code, existsSync(join(root, 'review-packs'))], [0, false]);
    assert.match(early.out, /The review of "getting-help" is not open yet\. First: npm run review -- start/);
    await run('start', '2026-27-Q4', 'getting-help');
    const { code, out } = await run('quarter', '--no-pdf');
    assert.equal(code, 0, out);
    assert.deepEqual(readdirSync(join(root, 'review-packs')), ['2026-27-Q4-getting-help']);
    assert.ok(readdirSync(join(root, 'review-packs', '2026-27-Q4-getting-help')).includes('index.html'));
  });

  test('says so when a quarter has none', async () => {
    const { code, out } = await run('quarter', '--quarter', '2029-30-Q1');
    assert.deepEqual([code, out], [0, 'The programme has no area in April to June 2029, so there is no pack to make.']);
  });
});

describe('remind', () => {
  const env = { GITHUB_TOKEN: 't', GITHUB_REPOSITORY: 'o/r' };

  test('sends nothing unless told to', async () => {
    const { out } = await run('remind');
    assert.match(out, /^Open an issue: Review: Getting help, January to March 2027\n[^]*\nNothing was sent\.$/);
    assert.match((await run('remind', '--email')).out, /^To: Adult Care\n/);
    assert.equal((await run('remind', '--email', '--github')).code, 2);
  });

  test('sends each reminder once, and one note when it is late', async () => {
    const issues: {
      number: number;
      body: string;
      user: { type: string };
      author_association: string;
      comments: object[];
    }[] = [];
    const bot = { user: { type: 'Bot' }, author_association: 'NONE' };
    let writes = 0;
    const request: GitHubRequest = async (method, path, body) => {
      const sent = body as { body: string } | undefined;
      const number = Number(/issues\/(\d+)\/comments/.exec(path)?.[1]);
      if (method === 'GET') return number ? issues.find((issue) => issue.number === number)?.comments : issues;
      writes += 1;
      if (number) return issues.find((issue) => issue.number === number)?.comments.push({ body: sent?.body, ...bot });
      issues.push({ number: issues.length + 1, body: sent?.body ?? '', ...bot, comments: [] });
      return { number: issues.length };
    };
    const send = async (today: string, ...args: string[]) => {
      const lines: string[] = [];
      writes = 0;
      assert.equal(await remindWith(() => request).run(['--github', ...args], context(lines, today, env)), 0);
      return [writes, lines.join('\n')] as const;
    };
    assert.equal((await send('2027-01-01', '--dry-run'))[0], 0);
    assert.deepEqual(await send('2027-01-01'), [1, 'Open an issue: Review: Getting help, January to March 2027: #1']);
    assert.deepEqual(await send('2027-02-01'), [0, 'Nothing to send: what is due or late has been sent before.']);
    assert.match(
      (await send('2027-04-01'))[1],
      /^Write under issue #1: getting-help of Q4 2026\/27 is late: #1\nOpen an issue: /,
    );
    assert.equal((await send('2027-04-02'))[0], 0);
    assert.equal((await send('2027-07-01'))[0], 2, 'one note for each of the two that were due from April to June');
    assert.equal((await send('2027-10-01'))[0], 0);
  });

  test('says what is missing to send by', async () => {
    await assert.rejects(remindWith(() => async () => []).run(['--github'], context([], '2027-01-01')), /GITHUB_TOKEN/);
  });
});

describe('propose', () => {
  const env = (form: object) => ({
    GITHUB_TOKEN: 't',
    GITHUB_REPOSITORY: 'o/r',
    GITHUB_REF_NAME: 'main',
    FORM: JSON.stringify(form),
  });
  const git = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    return stdout.trim();
  };
  const NAME = '2026-27-Q4-getting-help';

  beforeEach(() => {
    put(record({ quarter: '2026-27-Q4', area: 'getting-help', met: '2027-01-20' }));
    git('init', '-q', '-b', 'main');
    git('config', 'user.name', 'Test');
    git('config', 'user.email', 'test@example.org');
    git('add', '.');
    git('commit', '-qm', 'Start');
  });

  test('commits the approval on GitHub and opens a pull request, in four requests', async () => {
    const asked: [string, Record<string, unknown>][] = [];
    const request: GitHubRequest = async (_method, path, body) => {
      asked.push([path, (body ?? {}) as Record<string, unknown>]);
      return { sha: `sha-${asked.length}`, html_url: 'https://github.com/o/r/pull/1' };
    };
    const lines: string[] = [];
    assert.equal(
      await proposeWith(() => request).run(
        ['approve'],
        context(lines, '2027-02-01', env({ record: `${NAME} `, leaflets: '', note_to_colleagues: 'All agreed.' })),
      ),
      0,
      lines.join('\n'),
    );
    assert.deepEqual(
      asked.map(([path]) => path),
      ['git/trees', 'git/commits', 'git/refs', 'pulls'].map((what) => `/repos/o/r/${what}`),
    );
    const [tree, commit, ref, pull] = asked.map(([, body]) => body);
    const blobs = tree?.['tree'] as { path: string; content: string }[];
    assert.deepEqual(
      blobs.map(({ path }) => path),
      [`content/reviews/${NAME}.yaml`],
    );
    assert.match(blobs[0]?.content ?? '', /step: approved\n +date: 2027-02-01/);
    assert.deepEqual([commit?.['parents'], commit?.['tree']], [[git('rev-parse', 'HEAD')], 'sha-1']);
    assert.deepEqual(ref, { ref: `refs/heads/review-approve/${NAME}-2027-02-01`, sha: 'sha-2' });
    assert.deepEqual([pull?.['base'], pull?.['head']], ['main', `review-approve/${NAME}-2027-02-01`]);
    assert.match(String(pull?.['body']), /^> All agreed\.$/m);
    assert.equal(lines.at(-1), 'Opened https://github.com/o/r/pull/1');
  });

  test('does each step from its form', async () => {
    const steps: string[] = [];
    const request: GitHubRequest = async (_method, path, sent) => {
      if (path.endsWith('git/trees'))
        steps.push(
          ...(sent as { tree: { content: string }[] }).tree.map(
            ({ content }) => /- step: (\w+)\n(?:(?!- step)[^])*$/.exec(content)?.[1] ?? content,
          ),
        );
      return { sha: 's', html_url: 'https://github.com/o/r/pull/1' };
    };
    const fill = async (name: string, form: Record<string, string>) => {
      const lines: string[] = [];
      const code = await proposeWith(() => request).run([name], context(lines, '2027-02-01', env(form)));
      assert.equal(code, 0, lines.join('\n'));
      git('add', '-A');
      git('commit', '-qm', name);
    };
    await fill('record', {
      record: NAME,
      comments: 'leaflet\tvariant\tparagraph\tcomment\nASC-01\tstandard\t\tSay it shorter\n',
      note_to_colleagues: '',
    });
    await fill('decide', {
      record: NAME,
      comment_or_leaflet: '1',
      decision: 'not-done',
      changed: '',
      reason: '--today is a reason; really',
      text_now: '',
      text_before: '',
      decisions: '',
    });
    await fill('approve', { record: NAME, leaflets: '' });
    await fill('sign', { record: NAME, role: 'review-group', reference: 'Minutes, item 4' });
    await fill('correct', { record: NAME, note: 'Nine people took part.', withhold: '1' });
    await fill('start', { quarter: 'Q4 2026/27', area: 'carers' });
    await fill('met', {
      record: '2026-27-Q4-carers',
      date: '01/02/2027',
      ways: 'room, post',
      present: 'Residents: 7; Watch: 1',
      provided: 'Easy Read',
    });
    assert.deepEqual(steps, ['comments', 'decisions', 'approved', 'signed', 'correction', 'opened', 'met']);
  });

  test("asks GitHub nothing when the step can't be done", async () => {
    const never: GitHubRequest = async () => assert.fail('asked GitHub');
    await assert.rejects(
      proposeWith(() => never).run(
        ['sign'],
        context([], '2027-02-01', env({ record: NAME, role: 'service', reference: 'Note' })),
      ),
      /before all was decided/,
    );
    assert.equal(git('status', '--porcelain'), '');
  });

  test('refuses what would take something else along, and what is not a record', async () => {
    const never: GitHubRequest = async () => assert.fail('asked GitHub');
    const propose = (name: string, form: object) =>
      proposeWith(() => never).run([name], context([], '2027-02-01', env(form)));
    await assert.rejects(propose('approve', { record: '../../etc/passwd' }), /There is no review record "passwd"/);
    await assert.rejects(propose('approve', { record: '--today=2020-01-01' }), /begins with a hyphen/);
    await assert.rejects(propose('check', { record: NAME }), /Name one command/);
    put({ 'words.txt': 'Exampleton\n' });
    await assert.rejects(propose('approve', { record: NAME }), /not committed/);
  });

  test('says what to do where GitHub does not let a workflow open pull requests', async () => {
    const request: GitHubRequest = async (_method, path) => {
      if (path.endsWith('/pulls')) throw new GitHubRefusal(403, 'no');
      return { sha: 's' };
    };
    await assert.rejects(
      proposeWith(() => request).run(['approve'], context([], '2027-02-01', env({ record: NAME }))),
      /is on the branch "review-approve\/2026-27-Q4-getting-help-2027-02-01"[^]*Open it by hand/,
    );
  });
});
