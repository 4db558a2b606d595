import type { Page } from 'playwright';
import { pageUrl, siteUrl } from './site.ts';

/** What follows the site's first page in an address, wherever the site was built for. */
export const pathIn = (address: string, start = siteUrl()): string => {
  const { pathname, hash } = new URL(address);
  return pathname.slice(new URL(start).pathname.length) + hash;
};

/** The paths of the results on the page, once the first stage for a question is there: `full`, once the full text is. */
export async function results(page: Page, query: string, stage: 'query' | 'full' = 'query'): Promise<string[]> {
  await page.locator(`main ol[data-${stage}=${JSON.stringify(query)}]`).waitFor({ state: 'attached' });
  const links = await page
    .locator('main ol > li')
    .evaluateAll((items) => items.map((item) => item.querySelector('a')?.href ?? ''));
  return links.map((link) => pathIn(link));
}

/** Types a question on the search page and sends it. Resolves to the paths of all that it found. */
export async function ask(page: Page, query: string): Promise<string[]> {
  await page.fill('main input[name=q]', query);
  await page.press('main input[name=q]', 'Enter');
  return results(page, query, 'full');
}

/** Opens the search page with a question in its address, and waits for all results. */
export async function openSearch(page: Page, parameters: Record<string, string>): Promise<string[]> {
  await page.goto(pageUrl(`/search/?${new URLSearchParams(parameters)}`));
  return parameters['q'] ? results(page, parameters['q'], 'full') : [];
}

/** The line that says how many results there are. */
export const status = (page: Page) => page.locator('main [role=status]');

/** Resolves when that line says something. */
export const saying = (page: Page, words: string | RegExp): Promise<void> =>
  status(page).filter({ hasText: words }).waitFor();

/** The search field on a page, once its suggestions work. */
export async function combobox(page: Page) {
  await page.focus('form[role=search] input[name=q]');
  const field = page.locator('input[role=combobox]');
  await field.waitFor();
  return field;
}

/** Types into the search field. Resolves to the names of the options, once they are there. */
export async function suggestions(page: Page, typed: string): Promise<string[]> {
  const field = await combobox(page);
  await field.fill('');
  await field.pressSequentially(typed);
  await page.locator('[role=option]', { hasText: `“${typed.trim()}”` }).waitFor();
  return page.locator('[role=option]').allTextContents();
}

/** Sends many questions from the form, each once the results before it are complete. Resolves to the first three paths for each. */
export async function askMany(page: Page, queries: string[], most = 3): Promise<string[][]> {
  const links = await page.evaluate(
    async ({ all, many }) => {
      const input = document.querySelector<HTMLInputElement>('main input[name=q]')!;
      const list = document.querySelector<HTMLOListElement>('main ol')!;
      const found: string[][] = [];
      for (const query of all) {
        delete list.dataset['full'];
        const answered = new Promise<void>((resolve) => {
          const observer = new MutationObserver(() => {
            if (list.dataset['full'] !== query) return;
            observer.disconnect();
            resolve();
          });
          observer.observe(list, { attributes: true, attributeFilter: ['data-full'] });
        });
        input.value = query;
        input.form!.requestSubmit();
        await answered;
        found.push(
          [...list.querySelectorAll<HTMLAnchorElement>(':scope > li > a:first-child')]
            .slice(0, many)
            .map(({ href }) => href),
        );
      }
      return found;
    },
    { all: queries, many: most },
  );
  return links.map((firsts) => firsts.map((link) => pathIn(link)));
}
