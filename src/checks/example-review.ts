/** A programme for the fixture's areas, for rules' examples. Its plan starts on line 8. */
export const examplePlan = (
  rows: string,
  areas = '  - id: getting-help\n    name: Help\n  - id: carers\n    name: Carers\n  - id: commitments\n    name: Promises\n',
  every = 4,
): Record<string, string> => ({ 'reviews/programme.yaml': `every: ${every}\nareas:\n${areas}plan:\n${rows}` });

const PROGRAMME = examplePlan('  - quarter: 2026-27-Q4\n    areas: [carers, getting-help, commitments]\n');

/** Fields of a record that an example changes. Each is one or more whole lines, or empty. */
export interface ExampleFields {
  meeting?: string;
  items?: string;
  comments?: string;
  satisfaction?: string;
  signOff?: string;
  corrections?: string;
}

/** An item of a record on one line. */
export const exampleItem = (fields = 'outcome: no-change', leaflet = 'carers/a-break', variant = 'standard'): string =>
  `  - { leaflet: ${leaflet}, variant: ${variant}, shown: "${'0'.repeat(64)}"${fields && `, ${fields}`} }\n`;

/**
 * A record of the fixture's carers area with a programme beside it. Lines: 1 quarter, 2 area, 3 meeting, 4 "items:",
 * 5 the first item; then "comments:", "satisfaction:", "signOff:" and "corrections:", each followed by its own lines.
 */
export function exampleReview(
  {
    meeting = 'meeting: { date: 2027-02-10, ways: [room] }\n',
    items = exampleItem(),
    comments = '',
    satisfaction = '',
    signOff = '',
    corrections = '',
  }: ExampleFields,
  name = '2026-27-Q4-carers',
  area = 'carers',
): Record<string, string> {
  const list = (title: string, lines: string) => (lines ? `${title}:\n${lines}` : `${title}: []\n`);
  return {
    ...PROGRAMME,
    [`reviews/${name}.yaml`]: `quarter: 2026-27-Q4\narea: ${area}\n${meeting}${list('items', items)}${list('comments', comments)}${list('satisfaction', satisfaction)}${list('signOff', signOff)}${list('corrections', corrections)}`,
  };
}

/** A comment of a record on one line. */
export const exampleComment = (fields: string, leaflet = 'carers/a-break'): string =>
  `  - { leaflet: ${leaflet}, asked: Say it in fewer words, ${fields} }\n`;
