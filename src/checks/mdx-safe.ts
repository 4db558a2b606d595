import type { ComponentRule, Components } from '../content/components.ts';
import type { Content } from '../content/content.ts';
import { nearest } from '../content/nearest.ts';
import { isComponent, placeOfPart, walk, wordsOf } from '../content/parse/walk.ts';
import type { Part } from '../content/parse/walk.ts';
import { mistake } from '../content/problem.ts';
import type { Problem } from '../content/problem.ts';
import { exampleEasyRead, examplePage } from './example-page.ts';
import type { Rule } from './rule.ts';
import { allPages } from '../told/written-pages.ts';

/** A finding about one node: what is wrong and what to do. */
type Finding = [message: string, hint: string];

/** All that a page is made of. A new kind of node is refused until somebody has thought about it. */
const PLAIN = new Set([
  'root',
  'paragraph',
  'heading',
  'text',
  'emphasis',
  'strong',
  'list',
  'listItem',
  'break',
  'blockquote',
  'thematicBreak',
  'inlineCode',
  'table',
  'tableRow',
  'tableCell',
  'link',
  'linkReference',
  'definition',
  'image',
  'imageReference',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
]);

/** What authors call the others. */
const OTHERS: Record<string, string> = {
  code: 'A block of code',
  delete: 'Text that is struck through',
  footnoteReference: 'A footnote',
  footnoteDefinition: 'A footnote',
  html: 'HTML',
};

const SCHEMES = new Set(['http', 'https', 'mailto', 'tel']);

/** The scheme of an address, as a browser finds it: browsers leave out spaces and control characters. */
const schemeOf = (address: string): string | undefined =>
  /^([a-z][a-z0-9+.-]*):/i.exec(address.replace(/[\s\p{Cc}]/gu, ''))?.[1]?.toLowerCase();

function addressFindings(address: string): Finding[] {
  const scheme = schemeOf(address);
  return scheme && !SCHEMES.has(scheme)
    ? [[`A link can't start with "${scheme}:".`, 'Link to a page of this site, such as [words](/topic/leaflet/).']]
    : [];
}

function attributeFindings(part: Part, { example, required }: ComponentRule): Finding[] {
  const attributes = part.attributes ?? [];
  const names = attributes.map(({ name }) => name ?? '');
  const wrong = attributes.flatMap(({ type, name = '', value }, index): Finding[] => {
    if (type === 'mdxJsxExpressionAttribute' || (typeof value === 'object' && value !== null))
      return [[`An attribute of <${part.name}> is code.`, `Write a plain name in quotes: ${example}`]];
    if (!Object.hasOwn(required, name))
      return [[`<${part.name}> has no attribute "${name}".`, `Write it like this: ${example}`]];
    if (names.indexOf(name) < index)
      return [[`"${name}" stands twice in <${part.name}>.`, `Write it like this: ${example}`]];
    return value ? [] : [[`"${name}" of <${part.name}> is empty.`, `Write it like this: ${example}`]];
  });
  const missing = Object.keys(required)
    .filter((name) => !names.includes(name))
    .map((name): Finding => [`<${part.name}> needs "${name}".`, `Write it like this: ${example}`]);
  return [...wrong, ...missing];
}

const hasContent = (part: Part): boolean =>
  wordsOf(part).trim() !== '' || (part.children ?? []).some((child) => isComponent(child) || hasContent(child));

function componentFindings(part: Part, components: Components): Finding[] {
  const name = part.name ?? '';
  const rule = Object.hasOwn(components, name) ? components[name] : undefined;
  if (!rule) {
    const near = nearest(name, Object.keys(components));
    const names = Object.keys(components)
      .map((known) => `<${known}>`)
      .join(', ');
    return [
      [
        `<${name}> is not allowed in a page.`,
        near && /^[A-Z]/.test(name)
          ? `Did you mean <${near}>? ${components[near]?.example}`
          : `Pages are plain words, Markdown and these: ${names}.`,
      ],
    ];
  }
  const ofAttributes = attributeFindings(part, rule);
  const hint = `Write it like this: ${rule.example}`;
  if (rule.words === 'none' && (part.children ?? []).length > 0)
    return [...ofAttributes, [`<${name}> has no words inside.`, hint]];
  if (rule.words === 'must' && !hasContent(part)) return [...ofAttributes, [`<${name}> has no words.`, hint]];
  return ofAttributes;
}

function findings(part: Part, components: Components): Finding[] {
  if (isComponent(part)) return componentFindings(part, components);
  if (!PLAIN.has(part.type))
    return [[`${OTHERS[part.type] ?? `"${part.type}"`} is not allowed in a page.`, 'Write it as plain words.']];
  if (part.type === 'listItem' && typeof part.checked === 'boolean')
    return [['A list with boxes to tick is not allowed in a page.', 'Delete the [ ] or [x].']];
  return part.url === undefined ? [] : addressFindings(part.url);
}

function check(content: Content): Problem[] {
  return allPages(content).flatMap(({ page: { tree, file }, components }) => {
    const problems: Problem[] = [];
    walk(tree, (part) =>
      problems.push(
        ...findings(part, components).map(([message, hint]) =>
          mistake('mdx-safe', file, placeOfPart(part), message, hint),
        ),
      ),
    );
    return problems;
  });
}

const breaks = (name: string, text: string, ...problems: string[]) => ({
  name,
  files: examplePage(text),
  problems: problems.map((problem) => `pages/example.mdx:${problem}`),
});

/** The part of this rule that looks for code is in the parser: see codeProblems. */
export const mdxSafe: Rule = {
  id: 'mdx-safe',
  about: 'Pages are words, Markdown and the known components: no code, no HTML, no hidden addresses.',
  check,
  examples: [
    breaks('an expression', 'One\n\n{globalThis.hacked = 1}', '9:1: "{" is not allowed in a page.'),
    breaks('an expression in a sentence', 'It is {1 + 1}.', '7:7: "{" is not allowed in a page.'),
    breaks('an export', 'export const x = (globalThis.hacked = 1)', '7:1: A line can\'t start with "export".'),
    breaks('an import', 'Text.\n\nimport x from "y"', '9:1: A line can\'t start with "import".'),
    breaks('an attribute that is code', 'It is <Fact id={secret} />.', '7:16: "{" is not allowed in a page.'),
    breaks('a spread', 'It is <Fact {...secret} />.', '7:13: "{" is not allowed in a page.'),
    breaks(
      'HTML',
      'Some <b>bold</b> words.\n\n<script src="x"></script>',
      '7:6: <b> is not allowed in a page.',
      '9:1: <script> is not allowed in a page.',
    ),
    breaks(
      'a component that does not exist',
      'It is <Fakt id="grant-maximum" />.',
      '7:7: <Fakt> is not allowed in a page.',
    ),
    breaks('a name of the language itself', 'It is <constructor />.', '7:7: <constructor> is not allowed in a page.'),
    breaks(
      'attributes that are unknown, missing, empty or there twice',
      '<Contact name="care-team" />\n\n<Contact service="" />\n\n<Contact service="care-team" service="night-line" />',
      '7:1: <Contact> has no attribute "name".',
      '7:1: <Contact> needs "service".',
      '9:1: "service" of <Contact> is empty.',
      '11:1: "service" stands twice in <Contact>.',
    ),
    breaks(
      'words where none belong, and none where some do',
      'It is <Fact id="grant-maximum">much</Fact>.\n\n<Important />',
      '7:7: <Fact> has no words inside.',
      '9:1: <Important> has no words.',
    ),
    breaks(
      'a link that is a script',
      '[a](javascript:alert(1)) [b](JAVA&#115;cript:x) [c](java&#10;script:x) [d](data:text/html,x) [e][r]\n\n[r]: vbscript:x',
      '7:1: A link can\'t start with "javascript:".',
      '7:26: A link can\'t start with "javascript:".',
      '7:49: A link can\'t start with "javascript:".',
      '7:72: A link can\'t start with "data:".',
      '9:1: A link can\'t start with "vbscript:".',
    ),
    breaks(
      'code, footnotes and boxes',
      '```\nx\n```\n\nWord[^1] ~~gone~~\n\n[^1]: Note\n\n- [ ] box',
      '7:1: A block of code is not allowed in a page.',
      '11:5: A footnote is not allowed in a page.',
      '11:10: Text that is struck through is not allowed in a page.',
      '13:1: A footnote is not allowed in a page.',
      '15:1: A list with boxes to tick is not allowed in a page.',
    ),
    {
      name: 'a component of standard pages in an Easy Read page, and the other way round',
      files: {
        ...exampleEasyRead(
          '<Row picture="phone">\n\nCall <Phone service="care-team" />.\n\n</Row>\n\n<Row>\n\nCall us.\n\n</Row>',
        ),
        ...examplePage('A <Hard>carer</Hard>.'),
      },
      problems: [
        'leaflets/carers/a-break/easy-read.mdx:13:6: <Phone> is not allowed in a page.',
        'leaflets/carers/a-break/easy-read.mdx:17:1: <Row> needs "picture".',
        'pages/example.mdx:7:3: <Hard> is not allowed in a page.',
      ],
    },
    breaks(
      'plain Markdown and components',
      'Some **bold** words, [a link](/contact/) and <Fact id="grant-maximum" />.\n\n<Important>\n\nCall 999.\n\n</Important>',
    ),
  ],
};
