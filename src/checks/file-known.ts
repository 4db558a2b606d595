import type { Rule } from './rule.ts';

/** Found while the folder is read: see parseContent. */
export const fileKnown: Rule = {
  id: 'file-known',
  about: 'Every file has a name and a folder that the site reads, and no needed file is missing.',
  examples: [
    {
      name: 'a leaflet without its folder',
      files: { 'leaflets/carers/work.mdx': 'Text' },
      problems: ['leaflets/carers/work.mdx:1:1: Nothing reads this file.'],
    },
    {
      name: 'capitals in a name',
      files: { 'services/Helpline.yaml': 'name: Helpline' },
      problems: ['services/Helpline.yaml:1:1: Nothing reads this file.'],
    },
    { name: 'another ending', files: { 'facts.yml': '[]' }, problems: ['facts.yml:1:1: Nothing reads this file.'] },
    {
      name: 'no glossary',
      files: { 'glossary.yaml': undefined },
      problems: ['glossary.yaml:1:1: This file is missing.'],
    },
    {
      name: 'no credits for the pictures',
      files: { 'pages/picture-credits.mdx': undefined },
      problems: ['pages/picture-credits.mdx:1:1: This file is missing.'],
    },
    { name: 'a picture beside a page', files: { 'pages/town-hall.webp': new Uint8Array([1, 2, 3]) }, problems: [] },
  ],
};
