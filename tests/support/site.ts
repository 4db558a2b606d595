import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { chromium } from 'playwright';
import type { Browser } from 'playwright';
import { normalBase } from '../../src/serve/site-handler.ts';
import { ensureBrowser, launchOptions } from '../../src/setup/browser.ts';
import { projectRoot } from '../../src/setup/project-root.ts';

/** The folder of the built site. */
export const dist = join(projectRoot, 'dist');

/** The address of the built site's first page, with its final slash. `npm test` builds and serves it. */
export function siteUrl(): string {
  const url = process.env['TEST_SITE'];
  if (!url) throw new Error('TEST_SITE is not set. Run this file by npm test -- and a part of its path.');
  return url;
}

/** The address of a page, from its path in the site: `/a-z/`. */
export const pageUrl = (path: string): string => new URL(path.replace(/^\//, ''), siteUrl()).href;

/** Milliseconds that one step of a test may take: only what never comes is late, however busy the machine is. */
const PATIENCE = 3 * 60_000;

/** Makes a browser's pages wait for what they ask for, so that the speed of the machine plays no part. */
function patient(browser: Browser): Browser {
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await newContext(options);
    context.setDefaultTimeout(PATIENCE);
    // The search does without what takes seconds to come, where the browser can tell it that.
    await context.addInitScript(() => {
      delete (AbortSignal as { timeout?: unknown }).timeout;
    });
    return context;
  };
  return browser;
}

/** A browser for one test file, which must close it. */
export async function openBrowser(): Promise<Browser> {
  const path = process.env['TEST_BROWSER'];
  const found = path
    ? { path, ...(process.env['TEST_BROWSER_SANDBOX'] === 'off' && { sandbox: false }) }
    : await ensureBrowser({ log: console.error });
  return patient(await chromium.launch({ ...launchOptions(found.path, found), timeout: PATIENCE }));
}

const addressesIn = (file: string): string[] =>
  [...readFileSync(join(dist, file), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address);

/** The path of every page in the sitemap, from the site's first page: `/`, `/a-z/`. */
export function allPages(): string[] {
  const base = normalBase(process.env['BASE_PATH']);
  return addressesIn('sitemap-index.xml')
    .flatMap((sitemap) => addressesIn(basename(new URL(sitemap).pathname)))
    .map((address) => `/${new URL(address).pathname.slice(base.length)}`);
}
