import type { SearchData, SearchPage } from '../../src/search/data.ts';

/** A page for the search. What a test does not say is empty. */
export const searchPage = (path: string, title: string, more: Partial<SearchPage> = {}): SearchPage => ({
  path,
  title,
  format: 'Leaflet',
  topics: [path.split('/')[1]!],
  audiences: [],
  easyRead: false,
  aliases: [],
  ...more,
});

/** The search data of an invented site with a few pages. */
export const searchData = (more: Partial<SearchData['words']> = {}, pages: SearchPage[] = []): SearchData => ({
  pages: [
    searchPage('/carers/a-break/', 'Taking a break from caring', {
      aliases: ['respite', 'time off', 'sitting service'],
      audiences: ['carers'],
      easyRead: true,
    }),
    searchPage('/carers/assessment/', 'Carer’s assessment', { aliases: ['help for carers'], audiences: ['carers'] }),
    searchPage('/home/rails/', 'Rails and small changes', {
      aliases: ['grab rail', 'bath seat', 'stairlift', 'bathroom rail', 'steps', 'wheelchair ramp'],
    }),
    searchPage('/home/grant/', 'A grant to change your home', { aliases: ['DFG', 'wet room', 'money for a bathroom'] }),
    searchPage('/money/charges/', 'What you pay for care', {
      aliases: ['charges', 'cost of care', 'savings', 'money'],
    }),
    searchPage('/services/sitters/', 'Sitters', {
      format: 'Service',
      topics: ['carers'],
      aliases: ['sitting service'],
    }),
    ...pages,
    searchPage('/glossary/#respite', 'respite', {
      format: 'Words',
      topics: ['carers'],
      aliases: ['short break'],
      leads: '/carers/a-break/',
    }),
  ],
  words: { same: [], means: [], topics: [], urgent: [], prefer: [], ...more },
  topics: [
    { id: 'carers', title: 'Carers' },
    { id: 'home', title: 'Your home' },
    { id: 'money', title: 'Money' },
  ],
  audiences: [
    { id: 'carers', name: 'People who look after someone' },
    { id: 'young', name: 'Young people' },
  ],
});
