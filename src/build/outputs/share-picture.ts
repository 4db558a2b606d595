import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { create } from 'fontkit';
import sharp from 'sharp';
import type { Output } from './output.ts';
import { shapesOf, shareSvg } from './share-svg.ts';

const FONT = '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2';

/** Bytes above which a picture is too heavy for some of the programs that show shared links. */
const MOST = 40_000;

/** The picture that stands beside a link to the site in messages and on social media. */
export const sharePicture: Output = {
  name: 'Share picture',
  async run(folder, { settings }) {
    const font = create(await readFile(createRequire(import.meta.url).resolve(FONT)));
    const svg = shareSvg({
      name: shapesOf(settings.name, font, 0.036),
      place: shapesOf(settings.place, font),
    });
    const picture = await sharp(Buffer.from(svg)).png({ palette: true, compressionLevel: 9 }).toBuffer();
    if (picture.length > MOST)
      throw new Error(`share.png has ${picture.length} bytes; it should have ${MOST} at most.`);
    await writeFile(join(folder, 'share.png'), picture);
    return `Share picture: ${Math.round(picture.length / 1000)} kB`;
  },
};
