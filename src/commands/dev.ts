import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { astroCli, astroEnvironment } from '../build/astro.ts';
import { contentProblems, counted, errorsOf } from '../build/content-problems.ts';
import { formatProblems } from '../content/problem.ts';
import { projectRoot } from '../setup/project-root.ts';
import { runCommand } from '../setup/run-command.ts';

const help = `npm run dev: Astro's server for writing. Pages follow the content as you save it.
It prints the content's problems first. Options after -- go to Astro: npm run dev -- --port 5000`;

await runCommand(async () => {
  const args = process.argv.slice(2);
  if (args.includes('--help') || args.includes('-h')) return console.log(help);
  const problems = await contentProblems(projectRoot);
  if (problems.length > 0) console.log(formatProblems(problems));
  // Astro runs what an .mdx file says; code in one must not run because somebody previews it.
  const unsafe = errorsOf(problems).filter(({ rule }) => rule.startsWith('mdx-safe'));
  if (unsafe.length > 0) {
    throw new Error(
      `${counted(unsafe.length, 'problem')} above could run code from the content. Mend them, then run this again.`,
    );
  }
  const child = spawn(process.execPath, [astroCli(projectRoot), 'dev', '--root', projectRoot, ...args], {
    cwd: projectRoot,
    stdio: 'inherit',
    env: { ...process.env, ...astroEnvironment },
  });
  process.once('exit', () => child.kill());
  const [code] = await once(child, 'exit');
  return (code as number | null) ?? 1;
});
