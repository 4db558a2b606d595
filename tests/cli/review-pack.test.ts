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
import { join } from 'node:path';
import { after, afterEach, before, describe, test } from 'node:test';
import { parse } from 'node-html-parser';
import { review } from '../../src/commands/review/index.ts';
import { writeInventedContent } from '../support/invented-council.ts';

let root: string;
const packs = () => join(root, 'review-packs');

before(async () => {
  root = mkdtempSync(join(tmpdir(), 'a pack '));
  writeInventedContent(join(root, 'content'));
});
after(() => rmSync(root, { recursive: true, force: true }));
afterEach(() => rmSync(packs(), { recursive: true, force: true }));

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

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => statSync(join(folder, file)).isFile())
    .sort();

describe('npm run review -- pack', () => {
  test('makes every file of the pack, and each page finds its pictures and typeface beside it', async () => {
    const { code, out, err } = await run('pack', '2027-28-Q3', 'carers', '--no-pdf');
    assert.equal(code, 0, err);
    const folder = join(packs(), '2027-28-Q3-carers');
    const files = filesIn(folder);
    assert.deepEqual(
      files.filter((file) => !file.includes('/')),
      [
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
      ],
    );
    assert.deepEqual(
      files.filter((file) => file.startsWith('font/')),
      ['font/atkinson-hyperlegible-next.woff2', 'font/licence.txt'],
    );
    assert.match(
      out,
      new RegExp(
        `${files.length} files in review-packs/2027-28-Q3-carers\\. Begin with review-packs/2027-28-Q3-carers/index\\.html`,
      ),
    );
    assert.match(out, /no record yet\. First: npm run review -- start 2027-28-Q3 carers/);
    for (const name of files.filter((file) => file.endsWith('.html'))) {
      const page = parse(readFileSync(join(folder, name), 'utf8'));
      const beside = [
        ...page.querySelectorAll('img').map((image) => image.getAttribute('src')),
        ...page
          .querySelectorAll('a')
          .map((link) => link.getAttribute('href'))
          .filter((address) => !/^https:/.test(address ?? '')),
      ];
      for (const address of beside) assert.ok(files.includes(address ?? ''), `${name} needs ${address}`);
    }
    assert.equal(
      readFileSync(join(folder, 'comments.csv'), 'utf8').split('\r\n')[0],
      '\uFEFFleaflet,variant,paragraph,comment',
    );
  });

  test('shows what became of the review before: done, partly and refused, with the changes since', async () => {
    await run('pack', '2027-28-Q3', 'carers', '--no-pdf');
    const text = parse(readFileSync(join(packs(), '2027-28-Q3-carers', 'last-time.html'), 'utf8')).querySelector(
      'main',
    )!.text;
    for (const words of [
      '2 March 2027',
      'we never charge for an assessment',
      'The price depends on the help',
      'We did a part of it:',
      'We did not do all of it, because:',
      'Said to give a copy of the plan to a neighbour',
    ])
      assert.ok(text.includes(words), words);
  });

  test('takes another folder, and is made again without touching what somebody wrote', async () => {
    const folder = join(root, 'other packs');
    assert.equal((await run('pack', '2027-28-Q3', 'carers', '--no-pdf', '--out', 'other packs')).code, 0);
    const filled = '\uFEFFleaflet,variant,paragraph,comment\r\nASC-04,standard,3,Say it shorter\r\n';
    writeFileSync(join(folder, 'comments.csv'), filled);
    writeFileSync(join(folder, 'scan.jpg'), 'a scan');
    writeFileSync(join(folder, 'gone.html'), 'of a leaflet that has gone');
    const list = JSON.parse(readFileSync(join(folder, 'pack.json'), 'utf8')) as { files: string[] };
    writeFileSync(
      join(folder, 'pack.json'),
      JSON.stringify({ files: [...list.files, 'gone.html', '../content/site.yaml'] }),
    );
    const { code, out } = await run('pack', '2027-28-Q3', 'carers', '--no-pdf', '--out', 'other packs');
    assert.equal(code, 0);
    assert.match(out, /comments\.csv has something written in it and stays as it is/);
    assert.doesNotMatch(out, /satisfaction\.csv has/);
    assert.equal(readFileSync(join(folder, 'comments.csv'), 'utf8'), filled);
    assert.ok(existsSync(join(folder, 'scan.jpg')));
    assert.ok(!existsSync(join(folder, 'gone.html')));
    assert.ok(existsSync(join(root, 'content', 'site.yaml')), 'nothing outside the folder is touched');
    assert.deepEqual(
      filesIn(folder).filter((file) => /\.new$|\.part$/.test(file)),
      [],
    );
    rmSync(folder, { recursive: true });
  });

  test('says when there is no browser for PDFs, and makes the rest', async () => {
    const chosen = process.env['BROWSER_PATH'];
    process.env['BROWSER_PATH'] = join(root, 'no browser');
    try {
      const { code, out } = await run('pack', '2027-28-Q3', 'carers');
      assert.equal(code, 0);
      assert.match(out, /No PDFs: there is no browser here/);
      const list = parse(readFileSync(join(packs(), '2027-28-Q3-carers', 'index.html'), 'utf8'));
      assert.match(list.text, /No PDFs were made/);
    } finally {
      if (chosen === undefined) delete process.env['BROWSER_PATH'];
      else process.env['BROWSER_PATH'] = chosen;
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
    assert.ok(!existsSync(packs()));
    const { code, out } = await run('pack', '--help');
    assert.equal(code, 0);
    assert.match(out, /--no-pdf/);
  });

  test('does not make a pack from content that cannot be read', async () => {
    const file = join(root, 'content', 'services', 'broken.yaml');
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, 'name: [');
    try {
      const { code, err } = await run('pack', '2027-28-Q3', 'carers', '--no-pdf');
      assert.equal(code, 1);
      assert.match(err, /content\/services\/broken\.yaml:1/);
      assert.ok(!existsSync(packs()));
    } finally {
      rmSync(file);
    }
  });
});
