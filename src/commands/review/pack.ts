import { join, relative, resolve } from 'node:path';
import { differences, packOf } from '../../review/pack.ts';
import { reviewCommand } from './command.ts';
import { packFiles } from './pack/folder.ts';
import { openInstalledBrowser } from './pack/pdf.ts';
import { readMakings, writePack } from './pack/write-pack.ts';
import { readQuarter } from './read-quarter.ts';
import { readValid } from './read-valid.ts';
import { WrongUse } from '../../setup/wrong-use.ts';

const help = `npm run review -- pack <quarter> <area>: makes the review pack of an area, ready to print.
For example:  npm run review -- pack 2026-27-Q4 carers     (Q4 is January to March)

For members: each leaflet in large print and in Easy Read, with numbered paragraphs, room to write and three
questions; a satisfaction sheet with faces; the agenda; how to take part by phone or post; and, if the area has
been reviewed before, what they said last time and what was done. For the office: index.html, which says what to
print; comments.csv and satisfaction.csv for what comes back. Sheets that somebody has written in stay as they are.

Options:
  --out <folder>      where to (review-packs/<quarter>-<area>)
  --no-pdf            the pages only. PDFs need Chromium, Chrome or Edge; nothing is installed for them
  --today YYYY-MM-DD  as if it were another day
  --help              this text`;

const options = { out: { type: 'string' }, 'no-pdf': { type: 'boolean' } } as const;

export const command = reviewCommand({
  name: 'pack',
  summary: 'makes the review pack of an area, ready to print: <quarter> <area>',
  help,
  options,
  words: true,
  async run({ values, words }, { root, folder, today, env, log }) {
    const [word, area, ...more] = words;
    if (!word || !area || more.length > 0)
      throw new WrongUse('Name a quarter and an area, such as: npm run review -- pack 2026-27-Q4 carers');
    const quarter = readQuarter(word);

    const { SITE_URL: site, BASE_PATH: base = '' } = env;
    const pack = packOf(
      await readValid(root, folder),
      quarter,
      area,
      today,
      site && URL.canParse(base, site) ? new URL(base, site).href : undefined,
    );
    if ('problem' in pack) throw new WrongUse(pack.problem);

    const out = resolve(root, values.out ?? join('review-packs', `${quarter}-${area}`));
    const shown = relative(root, out).startsWith('..') ? out : relative(root, out) || '.';
    const old = await packFiles(out);
    if (!old)
      throw new WrongUse(`${shown} has other files in it and is not a review pack. Name another folder with --out.`);

    const noPdf = values['no-pdf'] ?? false;
    const browser = noPdf ? undefined : await openInstalledBrowser();
    try {
      const files = await writePack(pack, await readMakings(), { folder: out, shown, old, browser, log });
      if (!browser && !noPdf)
        log(
          'No PDFs: there is no browser here to make them with. Install Chromium, Chrome or Edge, or print the pages from any browser.',
        );
      if (!pack.review) log(`This review has no record yet. First: npm run review -- start ${quarter} ${area}`);
      for (const line of differences(pack)) log(line);
      log(`${files.length} files in ${shown}. Begin with ${join(shown, 'index.html')}.`);
    } finally {
      await browser?.close();
    }
    return 0;
  },
});
