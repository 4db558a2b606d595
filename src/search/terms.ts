import type { SearchPage } from './data.ts';

/** The pages with the names of the hard words that lead to them. */
export function withTerms(pages: SearchPage[]): SearchPage[] {
  const more = new Map<string, string[]>();
  for (const { leads, title, aliases } of pages) {
    if (leads !== undefined) more.set(leads, [...(more.get(leads) ?? []), title, ...aliases]);
  }
  return pages.map((page) => ({ ...page, aliases: [...new Set([...page.aliases, ...(more.get(page.path) ?? [])])] }));
}
