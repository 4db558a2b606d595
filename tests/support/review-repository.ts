import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { readContent } from '../../src/content/read-content.ts';
import { stateOf } from '../../src/review/state.ts';
import type { State } from '../../src/review/state.ts';
import { reviewedTexts } from '../../src/review/texts.ts';
import type { ReviewedText } from '../../src/review/texts.ts';
import { review } from '../../src/commands/review/index.ts';
import { writeFirstEditions } from './invented-council.ts';

const PROGRAMME = `every: 4
areas:
  - id: getting-help
    name: Getting help
  - id: carers
    name: Looking after someone
  - id: commitments
    name: Our promises
plan:
  - quarter: 2026-27-Q4
    areas: [carers]
  - quarter: 2027-28-Q1
    areas: [getting-help]
  - quarter: 2027-28-Q2
    areas: [commitments]
  - quarter: 2027-28-Q3
    areas: []
  - quarter: 2027-28-Q4
    areas: [carers]
`;

const BREAK = { title: 'A break from caring', summary: 'You can have time off.', leavesOut: '[what it costs]' };

/** What a run of the command said and how it ended. */
export interface Ran {
  code: number;
  out: string;
  err: string;
  json<T>(): T;
}

/** A content folder in a folder of its own, with a real git repository. */
export class ReviewRepository {
  readonly root: string;

  constructor(root = mkdtempSync(join(tmpdir(), 'a council '))) {
    this.root = root;
  }

  /** The fixture's content with a programme and one Easy Read, published on the branch main. */
  static published(): ReviewRepository {
    const made = new ReviewRepository();
    writeFirstEditions(join(made.root, 'content'));
    for (const file of globSync('content/**/easy-read.mdx', { cwd: made.root })) rmSync(join(made.root, file));
    made.write('reviews/programme.yaml', PROGRAMME);
    made.write(
      'leaflets/carers/a-break/easy-read.mdx',
      `---\ntitle: ${BREAK.title}\nsummary: ${BREAK.summary}\nleavesOut: ${BREAK.leavesOut}\nmatches: "${'0'.repeat(64)}"\n---\n\n## Time off\n\n<Row picture="talking">\n\nYou can have a rest.\n\n</Row>\n\n<CallRow service="care-team" />\n`,
    );
    made.publish();
    return made;
  }

  /** Makes a git repository of the folder, with all that is in it as the first commit of main. */
  publish(): void {
    this.git('init', '-q', '-b', 'main');
    this.git('config', 'user.name', 'Somebody');
    this.git('config', 'user.email', 'somebody@exampleton.example');
    this.git('config', 'commit.gpgsign', 'false');
    this.commit('First edition');
  }

  git(...args: string[]): string {
    return execFileSync('git', args, {
      cwd: this.root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
    }).trim();
  }

  commit(message: string): void {
    this.git('add', '-A');
    this.git('commit', '-q', '--allow-empty', '-m', message);
  }

  branch(name: string): void {
    this.git('switch', '-q', '-c', name);
  }

  /** What a squashed merge does: one new commit on main with all of the branch, and the branch gone. */
  squash(branch: string): void {
    this.commit('The last of it');
    this.git('switch', '-q', 'main');
    this.git('merge', '-q', '--squash', branch);
    this.commit(`${branch} (#1)`);
    this.git('branch', '-q', '-D', branch);
  }

  path(file: string): string {
    return join(this.root, 'content', file);
  }

  read(file: string): string {
    return readFileSync(this.path(file), 'utf8');
  }

  write(file: string, text: string | Uint8Array): void {
    mkdirSync(dirname(this.path(file)), { recursive: true });
    writeFileSync(this.path(file), text);
  }

  /** Replaces words that must be there. */
  edit(file: string, ...changes: [string | RegExp, string][]): void {
    let text = this.read(file);
    for (const [from, to] of changes) {
      const next = text.replace(from, () => to);
      if (next === text) throw new Error(`${file} does not have ${from}`);
      text = next;
    }
    this.write(file, text);
  }

  /** Changes a record's data. Its comments are lost, which is no matter here. */
  amend(file: string, change: (data: Record<string, unknown>) => void): void {
    const data = parse(this.read(file)) as Record<string, unknown>;
    change(data);
    this.write(file, stringify(data));
  }

  async run(command: string, today = '2027-01-11', env: Record<string, string> = {}): Promise<Ran> {
    const out: string[] = [];
    const err: string[] = [];
    const args = [...command.matchAll(/'([^']*)'|\S+/g)].map(([whole, quoted]) => quoted ?? whole);
    const code = await review([...args, '--today', today], {
      root: this.root,
      env,
      now: new Date(0),
      log: (line) => out.push(line),
      error: (line) => err.push(line),
    });
    return { code, out: out.join('\n'), err: err.join('\n'), json: <T>() => JSON.parse(out.join('\n')) as T };
  }

  async texts(): Promise<ReviewedText[]> {
    return reviewedTexts((await readContent(this.root)).content);
  }

  async state(leaflet: string, today: string, variant = 'standard'): Promise<State> {
    const { content } = await readContent(this.root);
    const text = reviewedTexts(content).find((found) => found.leaflet === leaflet && found.variant === variant);
    if (!text) throw new Error(`There is no ${leaflet}`);
    return stateOf(text, content, today);
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

export const RECORD = 'reviews/2026-27-Q4-carers.yaml';
export const A_BREAK = 'leaflets/carers/a-break/standard.mdx';

const SHORTER = 'Here are some ways to have a break:';

/** The record of the carers review as it is after the meeting: decided, signed by the group, and the one text changed as decided. */
export async function decided(repository: ReviewRepository): Promise<void> {
  await repository.run('start 2026-27-Q4 carers');
  repository.amend(RECORD, (record) => {
    record['meeting'] = { date: '2027-02-10', ways: ['room', 'post'] };
    record['present'] = [{ group: 'Exampleton Residents Group', people: 7 }];
    const items = record['items'] as Record<string, unknown>[];
    for (const item of items)
      item['outcome'] = item['code'] === 'ASC-04' && item['variant'] === 'standard' ? 'change' : 'no-change';
    record['comments'] = [
      {
        leaflet: 'carers/a-break',
        asked: 'Say what the list is of.',
        decision: 'done',
        changed: 'The list of breaks now says what it is',
        textNow: SHORTER,
        textBefore: 'Here are some ways to do it',
        date: '2027-02-10',
      },
      {
        leaflet: 'carers/a-break',
        asked: 'Give the price.',
        decision: 'not-done',
        reason: 'It differs for everybody.',
        date: '2027-02-10',
      },
    ];
    record['signOff'] = [{ role: 'review-group', date: '2027-02-24' }];
  });
  repository.edit(A_BREAK, ['Here are some ways to do it:', SHORTER]);
}
