import { html } from './html.ts';
import type { Html } from './html.ts';

/** The folder of the pack that holds the pictures. */
export const PICTURES = 'pictures';

/** A picture of an idea. The words beside it say the same, so it has no alternative text of its own. */
export const picture = (idea: string): Html =>
  html`<img class="picture" src="${PICTURES}/${idea}.svg" alt="" width="144" height="144" />`;

/** The ideas that a sheet shows a picture of, in order of name. */
export const picturesIn = (text: string): string[] =>
  [
    ...new Set(
      [...text.matchAll(/<img class="picture" src="pictures\/([a-z0-9-]+)\.svg"/g)].map(([, idea = '']) => idea),
    ),
  ].sort();
