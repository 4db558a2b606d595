import type { Content, Entry } from '../content/content.ts';
import { placeOfPart, walk } from '../content/parse/walk.ts';
import { mistake } from '../content/problem.ts';
import type { Problem } from '../content/problem.ts';
import type { Place } from '../content/parse/place.ts';
import { claimFinder } from '../review/claims.ts';
import { shownIn } from '../told/shown.ts';
import { toldPassages } from '../told/told-passages.ts';
import { allPages } from '../told/written-pages.ts';
import { exampleEasyRead, examplePage, exampleRow } from './example-page.ts';
import type { Rule } from './rule.ts';

interface Said {
  file: string;
  words: string;
  at(index: number): Place;
}

/** Names and kinds, such as `reviewed`: one word in small letters. */
const isName = (words: string): boolean => /^[a-z0-9/-]+$/.test(words);

/** All words in a record, each with its place. */
function wordsIn(entry: Entry<unknown>, value: unknown = entry.data, path: PropertyKey[] = []): Said[] {
  if (typeof value === 'string')
    return isName(value) ? [] : [{ file: entry.file, words: value, at: () => entry.at(...path) }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inside]) =>
    wordsIn(entry, inside, [...path, Array.isArray(value) ? Number(name) : name]),
  );
}

/** What pictures, links and components say in the file itself. */
function attributesOf({ file, tree }: { file: string; tree: Parameters<typeof walk>[0] }): Said[] {
  const found: Said[] = [];
  walk(tree, (part) => {
    const words = [part.alt, part.title, ...(part.attributes ?? []).map(({ value }) => value)];
    for (const said of words)
      if (typeof said === 'string') found.push({ file, words: said, at: () => placeOfPart(part) });
  });
  return found;
}

function check(content: Content): Problem[] {
  if (!content.site) return [];
  const claimsIn = claimFinder(content.site.data);
  const { reviewGroup: _group, independentReviewer: _reviewer, ...settings } = content.site.data;
  const said = [
    ...allPages(content).flatMap(({ page }) => [
      ...wordsIn(page),
      ...toldPassages(page, shownIn(content)).map(({ words, at }) => ({ file: page.file, words, at })),
      ...attributesOf(page),
    ]),
    // What people said stands as they said it; what is put right and why is the council's word.
    ...content.reviews.flatMap(({ file, data, at }) =>
      data.steps.flatMap((step, index): Said[] =>
        step.step === 'correction' ? [{ file, words: step.note, at: () => at('steps', index, 'note') }] : [],
      ),
    ),
    ...wordsIn({ ...content.site, data: settings }),
    ...[content.actionPlan, content.programme, content.search].flatMap((record) => (record ? wordsIn(record) : [])),
    ...[content.topics, content.terms, content.services, content.facts, content.sources].flatMap((records) =>
      records.flatMap((record: Entry<unknown>) => wordsIn(record)),
    ),
  ];
  return said.flatMap(({ file, words, at }) =>
    claimsIn(words).map((claim) =>
      mistake(
        'review-claims',
        file,
        at(claim.index),
        `This says that somebody has checked what the site says: "${claim.words}".`,
        'Take it out. Only the record of a review can say so, and each page shows what its record says.',
      ),
    ),
  );
}

const message = (words: string): string =>
  `This says that somebody has checked what the site says: "${words.replace(/\.$/, '')}".`;

/** False claims, one a paragraph. Each must be refused. */
const breaks = (name: string, ...claims: string[]) => ({
  name,
  files: examplePage(claims.join('\n\n')),
  problems: claims.map((words, index) => `pages/example.mdx:${7 + 2 * index}:1: ${message(words)}`),
});

const keeps = (name: string, ...sentences: string[]) => ({
  name,
  files: examplePage(sentences.join('\n\n')),
  problems: [],
});

export const reviewClaims: Rule = {
  id: 'review-claims',
  about: 'Only the record of a review says that somebody has checked a page.',
  check,
  examples: [
    breaks(
      'the group, by its name, short forms and initials',
      'The Exampleton Residents Group checked this page.',
      'The group checked this page in May 2027 and asked for no change.',
      'The ERG has signed it off.',
      'The residents group is happy with this page.',
      'The Exampleton Residents Group asked for these words and agreed them.',
      'The group approves this page.',
      'The group checks this page every quarter.',
      'The Exampleton Residents Group has been through every page and confirmed it.',
      'The words on this page were agreed with the group.',
    ),
    breaks(
      'the independent reviewer, regulators and panels',
      'Healthwatch says this page is accurate.',
      'Healthwatch vouches for this site.',
      'This page carries Healthwatch’s stamp of approval.',
      'This page is checked by Healthwatch.',
      'This leaflet has the approval of Healthwatch.',
      'The CQC has approved this leaflet.',
      'This site is endorsed by the Care Quality Commission.',
      'Ofsted reviewed this site and found no faults.',
      'The Ombudsman recommends this page.',
      'The regulator has cleared this page.',
      'Inspectors looked at this website and were satisfied.',
      'A panel of carers has verified this guide.',
    ),
    breaks(
      'people who use the service',
      'People with learning disabilities tested this Easy Read.',
      '40 people with learning disabilities have read this page and are happy with it.',
      'Service users signed this page off.',
      'Residents agreed these words.',
      'It was tested by people who use our services.',
      'Everyone who lives here agreed with what this page says.',
      'Our Easy Read pages are approved by people with learning disabilities.',
      'They approved this page.',
    ),
    breaks(
      'without a subject, and without a name',
      'Checked and approved by the group on 18 May.',
      'Tested with disabled people',
      'Healthwatch approved',
      'Healthwatch-approved information',
      'Quality assured by Healthwatch',
      'Checked by:',
      'Plain information, checked by the Exampleton Residents Group, about care.',
      'This page has been checked.',
      'This leaflet was last checked in May 2026.',
    ),
    breaks(
      'in words that look like those that take it back',
      'No doubt the group has checked this page.',
      'Not only has the group checked this page, it liked it.',
      "You can't doubt that the group has approved this page.",
      'After the group had checked this page, we changed one word.',
      'When the group checked this page in May, nobody asked for a change.',
      'The group gave this page the green light.',
    ),
    breaks(
      'praise that needs no such word',
      'Independent experts have checked this guide.',
      'As checked by the ERG.',
      'People from the group sat down with us and approved every word.',
      'This page meets the standards of the Care Quality Commission.',
      'Thanks to the group for checking this page.',
      'The group, who checked this page, liked it.',
      'Nobody on the group found anything wrong with this page.',
      'The local Healthwatch says you can rely on this page.',
      'Our group of residents gave this page full marks.',
      'It was the Exampleton Residents Group who checked this page.',
    ),
    {
      name: 'in bold words and links',
      files: examplePage('This page was **checked** by the [Exampleton Residents Group](/about/).'),
      problems: [`pages/example.mdx:7:1: ${message('This page was checked by the Exampleton Residents Group.')}`],
    },
    {
      name: 'through a component that shows a name',
      files: examplePage('<ServiceLink service="care-team">Healthwatch</ServiceLink> checked this page.'),
      problems: [`pages/example.mdx:7:34: ${message('Healthwatch checked this page.')}`],
    },
    {
      name: 'in the row of an Easy Read, and in what it leaves out',
      files: exampleEasyRead(exampleRow('The group checked this page.'), {
        summary: 'The group has approved this page.',
      }),
      problems: [
        `leaflets/carers/a-break/easy-read.mdx:3:1: ${message('The group has approved this page.')}`,
        `leaflets/carers/a-break/easy-read.mdx:13:1: ${message('The group checked this page.')}`,
      ],
    },
    {
      name: 'in a note of a change',
      files: exampleEasyRead(exampleRow('You can call us.'), {
        fields: 'changes:\n  - { date: 2026-11-20, kind: minor, note: Checked and approved by the group on 18 May. }\n',
      }),
      problems: [
        `leaflets/carers/a-break/easy-read.mdx:7:38: ${message('Checked and approved by the group on 18 May.')}`,
      ],
    },
    {
      name: 'not in the kind of a change',
      files: exampleEasyRead(exampleRow('You can call us.'), {
        fields:
          'changes:\n  - { date: 2026-11-20, kind: reviewed, note: We say who pays., review: 2026-27-Q4-carers }\n',
      }),
      problems: [],
    },
    {
      name: 'in the glossary',
      files: { 'glossary.yaml': '- id: carer\n  term: carer\n  means: A word that Healthwatch has approved.\n' },
      problems: [`glossary.yaml:3:3: ${message('A word that Healthwatch has approved.')}`],
    },
    keeps(
      'what is to come, what has not been done, and how checking works',
      'The Exampleton Residents Group will check this page.',
      'The Exampleton Residents Group checks each page once every 18 months.',
      'Each page is checked by the group once a year.',
      'People with learning disabilities have not checked this page yet.',
      'Nobody has checked this page yet.',
      'Not yet checked by the Exampleton Residents Group.',
      'The line at the top of each page says when the group checked it.',
      'The page says who checked it and when.',
      'You can ask whether the group has approved a page.',
      'No page has been checked by Healthwatch so far.',
      'No outside auditor has tested the site, and nor have disabled people.',
      'If the group has checked a page, it says so at the top.',
      'The page is to be approved by the group in March.',
      'People have not yet tested it with screen readers or voice control.',
      'This page has not been checked.',
    ),
    keeps(
      'checks of other things, and what we did ourselves',
      'Care homes are inspected by the Care Quality Commission.',
      'Choose an agency that the CQC has rated Good.',
      'Healthwatch tells us what people think of care.',
      'Your plan is reviewed every year with you.',
      'The group met twice and agreed its rules.',
      'Residents told us that this page is hard to read.',
      'Ask someone you trust to read this page with you.',
      'Who checked a page stands at its top.',
      'Ask to take part in checking this site.',
      'If you are not happy with our answer, go to the Ombudsman.',
      'Have your eyes checked.',
      'Care workers are checked by the police before they start.',
      'This website was last tested on 22 November 2026 against the WCAG 2.2 AA standard. We did the tests ourselves.',
    ),
  ],
};
