import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { readContent } from '../../src/content/read-content.ts';
import { stateOf } from '../../src/review/state.ts';
import type { State } from '../../src/review/state.ts';
import { standardFingerprint, withFingerprint } from '../../src/told/lockstep.ts';
import { reviewedTexts } from '../../src/review/texts.ts';
import type { ReviewedText } from '../../src/review/texts.ts';
import { review } from '../../src/commands/review/index.ts';
import { rechained } from './rechain.ts';
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

  /** Changes a record's data and makes its digests fit, as somebody can who has read how they are made. */
  forge(file: string, change: (data: Record<string, unknown>) => void): void {
    this.amend(file, change);
    this.write(file, rechained(this.read(file)));
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

  /** Runs a command that must go well. */
  async must(command: string, today: string): Promise<Ran> {
    const ran = await this.run(command, today);
    if (ran.code !== 0) throw new Error(`${command}: ${ran.err}`);
    return ran;
  }

  /** Says that an Easy Read matches its standard page as it is now, as `npm run match` does. */
  async match(leaflet: string): Promise<void> {
    const { content } = await readContent(this.root);
    const file = `leaflets/${leaflet}/easy-read.mdx`;
    this.write(file, withFingerprint(this.read(file), standardFingerprint(content, leaflet)!));
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

/** The carers review up to its meeting, on main. */
export async function met(repository: ReviewRepository): Promise<void> {
  await repository.must('start 2026-27-Q4 carers', '2027-01-11');
  await repository.must(
    "met 2026-27-Q4-carers --date 2027-02-10 --ways room,post --present 'Exampleton Residents Group: 7'",
    '2027-02-11',
  );
  repository.commit('Met');
}

/** What people asked for then, what was decided, and the one text changed as decided. Nothing of it is committed. */
export async function decisions(repository: ReviewRepository): Promise<void> {
  const sheet = join(repository.root, '.git', 'comments.csv');
  writeFileSync(
    sheet,
    'leaflet,variant,paragraph,comment\nASC-04,,,Say what the list is of.\nASC-04,,,Give the price.\n',
  );
  await repository.must(`record 2026-27-Q4-carers '${sheet}'`, '2027-02-18');
  await repository.must(
    `decide 2026-27-Q4-carers 1 done --changed 'The list of breaks now says what it is' --text-now '${SHORTER}' --text-before 'Here are some ways to do it'`,
    '2027-02-20',
  );
  await repository.must(`decide 2026-27-Q4-carers 2 not-done --reason 'It differs for everybody.'`, '2027-02-20');
  repository.edit(A_BREAK, ['Here are some ways to do it:', SHORTER]);
  await repository.match('carers/a-break');
}

/** The carers review after its decisions, ready to be approved. Its meeting is on main. */
export async function decided(repository: ReviewRepository): Promise<void> {
  await met(repository);
  await decisions(repository);
}

/** The carers review approved and signed by the group, all on main. */
export async function agreed(repository: ReviewRepository): Promise<void> {
  await decided(repository);
  await repository.must('approve 2026-27-Q4-carers', '2027-03-01');
  repository.commit('Approved');
  await repository.must("sign 2026-27-Q4-carers review-group --reference 'Note 12'", '2027-03-02');
  repository.commit('Agreed');
}
