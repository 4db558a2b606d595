import { join, relative, resolve } from 'node:path';
import { checkRules } from '../../checks/check-content.ts';
import type { PackOrder } from '../../pack/order.ts';
import { sheetsOf, textsOf } from '../../pack/sheets.ts';
import { packOf, unlikeRecord } from '../../review/pack.ts';
import type { Pack } from '../../review/pack.ts';
import { reviewingOf } from '../../review/reviewing.ts';
import { reviewCommand } from './command.ts';
import type { ReviewContext } from './command.ts';
import { packFiles } from './pack/folder.ts';
import { openInstalledBrowser } from './pack/pdf.ts';
import { renderSheets } from './pack/render-sheets.ts';
import { writePack } from './pack/write-pack.ts';
import { readQuarter } from './read-quarter.ts';
import { readValid, refuseErrors } from './read-valid.ts';
import { WrongUse } from '../../setup/wrong-use.ts';

const help = `npm run review -- pack <quarter> <area>: makes the review pack of an area, ready to print.
For example:  npm run review -- pack 2026-27-Q4 carers     (Q4 is January to March)

The review must be open, with the texts as they are now: npm run review -- start.
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

/** The site's own address under its base path, without a slash at the end, where the environment has it. */
function siteAddress({ SITE_URL: site, BASE_PATH: base = '' }: ReviewContext['env']): string | undefined {
  return site && URL.canParse(base, site) ? new URL(base, site).href.replace(/\/+$/, '') : undefined;
}

/** What the pages of a pack are told. `shown` is the pack's folder as the user would write it. */
const orderOf = (pack: Pack, shown: string, pdf: boolean, { root, env }: ReviewContext): PackOrder => ({
  quarter: pack.quarter,
  area: pack.area.id,
  folder: shown,
  pdf,
  site: siteAddress(env),
  texts: Object.fromEntries(Object.entries(textsOf(sheetsOf(pack))).map(([name, file]) => [name, resolve(root, file)])),
});

export const command = reviewCommand({
  name: 'pack',
  summary: 'makes the review pack of an area, ready to print: <quarter> <area>',
  help,
  options,
  words: true,
  async run({ values, words }, context) {
    const { root, folder, today, log } = context;
    const [word, area, ...more] = words;
    if (!word || !area || more.length > 0)
      throw new WrongUse('Name a quarter and an area, such as: npm run review -- pack 2026-27-Q4 carers');
    const quarter = readQuarter(word);

    const content = await readValid(root, folder);
    const topics = content.topics.map(({ data }) => data);
    const pack = packOf({ reviewing: reviewingOf(content), topics }, quarter, area, today);
    if ('problem' in pack) throw new WrongUse(pack.problem);
    if (!pack.review)
      throw new Error(
        `This review is not open, so nobody could say later which texts people saw. First: npm run review -- start ${quarter} ${area}`,
      );
    const out = resolve(root, values.out ?? join('review-packs', `${quarter}-${area}`));
    const shown = relative(root, out).startsWith('..') ? out : relative(root, out) || '.';
    const old = await packFiles(out);
    if (!old)
      throw new WrongUse(`${shown} has other files in it and is not a review pack. Name another folder with --out.`);

    // The texts are compiled as the site's are, so what is not safe must be found before.
    refuseErrors(checkRules(content, ({ advises }) => !advises));
    const unlike = unlikeRecord(pack);
    if (unlike.length > 0)
      throw new Error(
        `${unlike.join('\n')}\nThe pack shows exactly the texts with which the review was opened. Before anybody has seen it: npm run review -- start ${quarter} ${area} --again`,
      );
    const noPdf = values['no-pdf'] ?? false;
    const browser = noPdf ? undefined : await openInstalledBrowser();
    try {
      log('Making the sheets…');
      const order = orderOf(pack, shown, browser !== undefined, context);
      const html = await renderSheets(order, { root, folder, today, log });
      const files = await writePack(pack, html, { folder: out, old, browser, log });
      if (!browser && !noPdf)
        log(
          'No PDFs: there is no browser here to make them with. Install Chromium, Chrome or Edge, or print the pages from any browser.',
        );
      log(`${files.length} files in ${shown}. Begin with ${join(shown, 'index.html')}.`);
    } finally {
      await browser?.close();
    }
    return 0;
  },
});
