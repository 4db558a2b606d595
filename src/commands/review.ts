import { review } from './review/index.ts';
import { projectRoot } from '../setup/project-root.ts';
import { runCommand } from '../setup/run-command.ts';

await runCommand(() =>
  review(process.argv.slice(2), {
    root: projectRoot,
    env: process.env,
    now: new Date(),
    log: console.log,
    error: console.error,
  }),
);
