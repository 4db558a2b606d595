import type { Browser } from 'playwright';
import type { Setting } from './setting.ts';
import { showIn } from './setting.ts';
import { pageUrl } from './site.ts';

/** A width at which a page was wider than that, and the innermost part that ends furthest to the right. */
interface Wide {
  asked: number;
  is: number;
  part: string;
}

/**
 * Shows pages at widths, and says where one is wider than it was asked to be: which page, how wide, at which width,
 * in which setting and what sticks out. Each page stands in a frame on a phone's screen, for a frame changes its width
 * many times as fast. What can be opened is open. Paths may be whole addresses, of one server.
 */
export async function tooWide(
  browser: Browser,
  paths: string[],
  widths: number[],
  setting: Setting,
): Promise<string[]> {
  const context = await browser.newContext({ isMobile: true, bypassCSP: true, reducedMotion: 'reduce' });
  await showIn(context, setting);
  const page = await context.newPage();
  await page.goto(pageUrl(paths[0]!));
  const found: string[] = [];
  for (const path of paths) {
    const wide = await page.evaluate(widthsOf, { address: pageUrl(path), widths });
    found.push(
      ...wide.map(({ asked, is, part }) => `${path} is ${is} pixels wide at ${asked} ${setting.name}: ${part}`),
    );
  }
  await context.close();
  return found;
}

/** Runs in the browser: one page, at every width. */
async function widthsOf({ address, widths }: { address: string; widths: number[] }): Promise<Wide[]> {
  const frame = document.createElement('iframe');
  frame.style.cssText = `border: 0; inline-size: ${widths[0]}px; block-size: 800px`;
  frame.src = address;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.replaceChildren(frame);
  await loaded;
  const shown = frame.contentDocument!;
  for (const details of shown.querySelectorAll('details')) details.open = true;
  for (const banner of shown.querySelectorAll<HTMLElement>('[data-easy]')) banner.hidden = false;

  const cut = (element: Element | null): boolean =>
    element !== null && (getComputedStyle(element).overflowX !== 'visible' || cut(element.parentElement));
  const furthest = (): string => {
    let right = 0;
    let part: Element = shown.body;
    for (const element of shown.body.querySelectorAll('*')) {
      if (cut(element.parentElement)) continue;
      const ends = [element.getBoundingClientRect().right];
      for (const text of cut(element) ? [] : element.childNodes) {
        const words = shown.createRange();
        words.selectNode(text);
        if (text.nodeType === Node.TEXT_NODE) ends.push(words.getBoundingClientRect().right);
      }
      if (Math.max(...ends) < right) continue;
      right = Math.max(...ends);
      part = element;
    }
    const [tag = ''] = /^<[^>]*>/.exec(part.outerHTML) ?? [];
    return `${tag} “${part.textContent?.replace(/\s+/g, ' ').trim().slice(0, 40)}” ends at ${Math.round(right)}`;
  };

  const wide: Wide[] = [];
  for (const asked of widths) {
    frame.style.inlineSize = `${asked}px`;
    // Asking for the width lays the page out, which may fetch a face: it is asked again when that is there.
    if (shown.documentElement.scrollWidth > 0) await shown.fonts.ready;
    const is = shown.documentElement.scrollWidth;
    if (is > asked) wide.push({ asked, is, part: furthest() });
  }
  return wide;
}
