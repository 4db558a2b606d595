// Run by `npm run pictures`: puts every picture of ideas.ts into files/, and lists them in manifest.json.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { IDEAS } from './ideas.ts';
import { openOpenmoji } from './openmoji.ts';
import type { Idea, Picture } from './picture.ts';
import { recolourSkin, tidySvg } from './tidy-svg.ts';

const folder = import.meta.dirname;
const openmoji = openOpenmoji(join(folder, '..', '..'));

/** A picture's entry in the manifest and its drawing. */
function collect({ idea, means, openmoji: code, skin }: Idea): { picture: Picture; svg: string } {
  const known = { idea, means, file: `files/${idea}.svg` };
  if (!code) {
    const picture = {
      ...known,
      source: 'Drawn for this site',
      sourceName: `drawn/${idea}.svg`,
      author: 'The makers of this site',
      licence: 'Open Government Licence v3.0',
      licenceUrl: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
      changed: false,
    };
    return { picture, svg: tidySvg(readFileSync(join(folder, picture.sourceName), 'utf8')) };
  }
  const picture = {
    ...known,
    source: `OpenMoji ${openmoji.version}`,
    sourceName: code,
    author: openmoji.author(code),
    licence: 'CC BY-SA 4.0',
    licenceUrl: 'https://creativecommons.org/licenses/by-sa/4.0/',
    changed: skin !== undefined,
  };
  const svg = tidySvg(openmoji.svg(code));
  return { picture, svg: skin ? recolourSkin(svg, skin) : svg };
}

const collected = IDEAS.map(collect);
rmSync(join(folder, 'files'), { recursive: true, force: true });
mkdirSync(join(folder, 'files'));
for (const { picture, svg } of collected) writeFileSync(join(folder, picture.file), svg);
const pictures = collected.map(({ picture }) => picture).sort((a, b) => (a.idea < b.idea ? -1 : 1));
writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(pictures, null, 2)}\n`);
console.log(`${pictures.length} pictures are in src/pictures/files.`);
