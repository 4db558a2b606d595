import type { Content } from '../content/content.ts';
import type { Problem } from '../content/problem.ts';

/**
 * A piece of content that breaks a rule, or just keeps it. Examples are the rule's tests:
 * its files are laid over a small complete site, and exactly these problems must come of it.
 */
export interface Example {
  /** What it shows, for the test's name. */
  name: string;
  /** Files of the content folder, by path. `undefined` takes a file away. */
  files: Record<string, string | Uint8Array | undefined>;
  /** Questions that the search learns from besides, by page: one a line. Where it is left out, they were not read. */
  training?: Record<string, string>;
  /** The problems of this rule, as `path:line:col: message`. Empty when the content is right. */
  problems: string[];
}

/** One rule about content. */
export interface Rule {
  /** Its name, such as `typed-figures`. */
  id: string;
  /** Set where all that it finds is advice, so that it runs only for those who ask for advice. */
  advises?: true;
  /** What it asks of authors, in one sentence. */
  about: string;
  examples: Example[];
  /** Looks at content whose files are each valid on their own. Left out where the parser itself finds the problems. */
  check?(content: Content): Problem[];
}
