import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright';

/** A browser that is there already, or undefined. Nothing is ever installed for a pack: it is complete without PDFs. */
export async function openInstalledBrowser(): Promise<Browser | undefined> {
  // Playwright is there for the tests. Where only the site's own packages are installed, there is none.
  const tools = await Promise.all([import('playwright'), import('../../../setup/browser.ts')]).catch(() => undefined);
  if (!tools) return undefined;
  const [{ chromium }, { installedBrowser, launchOptions }] = tools;
  const found = await installedBrowser(() => undefined).catch(() => undefined);
  return found && chromium.launch(launchOptions(found.path, found));
}

/** How many pages a PDF has. */
export const pagesOf = (pdf: Uint8Array): number =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

/** Prints an HTML file to a tagged PDF with an outline. */
export async function printPdf(browser: Browser, htmlFile: string): Promise<{ bytes: Uint8Array; pages: number }> {
  const page = await browser.newPage({ javaScriptEnabled: false });
  try {
    await page.goto(pathToFileURL(htmlFile).href);
    const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
    return { bytes, pages: pagesOf(bytes) };
  } finally {
    await page.close();
  }
}
