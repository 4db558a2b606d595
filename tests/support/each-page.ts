import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { pageUrl } from './site.ts';

/**
 * Opens every path in turn in one tab of a new context, and gathers what `look` finds.
 * Failures say on which page they were found.
 */
export async function eachPage(
  browser: Browser,
  options: BrowserContextOptions,
  paths: string[],
  look: (page: Page) => Promise<string[]>,
): Promise<string[]> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const found: string[] = [];
  for (const path of paths) {
    await page.goto(pageUrl(path), { waitUntil: 'load' });
    found.push(...(await look(page)).map((text) => `${path}: ${text}`));
  }
  await context.close();
  return found;
}
