import type { Rule } from './rule.ts';

/** Found while a file is read: see readText. */
export const fileText: Rule = {
  id: 'file-text',
  about: 'Every file is plain text in UTF-8, not empty and not too large.',
  examples: [
    { name: 'empty', files: { 'pages/about.mdx': ' \n' }, problems: ['pages/about.mdx:1:1: This file is empty.'] },
    {
      name: 'another encoding',
      files: { 'pages/about.mdx': new Uint8Array([0x43, 0x61, 0x66, 0xe9]) },
      problems: ['pages/about.mdx:1:1: This file is not text in UTF-8.'],
    },
    {
      name: 'too large',
      files: { 'pages/about.mdx': 'word '.repeat(20_000) },
      problems: ['pages/about.mdx:1:1: This file is too large.'],
    },
    {
      name: 'a control character',
      files: { 'pages/about.mdx': 'One\nTwo\u0000' },
      problems: ['pages/about.mdx:2:4: A control character (U+0000) stands here, so this is not plain text.'],
    },
    {
      name: 'Windows line endings are fine',
      files: {
        'pages/about.mdx': '---\r\ntitle: About\r\nsummary: What this is.\r\nedition: 2026-11\r\n---\r\n\r\nText.\r\n',
      },
      problems: [],
    },
  ],
};
