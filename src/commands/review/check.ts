import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkRules } from '../../checks/check-content.ts';
import { parseContent } from '../../content/content.ts';
import { readIdeas } from '../../content/ideas.ts';
import { mistake } from '../../content/problem.ts';
import type { Problem } from '../../content/problem.ts';
import { readContent } from '../../content/read-content.ts';
import type { ReadContent } from '../../content/read-content.ts';
import type { Content } from '../../content/content.ts';
import { gate } from '../../review/gate.ts';
import type { GateInput, GateResult } from '../../review/gate.ts';
import { gateReport } from '../../review/gate-report.ts';
import { reviewedTexts } from '../../review/texts.ts';
import type { ReviewedText } from '../../review/texts.ts';
import { recordChange } from '../../content/schema/index.ts';
import type { RecordChange } from '../../content/schema/index.ts';
import { reviewCommand } from './command.ts';
import { pageWithChange } from './front-matter.ts';
import { gateLines } from './gate-words.ts';
import type { Judged } from './gate-words.ts';
import { commitsSince, commitsUpTo, inRepository, mergeBase } from './git.ts';
import type { Base } from './git.ts';
import { filesAt } from './git-files.ts';
import { annotation, summary } from './github.ts';
import { outsideOf } from './outside.ts';
import { recordFileWithChange } from './record-change.ts';
import { writeWhole } from '../whole-file.ts';
import { WrongUse } from '../../setup/wrong-use.ts';

const help = `npm run review -- check: may this branch be merged? It compares with where the branch began.
Every checked text that tells its readers something else than there must be approved by a review exactly as it is, or
say under "changes" in its front matter why it could not wait: kind urgent, correction or minor, with a note. A fact,
service, hard word or source that checked texts show says the same under "changes" in its own record, once: its pages
stay checked and tell their readers that it was updated. Approvals, closed records and dates stay as they were.
It lists all new approvals, sign-offs and head-counts, and every changed file that needs its owner, in any case.

Options:
  --base <branch>     what to compare with instead of origin/main (or main, where there is no origin)
  --head <commit>     what to judge instead of the files of this folder. They are read from git, and nothing of them is
                      run: so the rules of one branch can judge the content of another
  --declare <kind>    write the entry wherever it is missing: urgent, correction or minor
  --note <sentence>   what changed and why, for --declare. Readers see it
  --json              the result as data
  --github            mark the lines on GitHub, and write a table to the workflow's summary
  --today YYYY-MM-DD  as if it were another day
  --help              this text`;

const KINDS = ['urgent', 'correction', 'minor'] as const;

/** The entry that --declare and --note ask for. */
function declaration(kind: string | undefined, note: string | undefined, today: string): RecordChange | undefined {
  if (kind === undefined && note === undefined) return undefined;
  const wanted = KINDS.find((known) => known === kind);
  if (!wanted) throw new WrongUse(`--declare takes a kind of change: ${KINDS.join(', ')}.`);
  const entry = recordChange.safeParse({ date: today, kind: wanted, note: note?.trim() });
  if (!entry.success)
    throw new WrongUse('Say with --note what changed and why, in one line of plain words without < > { }.');
  return entry.data;
}

/** The gate, asked again with the texts of earlier commits if an approval may be of one of those. */
async function ask(root: string, folder: string, base: Base, input: GateInput): Promise<GateResult> {
  const result = gate(input);
  if (!result.unknown && result.unseen.length === 0) return result;
  const textsAt = async (commits: string[]): Promise<ReviewedText[]> => {
    const texts: ReviewedText[] = [];
    for (const commit of commits)
      texts.push(
        ...reviewedTexts(parseContent(await filesAt(root, commit, inRepository(base, folder)), folder).content),
      );
    return texts;
  };
  const between = result.unknown ? await textsAt(await commitsSince(root, base, folder)) : [];
  const written = await Promise.all(result.unseen.map((file) => commitsUpTo(root, base, file)));
  return gate({ ...input, between, earlier: await textsAt([...new Set(written.flat())]) });
}

/** Writes the entry once wherever it is missing: into records that changed, and into texts whose own words changed. */
async function declare(
  root: string,
  folder: string,
  { texts, details }: Judged,
  entry: RecordChange,
): Promise<string[]> {
  const written = new Map<string, string>();
  for (const { file } of texts.filter(({ state }) => state === 'undeclared')) {
    const page = await pageWithChange(root, folder, file, entry);
    written.set(file, page.text);
  }
  for (const { file, kind, id } of details.filter(({ state }) => state === 'undeclared'))
    written.set(file, await recordFileWithChange(root, folder, { file, kind, id }, entry, written.get(file)));
  for (const [file, text] of written) await writeWhole(join(root, file), text);
  return [...written.keys()];
}

/** The content to judge: that of a commit, or of the folder. */
async function readHead(root: string, folder: string, base: Base, commit: string | undefined): Promise<ReadContent> {
  if (commit === undefined) return readContent(root, folder);
  const files = await filesAt(root, commit, inRepository(base, folder));
  return parseContent(files, folder, await readIdeas(root));
}

const START = { line: 1, column: 1 };

/** What keeps the content from being judged at all: files that can't be read, and those that every site has. */
function unreadable({ content, problems }: ReadContent, folder: string): Problem[] {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return errors;
  const missing = (file: string, what: string) =>
    mistake('review-gate', `${folder}/${file}`, START, `This file is missing. ${what}`, 'Bring it back.');
  return [
    ...(content.site ? [] : [missing('site.yaml', 'It names the council and those who check the site.')]),
    ...(content.programme
      ? []
      : [missing('reviews/programme.yaml', 'It says which area is reviewed in which quarter.')]),
  ];
}

const rulesOf = (content: Content, ofReviews: boolean): Problem[] =>
  checkRules(content, ({ id, advises }) => !advises && id.startsWith('review-') === ofReviews);

export const command = reviewCommand({
  name: 'check',
  summary: 'may this branch be merged: is every changed text approved or declared?',
  help,
  options: {
    base: { type: 'string' },
    head: { type: 'string' },
    declare: { type: 'string' },
    note: { type: 'string' },
    json: { type: 'boolean' },
    github: { type: 'boolean' },
  },
  async run({ values }, { root, folder, today, env, log }) {
    const entry = declaration(values.declare, values.note, today);
    if (entry && values.head !== undefined)
      throw new WrongUse('--declare writes into the files of this folder, so it can not be used with --head.');
    const base = await mergeBase(root, values.base, values.head);
    const commit = values.head === undefined ? undefined : base.head;
    const files = await filesAt(root, base.commit, inRepository(base, folder));
    const old = parseContent(files, folder);
    // A base without a content folder is a site that begins here: all its texts are first editions.
    const before = files.length === 0 ? { ...old, problems: [] } : old;

    const judge = async (): Promise<Judged> => {
      const read = await readHead(root, folder, base, commit);
      const broken = unreadable(read, folder);
      if (broken.length > 0) return { texts: [], details: [], problems: broken, others: [], report: [], unread: true };
      const head = read.content;
      const result = await ask(root, folder, base, { base: before, head, rules: rulesOf(head, true), today });
      const others = values.github ? rulesOf(head, false).filter(({ severity }) => severity === 'error') : [];
      return {
        texts: result.texts,
        details: result.details,
        problems: result.problems,
        others,
        report: gateReport(before.content, head, result),
        unread: false,
      };
    };
    let result = await judge();
    const written = entry ? await declare(root, folder, result, entry) : [];
    if (written.length > 0) result = await judge();
    const { texts, details, problems, others, report } = result;
    const ok = problems.every(({ severity }) => severity !== 'error');
    const against = `${base.name} (${base.commit.slice(0, 7)})`;
    const outside = await outsideOf(root, base, inRepository(base, folder), commit);
    const findings = { ...result, outside, against };

    if (values.json)
      log(
        JSON.stringify(
          {
            today,
            base: { name: base.name, commit: base.commit },
            ok,
            declared: written,
            texts,
            details,
            problems,
            report,
            outside,
          },
          null,
          2,
        ),
      );
    else {
      for (const file of written) log(`Added the change to ${file}.`);
      if (entry && written.length === 0) log('No text and no record needs such an entry.');
      for (const line of gateLines(findings)) log(line);
    }
    if (values.github) {
      if (!values.json)
        for (const problem of [...problems, ...others])
          log(annotation({ ...problem, file: base.prefix + problem.file }));
      const file = env['GITHUB_STEP_SUMMARY'];
      if (file) await appendFile(file, `${summary(findings)}\n`);
    }
    return ok ? 0 : 1;
  },
});
