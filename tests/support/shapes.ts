import type { HTMLElement } from 'node-html-parser';
import type { BuiltPage } from './pages.ts';

const nameOf = (element: HTMLElement | null): string =>
  element ? `${element.rawTagName} ${element.classNames}`.trim() : '';

/** What a page is built of: each element, by tag and classes, in the element around it. Drawings count as one. */
const joints = ({ document }: BuiltPage): Set<string> =>
  new Set(
    document
      .querySelectorAll('body *')
      .filter((element) => !element.parentNode?.closest('svg'))
      .map((element) => `${nameOf(element.parentNode)} > ${nameOf(element)}`),
  );

/**
 * The paths of a few pages that between them show every element in every surrounding that the site has, so that a fault
 * of the layout shows on one of them: always the page that adds most, until nothing is left.
 */
export function shapesOf(pages: BuiltPage[]): string[] {
  const shows = pages.map((page) => ({ path: page.path, left: joints(page) }));
  const chosen: string[] = [];
  for (;;) {
    const next = shows.reduce((best, page) => (page.left.size > best.left.size ? page : best));
    if (next.left.size === 0) return chosen;
    chosen.push(next.path);
    const shown = [...next.left];
    for (const { left } of shows) for (const joint of shown) left.delete(joint);
  }
}
