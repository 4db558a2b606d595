import type { Content } from '../content/content.ts';
import { isComponent, placeOfPart, walk, wordsOf } from '../content/parse/walk.ts';
import type { Part } from '../content/parse/walk.ts';
import { mistake } from '../content/problem.ts';
import type { Problem } from '../content/problem.ts';
import { examplePage } from './example-page.ts';
import type { Rule } from './rule.ts';
import { allPages } from '../told/written-pages.ts';

const EMPTY_WORDS = new Set([
  'click',
  'click here',
  'here',
  'link',
  'this link',
  'more',
  'read more',
  'find out more',
  'see more',
  'learn more',
  'more information',
  'this',
  'this page',
  'page',
  'go',
  'go here',
  'details',
  'continue',
]);

const hasPicture = (part: Part): boolean =>
  part.type === 'image' || part.type === 'imageReference' || (part.children ?? []).some(hasPicture);

function finding(part: Part): string | undefined {
  const isLink =
    part.type === 'link' ||
    part.type === 'linkReference' ||
    (isComponent(part) && part.name === 'ServiceLink' && (part.children ?? []).length > 0);
  if (!isLink) return undefined;
  const words = wordsOf(part).trim().replace(/\s+/g, ' ');
  const bare = words
    .toLowerCase()
    .replace(/[^\p{L}\p{Nd} ]/gu, '')
    .trim();
  if (/^(?:https?:|www\.|\/)/i.test(words)) return 'The words of this link are an address.';
  if (EMPTY_WORDS.has(bare)) return `The words of this link say nothing: "${words}".`;
  return bare === '' && !hasPicture(part) && !part.children?.some(isComponent) ? 'This link has no words.' : undefined;
}

function check(content: Content): Problem[] {
  return allPages(content).flatMap(({ page: { tree, file } }) => {
    const problems: Problem[] = [];
    walk(tree, (part) => {
      const message = finding(part);
      if (message)
        problems.push(
          mistake(
            'link-words',
            file,
            placeOfPart(part),
            message,
            'Say where it leads, such as the title of the page: some readers hear only the links.',
          ),
        );
    });
    return problems;
  });
}

export const linkWords: Rule = {
  id: 'link-words',
  about: 'The words of a link say where it leads.',
  check,
  examples: [
    {
      name: 'words that say nothing',
      files: examplePage(
        '[Click here](/contact/) or [here](/about/), [**read more**](/about/). [ ](/about/) [/about/](/about/) <ServiceLink service="care-team">this page</ServiceLink>',
      ),
      problems: [
        'pages/example.mdx:7:1: The words of this link say nothing: "Click here".',
        'pages/example.mdx:7:28: The words of this link say nothing: "here".',
        'pages/example.mdx:7:45: The words of this link say nothing: "read more".',
        'pages/example.mdx:7:71: This link has no words.',
        'pages/example.mdx:7:84: The words of this link are an address.',
        'pages/example.mdx:7:103: The words of this link say nothing: "this page".',
      ],
    },
    {
      name: 'words that say where',
      files: examplePage('[Who can help here](/contact/), or the <ServiceLink service="care-team" />.'),
      problems: [],
    },
  ],
};
