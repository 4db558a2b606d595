import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { review } from '../../../src/commands/review/index.ts';
import { chained } from '../../../src/content/review-chain.ts';
import type { ReviewRecord, Step } from '../../../src/content/schema/index.ts';
import { invented } from '../../support/site.ts';

/** The invented council's site without its content folder, in a place of its own. */
let root: string;
before(() => {
  root = mkdtempSync(join(tmpdir(), 'verify-'));
  cpSync(invented.dist, join(root, 'site'), { recursive: true });
});
after(() => rmSync(root, { recursive: true }));

async function verify(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await review(['verify', ...words], {
    root,
    env: {},
    now: new Date('2027-09-01T00:00:00Z'),
    log: (line) => out.push(line),
    error: (line) => err.push(line),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

/** Verifies with a file altered, and puts it back. Resolves to what is said. */
async function altered(path: string, alter: (text: string) => string): Promise<string> {
  const file = join(root, 'site', path);
  const text = readFileSync(file, 'utf8');
  const other = alter(text);
  assert.notEqual(other, text, path);
  writeFileSync(file, other);
  try {
    const { code, out } = await verify('site');
    assert.equal(code, 1, out);
    return out;
  } finally {
    writeFileSync(file, text);
  }
}

type Records = { reviews: { quarter: string; area: string; steps: Step[] }[] };

/** The first record of the open data, altered. */
const alterRecord = (alter: (record: ReviewRecord) => void) => (json: string) => {
  const data = JSON.parse(json) as Records;
  alter(data.reviews[0]!);
  return JSON.stringify(data);
};

const PROVEN =
  /^As of 10 May 2027: 2 of 2 records of reviews and 10 of 10 texts, on \d+ pages, are proven by the open data\.$/;

describe('a built site', () => {
  test('proves all that it says, from its folder and from its address', async () => {
    const folder = await verify('site');
    assert.match(folder.out + folder.err, PROVEN);
    assert.equal(folder.code, 0);
    const address = await verify(invented.url());
    assert.deepEqual(address, folder);
  });

  test('says as data what each signature stands for', async () => {
    const { out } = await verify('site', '--json');
    const { faults, proven, signed } = JSON.parse(out) as {
      faults: unknown[];
      proven: Record<string, number>;
      signed: { review: string; role: string; digest: string }[];
    };
    assert.deepEqual([faults, proven], [[], { records: 2, texts: 10 }]);
    const group = signed.find(({ role }) => role === 'review-group');
    assert.equal(group?.review, '2026-27-Q4-carers');
    assert.match(group.digest, /^[0-9a-f]{64}$/);
  });

  test('is found out where a page says something else of its check', async () => {
    assert.match(
      await altered('getting-help/ask-for-help/index.html', (html) =>
        html.replace(/Not yet checked by [^.]*\./, 'Checked in May 2027 by Healthwatch.'),
      ),
      /^As of .* 9 of 10 texts.*\n\/getting-help\/ask-for-help\/: It says ".*Checked in May 2027.* it should say ".*Not yet checked/,
    );
    assert.match(
      await altered('carers/a-break/index.html', (html) => html.replace('</style>', '.state{display:none}</style>')),
      /\n\/carers\/a-break\/: The line about its checking is hidden/,
    );
  });

  test('is found out where a page has other words or another number', async () => {
    assert.match(
      await altered('carers/a-break/index.html', (html) => html.replace(/<\/h2>/, ' soon</h2>')),
      /\n\/carers\/a-break\/: A part of its text is ".*soon/,
    );
    assert.match(
      await altered('carers/a-break/index.html', (html) => html.replaceAll('01632 960001', '01632 960009')),
      /\n\/carers\/a-break\/: A part of its text is ".*01632 960009/,
    );
    assert.match(
      await altered('carers/a-break/easy-read/index.html', (html) => html.replace(/<h1([^>]*)>/, '<h1$1>Free: ')),
      /\n\/carers\/a-break\/easy-read\/: Its heading is "Free: /,
    );
  });

  test('is found out where a record was altered, with its digests made anew or not', async () => {
    const crowd = (record: ReviewRecord) => {
      for (const step of record.steps) if (step.step === 'met') step.present[0]!.people += 10;
    };
    assert.match(
      await altered('data/reviews.json', alterRecord(crowd)),
      /\n\/reviews\/2026-27-Q4-carers\/: step \d+ \(\w+\), after: Something before this step was altered/,
    );
    const again = alterRecord((record) => {
      crowd(record);
      const made: ReviewRecord = { ...record, steps: [] };
      for (const step of record.steps) made.steps.push(step.step === 'signed' ? step : chained(made, step));
      record.steps = made.steps;
    });
    assert.match(await altered('data/reviews.json', again), /step \d+ \(signed\), after: Something before this step/);
    assert.match(
      await altered('data/reviews.json', (json) => json.replace(/"after": "./, '"after": "x')),
      /: step 1 \(opened\), after: a digest has 64 characters/,
    );
  });

  test('is found out where its data claim more than they prove', async () => {
    assert.match(
      await altered('data/reviews.json', (json) => json.replace('"state": "first-edition"', '"state": "checked"')),
      /The open data say that it was checked as it stands\. By its words and the records that hold, nobody has checked it/,
    );
    assert.match(
      await altered('data/texts.json', (json) => json.replace('\\"title\\":\\"', '\\"title\\":\\"Free: ')),
      /Its fingerprint is said to be [0-9a-f]{64}\. What it tells has [0-9a-f]{64}/,
    );
  });

  test('is found out where a page is gone', async () => {
    const file = join(root, 'site/carers/a-break/index.html');
    const html = readFileSync(file, 'utf8');
    rmSync(file);
    const { code, out } = await verify('site');
    writeFileSync(file, html);
    assert.equal(code, 1);
    assert.match(out, /\n\/carers\/a-break\/: There is no such page\./);
  });
});

describe('what is no built site', () => {
  test('is a wrong use', async () => {
    for (const [words, message] of [
      [[], /^Name one built site/],
      [['site', 'other'], /^Name one built site/],
      [['nowhere'], /^There is no folder .*nowhere\. npm run build makes the site/],
      [['.'], /^\. has no data\/reviews\.json, so it is no site that can be verified/],
    ] as const) {
      const { code, err } = await verify(...words);
      assert.equal(code, 2, err);
      assert.match(err, message);
    }
  });

  test('has open data that cannot be read', async () => {
    const file = join(root, 'site/data/texts.json');
    const json = readFileSync(file, 'utf8');
    writeFileSync(file, json.slice(0, -20));
    const { code, err } = await verify('site');
    writeFileSync(file, json);
    assert.equal(code, 1);
    assert.match(err, /^\/data\/texts\.json is not JSON\./);
  });
});

describe('an address', () => {
  /** Verifies at a server that sends everything on to where it is told. */
  async function sentOn(to: (path: string) => string | undefined): Promise<{ code: number; out: string; err: string }> {
    const server = createServer(({ url = '' }, response) => {
      const location = to(url);
      if (location !== undefined) response.writeHead(302, { location }).end();
      else
        try {
          response.end(readFileSync(join(root, 'site', url.replace(/^\/new/, '').replace(/\/$/, '/index.html'))));
        } catch {
          response.writeHead(404).end();
        }
    });
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const result = await verify(address);
    server.closeAllConnections();
    await new Promise((resolve) => void server.close(resolve));
    return result;
  }

  test('may send on to another place of the same host, and to no other host', async () => {
    const same = await sentOn((path) => (path.startsWith('/new/') ? undefined : `/new${path}`));
    assert.match(same.out + same.err, PROVEN);
    const other = await sentOn((path) => `http://other.example${path}`);
    assert.equal(other.code, 1);
    assert.match(other.err, /^http:\/\/127\.0\.0\.1:\d+\/data\/\w+\.json leads to another host, other\.example\./);
    const round = await sentOn((path) => path);
    assert.match(round.err, /leads on and on/);
  });

  test('that does not answer is said to be so', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => void server.close(resolve));
    const { code, err } = await verify(`http://127.0.0.1:${port}/`);
    assert.equal(code, 1);
    assert.match(err, /^http:\/\/127\.0\.0\.1:\d+\/data\/\w+\.json does not answer \(ECONNREFUSED\)/);
  });
});
