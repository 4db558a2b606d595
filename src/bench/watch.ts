import type { Page } from 'playwright';

/** By name, a selector of what to wait for on a page. */
export type Moments = Record<string, string>;

/** When something was first seen, by the computer's clock, and what it was. */
export interface Sight {
  time: number;
  what: string;
}

interface Watching {
  benchSeen?: Record<string, Sight>;
}

/** Milliseconds to wait for anything. */
const PATIENCE = 60_000;

/** Runs in the page: notes in every frame what is to be seen, other than it was before. */
function watchPage({ moments, before = '' }: { moments: Moments; before?: string | undefined }): void {
  const seen: Record<string, Sight> = {};
  (globalThis as Watching).benchSeen = seen;
  const look = () => {
    if ((globalThis as Watching).benchSeen !== seen) return;
    for (const [name, selector] of Object.entries(moments)) {
      const element = seen[name] ? null : document.querySelector(selector);
      if (!element?.checkVisibility() || element.getClientRects().length === 0) continue;
      const what = `${element.textContent} ${element.getAttribute('href') ?? ''}`;
      if (what !== before) seen[name] = { time: performance.timeOrigin + performance.now(), what };
    }
    requestAnimationFrame(look);
  };
  look();
}

/** Runs in the page: notes when the reader last turned to a field, wrote, or sent a form. It outlasts the way to the next page. */
function noteDeeds(): void {
  for (const deed of ['focusin', 'input', 'submit']) {
    addEventListener(
      deed,
      () => sessionStorage.setItem(`bench-${deed}`, String(performance.timeOrigin + performance.now())),
      true,
    );
  }
}

/** Makes every page that is opened from here on watch for these moments. Once for a page. */
export async function watchFromStart(page: Page, moments: Moments): Promise<void> {
  await page.addInitScript(noteDeeds);
  await page.addInitScript(watchPage, { moments, before: undefined });
}

/** Watches the open page anew, for things other than `before`. */
export const watchAgain = (page: Page, moments: Moments, before?: string): Promise<void> =>
  page.evaluate(watchPage, { moments, before });

/** When the reader last did something, by the computer's clock. */
export const deedTime = async (page: Page, deed: 'focusin' | 'input' | 'submit'): Promise<number> =>
  Number(await page.evaluate((name) => sessionStorage.getItem(name), `bench-${deed}`));

/** Resolves when a moment has come. Rejects after a minute. */
export const seen = (page: Page, name: string): Promise<Sight> =>
  page.evaluate(
    ([moment, patience]) =>
      new Promise<Sight>((resolve, reject) => {
        const until = performance.now() + patience;
        const look = () => {
          const sight = (globalThis as Watching).benchSeen?.[moment];
          if (sight) resolve(sight);
          else if (performance.now() > until) reject(new Error(`no ${moment} result within a minute`));
          else setTimeout(look, 50);
        };
        look();
      }),
    [name, PATIENCE] as const,
  );
