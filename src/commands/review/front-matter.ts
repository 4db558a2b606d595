import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Change } from '../../content/schema/index.ts';
import { addTo, documentOf, indentsLists, textOf, wrongWith } from './record-file.ts';

const FRONT = /^---\n([\s\S]*?\n)---(?=\n|$)/;

/** A page's text with one more entry under `changes` in its front matter. Everything else stays as it is. */
export function withChange(text: string, change: Change): string {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const plain = text.slice(mark.length).replaceAll('\r\n', '\n');
  const front = FRONT.exec(plain)?.[1];
  if (front === undefined) throw new Error('The page has no front matter.');
  const document = documentOf(front);
  addTo(document, 'changes', [change]);
  return (
    mark + `---\n${textOf(document, indentsLists(front))}---${plain.slice(front.length + 7)}`.replaceAll('\n', newline)
  );
}

/** The text of a page's file with the entry added, not written yet. Throws when the page would not be right. */
export async function pageWithChange(
  root: string,
  folder: string,
  file: string,
  change: Change,
): Promise<{ path: string; text: string }> {
  const path = join(root, file);
  const text = withChange(await readFile(path, 'utf8'), change);
  const wrong = wrongWith(folder, file, text);
  if (wrong) throw new Error(`${wrong}\nNothing was written.`);
  return { path, text };
}
