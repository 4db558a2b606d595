import type { Content } from '../content/content.ts';
import { withdrawnLeaflets } from './withdrawn.ts';

/** What a page or file is made of that a site may lack. */
type MadeOf = 'commitments' | 'action-plan' | 'easy-reads';

/** Where every page links to it, with the words of the link. */
interface InMenus {
  header?: string;
  footer?: string;
}

/** A page that the site makes of records, so that no front matter says what it is called and how it is found. */
export interface MadePage extends InMenus {
  /** Its address, without the base path. */
  path: string;
  /** Its heading, and what links and search results call it. */
  title: string;
  /** Its first lines and its description. The first sentence stands under it among search results. */
  summary: string;
  /** Other words that people look for it by. */
  aliases: string[];
  /** What kind of page it is to the search. The search does not know a page without it. */
  format?: 'Commitment' | 'Words' | 'About this site';
  /** Whether its whole text is searched. Lists of links would be found for every word. */
  fullText?: true;
  /** Without any of these there is no such page. Left out where every site has it. */
  of?: MadeOf;
  /** Kept out of search engines: a tool, or the answer to a wrong address. */
  unlisted?: true;
}

/** A page that authors write, by its address, with its place among the others in the menus. */
interface WrittenPage extends InMenus {
  path: string;
}

/** A file for use elsewhere. */
export interface MadeFile {
  path: string;
  /** What a link to it says. */
  title: string;
  of?: MadeOf;
}

/** The pages that the site has a place for, in the order of the menus. Topics, leaflets and their like are made of content alone. */
const PAGES = [
  {
    path: '/leaflets/',
    title: 'All leaflets',
    summary: 'All leaflets about care and support, by topic. Each is a page that you can read here or print.',
    aliases: ['list of leaflets', 'print a leaflet', 'fact sheets', 'factsheets', 'brochures', 'booklets'],
    format: 'About this site',
    header: 'Leaflets',
  },
  {
    path: '/easy-read/',
    title: 'Easy Read',
    summary: 'All pages in Easy Read: short sentences with pictures.',
    aliases: ['easyread', 'pages with pictures', 'easy to read', 'simple words and pictures'],
    format: 'About this site',
    fullText: true,
    of: 'easy-reads',
    header: 'Easy Read',
  },
  {
    path: '/services/',
    title: 'Services',
    summary: 'Organisations and teams that can help you, and how to reach them.',
    aliases: ['list of services', 'directory of services', 'organisations that can help'],
    format: 'About this site',
    header: 'Services',
  },
  {
    path: '/commitments/',
    title: 'Our commitments',
    summary: 'What we promise adults who need care and support, and the people who look after them.',
    aliases: ['commitments', 'promises', 'strategy', 'adult social care strategy', 'strategy summary'],
    format: 'Commitment',
    of: 'commitments',
    header: 'Commitments',
  },
  {
    path: '/commitments/action-plan/',
    title: 'The action plan',
    summary: 'Every action of the plan, in plain words: what, by when, and who leads.',
    aliases: ['action plan', 'progress', 'what you will do by when', 'deadlines', 'actions'],
    format: 'Commitment',
    fullText: true,
    of: 'action-plan',
  },
  {
    path: '/a-z/',
    title: 'A to Z',
    summary: 'Find a page by the words you use. An arrow points to the page that has the answer.',
    aliases: ['A-Z', 'alphabetical list', 'index of pages'],
    format: 'About this site',
    header: 'A to Z',
  },
  { path: '/contact/', header: 'Contact' },
  { path: '/accessibility/', footer: 'Accessibility' },
  { path: '/have-your-say/', footer: 'Have your say' },
  {
    path: '/reviews/',
    title: 'How this site is checked',
    summary:
      'Every quarter, people who use care and support are to check a part of this site with us. Here you see what comes when, what they told us, and what we did about it.',
    aliases: [
      'content reviews',
      'who checked this page',
      'when was this page checked',
      'review programme',
      'you said we did',
    ],
    format: 'About this site',
    fullText: true,
    footer: 'How this site is checked',
  },
  {
    path: '/reviews/easy-read/',
    title: 'What a check means',
    summary: 'How people who use care and support check this site with us, in Easy Read.',
    aliases: [],
  },
  { path: '/about/', footer: 'About this site' },
  {
    path: '/glossary/',
    title: 'What the words mean',
    summary: 'Hard words that you may meet when you ask for care and support.',
    aliases: ['glossary', 'jargon', 'hard words', 'definitions', 'what does this word mean', 'jargon buster'],
    format: 'Words',
    fullText: true,
    footer: 'What the words mean',
  },
  {
    path: '/sources/',
    title: 'Sources',
    summary: 'Every figure, phone number and rule on this site comes from one of these documents and pages.',
    aliases: ['where the information comes from', 'references'],
    format: 'About this site',
    footer: 'Sources',
  },
  { path: '/privacy/', footer: 'Privacy' },
  { path: '/picture-credits/', footer: 'Picture credits' },
  {
    path: '/search/',
    title: 'Search',
    summary: 'Use your own words: one word or a whole question.',
    aliases: [],
    unlisted: true,
  },
  {
    path: '/404.html',
    title: 'We cannot find that page',
    summary: 'The address may be wrong, or the page may have moved.',
    aliases: [],
    unlisted: true,
  },
] as const satisfies readonly (MadePage | WrittenPage)[];

/** Data files, the calendar and the feed. */
const FILES: readonly MadeFile[] = [
  { path: '/data/action-plan.csv', title: 'Every action, for a spreadsheet (CSV)', of: 'action-plan' },
  { path: '/data/action-plan.json', title: 'Every action, for software (JSON)', of: 'action-plan' },
  { path: '/data/facts.json', title: 'Every figure, for software (JSON)' },
  { path: '/data/leaflets.json', title: 'Every leaflet, for software (JSON)' },
  { path: '/data/reviews.json', title: 'Every record of the reviews, for software (JSON)' },
  { path: '/data/services.json', title: 'Every service, for software (JSON)' },
  { path: '/data/texts.json', title: 'What every text tells, for software (JSON)' },
  { path: '/reviews/calendar.ics', title: 'Calendar of the reviews (ICS)' },
  { path: '/reviews/feed.xml', title: 'Reviews and changes as a news feed (Atom)' },
];

const ALL: readonly (MadePage | WrittenPage)[] = PAGES;
const isMade = (page: MadePage | WrittenPage): page is MadePage => 'title' in page;

/** The address of a page that the site makes. */
type MadePath = Extract<(typeof PAGES)[number], { title: string }>['path'];

/** What there is of each. A record with a mistake counts, for its page will be there once it is mended. */
const HAS: Record<MadeOf, (content: Content) => boolean> = {
  commitments: ({ commitments, broken }) => commitments.length + broken.commitment.size > 0,
  'action-plan': ({ actionPlan, broken }) => actionPlan !== undefined || broken['action-plan'].size > 0,
  'easy-reads': ({ easyReads, broken }) => easyReads.length + broken['easy-read'].size > 0,
};
const isIn =
  (content: Content) =>
  ({ of }: { of?: MadeOf }) =>
    of === undefined || HAS[of](content);

/** The pages at the old addresses of leaflets that were taken away. Neither menus nor the search know them. */
const withdrawnPages = (content: Content): MadePage[] =>
  withdrawnLeaflets(content)
    .flatMap(({ standard, easyRead }) => [standard, easyRead])
    .map((page) => ({ ...page, aliases: [] }));

/** The pages that the site makes of this content. */
export const madePages = (content: Content): MadePage[] => [
  ...ALL.filter(isMade).filter(isIn(content)),
  ...withdrawnPages(content),
];

/** The files for use elsewhere that the site makes of this content. */
export const madeFiles = (content: Content): MadeFile[] => FILES.filter(isIn(content));

/** A page above another, as it is named there. */
export interface Crumb {
  text: string;
  path: string;
}

/** The pages above an address that the site makes, from the home page down. */
export const crumbsTo = (path: string): Crumb[] => [
  { text: 'Home', path: '/' },
  ...ALL.filter(isMade)
    .filter((page) => page.path !== path && path.startsWith(page.path))
    .map(({ title, path: above }) => ({ text: title, path: above })),
];

/** What the layout of a page that the site makes is told of it. */
export function madePage(path: MadePath) {
  const { title, summary, format, fullText, unlisted } = ALL.filter(isMade).find((page) => page.path === path)!;
  return { title, summary, ...(format && fullText && { format }), ...(unlisted && { unlisted }) };
}

/** Names at the first level of addresses that no topic and no page can have, since pages and files of the site are there. */
export const OWN_NAMES: ReadonlySet<string> = new Set([
  ...[...ALL.filter(isMade), ...FILES].map(({ path }) => path.split(/[/.]/)[1] ?? ''),
  // The folder of the search index.
  'pagefind',
]);

/** Whether search engines are to know a page of this site, by its path below the base. */
export const isListed = (path: string): boolean =>
  !ALL.some((page) => isMade(page) && page.unlisted && page.path.replace(/\.html$/, '/') === path);

/** A link of a menu. */
export interface MenuLink {
  text: string;
  path: string;
}

/** The links of a menu, of pages that this site has, in their order. */
export const menu = (
  place: keyof InMenus,
  { made, pages }: { made: MadePage[]; pages: { has(id: string): boolean } },
): MenuLink[] =>
  // By their addresses: a build makes the site in one copy of this module, and its pages in another.
  ALL.filter(({ path }) => made.some((page) => page.path === path) || pages.has(path.slice(1, -1))).flatMap(
    ({ path, [place]: text }) => (text === undefined ? [] : [{ text, path }]),
  );
