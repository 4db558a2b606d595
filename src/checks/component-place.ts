import { COMPONENTS } from '../content/components.ts';
import type { Components } from '../content/components.ts';
import type { Content, PageEntry } from '../content/content.ts';
import { attribute, isComponent, placeOfPart, walk } from '../content/parse/walk.ts';
import type { Part } from '../content/parse/walk.ts';
import { START } from '../content/parse/place.ts';
import { mistake } from '../content/problem.ts';
import type { Problem } from '../content/problem.ts';
import { exampleEasyRead, exampleLeaflet, examplePage } from './example-page.ts';
import type { Rule } from './rule.ts';
import { allPages } from '../told/written-pages.ts';
import { listed } from '../wording/list.ts';

/** Where an inline component may stand alone: it is all there is to say in a list item or a cell. */
const SMALL = new Set(['listItem', 'tableCell']);
const INLINE = new Set(['paragraph', 'text', 'mdxJsxTextElement', 'link', 'emphasis', 'strong']);
const LINKS = new Set(['Term', 'ServiceLink', 'Phone']);

const isLink = (part: Part) =>
  part.type === 'link' || part.type === 'linkReference' || (isComponent(part) && LINKS.has(part.name ?? ''));

/** Whether a component stands in one of those that it may stand in. */
function isWithin(within: readonly string[], place: 'inline' | 'block', parents: Part[]): boolean {
  const nearest = parents.at(-1);
  const around = place === 'block' ? [nearest] : parents;
  return around.some((parent) =>
    parent?.type === 'root'
      ? within.includes('page')
      : parent && isComponent(parent) && within.includes(parent.name ?? ''),
  );
}

function placeProblem(
  part: Part,
  parents: Part[],
  components: Components,
): [message: string, hint: string] | undefined {
  if (isLink(part) && parents.some(isLink)) return ['A link stands inside another link.', 'Keep one of the two.'];
  if (!isComponent(part) || !Object.hasOwn(components, part.name ?? '')) return undefined;
  const { place, example, oneLine, within = place === 'block' ? ['page'] : undefined } = components[part.name ?? '']!;
  const parent = parents.at(-1);
  const inside = !within || isWithin(within, place, parents);
  if (place === 'inline') {
    if (!inside)
      return [
        `<${part.name}> stands outside ${listed((within ?? []).map((name) => `<${name}>`))}.`,
        `Put it in a sentence there: "… ${example} …".`,
      ];
    const alone =
      part.type === 'mdxJsxFlowElement' &&
      !SMALL.has(parent?.type ?? '') &&
      !parent?.children?.some(({ type }) => type === 'text');
    return alone ? [`<${part.name}> stands alone.`, `Put it in a sentence: "… ${example} …".`] : undefined;
  }
  if (!inside && within && !within.includes('page'))
    return [
      `<${part.name}> stands outside ${listed(within.map((name) => `<${name}>`))}.`,
      `Put it in one: ${components[within[0] ?? '']?.example}`,
    ];
  if (part.type === 'mdxJsxTextElement' || !inside)
    return [
      `<${part.name}> must stand on lines of its own.`,
      'Leave an empty line before and after it, and put it outside lists, tables and other components.',
    ];
  const direct = !oneLine && part.children?.some(({ type }) => type !== 'paragraph' && INLINE.has(type));
  return direct
    ? [
        `The words of <${part.name}> must stand on lines of their own.`,
        `Leave an empty line after <${part.name}> and before </${part.name}>.`,
      ]
    : undefined;
}

/** A word is explained where it is first used. After that the link is only in the way. */
function repeated(page: PageEntry<unknown>): Problem[] {
  const seen = new Set<string>();
  const problems: Problem[] = [];
  walk(page.tree, (part) => {
    const id = isComponent(part) && part.name === 'Term' ? attribute(part, 'id') : undefined;
    if (!id) return;
    if (seen.has(id))
      problems.push(
        mistake(
          'component-place',
          page.file,
          placeOfPart(part),
          `The word "${id}" is explained on this page already.`,
          'Write the plain word here, without <Term>.',
        ),
      );
    seen.add(id);
  });
  return problems;
}

function nextSteps(page: PageEntry<unknown>, needed: boolean): Problem[] {
  const blocks = (page.tree as Part).children ?? [];
  const steps: Part[] = [];
  walk(page.tree, (part) => {
    if (isComponent(part) && part.name === 'NextStep') steps.push(part);
  });
  const report = (part: Part, message: string, hint: string) =>
    mistake('component-place', page.file, placeOfPart(part), message, hint);
  const last = steps.at(-1);
  if (!last)
    return needed
      ? [
          mistake(
            'component-place',
            page.file,
            START,
            'This leaflet has no <NextStep>.',
            `End it with one: ${COMPONENTS['NextStep']?.example}`,
          ),
        ]
      : [];
  return [
    ...steps.slice(0, -1).map((part) => report(part, 'A page has one <NextStep>.', 'Keep the last one.')),
    ...(last === blocks.at(-1) || !blocks.includes(last)
      ? []
      : [report(last, '<NextStep> must come last.', 'Move it to the end of the page.')]),
  ];
}

function check(content: Content): Problem[] {
  const leaflets = new Set<PageEntry<unknown>>(content.leaflets);
  return allPages(content).flatMap(({ page, components }) => {
    const problems: Problem[] = [];
    walk(page.tree, (part, parents) => {
      const found = placeProblem(part, parents, components);
      if (found) problems.push(mistake('component-place', page.file, placeOfPart(part), ...found));
    });
    return [...problems, ...repeated(page), ...nextSteps(page, leaflets.has(page))];
  });
}

const step = '<NextStep service="care-team">\n\nCall us.\n\n</NextStep>';
const file = 'leaflets/carers/a-break/standard.mdx';

export const componentPlace: Rule = {
  id: 'component-place',
  about: 'Blocks stand on lines of their own, the others in a sentence; a leaflet ends with its one next step.',
  check,
  examples: [
    {
      name: 'a block in a sentence',
      files: examplePage('Call <Contact service="care-team" /> now.'),
      problems: ['pages/example.mdx:7:6: <Contact> must stand on lines of its own.'],
    },
    {
      name: 'a block in a list',
      files: examplePage('- <Contact service="care-team" />'),
      problems: ['pages/example.mdx:7:3: <Contact> must stand on lines of its own.'],
    },
    {
      name: 'a fact that stands alone',
      files: examplePage('The most is\n\n<Fact id="grant-maximum" />'),
      problems: ['pages/example.mdx:9:1: <Fact> stands alone.'],
    },
    {
      name: 'words on the line of the block',
      files: examplePage('<Important>Call 999.</Important>'),
      problems: ['pages/example.mdx:7:1: The words of <Important> must stand on lines of their own.'],
    },
    {
      name: 'a link in a link',
      files: examplePage('See [the <ServiceLink service="care-team" />](/contact/).'),
      problems: ['pages/example.mdx:7:10: A link stands inside another link.'],
    },
    {
      name: 'a word explained twice',
      files: examplePage('A <Term id="carer">carer</Term> and <Term id="carer">carers</Term>.'),
      problems: ['pages/example.mdx:7:37: The word "carer" is explained on this page already.'],
    },
    {
      name: 'no next step',
      files: exampleLeaflet('Text.', { end: '' }),
      problems: [`${file}:1:1: This leaflet has no <NextStep>.`],
    },
    {
      name: 'text after the next step',
      files: exampleLeaflet(step, { end: 'More.' }),
      problems: [`${file}:18:1: <NextStep> must come last.`],
    },
    { name: 'two next steps', files: exampleLeaflet(step), problems: [`${file}:18:1: A page has one <NextStep>.`] },
    {
      name: 'an Easy Read page with a row in a row, a meaning outside a row and a hard word in a heading',
      files: exampleEasyRead(
        '<Row picture="talking">\n\n<Row picture="phone">\n\nCall us.\n\n</Row>\n\n</Row>\n\n<Means>A carer cares.</Means>\n\n## <Hard>Carers</Hard>\n\n<Row picture="money">Ask us.</Row>',
      ),
      problems: [
        'leaflets/carers/a-break/easy-read.mdx:13:1: <Row> must stand on lines of its own.',
        'leaflets/carers/a-break/easy-read.mdx:21:1: <Means> stands outside <Row>.',
        'leaflets/carers/a-break/easy-read.mdx:23:4: <Hard> stands outside <Row>.',
        'leaflets/carers/a-break/easy-read.mdx:25:1: The words of <Row> must stand on lines of their own.',
      ],
    },
    {
      name: 'all in place',
      files: exampleLeaflet(
        'It is <Fact id="grant-maximum" />.\n\n- <Phone service="care-team" />\n\n<Contact service="care-team" />\n\n<Important>\n\nCall 999.\n\n</Important>',
      ),
      problems: [],
    },
  ],
};
