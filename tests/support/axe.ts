import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const EVERYTHING = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules whose answer can change with the colours alone. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

async function broken(page: Page, runOnly: NonNullable<RunOptions['runOnly']>): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  const { violations: found } = await page.evaluate(
    (only) =>
      (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run({
        runOnly: only,
        resultTypes: ['violations'],
      }) as Promise<AxeResults>,
    runOnly,
  );
  return found.map(
    ({ id, help, nodes }) =>
      `${id} (${help}) at ${nodes
        .map(({ target }) => target.join(' '))
        .slice(0, 3)
        .join(', ')}`,
  );
}

/** What axe finds on a page, one line a broken rule. */
export const violations = (page: Page): Promise<string[]> => broken(page, { type: 'tag', values: EVERYTHING });

/** What axe finds on a page in light colours, and what of the colours it finds in dark ones. */
export async function violationsLightAndDark(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await violations(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await broken(page, { type: 'rule', values: OF_COLOURS });
  return [...light, ...dark.map((text) => `in dark colours: ${text}`)];
}
