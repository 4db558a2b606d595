import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { chromium } from 'playwright';
import type { Browser } from 'playwright';
import { normalBase } from '../../src/serve/site-handler.ts';
import { ensureBrowser, launchOptions } from '../../src/setup/browser.ts';
import { projectRoot } from '../../src/setup/project-root.ts';
import { INVENTED_DIST, INVENTED_ENVIRONMENT } from '../../src/testing/invented-site.ts';

/** A built site that `npm test` serves. */
export interface TestSite {
  name: string;
  /** The folder of its content, from the project's top folder. */
  content: string;
  /** The folder of its files. */
  dist: string;
  /** The path that it is served under, with a slash at both ends. */
  base: string;
  /** The address of its first page, with its final slash. Throws outside of `npm test`. */
  url: () => string;
}

/** An address that `npm test` gives to its tests. */
const served = (variable: string) => () => {
  const url = process.env[variable];
  if (!url) throw new Error(`${variable} is not set. Run this file by npm test -- and a part of its path.`);
  return url;
};

/** The site of the content folder: whatever authors have written today. Tests hold it to rules, and know none of its words. */
export const site: TestSite = {
  name: 'the site',
  content: process.env['CONTENT_DIR'] ?? 'content',
  dist: join(projectRoot, 'dist'),
  base: normalBase(process.env['BASE_PATH']),
  url: served('TEST_SITE'),
};

/** The site of the invented council of tests/fixtures/site, which has a case of everything and never changes by itself. */
export const invented: TestSite = {
  name: 'the invented council',
  content: INVENTED_ENVIRONMENT.CONTENT_DIR,
  dist: join(projectRoot, INVENTED_DIST),
  base: normalBase(INVENTED_ENVIRONMENT.BASE_PATH),
  url: served('TEST_INVENTED_SITE'),
};

/** The folder of the built site. */
export const { dist } = site;

/** The address of the built site's first page, with its final slash. */
export const siteUrl = site.url;

/** The address of a page, from its path in the site: `/a-z/`. */
export const pageUrl = (path: string, { url } = site): string => new URL(path.replace(/^\//, ''), url()).href;

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

/** The path of every page in the sitemap, from the site's first page: `/`, `/a-z/`. */
export function allPages({ dist: folder, base } = site): string[] {
  const addressesIn = (file: string): string[] =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address);
  return addressesIn('sitemap-index.xml')
    .flatMap((sitemap) => addressesIn(basename(new URL(sitemap).pathname)))
    .map((address) => `/${new URL(address).pathname.slice(base.length)}`);
}
