import { examplePage } from './example-page.ts';
import type { Rule } from './rule.ts';

/** Found while a file is read: see readText, parseYaml and parseMdx. */
export const hiddenCharacters: Rule = {
  id: 'hidden-characters',
  about:
    'No file holds characters that nobody can see: they can make a reviewer read something else than what is published.',
  examples: [
    {
      name: 'text that runs backwards',
      files: examplePage('Call us \u202etoday\u202c.'),
      problems: ['pages/example.mdx:7:9: An invisible character (U+202E) hides in this line.'],
    },
    {
      name: 'a space without width',
      files: examplePage('Call\u200b us.'),
      problems: ['pages/example.mdx:7:5: An invisible character (U+200B) hides in this line.'],
    },
    {
      name: 'as a character reference',
      files: examplePage('First.\n\nCall &#x202e;us.'),
      problems: ['pages/example.mdx:9:1: An invisible character (U+202E) is written here as an escape.'],
    },
    {
      name: 'as an escape in YAML',
      files: { 'glossary.yaml': '- id: carer\n  term: carer\n  means: "Someone who \\u202eares."\n' },
      problems: ['glossary.yaml:3:10: An invisible character (U+202E) is written here as an escape.'],
    },
    {
      name: 'accents and other alphabets are fine',
      files: examplePage('Café, naïve, বাংলা, 中文 and “quotes”.'),
      problems: [],
    },
  ],
};
