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
      problems: ['pages/example.mdx:7:7: <Fact> is not closed.'],
    },
    {
      name: 'a web address in < and >',
      files: examplePage('See <https://www.exampleton.example>.'),
      problems: ['pages/example.mdx:7:5: A web address stands here in < and >.'],
    },
    {
      name: 'a comment',
      files: examplePage('<!-- later -->'),
      problems: ['pages/example.mdx:7:1: A comment stands here.'],
    },
    {
      name: 'an email address in < and >',
      files: examplePage('Write to <name@exampleton.example>.'),
      problems: ['pages/example.mdx:7:10: An email address stands here in < and >.'],
    },
    {
      name: 'curly quotes in a component',
      files: examplePage('Call <Phone service=“care-team” /> now.'),
      problems: ['pages/example.mdx:7:6: The quotes in <Phone service=“care-team” /> are curly.'],
    },
    {
      name: 'HTML that is not closed',
      files: examplePage('One<br>two.'),
      problems: ['pages/example.mdx:7:4: <br> is HTML, which pages do not use.'],
    },
    {
      name: 'a < that starts nothing',
      files: examplePage('One <5 two.'),
      problems: ['pages/example.mdx:7:5: A < stands here that starts no component.'],
    },
    {
      name: 'quotations without end',
      files: examplePage('>'.repeat(5_000)),
      problems: ['pages/example.mdx:7:41: This is nested too deeply.'],
    },
    { name: 'a < with spaces round it is only text', files: examplePage('One < two.'), problems: [] },
  ],
};
