import { minifySync } from 'vite';

const done = new Map<string, string>();

/** A script as it is put into pages: without comments and spaces. It stays readable in src/scripts. */
export function inlineScript(source: string): string {
  let code = done.get(source);
  if (code === undefined) {
    const result = minifySync('page.js', source);
    if (result.errors.length > 0) throw new Error(`A script of the page can't be read: ${result.errors[0]?.message}`);
    code = result.code.trim();
    done.set(source, code);
  }
  return code;
}
