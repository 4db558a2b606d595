import { createHash } from 'node:crypto';

const hashed = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * The content security policy of a page: nothing from other hosts, no inline style or script but these, and scripts
 * of the site itself: the search's suggestions, and what reads aloud. `search` allows what Pagefind needs: its index
 * by fetch and its WebAssembly.
 */
export function securityPolicy({
  styles,
  scripts,
  search = false,
}: {
  styles: string[];
  scripts: string[];
  search?: boolean;
}): string {
  return [
    "default-src 'none'",
    `style-src ${styles.map(hashed).join(' ')}`,
    `script-src 'self' ${[...scripts.map(hashed), ...(search ? ["'wasm-unsafe-eval'"] : [])].join(' ')}`,
    ...(search ? ["connect-src 'self'"] : []),
    "font-src 'self'",
    "img-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');
}
