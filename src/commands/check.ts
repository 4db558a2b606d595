import { checkTypes } from '../build/check-types.ts';
import { contentProblems, counted, errorsOf } from '../build/content-problems.ts';
import { factsToConfirm } from '../model/facts-to-confirm.ts';
import { formatProblems } from '../model/problem.ts';
import { projectRoot } from '../setup/project-root.ts';
import { readOptions } from '../setup/read-options.ts';
import { runCommand } from '../setup/run-command.ts';

const help = `npm run check: everything that is wrong with the content and the types, all at once.
Ends with code 1 when anything must be mended.

Options, after --:
  --content  the content only
  --facts    the facts that someone still has to confirm
  --help     this text`;

await runCommand(async () => {
  const given = readOptions({ help, options: { content: { type: 'boolean' }, facts: { type: 'boolean' } } });
  if (given.help) return console.log(given.help);
  if (given.values?.facts) return console.log(await factsToConfirm(projectRoot));

  const problems = await contentProblems(projectRoot);
  if (problems.length > 0) console.log(formatProblems(problems));
  const toMend = errorsOf(problems).length;
  const advice = problems.length - toMend;
  console.log(`Content: ${counted(toMend, 'problem')} to mend, ${counted(advice, 'piece')} of advice.`);
  if (given.values?.content) return toMend > 0 ? 1 : 0;

  const types = await checkTypes(projectRoot);
  for (const error of types) console.log(error);
  console.log(`Types: ${counted(types.length, 'error')}.`);
  return toMend + types.length > 0 ? 1 : 0;
});
