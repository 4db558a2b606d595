import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { parse } from 'node-html-parser';
import { readContent } from '../../src/content/read-content.ts';
import { review } from '../../src/commands/review/index.ts';
import { packFiles } from '../../src/commands/review/pack/folder.ts';
import { renderSheets } from '../../src/commands/review/pack/render-sheets.ts';
import { writePack } from '../../src/commands/review/pack/write-pack.ts';
import { SATISFACTION_STEPS } from '../../src/review/pack-scale.ts';
import { packOf } from '../../src/review/pack.ts';
import { numberedParagraphs } from '../../src/review/paragraphs.ts';
import { reviewingOf } from '../../src/review/reviewing.ts';
import { reviewedTexts } from '../../src/review/texts.ts';
import { writeInventedContent } from '../support/invented-council.ts';

let root: string;
const packs = () => join(root, 'review-packs');
const folder = () => join(packs(), '2027-28-Q3-carers');

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await review(args, {
    root,
    env: { TODAY: '2027-09-01' },
    now: new Date('2026-11-22T00:00:00Z'),
    log: (line) => out.push(line),
    error: (line) => err.push(line),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

/** Runs something as on a computer without a browser. */
async function withoutBrowser<T>(does: () => Promise<T>): Promise<T> {
  const chosen = process.env['BROWSER_PATH'];
  process.env['BROWSER_PATH'] = join(root, 'no browser');
  try {
    return await does();
  } finally {
    if (chosen === undefined) delete process.env['BROWSER_PATH'];
    else process.env['BROWSER_PATH'] = chosen;
  }
}

let made: Awaited<ReturnType<typeof run>>;
let early: Awaited<ReturnType<typeof run>>;

before(async () => {
  root = mkdtempSync(join(tmpdir(), 'a pack '));
  writeInventedContent(join(root, 'content'));
  // Reading about what this area is about may upset somebody.
  const programme = join(root, 'content/reviews/programme.yaml');
  const planned = readFileSync(programme, 'utf8');
  writeFileSync(programme, planned.replace('  - id: carers\n', '  - id: carers\n    crisis: true\n'));
  assert.notEqual(readFileSync(programme, 'utf8'), planned);
  early = await run('pack', '2027-28-Q3', 'carers', '--no-pdf');
  await run('start', '2027-28-Q3', 'carers');
  made = await withoutBrowser(() => run('pack', '2027-28-Q3', 'carers'));
});
after(() => rmSync(root, { recursive: true, force: true }));

const filesIn = (top: string): string[] =>
  readdirSync(top, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => statSync(join(top, file)).isFile())
    .sort();

const html = (name: string) => readFileSync(join(folder(), name), 'utf8');
const page = (name: string) => parse(html(name));
const words = (name: string) => page(name).querySelector('main')!.text.replace(/\s+/g, ' ');
const pages = () => filesIn(folder()).filter((file) => file.endsWith('.html'));

describe('npm run review -- pack', () => {
  test('makes every file of the pack, and leaves nothing else behind', () => {
    assert.equal(made.code, 0, made.out + made.err);
    const files = filesIn(folder());
    assert.deepEqual(files, [
      'agenda.html',
      'asc-03-easy-read.html',
      'asc-03-large-print.html',
      'asc-04-easy-read.html',
      'asc-04-large-print.html',
      'comments.csv',
      'how-happy.html',
      'index.html',
      'last-time.html',
      'pack.json',
      'satisfaction.csv',
      'take-part.html',
    ]);
    assert.match(made.out, /12 files in review-packs\/2027-28-Q3-carers\. Begin with review-packs\/.*\/index\.html/);
    assert.equal(
      readFileSync(join(folder(), 'comments.csv'), 'utf8').split('\r\n')[0],
      '\uFEFFleaflet,variant,paragraph,comment',
    );
    assert.deepEqual(readdirSync(root).sort(), ['content', 'review-packs']);
  });

  test('is made of an open review only, and of the texts with which it was opened', async () => {
    assert.match(early.err, /This review is not open[^]*First: npm run review -- start 2027-28-Q3 carers/);
    const file = join(root, 'content', 'leaflets', 'carers', 'a-break', 'standard.mdx');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('Everyone needs', 'Everybody needs'));
    try {
      const { code, err } = await run('pack', '2027-28-Q3', 'carers', '--no-pdf', '--out', 'other pack');
      assert.equal(code, 1);
      assert.match(err, /carers\/a-break \(standard\) has changed since the review was started[^]*--again/);
      assert.ok(!existsSync(join(root, 'other pack')));
    } finally {
      writeFileSync(file, text);
    }
  });

  test('says when there is no browser for PDFs', () => {
    assert.match(made.out, /No PDFs: there is no browser here/);
    assert.match(words('index.html'), /No PDFs were made/);
  });

  test('each page is one file with all that it shows, and leads only to files of the pack or whole addresses', () => {
    const files = filesIn(folder());
    for (const name of pages()) {
      const loaded = [
        ...page(name)
          .querySelectorAll('img, script, link, iframe, object, source')
          .map((part) => part.getAttribute('src') ?? part.getAttribute('href') ?? part.tagName),
        ...[...html(name).matchAll(/url\(["']?([^"')]+)/g)].map(([, address = '']) => address),
      ];
      assert.ok(loaded.length > 0, name);
      assert.deepEqual(
        loaded.filter((address) => !address.startsWith('data:')),
        [],
        name,
      );
      assert.doesNotMatch(html(name), /@import/);
      for (const link of page(name).querySelectorAll('a[href]')) {
        const address = link.getAttribute('href') ?? '';
        assert.ok(/^(?:https:|tel:|mailto:|#)/.test(address) || files.includes(address), `${name} leads to ${address}`);
      }
    }
  });

  test('each page has one heading of the first level, skips none, and reads as words', () => {
    for (const name of pages()) {
      const document = page(name);
      assert.equal(document.querySelectorAll('h1').length, 1, name);
      assert.equal(document.querySelector('html')?.getAttribute('lang'), 'en-GB');
      assert.ok(document.querySelector('title')?.text, name);
      assert.equal(document.querySelectorAll('img:not([alt=""])').length, 0, name);
      assert.doesNotMatch(words(name), /['"]|undefined|\[object|&#39;|&quot;/, name);
      const levels = document.querySelectorAll('h1, h2, h3').map(({ tagName }) => Number(tagName.slice(1)));
      assert.ok(
        levels.every((level, index) => index === 0 || level <= levels[index - 1]! + 1),
        `${name} skips a heading level`,
      );
    }
  });

  test('a leaflet that may upset its readers says that they can stop, and whom to call', async () => {
    for (const name of [
      'asc-03-easy-read.html',
      'asc-04-easy-read.html',
      'asc-03-large-print.html',
      'asc-04-large-print.html',
    ]) {
      const upset = page(name).querySelector('.upset');
      assert.match(upset?.textContent ?? '', /You can stop reading/, name);
      assert.deepEqual(
        upset?.querySelectorAll('a').map((link) => link.getAttribute('href')),
        ['tel:+441632960001', 'tel:+441632960002', 'tel:999'],
        name,
      );
      const text = page(name).querySelector('.text');
      assert.ok(
        html(name).indexOf('class="how upset"') < html(name).indexOf('class="text"') && text,
        'before the text',
      );
    }
    const { content } = await readContent(root);
    const source = { reviewing: reviewingOf(content), topics: content.topics.map(({ data }) => data) };
    const crisisOf = (area: string) => {
      const pack = packOf(source, '2027-28-Q3', area, '2027-09-01');
      return 'problem' in pack ? pack.problem : pack.area.crisis;
    };
    assert.deepEqual([crisisOf('carers'), crisisOf('commitments')], [true, false]);
  });

  test('yes is good at every question, so that a tick and a cross mean one thing', () => {
    for (const name of ['asc-04-easy-read.html', 'asc-04-large-print.html']) {
      const questions = page(name).querySelectorAll('.question');
      assert.deepEqual(
        questions.map((question) => question.querySelector('h3')?.textContent.trim()),
        ['Is it right?', 'Is it clear?', 'Does it say all you need?'],
      );
      for (const question of questions)
        assert.deepEqual(
          question.querySelectorAll('.answers li').map((answer) => answer.textContent.trim()),
          ['Yes', 'No', 'Not sure'],
        );
    }
  });

  test('the numbers on the sheets are those of the text, each once and in order', async () => {
    const texts = reviewedTexts((await readContent(root)).content).filter(({ area }) => area === 'carers');
    assert.equal(texts.length, 4);
    for (const text of texts) {
      const name = `${text.code.toLowerCase()}-${text.variant === 'standard' ? 'large-print' : 'easy-read'}.html`;
      assert.deepEqual(
        page(name)
          .querySelectorAll('.no')
          .map((box) => box.text.trim()),
        numberedParagraphs(text).map(({ number }) => `Paragraph ${number}`),
        name,
      );
    }
  });

  test('each part of a text has room to write after it, and three questions come last', () => {
    const large = page('asc-04-large-print.html');
    assert.equal(large.querySelectorAll('.text > .write').length, 8);
    assert.equal(large.querySelectorAll('.questions .answers').length, 3);
    const easy = page('asc-04-easy-read.html');
    assert.equal(easy.querySelectorAll('.text > .draw').length, 3);
    assert.equal(easy.querySelectorAll('.questions .answers').length, 3);
  });

  test('says which figures are not sure, and what the words mean', () => {
    assert.match(words('asc-03-large-print.html'), /Notes on figures ?Check these before you rely on them\./);
    assert.match(words('asc-04-large-print.html'), /What the words mean/);
  });

  test('says who drew the pictures that a sheet shows', () => {
    assert.match(words('asc-04-easy-read.html'), /Pictures: .*OpenMoji [\d.]+ \(CC BY-SA 4\.0/);
    assert.match(words('how-happy.html'), /Pictures: .*Open Government Licence/);
    assert.doesNotMatch(words('asc-04-large-print.html'), /Pictures:/);
  });

  test('what nobody has decided is a line to fill in; phone and address come from the service', () => {
    assert.match(words('take-part.html'), /01632 960001/);
    assert.match(words('take-part.html'), /The Old Town Hall/);
    assert.match(words('take-part.html'), /We last confirmed this in 2021/);
    assert.match(words('take-part.html'), /Date and time: *to fill in/);
    assert.match(words('agenda.html'), /Date: *to fill in/);
  });

  test('a face for every step of the scale, each with its words', () => {
    const lists = page('how-happy.html').querySelectorAll('.faces');
    assert.equal(lists.length, 2);
    for (const list of lists) {
      const items = list.querySelectorAll('li');
      assert.deepEqual(
        items.map((item) => item.text.trim()),
        [...SATISFACTION_STEPS],
      );
      assert.equal(new Set(items.map((item) => item.querySelector('svg')?.toString())).size, 5);
    }
  });

  test('the list names every sheet and what to do with it', () => {
    const links = page('index.html')
      .querySelectorAll('a')
      .map((link) => link.getAttribute('href'));
    for (const name of filesIn(folder()).filter((file) => !['index.html', 'pack.json'].includes(file)))
      assert.ok(links.includes(name), name);
    assert.match(words('index.html'), /npm run review -- record 2027-28-Q3-carers review-packs\/2027-28-Q3-carers/);
    assert.match(words('index.html'), /All emojis designed by OpenMoji/);
  });

  test('shows what became of the review before: done, partly and refused, with the changes since', () => {
    for (const said of [
      '2 March 2027',
      'we never charge for an assessment',
      'The price depends on the help',
      'We did a part of it:',
      'We did not do all of it, because:',
      'We did not do this, because:',
      'Now:',
      'Said to give a copy of the plan to a neighbour',
    ])
      assert.ok(words('last-time.html').includes(said), said);
  });

  test('is made again without touching what somebody wrote', async () => {
    const other = join(root, 'another pack');
    const { content } = await readContent(root);
    const topics = content.topics.map(({ data }) => data);
    const pack = packOf({ reviewing: reviewingOf(content), topics }, '2027-28-Q3', 'carers', '2027-09-01');
    if ('problem' in pack) throw new Error(pack.problem);
    const sheets = new Map(pages().map((name) => [name.replace('.html', ''), html(name)]));
    const log: string[] = [];
    const write = async () => {
      const old = (await packFiles(other)) ?? [];
      await writePack(pack, sheets, { folder: other, old, browser: undefined, log: (line) => log.push(line) });
    };
    await write();
    const filled = '\uFEFFleaflet,variant,paragraph,comment\r\nASC-04,standard,3,Say it shorter\r\n';
    writeFileSync(join(other, 'comments.csv'), filled);
    writeFileSync(join(other, 'scan.jpg'), 'a scan');
    writeFileSync(join(other, 'gone.html'), 'of a leaflet that has gone');
    const list = JSON.parse(readFileSync(join(other, 'pack.json'), 'utf8')) as { files: string[] };
    writeFileSync(
      join(other, 'pack.json'),
      JSON.stringify({ files: [...list.files, 'gone.html', '../content/site.yaml'] }),
    );
    await write();
    assert.match(log.join('\n'), /comments\.csv has something written in it and stays as it is/);
    assert.doesNotMatch(log.join('\n'), /satisfaction\.csv has/);
    assert.equal(readFileSync(join(other, 'comments.csv'), 'utf8'), filled);
    assert.ok(existsSync(join(other, 'scan.jpg')));
    assert.ok(!existsSync(join(other, 'gone.html')));
    assert.ok(existsSync(join(root, 'content', 'site.yaml')), 'nothing outside the folder is touched');
    assert.deepEqual(
      filesIn(other).filter((file) => file.endsWith('.part')),
      [],
    );
    rmSync(other, { recursive: true });
  });

  test('hostile words stay words, and links lead to the site where its address is known', async () => {
    const texts = join(root, 'content', 'leaflets', 'carers');
    const file = join(texts, 'a-break', 'standard.mdx');
    const text = readFileSync(file, 'utf8');
    const hostile = text
      .replace('title: A break from caring', `title: "'\\"''& alert'"`)
      .replace(
        'Everyone needs time off.',
        'Less \\< more &lt;script&gt;alert(1)&lt;/script&gt; and &lt;img src=x onerror=alert(1)&gt; and [a link](https://example.org/%22%3E%3Cscript%3E).',
      );
    assert.equal(hostile.match(/alert/g)?.length, 3);
    writeFileSync(file, hostile);
    const out: string[] = [];
    try {
      const sheets = await renderSheets(
        {
          quarter: '2027-28-Q3',
          area: 'carers',
          folder: 'a </style><script>alert(1)</script>',
          pdf: true,
          site: 'https://care.example',
          texts: {
            'asc-03-large-print': join(texts, 'are-you-a-carer', 'standard.mdx'),
            'asc-03-easy-read': join(texts, 'are-you-a-carer', 'easy-read.mdx'),
            'asc-04-large-print': file,
            'asc-04-easy-read': join(dirname(file), 'easy-read.mdx'),
          },
        },
        { root, folder: 'content', today: '2027-09-01', log: (line) => out.push(line) },
      );
      for (const [name, sheet] of sheets) {
        const document = parse(sheet);
        const harmful = document.querySelectorAll('script, [onerror], [onload], iframe, object, link').map(String);
        assert.deepEqual(harmful, [], name);
        assert.equal(document.querySelectorAll('style').length, 1, name);
      }
      const shown = parse(sheets.get('asc-04-large-print')!).querySelector('.text')!;
      assert.match(shown.text, /Less &lt; more &lt;script&gt;alert\(1\)|Less < more <script>alert\(1\)/);
      assert.match(shown.text, /a link \(example\.org\/%22%3E%3Cscript%3E\)/);
      assert.match(shown.text, /carer \(leaflet\u00a0ASC\u201103\)/);
      const carer = shown.querySelectorAll('a').find((link) => link.text === 'carer');
      assert.equal(carer?.getAttribute('href'), 'https://care.example/carers/are-you-a-carer/#what-you-can-ask-for');
      assert.match(sheets.get('index')!, /<span class="whole" data-pages="agenda"><\/span>/);
    } catch (error) {
      if (out.length > 0) throw new Error(out.join('\n'), { cause: error });
      throw error;
    } finally {
      writeFileSync(file, text);
    }
  });

  test('compiles nothing while the content has problems', async () => {
    const file = join(root, 'content', 'leaflets', 'carers', 'a-break', 'standard.mdx');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('Everyone needs', 'See [nothing](/nowhere/). Everyone needs'));
    try {
      const { code, err } = await run('pack', '2027-28-Q3', 'carers', '--no-pdf', '--out', 'unsafe pack');
      assert.equal(code, 1);
      assert.match(err, /a-break\/standard\.mdx:\d+/);
      assert.ok(!existsSync(join(root, 'unsafe pack')));
    } finally {
      writeFileSync(file, text);
    }
  });

  test('refuses what makes no sense, in a line, and writes nothing', async () => {
    const cases: [string[], RegExp][] = [
      [[], /^Name a quarter and an area/],
      [['2027-28-Q3'], /^Name a quarter and an area/],
      [['2027-28-Q3', 'carers', 'more'], /^Name a quarter and an area/],
      [['2027-29-Q3', 'carers'], /^"2027-29-Q3" is not a quarter/],
      [
        ['2027-28-Q3', 'carrots'],
        /^There is no review area "carrots"\. The areas are: getting-help, carers, commitments\.$/,
      ],
      [['2027-28-Q3', 'carers', '--pdf'], /The options are: --out, --no-pdf, --help/],
      [['2027-28-Q3', 'carers', '--out', 'content'], /^content has other files in it and is not a review pack/],
    ];
    for (const [args, message] of cases) {
      const { code, err } = await run('pack', ...args);
      assert.equal(code, 2, args.join(' '));
      assert.match(err, message);
    }
    assert.deepEqual(readdirSync(packs()), ['2027-28-Q3-carers']);
    const { code, out } = await run('pack', '--help');
    assert.equal(code, 0);
    assert.match(out, /--no-pdf/);
  });

  test('does not make a pack from content that cannot be read', async () => {
    const file = join(root, 'content', 'services', 'broken.yaml');
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, 'name: [');
    try {
      const { code, err } = await run('pack', '2027-28-Q3', 'carers', '--no-pdf', '--out', 'broken pack');
      assert.equal(code, 1);
      assert.match(err, /content\/services\/broken\.yaml:1/);
      assert.ok(!existsSync(join(root, 'broken pack')));
    } finally {
      rmSync(file);
    }
  });
});
