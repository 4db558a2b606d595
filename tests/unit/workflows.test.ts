import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parseDocument } from 'yaml';
import { FORMS } from '../../src/commands/review/forms.ts';
import { projectRoot } from '../../src/setup/project-root.ts';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}

interface Workflow {
  name: string;
  on: Record<string, unknown>;
  permissions?: Record<string, string>;
  jobs: Record<string, { 'timeout-minutes'?: number; permissions?: Record<string, string>; steps: Step[] }>;
}

const folder = join(projectRoot, '.github', 'workflows');
const files = readdirSync(folder).filter((file) => /\.ya?ml$/.test(file));
const { scripts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

/** What a workflow may write, and why. All others only read. */
const MAY_WRITE: Record<string, string[]> = {
  // Opens issues.
  'review-quarter.yml': ['issues'],
  // Each makes a branch and opens a pull request.
  ...Object.fromEntries(Object.keys(FORMS).map((name) => [`review-${name}.yml`, ['contents', 'pull-requests']])),
};

/** Brings the commits of a pull request from a fork into git, and into no folder. */
const FETCH = 'git fetch --no-tags origin "+refs/pull/$NUMBER/head:refs/proposed"';

test('the workflows that the review needs are there', () => {
  for (const file of [
    'review.yml',
    'review-quarter.yml',
    'rebuild.yml',
    ...Object.keys(FORMS).map((name) => `review-${name}.yml`),
  ])
    assert.ok(files.includes(file), file);
});

for (const file of files) {
  describe(file, () => {
    const text = readFileSync(join(folder, file), 'utf8');
    const document = parseDocument(text, { version: '1.2' });
    const workflow = document.toJS() as Workflow;
    const jobs = Object.values(workflow.jobs);
    const steps = jobs.flatMap((job) => job.steps);

    test('is valid YAML with a name', () => {
      assert.deepEqual(document.errors, []);
      assert.ok(workflow.name);
    });

    test('says what it may do, and writes only what it is known to need', () => {
      assert.equal(typeof workflow.permissions, 'object');
      const granted = [workflow.permissions ?? {}, ...jobs.map((job) => job.permissions ?? {})].flatMap((permissions) =>
        Object.entries(permissions),
      );
      const writing = granted.filter(([, level]) => level === 'write').map(([name]) => name);
      assert.deepEqual([...new Set(writing)], MAY_WRITE[file] ?? []);
      assert.ok(granted.every(([, level]) => level === 'read' || level === 'write'));
      assert.ok(
        !Object.values(workflow.permissions ?? {}).includes('write'),
        'only a job may write, not every job of the workflow',
      );
    });

    test('every job ends by itself', () => {
      for (const job of jobs) assert.ok((job['timeout-minutes'] ?? 0) > 0 && (job['timeout-minutes'] ?? 0) <= 30);
    });

    test('every action is pinned by its full commit, with its version beside it', () => {
      for (const { uses } of steps.filter((step) => step.uses))
        assert.match(uses ?? '', /^actions\/[a-z-]+@[0-9a-f]{40}$/);
      for (const line of text.match(/^.*\buses:.*$/gm) ?? []) assert.match(line, / # v\d+\.\d+\.\d+$/);
    });

    test('all it runs is an npm script that there is', () => {
      for (const { run } of steps.filter((step) => step.run && step.run !== FETCH)) {
        const [, script = ''] = /^npm (?:run )?([a-z]+)(?: -- [^;&|`\n]*)?$/.exec(run ?? '') ?? [];
        assert.ok(script in scripts, run ?? '');
      }
    });

    test('nothing that somebody typed becomes part of a script', () => {
      for (const { run } of steps) assert.ok(!run?.includes('${{'), run ?? '');
    });

    test('no checkout leaves its token behind, and no token reaches a step that does not need it', () => {
      for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/checkout@')))
        assert.equal(step.with?.['persist-credentials'], false);
      for (const { env, run } of steps)
        if (env?.['GITHUB_TOKEN']) assert.match(run ?? '', /^npm run review -- (?:remind --github|propose )/);
    });

    test('never runs what a stranger sends with rights to write', () => {
      assert.ok(!('workflow_run' in workflow.on));
      assert.equal('pull_request_target' in workflow.on, file === 'review.yml');
      if ('pull_request' in workflow.on) assert.deepEqual(workflow.permissions, { contents: 'read' });
    });
  });
}

test('the gate runs with the code of the main branch, and nothing of the pull request but its commits in git', () => {
  const text = readFileSync(join(folder, 'review.yml'), 'utf8');
  const workflow = parseDocument(text).toJS() as Workflow & { concurrency: { group: string } };
  assert.deepEqual(Object.keys(workflow.on), ['pull_request_target']);
  assert.deepEqual(workflow.permissions, { contents: 'read' });
  assert.deepEqual(Object.keys(workflow.jobs), ['gate']);
  const { permissions, steps } = workflow.jobs['gate']!;
  assert.equal(permissions, undefined);
  assert.deepEqual(
    steps.map(({ uses, run }) => uses?.split('@')[0] ?? run),
    [
      'actions/checkout',
      'actions/setup-node',
      FETCH,
      'npm run review -- check --base "origin/$BASE" --head "$HEAD" --github',
    ],
  );
  const [checkout, node] = steps;
  assert.deepEqual(checkout?.with, { 'persist-credentials': false, 'fetch-depth': 0 });
  assert.deepEqual(node?.with, { 'node-version': 26, 'package-manager-cache': false });
  assert.doesNotMatch(
    text,
    /secrets\.|github\.token|GITHUB_TOKEN|github\.event\.pull_request\.(?:title|body|head\.ref)/,
  );
  assert.match(workflow.concurrency.group, /pull_request\.number/);
});

test('one version of each action is in use', () => {
  const used = new Set(
    files.flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(/uses: (\S+)/g)].map(([, uses]) => uses),
    ),
  );
  const names = [...used].map((uses) => uses?.split('@')[0]);
  assert.equal(names.length, new Set(names).size);
});

for (const [name, form] of Object.entries(FORMS)) {
  test(`review-${name}.yml asks for what the command takes, and for nothing else`, () => {
    const { on } = parseDocument(readFileSync(join(folder, `review-${name}.yml`), 'utf8')).toJS() as {
      on: { workflow_dispatch: { inputs: Record<string, object> } };
    };
    const fields = [
      ...form.words.map((word) => word.replace('*', '')),
      ...Object.keys(form.options),
      ...('sheet' in form ? [form.sheet] : []),
      'note_to_colleagues',
    ];
    assert.deepEqual(Object.keys(on.workflow_dispatch.inputs).toSorted(), fields.toSorted());
  });
}
