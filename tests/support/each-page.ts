import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { showIn } from './setting.ts';
import type { Setting } from './setting.ts';
import { pageUrl, site as ofContent } from './site.ts';
import type { TestSite } from './site.ts';

/**
 * Opens every path in turn in one tab of a new context, and gathers what `look` finds once the page and its faces are
 * there. Failures say on which page they were found. The pages are those of the content folder's site unless another is given.
 */
export async function eachPage(
  browser: Browser,
  { setting, site = ofContent, ...options }: BrowserContextOptions & { setting?: Setting; site?: TestSite },
  paths: string[],
  look: (page: Page) => Promise<string[]>,
): Promise<string[]> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  if (setting) await showIn(context, setting);
  const page = await context.newPage();
  const found: string[] = [];
  for (const path of paths) {
    await page.goto(pageUrl(path, site), { waitUntil: 'load' });
    if (setting) await page.evaluate(() => document.fonts.ready);
    found.push(...(await look(page)).map((text) => `${path}: ${text}`));
  }
  await context.close();
  return found;
}
