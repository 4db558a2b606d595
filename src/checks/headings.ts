import { NEXT_STEP } from '../site/addresses.ts';
import type { Content } from '../content/content.ts';
import { isComponent, placeOfPart, walk, wordsOf } from '../content/parse/walk.ts';
import type { Part } from '../content/parse/walk.ts';
import { mistake } from '../content/problem.ts';
import type { Problem } from '../content/problem.ts';
import { examplePage } from './example-page.ts';
import type { Rule } from './rule.ts';
import { allPages } from '../told/written-pages.ts';

type Finding = [message: string, hint: string];

const hasShown = (part: Part): boolean => (part.children ?? []).some((child) => isComponent(child) || hasShown(child));

function formFindings(heading: Part): Finding[] {
  const words = wordsOf(heading).trim();
  if (words === '' && !hasShown(heading)) return [['This heading has no words.', 'Write some, or delete the line.']];
  const [only, ...others] = heading.children ?? [];
  return [
    ...(/[.:!,;]$/.test(words)
      ? [
          [
            `This heading ends with "${words.at(-1)}".`,
            'Delete it. A heading may end with a question mark only.',
          ] as Finding,
        ]
      : []),
    ...(only && others.length === 0 && (only.type === 'strong' || only.type === 'emphasis')
      ? [['This heading is bold or italic.', 'Delete the stars: a heading stands out already.'] as Finding]
      : []),
  ];
}

function levelFindings(depth: number, before: number): Finding[] {
  if (depth === 1)
    return [
      ["A heading in the text can't start with one #.", 'The title is the first heading. Start this one with ##.'],
    ];
  if (depth > 3) return [[`A heading with ${'#'.repeat(depth)} is too deep.`, 'Use ## and ### only.']];
  return depth > before + 1 ? [['This heading skips a level.', 'Start it with ##.']] : [];
}

function pageProblems(tree: Part, file: string): Problem[] {
  const seen = new Set<string>();
  const problems: Problem[] = [];
  let before = 1;
  walk(tree, (part, parents) => {
    if (isComponent(part) && part.name === 'NextStep') seen.add(NEXT_STEP.replaceAll('-', ' '));
    if (part.type !== 'heading') return;
    const depth = part.depth ?? 2;
    const words = wordsOf(part).trim().toLowerCase();
    const findings = [...formFindings(part), ...levelFindings(depth, before)];
    if (words && seen.has(words))
      findings.push([
        `The heading "${wordsOf(part).trim()}" stands on this page twice.`,
        'Give each part its own heading.',
      ]);
    if (parents.some((parent) => parent.type !== 'root' && parent.name !== 'Part'))
      findings.push([
        'A heading stands inside a list, a quotation or a component.',
        'Move it out, or write it as plain words.',
      ]);
    problems.push(...findings.map(([message, hint]) => mistake('headings', file, placeOfPart(part), message, hint)));
    seen.add(words);
    before = Math.max(depth, 2);
  });
  return problems;
}

const check = (content: Content): Problem[] =>
  allPages(content).flatMap(({ page: { tree, file } }) => pageProblems(tree as Part, file));

const breaks = (name: string, text: string, ...problems: string[]) => ({
  name,
  files: examplePage(text),
  problems: problems.map((problem) => `pages/example.mdx:${problem}`),
});

export const headings: Rule = {
  id: 'headings',
  about: 'Headings start at ##, skip no level, have words, stand once on a page and end without a full stop.',
  check,
  examples: [
    breaks('a second title', '# Example', "7:1: A heading in the text can't start with one #."),
    breaks(
      'a level is skipped',
      '### Small\n\n## Large\n\n#### Tiny',
      '7:1: This heading skips a level.',
      '11:1: A heading with #### is too deep.',
    ),
    breaks('no words', '##\n\nText.', '7:1: This heading has no words.'),
    breaks(
      'the same twice',
      '## Costs\n\nText.\n\n## costs\n\nText.',
      '11:1: The heading "costs" stands on this page twice.',
    ),
    breaks(
      'a stop at the end, and bold',
      '## Costs:\n\n## **Ways to pay**',
      '7:1: This heading ends with ":".',
      '9:1: This heading is bold or italic.',
    ),
    breaks(
      'the heading that <NextStep> brings',
      '<NextStep service="care-team">\n\nCall us.\n\n</NextStep>\n\n## What to do next',
      '13:1: The heading "What to do next" stands on this page twice.',
    ),
    breaks(
      'inside a component',
      '<Important>\n\n## Danger\n\n</Important>',
      '9:1: A heading stands inside a list, a quotation or a component.',
    ),
    breaks('a good order', '## Costs\n\n### What is free?\n\n## How to pay'),
  ],
};
