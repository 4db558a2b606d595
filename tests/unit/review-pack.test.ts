import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'node-html-parser';
import { parseContent } from '../../src/content/content.ts';
import type { Content } from '../../src/content/content.ts';
import { commentsFrom } from '../../src/review/comment-sheet.ts';
import { lastTime } from '../../src/review/pack-last-time.ts';
import { SATISFACTION_STEPS } from '../../src/review/pack-scale.ts';
import { areasOf, differences, packOf } from '../../src/review/pack.ts';
import type { Pack } from '../../src/review/pack.ts';
import { numberedParagraphs } from '../../src/review/paragraphs.ts';
import { satisfactionFrom } from '../../src/review/satisfaction-sheet.ts';
import { reviewedTexts } from '../../src/review/texts.ts';
import { pagesOf } from '../../src/commands/review/pack/pdf.ts';
import { blocks } from '../../src/commands/review/pack/blocks.ts';
import { FACES } from '../../src/commands/review/pack/faces.ts';
import { commentSheet, satisfactionSheet } from '../../src/commands/review/pack/fill-in.ts';
import { cssString, escaped, html } from '../../src/commands/review/pack/html.ts';
import { indexPage } from '../../src/commands/review/pack/index-page.ts';
import type { Showing } from '../../src/commands/review/pack/inline.ts';
import { picturesIn } from '../../src/commands/review/pack/pictures.ts';
import { sheetsOf } from '../../src/commands/review/pack/sheets.ts';
import { readMakings } from '../../src/commands/review/pack/write-pack.ts';
import { projectRoot } from '../../src/setup/project-root.ts';
import { readContentFolder } from '../../src/content/disk.ts';
import { contentWith, record } from './review-fixture.ts';

const makings = await readMakings();
const content = contentWith();

function packFor(from: Content, area: string, quarter = '2027-28-Q1'): Pack {
  const pack = packOf(from, quarter, area, '2026-11-22');
  if ('problem' in pack) throw new Error(pack.problem);
  return pack;
}

const sheetsByName = (pack: Pack) => new Map(sheetsOf(pack, makings).map((sheet) => [sheet.name, sheet]));

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

/** The large-print sheet of a leaflet with this text. */
function shownAs(body: string, title?: string): string {
  const from = contentWith({ 'leaflets/carers/a-break/standard.mdx': LEAFLET(body, title) });
  return sheetsByName(packFor(from, 'carers')).get('asc-04-large-print')?.html ?? '';
}

test('everything that is put into a template is escaped, once', () => {
  assert.equal(escaped('<a href="x">&\'</a>'), '&lt;a href=&quot;x&quot;&gt;&amp;&#39;&lt;/a&gt;');
  assert.equal(
    html`<p>${'<b>'}${html`<i>${'&'}</i>`}${[1, '<']}${false}${undefined}</p>`.text,
    '<p>&lt;b&gt;<i>&amp;</i>1&lt;</p>',
  );
  assert.equal(cssString('a"b</style>\\'), '"a\\22 b\\3c \\2f style\\3e \\5c "');
});

test('hostile words stay words on every sheet', () => {
  const from = contentWith({
    'leaflets/carers/a-break/standard.mdx': LEAFLET(
      '## Less \\< more &lt;script&gt;alert(1)&lt;/script&gt;\n\nA &lt;img src=x onerror=alert(1)&gt; and [a link](https://example.org/%22%3E%3Cscript%3E).',
      "'\"''& alert'",
    ),
  });
  const pack = packFor(from, 'carers');
  pack.area.name = '</style><script>alert(1)</script>';
  for (const { name, html: text } of sheetsOf(pack, makings)) {
    const page = parse(text);
    assert.deepEqual(page.querySelectorAll('script, [onerror], [onload], iframe, object, link').map(String), [], name);
    assert.equal(page.querySelectorAll('style').length, 1, name);
  }
});

test('paragraphs are numbered in reading order: the summary first, headings not, a table by its rows, a service as one', () => {
  const from = contentWith({
    'leaflets/carers/a-break/standard.mdx': LEAFLET(
      'Two.\n\n## Heading\n\n- three\n- four\n\n| a | b |\n| --- | --- |\n| five | x |\n| six | y |\n\n<Important>\n\nSeven.\n\n</Important>\n\n<Contact service="care-team" />\n\n<NextStep service="care-team">\n\nNine.\n\n</NextStep>',
    ),
  });
  const text = reviewedTexts(from).find(
    ({ leaflet, variant }) => leaflet === 'carers/a-break' && variant === 'standard',
  )!;
  const numbered = numberedParagraphs(text, packFor(from, 'carers').records);
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

test('the numbers on the sheets are those of the text, each once and in order', () => {
  for (const area of ['carers', 'getting-help', 'commitments']) {
    const pack = packFor(content, area);
    const sheets = sheetsByName(pack);
    for (const { slug, standard, easyRead } of pack.leaflets) {
      for (const [name, text] of [
        [`${slug}-large-print`, standard],
        [`${slug}-easy-read`, easyRead],
      ] as const) {
        if (!text) continue;
        const shown = parse(sheets.get(name)!.html)
          .querySelectorAll('.no')
          .map((box) => box.text.replace('Paragraph ', ''))
          .filter(Boolean);
        assert.deepEqual(
          shown,
          numberedParagraphs(text).map(({ number }) => String(number)),
          name,
        );
      }
    }
  }
});

test('every text of the real content can be shown: each part of it, with its words, a picture for each row, quotes as readers see them', async () => {
  const { content: real, problems } = parseContent(await readContentFolder(join(projectRoot, 'content')));
  assert.deepEqual(
    problems.filter(({ severity }) => severity === 'error'),
    [],
  );
  const ideas = new Set([...makings.pictures.map(({ idea }) => idea), ...FACES.map(({ idea }) => idea)]);
  let leaflets = 0;
  for (const { id } of areasOf(real)) {
    const pack = packFor(real, id);
    leaflets += pack.leaflets.length;
    for (const { name, title, html: text } of sheetsOf(pack, makings)) {
      const page = parse(text);
      assert.equal(page.querySelectorAll('h1').length, 1, name);
      assert.equal(page.querySelector('html')?.getAttribute('lang'), 'en-GB');
      assert.equal(page.querySelector('title')?.text, escaped(title));
      assert.deepEqual(
        picturesIn(text).filter((idea) => !ideas.has(idea)),
        [],
        name,
      );
      assert.deepEqual(
        page
          .querySelectorAll('img')
          .filter((image) => image.getAttribute('alt') !== '')
          .map(String),
        [],
        name,
      );
      assert.doesNotMatch(page.querySelector('main')!.text, /['"]|undefined|\[object|&#39;|&quot;/, name);
      const levels = page.querySelectorAll('h1, h2, h3').map(({ tagName }) => Number(tagName.slice(1)));
      assert.ok(
        levels.every((level, index) => index === 0 || level <= levels[index - 1]! + 1),
        `${name} skips a heading level`,
      );
    }
  }
  assert.equal(leaflets, real.leaflets.length + real.commitments.length);
});

test("links are words with the leaflet's code or the address; facts, phones and terms are filled in", () => {
  const text = parse(
    shownAs(
      'Ask a <Term id="assessment">carer</Term>\'s friend. See [who is a carer](/carers/are-you-a-carer/#x), [the law](https://www.example.org/law/) and [have your say](/have-your-say/). Call <Phone service="night-line" />.',
    ),
  ).querySelector('main')!.text;
  assert.match(text, /carer’s friend/);
  assert.match(text, /who is a carer \(leaflet\u00a0ASC\u2011\d\d\)/);
  assert.match(text, /the law \(example\.org\/law\)/);
  assert.match(text, /have your say \(on our website\)/);
  assert.match(text, /01632 9600\d\d/);
  const known = packOf(
    contentWith({ 'leaflets/carers/a-break/standard.mdx': LEAFLET('See [have your say](/have-your-say/#how).') }),
    '2027-28-Q1',
    'carers',
    '2026-11-22',
    'https://care.example/',
  );
  if ('problem' in known) throw new Error(known.problem);
  assert.match(sheetsByName(known).get('asc-04-large-print')!.html, /\(care\.example\/have-your-say\)/);
});

test('something that a pack cannot show is an error that says where, never a gap', () => {
  const showing: Showing = {
    file: 'content/x.mdx',
    records: packFor(content, 'carers').records,
    emergencyService: 'emergency',
    numbers: new Map(),
    noteOf: () => undefined,
  };
  assert.throws(
    () =>
      blocks(
        [
          {
            type: 'mdxJsxFlowElement',
            name: 'Video',
            position: { start: { line: 7, column: 1 }, end: { line: 7, column: 2 } },
          },
        ],
        showing,
      ),
    /^Error: content\/x\.mdx: line 7 .*\(Video\)/,
  );
  assert.throws(
    () =>
      blocks(
        [
          {
            type: 'mdxJsxFlowElement',
            name: 'Contact',
            attributes: [{ type: 'mdxJsxAttribute', name: 'service', value: 'gone' }],
          },
        ],
        showing,
      ),
    /there is no service "gone"/,
  );
});

test('what nobody has decided is a line to fill in; phone and address come from the service', () => {
  const sheets = sheetsByName(packFor(content, 'carers'));
  const part = parse(sheets.get('take-part')!.html).querySelector('main')!;
  assert.match(part.text, /01632 960001/);
  assert.match(part.text, /The Old Town Hall/);
  assert.match(part.text, /We last confirmed this in 2021/);
  assert.match(part.text, /Date and time: +to fill in/);
  assert.match(parse(sheets.get('agenda')!.html).text, /Date: to fill in/);
  assert.ok(!sheets.has('last-time'));
});

test('a face for every step of the scale, each with its words', () => {
  const sheet = parse(sheetsByName(packFor(content, 'carers')).get('how-happy')!.html);
  const lists = sheet
    .querySelectorAll('.faces')
    .map((list) =>
      list.querySelectorAll('li').map((item) => [item.querySelector('img')?.getAttribute('src'), item.text.trim()]),
    );
  assert.equal(lists.length, 2);
  for (const list of lists)
    assert.deepEqual(
      list,
      SATISFACTION_STEPS.map((step, index) => [`pictures/face-${index + 1}.svg`, step]),
    );
});

const COMMENTS = `comments:
  - leaflet: carers/a-break
    asked: Say that asking is free.
    decision: done
    changed: We said so.
    textBefore: It costs
    textNow: It is free
  - leaflet: carers/a-break
    asked: Tell us the price.
    decision: not-done
    reason: It differs.
  - leaflet: carers/a-break
    asked: A third thing.
`;

test('the review before is shown with what was done, what was not and why, and what is still open', () => {
  const from = contentWith({
    ...record({
      quarter: '2026-27-Q3',
      area: 'carers',
      more: COMMENTS.replace('A third thing.', 'The one of the quarter before.'),
    }),
    ...record({ quarter: '2026-27-Q4', area: 'carers', more: COMMENTS }),
    ...record({ quarter: '2027-28-Q2', area: 'carers' }),
  });
  const sheet = sheetsByName(packFor(from, 'carers')).get('last-time');
  const text = parse(sheet!.html).querySelector('main')!.text.replace(/\s+/g, ' ');
  assert.match(text, /January to March 2027/);
  assert.match(text, /You said: ?Say that asking is free\./);
  assert.match(text, /We did: ?We said so\./);
  assert.match(text, /We did not do this, because: ?It differs\./);
  assert.match(text, /A third thing\. ?We have not decided yet\./);
  assert.match(text, /Before: ?It costs ?Now: ?It is free/);
  assert.doesNotMatch(text, /quarter before/);
});

test("changes since the review before are those of its meeting's day and later, or named after it", () => {
  const changes = (['2026-12-01', '2027-02-01', '2027-05-01'] as const)
    .map((date) => `  - date: ${date}\n    kind: minor\n    note: Changed on ${date}.\n`)
    .join('');
  const from = contentWith({
    ...record({ quarter: '2026-27-Q4', area: 'carers', more: 'meeting:\n  date: 2027-02-01\n  ways: [room]\n' }),
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
  assert.deepEqual(differences(packFor(contentWith(record({ quarter: '2027-28-Q1', area: 'carers' })), 'carers')), []);
  const moved = contentWith({ ...files, 'leaflets/carers/a-break/standard.mdx': LEAFLET('Other words.') });
  assert.deepEqual(differences(packFor(moved, 'carers')), [
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
  const counted = satisfactionFrom(bytes(satisfactionSheet().replace(/,\r\n/g, ',1\r\n')), pack.review!);
  assert.deepEqual(counted.problems, []);
  assert.deepEqual(
    counted.added.map(({ asked, none, answers }) => [asked, none, answers.map(({ step }) => step)]),
    [
      [6, 1, [...SATISFACTION_STEPS]],
      [6, 1, [...SATISFACTION_STEPS]],
    ],
  );
});

test('the list names every sheet and what to do with it', () => {
  const pack = packFor(content, 'carers');
  const sheets = sheetsOf(pack, makings);
  const list = parse(
    indexPage(
      pack,
      makings,
      sheets,
      new Map([['agenda', { file: 'pdf/agenda.pdf', pages: 1 }]]),
      picturesIn(sheets.map((sheet) => sheet.html).join('')),
      'review-packs/x',
    ).html,
  );
  const links = list.querySelectorAll('a').map((link) => link.getAttribute('href'));
  for (const name of [
    ...sheets.map((sheet) => `${sheet.name}.html`),
    'pdf/agenda.pdf',
    'comments.csv',
    'satisfaction.csv',
  ])
    assert.ok(links.includes(name), name);
  assert.match(list.text, /PDF of Agenda, 1 page/);
  assert.match(list.text, /Who drew the pictures/);
});

test('an area that is not known or has nothing to review is refused in one line', () => {
  assert.deepEqual(packOf(content, '2027-28-Q1', 'carrots', '2026-11-22'), {
    problem: 'There is no review area "carrots". The areas are: getting-help, carers, commitments.',
  });
  const empty = { ...content, leaflets: [] };
  assert.match(
    (packOf(empty, '2027-28-Q1', 'carers', '2026-11-22') as { problem: string }).problem,
    /has no leaflets yet/,
  );
});

test('the pages of a PDF are counted', () => {
  assert.equal(
    pagesOf(new TextEncoder().encode('<</Type /Pages /Kids []>> <</Type /Page\n>> <</Type/Page /Parent 1>>')),
    2,
  );
});

test('the styles of the pack take no picture, font or style from elsewhere', () => {
  assert.doesNotMatch(makings.styles, /@import|https?:/);
  const own = readdirSync(join(projectRoot, 'src', 'commands', 'review', 'pack')).filter((file) =>
    file.endsWith('.ts'),
  );
  for (const file of own)
    assert.doesNotMatch(
      readFileSync(join(projectRoot, 'src', 'commands', 'review', 'pack', file), 'utf8'),
      /src="https?:/,
      file,
    );
});
