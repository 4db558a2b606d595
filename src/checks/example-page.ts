/** A page about the site with this text, for rules' examples. Its text starts on line 7. */
export const examplePage = (text: string): Record<string, string> => ({
  'pages/example.mdx': `---\ntitle: Example\nsummary: A page to show a rule.\nedition: 2026-11\n---\n\n${text}\n`,
});

const ENOUGH = Array.from({ length: 30 }, () => 'You can call us when life at home gets hard.').join(' ');

/** A whole leaflet in place of the fixture's first, with this text from line 18 on, enough words and a next step. Its aliases stand on line 6. */
export const exampleLeaflet = (
  text: string,
  {
    end = '<NextStep service="care-team">\n\nCall us.\n\n</NextStep>',
    fields = '',
    code = 'ASC-04',
    summary = 'You can have time off.',
    aliases = 'respite, time off, holiday from caring',
  } = {},
): Record<string, string> => ({
  'leaflets/carers/a-break/standard.mdx': `---\ntitle: A break\ncode: ${code}\nsummary: ${summary}\nedition: 2026-11\naliases: [${aliases}]\nrelated: [carers/are-you-a-carer, getting-help/ask-for-help]\nsources: [care-plan]\nowner: adult-care\n${fields}---\n\n${ENOUGH}\n\n## What you can ask for\n\n\n\n${text}\n\n${end}\n`,
});

const END =
  '## What to do next\n\n<Row picture="talking">\n\nCall us and say that you need help.\n\n</Row>\n\n<CallRow service="care-team" />';

/** An Easy Read page in place of the fixture's first, with this text from line 11 on, and an end that keeps the rules. */
export const exampleEasyRead = (
  text: string,
  { end = END, title = 'A break from caring', summary = 'You can have time off.', fields = '' } = {},
): Record<string, string> => ({
  'leaflets/carers/a-break/easy-read.mdx': `---\ntitle: ${title}\nsummary: ${summary}\nleavesOut: [what it costs]\nmatches: "${'0'.repeat(64)}"\n${fields}---\n\n## About you\n\n\n${text}\n\n${end}\n`,
});

/** Settings of the search with the audiences that the fixture's leaflets name, and this text from line 6 on. */
export const exampleSearch = (text: string): Record<string, string> => ({
  'search.yaml': `audiences:\n  - id: me\n    name: People who need care\n  - id: carers\n    name: People who look after someone\n${text}\n`,
});

/** A row with these words, for examples of Easy Read pages. It stands on 7 lines when it has one paragraph. */
export const exampleRow = (words: string, picture = 'help'): string =>
  `<Row picture="${picture}">\n\n${words}\n\n</Row>`;
