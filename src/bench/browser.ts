import { chromium } from 'playwright';
import type { Browser } from 'playwright';
import { ensureBrowser, launchOptions } from '../setup/browser.ts';

/** A phone's window. */
export const PHONE = { width: 412, height: 823 };

/** How many times slower than this computer's a phone's processor is. */
export const SLOWER = 4;

/** Opens the browser that the tests use. `flags` are Chromium's own. */
export async function openBrowser(log: (line: string) => void, flags: string[] = []): Promise<Browser> {
  const found = await ensureBrowser({ log });
  const options = launchOptions(found.path, found);
  return chromium.launch({ ...options, args: [...(options.args ?? []), ...flags] });
}

/** What went wrong in a page, in one line. */
export const reasonOf = (error: unknown): string =>
  (error as Error).message.split('\n')[0]?.replace(/^page\.\w+: (?:Error: )?/, '') ?? '';
