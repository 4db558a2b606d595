import { sortProblems } from '../../content/problem.ts';
import type { Problem } from '../../content/problem.ts';
import { escaped } from '../../wording/escape.ts';

/** How many problems a page shows. The terminal has the others. */
const MOST = 20;

const STYLE = `font:1rem/1.5 system-ui,sans-serif;color:#1d1d1b;background:#fff3cd;border-bottom:4px solid #8a5a00;padding:1rem 1.5rem`;

const item = ({ file, line, column, message, hint }: Problem) =>
  `<li style="margin:.75rem 0"><code>${escaped(`${file}:${line}:${column}`)}</code>: ${escaped(message)}<br>${escaped(hint)}</li>`;

const heading = (count: number) => (count === 1 ? 'One problem to mend' : `${count} problems to mend`);

/** The problems as a list with a heading, in reading order. */
function list(problems: Problem[], level: 1 | 2): string {
  const left = problems.length - MOST;
  const more = left > 0 ? `<p>And ${left} more: see the terminal.</p>` : '';
  return `<h${level} style="font-size:1.25rem;margin:0">${heading(problems.length)}</h${level}><ol style="padding-left:1.5rem">${sortProblems(problems).slice(0, MOST).map(item).join('')}</ol>${more}`;
}

/** The page for whoever writes, where the page that was asked for can't be shown. It follows the content as pages do. */
export const problemsPage = (problems: Problem[]): string =>
  `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${heading(problems.length)}</title><script type="module" src="/@vite/client"></script></head><body style="margin:0"><main style="${STYLE}">${list(problems, 1)}<p>This page can be shown again once they are mended.</p></main></body></html>`;

/** A page with the content's problems above it. */
export const withProblems = (html: string, problems: Problem[]): string =>
  problems.length === 0
    ? html
    : html.replace(
        /<body[^>]*>/,
        (body) => `${body}<aside aria-label="Problems of the content" style="${STYLE}">${list(problems, 2)}</aside>`,
      );

/** A page for whoever writes: without its security policy, which keeps out the script that follows the content. */
export const withoutPolicy = (html: string): string =>
  html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
