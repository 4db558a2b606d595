import { checkCode } from '../build/check-code.ts';
import { contentFolder, contentProblems, errorsOf } from '../build/content-problems.ts';
import type { Content } from '../content/content.ts';
import { readContent } from '../content/read-content.ts';
import { easyReadMatched } from '../checks/easy-read/matched.ts';
import { confirmationList } from '../checks/facts-to-confirm.ts';
import { formatProblems } from '../content/problem.ts';
import { readabilityReport } from '../checks/readability/report.ts';
import { projectRoot } from '../setup/project-root.ts';
import { readOptions } from '../setup/read-options.ts';
import { runCommand } from '../setup/run-command.ts';
import { todayFrom } from '../wording/dates.ts';
import { counted } from '../wording/count.ts';
import { refuseErrors } from './review/read-valid.ts';

const help = `npm run check: everything that is wrong with the content, all at once.
Ends with code 1 when anything must be mended.

Options, after --:
  --types        the code too, once the content is right: its types, its format and what the linter finds
  --advice       advice too, which nobody has to take
  --facts        the facts that someone still has to confirm
  --readability  how hard the pages are to read
  --help         this text`;

/** The content for a list. Refuses content with files that can't be read: the list would lack what is in them without a word. */
async function written(): Promise<Content> {
  const { content, problems } = await readContent(projectRoot, contentFolder());
  refuseErrors(problems);
  return content;
}

/** Prints what is wrong with the content. Resolves to how many problems must be mended. */
async function checkContent(withAdvice: boolean): Promise<number> {
  const problems = await contentProblems(projectRoot, { advice: withAdvice });
  const shown = problems.filter(
    ({ severity, rule }) => severity === 'error' || withAdvice || rule === easyReadMatched.id,
  );
  if (shown.length > 0) console.log(formatProblems(shown));
  const toMend = errorsOf(problems).length;
  const advice = withAdvice
    ? `, ${counted(problems.length - toMend, 'piece')} of advice.`
    : '. For advice: npm run check -- --advice';
  console.log(`Content: ${counted(toMend, 'problem')} to mend${advice}`);
  return toMend;
}

await runCommand(async () => {
  const given = readOptions({
    help,
    options: {
      types: { type: 'boolean' },
      advice: { type: 'boolean' },
      facts: { type: 'boolean' },
      readability: { type: 'boolean' },
    },
  });
  if (given.help) return console.log(given.help);
  if (given.values?.facts) return console.log(confirmationList(await written(), todayFrom(process.env, new Date())));
  if (given.values?.readability) return console.log(readabilityReport(await written()));

  const toMend = await checkContent(given.values?.advice ?? false);
  if (toMend > 0) return 1;
  if (!given.values?.types) return 0;

  const faults = await checkCode(projectRoot);
  for (const fault of faults) console.log(fault);
  console.log(`Code: ${counted(faults.length, 'fault')}.`);
  return faults.length > 0 ? 1 : 0;
});
