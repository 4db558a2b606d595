import { examplePage } from './example-page.ts';
import type { Rule } from './rule.ts';

/** Found while a page is read: see parseMdx. */
export const mdxValid: Rule = {
  id: 'mdx-valid',
  about: 'The text of every page can be read.',
  examples: [
    {
      name: 'a component that is not closed',
      files: examplePage('It is <Fact id="grant-maximum">.'),
      problems: [
        "pages/example.mdx:7:7: The page can't be read here: expected a closing tag for `<Fact>` before the end of `paragraph`.",
      ],
    },
    {
      name: 'a web address in < and >',
      files: examplePage('See <https://www.exampleton.example>.'),
      problems: [
        "pages/example.mdx:7:5: The page can't be read here: unexpected character after `<`, expected a valid JSX tag.",
      ],
    },
    {
      name: 'a comment',
      files: examplePage('<!-- later -->'),
      problems: [
        "pages/example.mdx:7:1: The page can't be read here: unexpected character `!` (U+0021) before name, expected a character that can start a name, such as a letter, `$`, or `_`.",
      ],
    },
    {
      name: 'quotations without end',
      files: examplePage('>'.repeat(5_000)),
      problems: ['pages/example.mdx:7:41: This is nested too deeply.'],
    },
    { name: 'a < with spaces round it is only text', files: examplePage('One < two.'), problems: [] },
  ],
};
