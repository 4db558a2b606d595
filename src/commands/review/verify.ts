import { stateFaults } from '../../build/states/compare.ts';
import { expectedOf } from '../../build/states/expected.ts';
import { claimFinder } from '../../review/claims.ts';
import type { Reviewing } from '../../review/reviewing.ts';
import { START } from '../../content/parse/place.ts';
import { readPublished } from '../../review/verify-data.ts';
import type { Fault, Published, PublishedName } from '../../review/verify-data.ts';
import { signatures, verifiedRecords } from '../../review/verify-records.ts';
import { publishedRecords, stateClaims, verifiedTexts } from '../../review/verify-texts.ts';
import { pathsOf, wordFaults } from '../../review/verify-words.ts';
import { WrongUse } from '../../setup/wrong-use.ts';
import { counted } from '../../wording/count.ts';
import { dateText } from '../../wording/dates.ts';
import { phoneOf } from '../../wording/telephone.ts';
import { openBuiltSite } from './built-site.ts';
import type { BuiltSite } from './built-site.ts';
import { reviewCommand } from './command.ts';

const help = `npm run review -- verify <folder or address>: proves what a built site says of its checking, from its open data alone.
For example:  npm run review -- verify dist
              npm run review -- verify https://www.example.org/care/

It reads data/reviews.json, texts.json, services.json, facts.json and leaflets.json, and the pages that they name; never
the content folder. It works out anew: that each record is a chain of steps in order; the fingerprint of each text;
whether it was checked as it stands; that the words of each page, and its links to elsewhere, are those of its text; and
that its line at the top says so. It judges as of the day on which the site was made, and follows no redirect to another
host.

It can't prove who was in the room, nor that a record was not written anew from its start: for that, compare the digests
that --json lists under "signed" with those that the three who signed have kept. It does not compare pictures.

It ends with 0 where all claims hold, 1 where one does not or the site can't be read, 2 where it was called wrongly.

Options:
  --json   the same as data, with the digest that each signature stands for
  --help   this text`;

const NAMES: PublishedName[] = ['reviews', 'texts', 'leaflets', 'services', 'facts'];

async function readData(site: BuiltSite, where: string): Promise<Published> {
  const read = async (name: PublishedName) => {
    const json = await site.read(`/data/${name}.json`);
    if (json === undefined)
      throw new WrongUse(
        `${where} has no data/${name}.json, so it is no site that can be verified. Name the folder that npm run build made, or the address of the site's first page.`,
      );
    return [name, readPublished(name, json)] as const;
  };
  return Object.fromEntries(await Promise.all(NAMES.map(read))) as unknown as Published;
}

const reviewingOf = ({ reviews: { programme } }: Published, rest: Pick<Reviewing, 'reviews' | 'texts'>): Reviewing => ({
  programme: programme ? { id: 'programme', file: '', data: programme, at: () => START } : undefined,
  ...rest,
});

/** Compares the pages of a site with its texts and records, one text after another. */
async function pageFaults(
  site: BuiltSite,
  published: Published,
  reviewing: Reviewing,
): Promise<{ pages: number; faults: Fault[] }> {
  const { made, items, ...checkers } = published.reviews;
  const shown = publishedRecords(published);
  const main = shown.services.get(published.texts.mainService);
  const editions = new Map(items.map(({ text, edition }) => [text, edition]));
  const claimsIn = claimFinder(checkers);
  const expected = expectedOf(reviewing, { checkers, editions, phone: (main && phoneOf(main)) ?? '' }, made);
  const faults: Fault[] = [];
  let pages = 0;
  for (const [index, text] of reviewing.texts.entries()) {
    const paths = pathsOf(text);
    const found = await Promise.all(paths.map((path) => site.read(path)));
    const there = found.filter((html) => html !== undefined);
    pages += there.length;
    for (const [number, html] of found.entries()) {
      const where = paths[number]!;
      if (html === undefined) faults.push({ where, reason: 'There is no such page.' });
      else faults.push(...stateFaults(html, expected[index]!, claimsIn).map((reason) => ({ where, reason })));
    }
    if (there.length === paths.length) faults.push(...wordFaults(text, there, shown));
  }
  return { pages, faults };
}

export const command = reviewCommand({
  name: 'verify',
  summary: 'proves what a built site says of its checking, from its open data alone: <folder or address>',
  help,
  options: { json: { type: 'boolean' } },
  words: true,
  async run({ values, words }, { root, log }) {
    const [where, ...more] = words;
    if (!where || more.length > 0)
      throw new WrongUse('Name one built site, by its folder or address: npm run review -- verify dist');
    const site = await openBuiltSite(root, where);
    const published = await readData(site, where);
    const { made, items, reviews } = published.reviews;
    const { records, faults: ofRecords } = verifiedRecords(published.reviews);
    const { texts, faults: ofTexts } = verifiedTexts(published);
    const reviewing = reviewingOf(published, { reviews: records, texts });
    const ofPages = await pageFaults(site, published, reviewing);
    const faults = [...ofRecords, ...ofTexts, ...stateClaims(items, reviewing, made), ...ofPages.faults];
    const wrongPages = new Set(faults.map(({ where: path }) => path));
    const right = texts.filter((text) => !pathsOf(text).some((path) => wrongPages.has(path)));
    const proven = { records: records.length, texts: right.length };
    if (values.json) {
      const of = { records: reviews.length, texts: items.length, pages: ofPages.pages };
      log(JSON.stringify({ made, proven, of, faults, signed: signatures(records) }, null, 2));
    } else {
      log(
        `As of ${dateText(made)}: ${proven.records} of ${counted(reviews.length, 'record')} of reviews and ${proven.texts} of ${counted(items.length, 'text')}, on ${counted(ofPages.pages, 'page')}, are proven by the open data.`,
      );
      for (const { where: path, reason } of faults) log(`${path}: ${reason}`);
    }
    return faults.length > 0 ? 1 : 0;
  },
});
