import type { Rule } from './rule.ts';

/** Found while a page is read: see parseMdx. */
export const frontMatter: Rule = {
  id: 'front-matter',
  about: 'Every page starts with its front matter between two lines of ---.',
  examples: [
    {
      name: 'none',
      files: { 'pages/about.mdx': 'Just text.\n' },
      problems: ['pages/about.mdx:1:1: This page has no front matter.'],
    },
    {
      name: 'it does not end',
      files: { 'pages/about.mdx': '---\ntitle: About\n\nText.\n' },
      problems: ['pages/about.mdx:1:1: The front matter does not end.'],
    },
    {
      name: 'an empty line before it',
      files: { 'pages/about.mdx': '\n---\ntitle: About\n---\n' },
      problems: ['pages/about.mdx:1:1: This page has no front matter.'],
    },
    {
      name: 'a line that another reader would take for its end',
      files: { 'pages/about.mdx': '---\ntitle: About\nsummary: |\n---x\nedition: 2026-11\n---\n\nText.\n' },
      problems: ['pages/about.mdx:4:1: A line of the front matter starts with --- or +++.'],
    },
    {
      name: 'as it should be',
      files: { 'pages/about.mdx': '---\ntitle: About\nsummary: What this is.\nedition: 2026-11\n---\n\nText.\n' },
      problems: [],
    },
  ],
};
