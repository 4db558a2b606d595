import { RANKING } from '../full-text.ts';
import type { Pagefind } from '../full-text.ts';
import { linkTo } from './site.ts';

interface PagefindModule {
  createInstance(options: object): Pagefind & { init(): Promise<void> };
}

let starting: Promise<Pagefind> | undefined;
let failures = 0;

/** Loads Pagefind once. What failed is tried again by the next search. */
export function pagefind(): Promise<Pagefind> {
  // Some browsers remember that a script did not come, so it is asked for by another address then.
  const address = linkTo('/pagefind/pagefind.js') + (failures > 0 ? `?${failures}` : '');
  starting ??= import(/* @vite-ignore */ address)
    .then(async ({ createInstance }: PagefindModule) => {
      const made = createInstance({ noWorker: true, ranking: RANKING });
      await made.init();
      return made;
    })
    .catch((error: unknown) => {
      starting = undefined;
      failures += 1;
      throw error;
    });
  return starting;
}
