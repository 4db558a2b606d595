import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test } from 'node:test';
import { mdxToJs } from 'satteri';
import { commentSheet } from '../../src/commands/review/pack/fill-in.ts';
import { blankSatisfactionSheet } from '../../src/review/blank-sheets.ts';
import { pagesOf } from '../../src/commands/review/pack/pdf.ts';
import { parseContent } from '../../src/content/content.ts';
import type { Content } from '../../src/content/content.ts';
import { readContentFolder } from '../../src/content/disk.ts';
import { cssString } from '../../src/pack/css-string.ts';
import { numberParagraphs } from '../../src/pack/number-paragraphs.ts';
import { whereLinkLeads, withSiteLinks } from '../../src/pack/paper-link.ts';
import { sheetsOf, textsOf } from '../../src/pack/sheets.ts';
import { commentsFrom } from '../../src/review/comment-sheet.ts';
import { lastTime } from '../../src/review/pack-last-time.ts';
import { SATISFACTION_STEPS } from '../../src/review/pack-scale.ts';
import { areasOf, packOf, unlikeRecord } from '../../src/review/pack.ts';
import type { Pack, PackSource } from '../../src/review/pack.ts';
import { numberedParagraphs } from '../../src/review/paragraphs.ts';
import { reviewingOf } from '../../src/review/reviewing.ts';
import { satisfactionFrom } from '../../src/review/satisfaction-sheet.ts';
import { reviewedTexts } from '../../src/review/texts.ts';
import type { ReviewedText } from '../../src/review/texts.ts';
import { projectRoot } from '../../src/setup/project-root.ts';
import { shownIn } from '../../src/told/shown.ts';
import type { Unchained } from '../../src/content/review-chain.ts';
import { contentWith, record } from './review-fixture.ts';

const content = contentWith();

const sourceOf = (from: Content): PackSource => ({
  reviewing: reviewingOf(from),
  topics: from.topics.map(({ data }) => data),
});

function packFor(from: Content, area: string, quarter = '2027-28-Q1'): Pack {
  const pack = packOf(sourceOf(from), quarter, area, '2026-11-22');
  if ('problem' in pack) throw new Error(pack.problem);
  return pack;
}

const LEAFLET = (body: string, title = 'A test') => `---
title: ${title}
code: ASC-04
summary: It's a "summary".
edition: 2026-11
aliases: [one, two, three]
related: [carers/are-you-a-carer, getting-help/ask-for-help]
sources: [care-plan]
owner: adult-care
---

${body}
`;

test('paragraphs are numbered in reading order: the summary first, headings not, a table by its rows, a service as one', () => {
  const from = contentWith({
    'leaflets/carers/a-break/standard.mdx': LEAFLET(
      'Two.\n\n## Heading\n\n- three\n- four\n\n| a | b |\n| --- | --- |\n| five | x |\n| six | y |\n\n<Important>\n\nSeven.\n\n</Important>\n\n<Contact service="care-team" />\n\n<NextStep service="care-team">\n\nNine.\n\n</NextStep>',
    ),
  });
  const text = reviewedTexts(from).find(
    ({ leaflet, variant }) => leaflet === 'carers/a-break' && variant === 'standard',
  )!;
  const numbered = numberedParagraphs(text, shownIn(from));
  assert.deepEqual(
    numbered.map(({ number }) => number),
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  );
  assert.deepEqual(
    numbered.map(({ words }) => words.split(' ')[0]),
    ["It's", 'Two.', 'three', 'four', 'five', 'six', 'Seven.', 'Exampleton', 'Nine.', 'Exampleton'],
  );
});

test('an Easy Read is numbered by its rows, and what it leaves out comes last', () => {
  for (const text of reviewedTexts(content).filter(({ variant }) => variant === 'easy-read')) {
    const numbered = numberedParagraphs(text);
    const rows = text.page.text.match(/<(?:Row|CallRow) /g)?.length ?? 0;
    assert.equal(numbered.length, rows + 1, text.file);
    assert.equal(numbered.at(-1)?.kind, 'more');
  }
});

/** A text as it is compiled for a sheet. */
async function compiled({ page, file }: Pick<ReviewedText, 'page' | 'file'>): Promise<string> {
  const { code } = await mdxToJs(page.text.replace(/^---\n[\s\S]*?\n---\n/, ''), {
    fileURL: pathToFileURL(join(projectRoot, file)),
    mdastPlugins: [numberParagraphs],
  });
  return code;
}

test('the numbers in a text as it is shown are those of the comment sheet, each once and in order', async () => {
  const { content: real } = parseContent(await readContentFolder(join(projectRoot, 'content')));
  for (const text of [...reviewedTexts(content), ...reviewedTexts(real)]) {
    const shown = [...(await compiled(text)).matchAll(/\((?:ParagraphNumber|Numbered), \{\s*number: "(\d+)"/g)];
    assert.deepEqual(
      shown.map(([, number]) => Number(number)),
      numberedParagraphs(text)
        .filter(({ kind }) => kind === 'text')
        .map(({ number }) => number),
      text.file,
    );
  }
});

const comments = (third: string): Unchained[] => [
  {
    step: 'comments',
    date: '2027-02-10',
    comments: ['Say that asking is free.', 'Tell us the price.', third].map((asked) => ({
      leaflet: 'carers/a-break',
      variant: 'standard',
      asked,
    })),
  },
  {
    step: 'decisions',
    date: '2027-02-10',
    decisions: [
      { comment: 1, decision: 'done', changed: 'We said so.', textBefore: 'It costs', textNow: 'It is free' },
      { comment: 2, decision: 'not-done', reason: 'It differs.' },
    ],
    outcomes: [],
  },
];

test('the review before is the newest one, and what was said in it is there', () => {
  const from = contentWith({
    ...record({
      quarter: '2026-27-Q3',
      area: 'carers',
      steps: comments('The one of the quarter before.'),
    }),
    ...record({ quarter: '2026-27-Q4', area: 'carers', steps: comments('A third thing.') }),
    ...record({ quarter: '2027-28-Q2', area: 'carers' }),
  });
  const { earlier } = packFor(from, 'carers');
  assert.equal(earlier?.review.quarter, '2026-27-Q4');
  assert.deepEqual(
    earlier.leaflets.flatMap(({ title, comments }) => comments.map(({ asked }) => [title, asked])),
    [
      ['A break from caring', 'Say that asking is free.'],
      ['A break from caring', 'Tell us the price.'],
      ['A break from caring', 'A third thing.'],
    ],
  );
});

test("changes since the review before are those of its meeting's day and later, or named after it", () => {
  const changes = (['2026-12-01', '2027-02-01', '2027-05-01'] as const)
    .map((date) => `  - date: ${date}\n    kind: minor\n    note: Changed on ${date}.\n`)
    .join('');
  const from = contentWith({
    ...record({ quarter: '2026-27-Q4', area: 'carers', met: '2027-02-01' }),
    'leaflets/carers/a-break/standard.mdx': LEAFLET('Words.').replace('owner:', `changes:\n${changes}owner:`),
  });
  const found = lastTime(
    from,
    reviewedTexts(from).filter(({ area }) => area === 'carers'),
    '2027-28-Q4',
    'carers',
  );
  assert.deepEqual(
    found?.leaflets.flatMap((leaflet) => leaflet.changes.map(({ date }) => date)),
    ['2027-02-01', '2027-05-01'],
  );
  assert.equal(lastTime(from, [], '2026-27-Q4', 'carers'), undefined);
});

test("a pack says where it does not match the review's record", () => {
  const files = record({ quarter: '2027-28-Q1', area: 'carers', without: ['carers/are-you-a-carer'] });
  assert.deepEqual(unlikeRecord(packFor(contentWith(record({ quarter: '2027-28-Q1', area: 'carers' })), 'carers')), []);
  const moved = contentWith({ ...files, 'leaflets/carers/a-break/standard.mdx': LEAFLET('Other words.') });
  assert.deepEqual(unlikeRecord(packFor(moved, 'carers')), [
    "carers/are-you-a-carer (standard) is not in the review's record.",
    "carers/are-you-a-carer (easy-read) is not in the review's record.",
    'carers/a-break (standard) has changed since the review was started.',
  ]);
});

test('the sheets to fill in are those that the record takes: empty ones say nothing, filled ones are read', () => {
  const from = contentWith(record({ quarter: '2027-28-Q1', area: 'carers' }));
  const pack = packFor(from, 'carers');
  const bytes = (text: string) => new TextEncoder().encode(text);
  const empty = commentsFrom(bytes(commentSheet(pack)), pack.review!, reviewedTexts(from));
  assert.deepEqual([empty.added, empty.problems], [[], []]);
  const filled = commentsFrom(
    bytes(commentSheet(pack).replace('standard,,', 'standard,3,Say it shorter')),
    pack.review!,
    reviewedTexts(from),
  );
  assert.deepEqual(
    filled.added.map(({ paragraph, asked }) => [paragraph, asked]),
    [[3, 'Say it shorter']],
  );
  const counted = satisfactionFrom(bytes(blankSatisfactionSheet().replace(/,\r\n/g, ',1\r\n')), pack.review!);
  assert.deepEqual(counted.problems, []);
  assert.deepEqual(
    counted.added.map(({ asked, none, answers }) => [asked, none, answers.map(({ step }) => step)]),
    [
      [6, 1, [...SATISFACTION_STEPS]],
      [6, 1, [...SATISFACTION_STEPS]],
    ],
  );
});

test('a sheet for every text, with the file that it shows, and one about last time only where there was one', () => {
  const sheets = sheetsOf(packFor(content, 'carers'));
  assert.deepEqual(
    sheets.map(({ name }) => name),
    [
      'take-part',
      'agenda',
      'asc-03-large-print',
      'asc-03-easy-read',
      'asc-04-large-print',
      'asc-04-easy-read',
      'how-happy',
    ],
  );
  assert.equal(textsOf(sheets)['asc-04-easy-read'], 'content/leaflets/carers/a-break/easy-read.mdx');
  const again = contentWith(record({ quarter: '2026-27-Q4', area: 'carers' }));
  assert.ok(sheetsOf(packFor(again, 'carers')).some(({ name }) => name === 'last-time'));
});

test('a topic outside the programme is an area as well', () => {
  const source = sourceOf(content);
  const topics = [
    ...source.topics,
    { title: 'Housing', reviewArea: 'housing' },
    { title: 'Two', reviewArea: 'carers' },
  ];
  assert.deepEqual(
    areasOf({ ...source, topics }).map(({ id, name }) => `${id}: ${name}`),
    ['getting-help: Getting help', 'carers: Looking after someone', 'commitments: Our commitments', 'housing: Housing'],
  );
});

test("after a link's words stands the leaflet's code or the address; without an address of the site a link leads nowhere", () => {
  const codes = new Map([['/carers/are-you-a-carer/', 'ASC-03']]);
  const site = 'https://care.example/base';
  assert.equal(whereLinkLeads('/carers/are-you-a-carer/#x', { codes, site: undefined }), 'leaflet\u00a0ASC\u201103');
  assert.equal(whereLinkLeads('https://www.example.org/law/', { codes, site }), 'example.org/law');
  assert.equal(whereLinkLeads('/have-your-say/#how', { codes, site: undefined }), 'on our website');
  assert.equal(whereLinkLeads('/have-your-say/#how', { codes, site }), 'care.example/base/have-your-say');
  assert.equal(whereLinkLeads('tel:+441632960001', { codes, site }), undefined);
  const page = '<a class="x" href="/a/">a</a> <a href="tel:1">b</a> <a href="agenda.html">c</a> <p title="/a/">d</p>';
  assert.equal(withSiteLinks(page, site), page.replace('"/a/">a', '"https://care.example/base/a/">a'));
  assert.equal(withSiteLinks(page, undefined), page.replace(' href="/a/">a', '>a'));
});

test('words in the foot of a page end neither their string nor the style', () => {
  assert.equal(cssString('a"b</style>\\'), '"a\\22 b\\3c \\2f style\\3e \\5c "');
});

test('an area that is not known or has nothing to review is refused in one line', () => {
  assert.deepEqual(packOf(sourceOf(content), '2027-28-Q1', 'carrots', '2026-11-22'), {
    problem: 'There is no review area "carrots". The areas are: getting-help, carers, commitments.',
  });
  const empty = { ...content, leaflets: [] };
  assert.match(
    (packOf(sourceOf(empty), '2027-28-Q1', 'carers', '2026-11-22') as { problem: string }).problem,
    /has no leaflets yet/,
  );
});

test('the pages of a PDF are counted', () => {
  assert.equal(
    pagesOf(new TextEncoder().encode('<</Type /Pages /Kids []>> <</Type /Page\n>> <</Type/Page /Parent 1>>')),
    2,
  );
});
