/** A page that is made of records, so that no front matter says how it is found. */
export interface MadePage {
  path: string;
  /** As the page itself is headed. */
  title: string;
  summary: string;
  aliases: string[];
  /** What kind of page it is to the search. */
  format: string;
}

/** The pages that every site has, whatever its content is. */
export const MADE_PAGES: MadePage[] = [
  {
    path: '/a-z/',
    title: 'A to Z',
    summary: 'Find a page by the words you use.',
    aliases: ['A-Z', 'alphabetical list', 'index of pages'],
    format: 'About this site',
  },
  {
    path: '/leaflets/',
    title: 'All leaflets',
    summary: 'All leaflets about care and support, by topic.',
    aliases: ['list of leaflets', 'print a leaflet', 'fact sheets', 'factsheets', 'brochures', 'booklets'],
    format: 'About this site',
  },
  {
    path: '/easy-read/',
    title: 'Easy Read',
    summary: 'All pages in Easy Read: short sentences with pictures.',
    aliases: ['easyread', 'pages with pictures', 'easy to read', 'simple words and pictures'],
    format: 'About this site',
  },
  {
    path: '/services/',
    title: 'Services',
    summary: 'Organisations and teams that can help you, and how to reach them.',
    aliases: ['list of services', 'directory of services', 'organisations that can help'],
    format: 'About this site',
  },
  {
    path: '/glossary/',
    title: 'What the words mean',
    summary: 'Hard words that you may meet when you ask for care and support.',
    aliases: ['glossary', 'jargon', 'hard words', 'definitions', 'what does this word mean', 'jargon buster'],
    format: 'Words',
  },
  {
    path: '/sources/',
    title: 'Sources',
    summary: 'Every figure, phone number and rule on this site comes from one of these documents and pages.',
    aliases: ['where the information comes from', 'references'],
    format: 'About this site',
  },
  {
    path: '/reviews/',
    title: 'How this site is checked',
    summary: 'Who checks these pages with people who use services, and what changed because of it.',
    aliases: [
      'content reviews',
      'who checked this page',
      'when was this page checked',
      'review programme',
      'you said we did',
    ],
    format: 'About this site',
  },
];

/** Pages about the council's strategy, where it has one. */
export const PLAN_PAGES: MadePage[] = [
  {
    path: '/commitments/',
    title: 'Our commitments',
    summary: 'What the council promises adults who need care and support, and the people who look after them.',
    aliases: ['commitments', 'promises', 'strategy', 'adult social care strategy', 'strategy summary'],
    format: 'Commitment',
  },
  {
    path: '/commitments/action-plan/',
    title: 'The action plan',
    summary: 'Every action of the strategy, who does it and by when.',
    aliases: ['action plan', 'progress', 'what you will do by when', 'deadlines', 'actions'],
    format: 'Commitment',
  },
];
