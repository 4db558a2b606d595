/** A page about the site with this text, for rules' examples. Its text starts on line 7. */
export const examplePage = (text: string): Record<string, string> =>
  ({ 'pages/example.mdx': `---\ntitle: Example\nsummary: A page to show a rule.\nedition: 2026-11\n---\n\n${text}\n` });

const ENOUGH = Array.from({ length: 30 }, () => 'You can call us when life at home gets hard.').join(' ');

/** A whole leaflet in place of the fixture's first, with this text from line 18 on, enough words and a next step. */
export const exampleLeaflet = (text: string, { end = '<NextStep service="care-team">\n\nCall us.\n\n</NextStep>', fields = '' } = {}): Record<string, string> =>
  ({
    'leaflets/carers/a-break/standard.mdx': `---\ntitle: A break\ncode: ASC-04\nsummary: You can have time off.\nedition: 2026-11\naliases: [respite, time off, holiday from caring]\nrelated: [carers/are-you-a-carer, getting-help/ask-for-help]\nsources: [care-plan]\nowner: adult-care\n${fields}---\n\n${ENOUGH}\n\n## What you can ask for\n\n\n\n${text}\n\n${end}\n`,
  });
