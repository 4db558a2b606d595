import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import { commentSheet, satisfactionSheet } from './fill-in.ts';
import type { Pack } from '../../../review/pack.ts';
import type { Picture } from '../../../pictures/picture.ts';
import { FACES } from './faces.ts';
import { LIST, removeOld, writeWhole } from './folder.ts';
import { indexPage } from './index-page.ts';
import type { Printed } from './index-page.ts';
import { printPdf } from './pdf.ts';
import { PICTURES, picturesIn } from './pictures.ts';
import type { Makings } from './sheet.ts';
import { sheetsOf } from './sheets.ts';

const PICTURE_FOLDER = fileURLToPath(new URL('../../../pictures/', import.meta.url));

/** The styles and the list of pictures, which belong to the project and not to its content. */
export async function readMakings(): Promise<Makings> {
  const [styles, manifest] = await Promise.all([
    readFile(new URL('pack.css', import.meta.url), 'utf8'),
    readFile(join(PICTURE_FOLDER, 'manifest.json'), 'utf8'),
  ]);
  return { styles, pictures: JSON.parse(manifest) as Picture[] };
}

async function pictureFile(idea: string, { pictures }: Makings): Promise<string | Uint8Array> {
  const face = FACES.find((found) => found.idea === idea);
  if (face) return face.svg;
  const picture = pictures.find((found) => found.idea === idea);
  if (!picture)
    throw new Error(
      `There is no picture for "${idea}". Run npm run check, mend what it says, and make the pack again.`,
    );
  return readFile(join(PICTURE_FOLDER, picture.file));
}

/** The typeface with its licence. Without it the pages are set in Arial. */
async function fontFiles(): Promise<[string, Uint8Array][]> {
  try {
    const folder = dirname(
      createRequire(import.meta.url).resolve('@fontsource-variable/atkinson-hyperlegible-next/package.json'),
    );
    return [
      [
        'font/atkinson-hyperlegible-next.woff2',
        await readFile(join(folder, 'files', 'atkinson-hyperlegible-next-latin-wght-normal.woff2')),
      ],
      ['font/licence.txt', await readFile(join(folder, 'LICENSE'))],
    ];
  } catch {
    return [];
  }
}

export interface Writing {
  folder: string;
  /** The folder as the user would write it. */
  shown: string;
  /** What an older pack in the folder wrote. */
  old: string[];
  /** Prints the PDFs. Without one there are none. */
  browser: Browser | undefined;
  log(line: string): void;
}

/** Writes a pack into its folder and returns the names of its files. A sheet that somebody has written in stays as it is. */
export async function writePack(
  pack: Pack,
  makings: Makings,
  { folder, shown, old, browser, log }: Writing,
): Promise<string[]> {
  const files: string[] = [];
  const write = async (name: string, content: string | Uint8Array) => {
    await writeWhole(join(folder, name), content);
    files.push(name);
  };
  const sheets = sheetsOf(pack, makings);
  const ideas = [...new Set(sheets.flatMap(({ html }) => picturesIn(html)))].sort();
  // Everything that can go wrong is made before the first file is written.
  const pictures = await Promise.all(
    ideas.map(async (idea) => [`${PICTURES}/${idea}.svg`, await pictureFile(idea, makings)] as const),
  );
  // Listed first, so that a pack whose making was stopped is still known for one.
  if (!existsSync(join(folder, LIST))) await writeWhole(join(folder, LIST), JSON.stringify({ files: [] }));

  for (const [name, content] of [...pictures, ...(await fontFiles())]) await write(name, content);
  for (const { name, html } of sheets) await write(`${name}.html`, html);
  const fillIn = [
    ['comments.csv', commentSheet(pack)],
    ['satisfaction.csv', satisfactionSheet()],
  ] as const;
  for (const [name, content] of fillIn) {
    if (!existsSync(join(folder, name))) await writeWhole(join(folder, name), content);
    else if ((await readFile(join(folder, name), 'utf8')) !== content)
      log(`${name} has something written in it and stays as it is.`);
  }
  log(`${sheets.length} sheets with ${ideas.length} pictures.`);

  const printed = new Map<string, Printed>();
  for (const [index, { name }] of browser ? sheets.entries() : []) {
    const { bytes, pages } = await printPdf(browser!, join(folder, `${name}.html`));
    const file = `pdf/${name}.pdf`;
    await write(file, bytes);
    printed.set(name, { file, pages });
    log(`PDF ${index + 1} of ${sheets.length}: ${file}, ${pages} ${pages === 1 ? 'page' : 'pages'}`);
  }
  await write('index.html', indexPage(pack, makings, sheets, printed, ideas, shown).html);
  await removeOld(folder, old, new Set(files));
  const { quarter, area, today } = pack;
  await writeWhole(
    join(folder, LIST),
    `${JSON.stringify({ quarter, area: area.id, made: today, files: files.sort() }, null, 2)}\n`,
  );
  return [...files, ...fillIn.map(([name]) => name), LIST].sort();
}
