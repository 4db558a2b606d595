import { projectRoot } from '../setup/project-root.ts';
import { readOptions } from '../setup/read-options.ts';
import { runCommand } from '../setup/run-command.ts';

const help = `npm test: checks content and code, builds the site, finds or downloads a browser, and runs every test.
npm test -- browser unit/search: only the test files whose path contains one of the words, without the checks.

Environment:
  BROWSER_PATH  the Chromium, Chrome or Edge to test with`;

const log = (line: string) => console.log(line);

await runCommand(async () => {
  let result = { passed: 0, failed: 1 };
  try {
    const given = readOptions({ help, options: {}, words: true });
    if (given.help) return console.log(given.help);
    // Loaded here, so that a module that does not load is a failure with a count too.
    const { runAll } = await import('../testing/run-all.ts');
    result = await runAll(projectRoot, given.words ?? [], log);
  } catch (error) {
    const { message, stack } = error as Error;
    log(`✗ ${(process.env['DEBUG'] && stack) || message}`);
  }
  log(`${result.passed} passed, ${result.failed} failed`);
  return result.failed > 0 || result.passed === 0 ? 1 : 0;
});
