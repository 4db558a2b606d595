import { appendFile } from 'node:fs/promises';
import { checkRules } from '../../checks/check-content.ts';
import { parseContent } from '../../content/content.ts';
import type { Content } from '../../content/content.ts';
import { gate } from '../../review/gate.ts';
import type { GateInput, GateResult } from '../../review/gate.ts';
import type { GateText } from '../../review/gate-texts.ts';
import { reviewedTexts } from '../../review/texts.ts';
import type { ReviewedText } from '../../review/texts.ts';
import { change as changeShape } from '../../content/schema/index.ts';
import type { Change } from '../../content/schema/index.ts';
import { reviewCommand } from './command.ts';
import { pageWithChange } from './front-matter.ts';
import { gateLines } from './gate-words.ts';
import { commitsSince, inRepository, mergeBase } from './git.ts';
import type { Base } from './git.ts';
import { filesAt } from './git-files.ts';
import { annotation, summary } from './github.ts';
import { readValid } from './read-valid.ts';
import { writeWhole } from '../whole-file.ts';
import { WrongUse } from '../../setup/wrong-use.ts';

const help = `npm run review -- check: may this branch be merged? It compares with where the branch began.
Every text that tells its readers something else than there must be approved by a review exactly as it is, or say
under "changes" in its front matter why it could not wait: kind urgent, correction or minor, with a note. A changed
fact or service counts for every text that shows it. Approvals, closed records and dates stay as they were.

Options:
  --base <branch>     what to compare with instead of origin/main (or main, where there is no origin)
  --declare <kind>    write the missing entry into every text that needs one: urgent, correction or minor
  --note <sentence>   what changed and why, for --declare. Readers see it
  --json              the result as data
  --github            mark the lines on GitHub, and write a table to the workflow's summary
  --today YYYY-MM-DD  as if it were another day
  --help              this text`;

const KINDS = ['urgent', 'correction', 'minor'] as const;

/** The entry that --declare and --note ask for. */
function declaration(kind: string | undefined, note: string | undefined, today: string): Change | undefined {
  if (kind === undefined && note === undefined) return undefined;
  const wanted = KINDS.find((known) => known === kind);
  if (!wanted) throw new WrongUse(`--declare takes a kind of change: ${KINDS.join(', ')}.`);
  const entry = changeShape.safeParse({ date: today, kind: wanted, note: note?.trim() });
  if (!entry.success)
    throw new WrongUse('Say with --note what changed and why, in one line of plain words without < > { }.');
  return entry.data;
}

/** The gate, asked again with the texts of the branch's own commits if an approval may be of one of those. */
async function ask(root: string, folder: string, base: Base, input: GateInput): Promise<GateResult> {
  const result = gate(input);
  if (!result.unknown) return result;
  const path = inRepository(base, folder);
  const between: ReviewedText[] = [];
  for (const commit of await commitsSince(root, base, folder))
    between.push(...reviewedTexts(parseContent(await filesAt(root, commit, path), folder).content));
  return gate({ ...input, between });
}

async function declare(root: string, folder: string, texts: GateText[], entry: Change): Promise<string[]> {
  const silent = texts.filter(({ state }) => state === 'undeclared').map(({ file }) => file);
  const pages = [];
  for (const file of silent) pages.push(await pageWithChange(root, folder, file, entry));
  for (const { path, text } of pages) await writeWhole(path, text);
  return silent;
}

const rulesOf = (content: Content) => checkRules(content, ({ id }) => id.startsWith('review-'));

export const command = reviewCommand({
  name: 'check',
  summary: 'may this branch be merged: is every changed text approved or declared?',
  help,
  options: {
    base: { type: 'string' },
    declare: { type: 'string' },
    note: { type: 'string' },
    json: { type: 'boolean' },
    github: { type: 'boolean' },
  },
  async run({ values }, { root, folder, today, env, log }) {
    const entry = declaration(values.declare, values.note, today);
    const base = await mergeBase(root, values.base);
    const files = await filesAt(root, base.commit, inRepository(base, folder));
    const old = parseContent(files, folder);
    // A base without a content folder is a site that begins here: all its texts are first editions.
    const before = files.length === 0 ? { ...old, problems: [] } : old;

    const judge = async () => {
      const head = await readValid(root, folder);
      return ask(root, folder, base, { base: before, head, rules: rulesOf(head), today });
    };
    let result = await judge();
    const written = entry ? await declare(root, folder, result.texts, entry) : [];
    if (written.length > 0) result = await judge();
    const { texts, problems } = result;
    const ok = problems.every(({ severity }) => severity !== 'error');
    const against = `${base.name} (${base.commit.slice(0, 7)})`;

    if (values.json)
      log(
        JSON.stringify(
          { today, base: { name: base.name, commit: base.commit }, ok, declared: written, texts, problems },
          null,
          2,
        ),
      );
    else {
      for (const file of written) log(`Added the change to ${file}.`);
      if (entry && written.length === 0) log('No text needs such an entry.');
      for (const line of gateLines(texts, problems, against)) log(line);
    }
    if (values.github) {
      if (!values.json)
        for (const problem of problems) log(annotation({ ...problem, file: base.prefix + problem.file }));
      const file = env['GITHUB_STEP_SUMMARY'];
      if (file) await appendFile(file, `${summary(texts, problems, against)}\n`);
    }
    return ok ? 0 : 1;
  },
});
