import type { Content } from '../content/content.ts';
import { passagesOf } from '../content/parse/passages.ts';
import { mistake } from '../content/problem.ts';
import type { Problem } from '../content/problem.ts';
import { exampleEasyRead, examplePage, exampleRow } from './example-page.ts';
import type { Rule } from './rule.ts';
import { allPages } from '../told/written-pages.ts';

/** What is left of a list or of bold words where Markdown did not take it for one, with what it is called and what to do. */
const SLIPS: { pattern: RegExp; message: (found: string) => string; hint: string }[] = [
  {
    pattern: /(?<=^|\n)[ \t]*(?:[•·▪▫◦‣⁃●○■□–—*+-]|o(?=\t| {2,}))[ \t]*(?=\S)/gu,
    message: (found) =>
      `A list starts with "${found.trim()}" here, which is no list on the page: its lines run into one.`,
    hint: 'Leave an empty line before the list, and start each of its lines with "- ".',
  },
  {
    pattern: /\*\*|__/g,
    message: (found) => `"${found}" stands on the page as it is: the bold words have no end, or a space inside it.`,
    hint: 'Write **words** with the stars right beside the first and the last word, or take them out.',
  },
];

const TAB = 'A tab stands here, as from a list or table of a word processor.';

/** Whether the tab of a line stands beside the sign of a list, where Markdown takes it for a space. */
const inList = (line: string): boolean => /^\s*(?:[-*+]|\d+[.)])\s/.test(line);

/** Lines with a tab, the first of each block of them. Markdown leaves tabs at the start of a line out of the text. */
function tabProblems({ file, text }: { file: string; text: string }): Problem[] {
  const lines = text.split('\n');
  const end = lines.indexOf('---', 1);
  const has = (line: string | undefined): boolean => line !== undefined && line.includes('\t') && !inList(line);
  return lines.flatMap((line, index) =>
    index > end && has(line) && !has(lines[index - 1])
      ? [
          mistake(
            'markdown-slips',
            file,
            { line: index + 1, column: line.indexOf('\t') + 1 },
            TAB,
            'For a list, leave an empty line before it and start each line with "- ". Elsewhere, use a space.',
          ),
        ]
      : [],
  );
}

const check = (content: Content): Problem[] =>
  allPages(content).flatMap(({ page }) => {
    const found = passagesOf(page.tree, page.text).flatMap(({ words, at }) => {
      // One slip of a paragraph is enough: the lines after it have the same.
      const [first] = SLIPS.flatMap(({ pattern, message, hint }) =>
        [...words.matchAll(pattern)].slice(0, 1).map(({ 0: sign, index }) => {
          const start = index + sign.length - sign.trimStart().length;
          return mistake('markdown-slips', page.file, at(start), message(sign), hint);
        }),
      );
      return first ? [first] : [];
    });
    return [...found, ...tabProblems(page).filter(({ line }) => !found.some((other) => other.line === line))];
  });

const list = (sign: string) =>
  `A list starts with "${sign}" here, which is no list on the page: its lines run into one.`;
const bold = (sign: string) =>
  `"${sign}" stands on the page as it is: the bold words have no end, or a space inside it.`;

const breaks = (name: string, text: string, ...problems: string[]) => ({
  name,
  files: examplePage(text),
  problems: problems.map((problem) => `pages/example.mdx:${problem}`),
});

export const markdownSlips: Rule = {
  id: 'markdown-slips',
  about: 'Lists and bold words are written so that the page shows them as such.',
  check,
  examples: [
    breaks("a word processor's dots", 'You can ask for:\n•\tone thing\n•\ttwo things', `8:1: ${list('•')}`),
    breaks('its second level', 'You can ask for:\n\no\tone thing\no\ttwo things', `9:1: ${list('o')}`),
    breaks(
      'dots with and without spaces',
      '·one\n\n▪ two\n\n– three',
      `7:1: ${list('·')}`,
      `9:1: ${list('▪')}`,
      `11:1: ${list('–')}`,
    ),
    breaks('a hyphen without a space', 'You can ask for:\n\n-item one\n-item two', `9:1: ${list('-')}`),
    breaks('a tab', 'You can ask for\tone thing.', `7:16: ${TAB}`),
    breaks('a list by tabs', 'You can ask for:\n\tone thing\n\ttwo things', `8:1: ${TAB}`),
    breaks('bold words without an end', 'This is **bold and not closed.', `7:9: ${bold('**')}`),
    breaks('bold words with a space inside', 'This is ** bold ** here.', `7:9: ${bold('**')}`),
    {
      name: 'in an Easy Read',
      files: exampleEasyRead(exampleRow('•\tYou can call us.')),
      problems: [`leaflets/carers/a-break/easy-read.mdx:13:1: ${list('•')}`],
    },
    breaks(
      'lists, bold words, and hyphens inside sentences',
      'You can ask for:\n\n- one thing\n-\t**two** things\n\n1. First.\n2. Then.\n\nA part-time job - or a full day - is fine. Call at 9 - 5.\n\nThe o in one.',
    ),
  ],
};
