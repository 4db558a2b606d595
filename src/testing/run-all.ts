import { checkCode } from '../build/check-code.ts';
import { contentProblems, errorsOf } from '../build/content-problems.ts';
import { formatProblems } from '../content/problem.ts';
import { ensureBrowser } from '../setup/browser.ts';
import { runFiles } from './run-files.ts';
import { matching, needsSite, testFiles } from './select-files.ts';
import { openSites } from './sites.ts';
import type { TestSites } from './sites.ts';
import { counted } from '../wording/count.ts';

type Log = (line: string) => void;

/** Checks the content and the code. Resolves to whether the code is right; throws for the content's problems. */
async function runChecks(root: string, log: Log): Promise<boolean> {
  log('Checking the content, and the types, format and style of the code…');
  const errors = errorsOf(await contentProblems(root));
  if (errors.length > 0) {
    log(formatProblems(errors));
    throw new Error(`The content has ${counted(errors.length, 'problem')} to mend, so no test was run.`);
  }
  const faults = await checkCode(root);
  if (faults.length > 0) log(`✗ Code: ${counted(faults.length, 'fault')}\n${faults.join('\n')}`);
  return faults.length === 0;
}

/** Builds and serves the sites and readies the browser; tests learn of them by their environment. */
async function open(root: string, log: Log): Promise<TestSites> {
  const sites = await openSites(root, log);
  const browser = await ensureBrowser({ log });
  log(`Browser: ${browser.path}, version ${browser.version}`);
  Object.assign(process.env, sites.environment, {
    TEST_BROWSER: browser.path,
    TEST_BROWSER_SANDBOX: browser.sandbox ? 'on' : 'off',
  });
  return sites;
}

/**
 * Does all that a test run asks for: everything, or the test files whose path contains one of the words,
 * without the checks. Resolves to how many tests passed and failed; faulty code counts as one that failed.
 * Throws with what stopped it.
 */
export async function runAll(root: string, words: string[], log: Log): Promise<{ passed: number; failed: number }> {
  const everything = words.length === 0;
  const all = testFiles(root);
  const files = matching(all, words);
  if (files.length === 0)
    throw new Error(everything ? 'There are no test files.' : `No test file's path contains ${words.join(' or ')}.`);
  if (!everything) {
    log(
      `Running ${files.length} of ${all.length} test files, and not the checks of content and code:\n  ${files.join('\n  ')}`,
    );
  }
  const codeIsRight = everything ? await runChecks(root, log) : true;
  const sites = everything || files.some(needsSite) ? await open(root, log) : undefined;
  try {
    if (everything) log(`Running ${counted(files.length, 'test file')}…`);
    const { passed, failed } = await runFiles(root, files, log);
    if (!codeIsRight) log('\nThe code has faults: they are listed at the top.');
    return { passed, failed: failed + (codeIsRight ? 0 : 1) };
  } finally {
    await sites?.close();
  }
}
