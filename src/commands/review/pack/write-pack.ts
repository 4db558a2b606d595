import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright';
import { sheetsOf } from '../../../pack/sheets.ts';
import type { Pack } from '../../../review/pack.ts';
import { blankSatisfactionSheet } from '../../../review/blank-sheets.ts';
import { writeWhole } from '../../whole-file.ts';
import { commentSheet } from './fill-in.ts';
import { LIST, removeOld } from './folder.ts';
import { printPdf } from './pdf.ts';
import { counted } from '../../../wording/count.ts';

export interface Writing {
  folder: string;
  /** What an older pack in the folder wrote. */
  old: string[];
  /** Prints the PDFs. Without one there are none. */
  browser: Browser | undefined;
  log(line: string): void;
}

/** How many pages a PDF has is known once it is printed: the list has a place for it by the name of the sheet. */
const withPages = (list: string, pages: ReadonlyMap<string, number>): string =>
  list.replace(/<span class="whole" data-pages="([a-z0-9-]+)">/g, (place, name: string) => {
    const count = pages.get(name);
    return count === undefined ? place : `${place}${counted(count, 'page')}`;
  });

/**
 * Writes a pack into its folder and returns the names of its files. `html` are its pages by name. A sheet that somebody
 * has written in stays as it is.
 */
export async function writePack(
  pack: Pack,
  html: ReadonlyMap<string, string>,
  { folder, old, browser, log }: Writing,
): Promise<string[]> {
  const files: string[] = [];
  const put = async (name: string, content: string | Uint8Array) => {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeWhole(join(folder, name), content);
  };
  const write = async (name: string, content: string | Uint8Array) => {
    await put(name, content);
    files.push(name);
  };
  // Listed first, so that a pack whose making was stopped is still known for one.
  if (!existsSync(join(folder, LIST))) await put(LIST, JSON.stringify({ files: [] }));

  const sheets = sheetsOf(pack);
  for (const { name } of sheets) await write(`${name}.html`, html.get(name) ?? '');
  const fillIn = [
    ['comments.csv', commentSheet(pack)],
    ['satisfaction.csv', blankSatisfactionSheet()],
  ] as const;
  for (const [name, content] of fillIn) {
    if (!existsSync(join(folder, name))) await put(name, content);
    else if ((await readFile(join(folder, name), 'utf8')) !== content)
      log(`${name} has something written in it and stays as it is.`);
  }
  log(`${sheets.length} sheets.`);

  const pages = new Map<string, number>();
  for (const [index, { name }] of browser ? sheets.entries() : []) {
    const printed = await printPdf(browser!, join(folder, `${name}.html`));
    const file = `pdf/${name}.pdf`;
    await write(file, printed.bytes);
    pages.set(name, printed.pages);
    log(`PDF ${index + 1} of ${sheets.length}: ${file}, ${counted(printed.pages, 'page')}`);
  }
  await write('index.html', withPages(html.get('index') ?? '', pages));
  await removeOld(folder, old, new Set(files));
  const { quarter, area, today } = pack;
  await put(LIST, `${JSON.stringify({ quarter, area: area.id, made: today, files: files.sort() }, null, 2)}\n`);
  return [...files, ...fillIn.map(([name]) => name), LIST].sort();
}
