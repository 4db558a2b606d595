import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { parse } from 'node-html-parser';
import { checkContent } from '../../src/checks/check-content.ts';
import { builtPages } from '../support/pages.ts';
import { buildReviewedSite } from '../support/reviewed-site.ts';
import { dist } from '../support/site.ts';

/** The words of a part of a page, as they are read one after the other. */
const words = (part: { text: string } | null | undefined) => (part?.text ?? '').replace(/\s+/g, ' ').trim();
const real = (path: string) => builtPages.find((page) => page.path === path)?.document;

test('in this repository no review has taken place, and every text says so', () => {
  const page = words(real('/reviews/')?.querySelector('main'));
  assert.match(page, /No review has taken place yet\./);
  assert.match(page, /0 ?reviews completed|reviews completed ?0/);
  assert.match(page, /nobody has been asked yet/);
  assert.doesNotMatch(page, /\bLate\b|What people told us/);
  assert.deepEqual(
    builtPages.filter(({ path }) => /^\/reviews\/./.test(path)).map(({ path }) => path),
    [],
  );
  const standards = builtPages.filter(
    ({ path, document }) => document.querySelector('article.leaflet') || /^\/commitments\/\d\/$/.test(path),
  );
  const silent = standards
    .filter(
      ({ document }) =>
        !/^(?:ASC-\d+ )?First edition, \w+ \d{4}\. Not yet checked by the Adult Engagement Group\. First check: \w+ to \w+ \d{4}\.$/.test(
          words(document.querySelector('.state')),
        ),
    )
    .map(({ path }) => path);
  assert.deepEqual(silent, []);
});

test('in this repository the home page and every foot lead to the programme', () => {
  assert.match(words(real('/')?.querySelector('.checked')), /No part has been checked yet, and every page says so\./);
  assert.deepEqual(
    builtPages.filter(({ document }) => !document.querySelector('footer a[href$="/reviews/"]')).map(({ path }) => path),
    [],
  );
});

test('in this repository the feed has no entry, the calendar has the whole programme, and the data say all', () => {
  const data = JSON.parse(readFileSync(join(dist, 'data/reviews.json'), 'utf8')) as {
    items: { state: string; overdue: boolean }[];
    reviews: object[];
    programme: { plan: { areas: string[] }[] };
  };
  assert.equal(data.items.length, 104);
  assert.ok(data.items.every(({ state }) => state === 'first-edition'));
  assert.deepEqual(data.reviews, []);
  assert.doesNotMatch(readFileSync(join(dist, 'reviews/feed.xml'), 'utf8'), /undefined|<entry>.*No review/);
  const events = readFileSync(join(dist, 'reviews/calendar.ics'), 'utf8').match(/^BEGIN:VEVENT/gm) ?? [];
  assert.equal(events.length, data.programme.plan.flatMap(({ areas }) => areas).length);
});

let site: Awaited<ReturnType<typeof buildReviewedSite>>;
before(async () => {
  site = await buildReviewedSite('2027-05-10');
});
after(() => site?.end());

const file = (path: string) => readFileSync(join(site.dist, path), 'utf8');
const page = (path: string) => parse(file(`${path.slice(1)}index.html`));
const main = (path: string) => words(page(path).querySelector('main'));
const state = (path: string) => words(page(path).querySelector('.state'));
const REVIEW = '/reviews/2026-27-Q4-carers/';

test('the invented council has no content problem', async () => {
  const problems = await checkContent(dirname(site.content));
  assert.deepEqual(
    problems.filter(({ severity }) => severity === 'error').map(({ file: where, message }) => `${where}: ${message}`),
    [],
  );
});

test('each text says what is true of it on the day of the build', () => {
  assert.equal(
    state('/carers/a-break/'),
    'ASC-04 Checked in March 2027 by the Exampleton Residents Group and Healthwatch. Next check by December 2027.',
  );
  assert.equal(
    state('/carers/are-you-a-carer/'),
    'ASC-03 We changed this page on 4 May 2027, after the group checked it. See what changed. Next check by December 2027.',
  );
  assert.equal(
    state('/getting-help/ask-for-help/'),
    'ASC-01 First edition, November 2026. Not yet checked by the Exampleton Residents Group. This page was due its first check by March 2027. If something looks wrong, call 01632 960001.',
  );
  assert.equal(
    state('/commitments/1/'),
    'First edition, November 2026. Not yet checked by the Exampleton Residents Group. First check: April to June 2027.',
  );
  assert.match(
    state('/carers/a-break/easy-read/'),
    /^Leaflet ASC-04 November 2026\. The Exampleton Residents Group checked this page in March 2027\. Healthwatch checked this page in March 2027\./,
  );
  assert.match(
    state('/carers/are-you-a-carer/easy-read/'),
    /People with learning disabilities have not checked this page yet/,
  );
});

test('“See what changed” leads to the history, which is open there and closed elsewhere', () => {
  const changed = page('/carers/are-you-a-carer/');
  assert.equal(changed.querySelector('.state a')?.getAttribute('href'), '#history');
  const history = changed.querySelector('#history');
  assert.notEqual(history?.getAttribute('open'), undefined);
  assert.deepEqual(history?.querySelectorAll('li strong').map(words), [
    '4 May 2027.',
    '16 March 2027.',
    '16 March 2027.',
  ]);
  assert.match(
    words(history),
    /Said to give a copy of the plan to a neighbour.*Checked by the Exampleton Residents Group and Healthwatch/,
  );
  assert.equal(page('/carers/a-break/').querySelector('#history')?.getAttribute('open'), undefined);
});

test('“You said, we did” tells what was done, what was not and why, in three voices', () => {
  const document = page(REVIEW);
  const voices = document
    .querySelectorAll('.said')
    .map((said) => said.querySelectorAll('.voice strong').map(words).join(' / '));
  assert.deepEqual(voices, [
    'You said / We did',
    'You said / We did not, because',
    'You said / We did in part / We did not do all of it, because',
  ]);
  const text = main(REVIEW);
  for (const part of [
    'You told us 3 things. We did 1, did part of 1 and did not do 1.',
    'Finished on 23 March 2027',
    '6 from Exampleton Residents Group',
    'together in a room and by phone',
    'Easy Read and British Sign Language interpreter',
    '7 people were asked, and 6 answered. 5 of 6 said “Very happy” or “Happy”. 1 gave no answer.',
    'No change needed',
    'Healthwatch: 23 March 2027',
  ])
    assert.ok(text.includes(part), part);
  assert.deepEqual(
    document.querySelectorAll('.answers rect').map((bar) => bar.getAttribute('width')),
    ['33.3', '50', '16.7', '0', '0'],
  );
});

test('its Easy Read says the same in rows with pictures, and each leads to the other', () => {
  const easy = page(`${REVIEW}easy-read/`);
  assert.ok(easy.querySelectorAll('.row').length >= 12);
  assert.ok(easy.querySelectorAll('.row').every((row) => row.querySelector('img.picture[alt=""]')));
  assert.match(
    words(easy.querySelector('article')),
    /You said: ?Tell us the price of a break\. ?We did not do this\. ?This is why: ?The price depends/,
  );
  assert.equal(easy.querySelector('a[data-choose=standard]')?.getAttribute('href'), REVIEW);
  assert.equal(page(REVIEW).querySelector('a.easy-card')?.getAttribute('href'), `${REVIEW}easy-read/`);
  assert.match(words(page(`${REVIEW}easy-read/2/`).querySelector('article')), /someone to help you read this/);
});

test('a review still to come says when it will be, and tells nothing before', () => {
  const text = main('/reviews/2027-28-Q1-commitments/');
  assert.match(text, /This review is being prepared\..*The meeting is on 10 June 2027\. People can take part online\./);
  assert.doesNotMatch(text, /No outcome|signed it off|You said [A-Z]/);
});

test('the programme shows what is done, late, now and to come, with the totals', () => {
  const text = main('/reviews/');
  for (const part of [
    'Now: April to June 2027',
    'Our promises, meeting on 10 June 2027',
    'Late: Getting help (was planned for January to March 2027).',
    'In all years together: 1 review completed, 2 changes made.',
    '4 texts: 2 checked, 1 changed since it was checked, 1 not checked yet. Next: October to December 2027.',
  ])
    assert.ok(text.includes(part), part);
  const past = page('/reviews/')
    .querySelectorAll('details .year li li')
    .map((item) => `${item.classNames}: ${words(item)}`);
  assert.deepEqual(past, ['done: Looking after someone Done', 'late: Getting help Late: not held yet']);
  assert.match(
    words(page('/').querySelector('.checked')),
    /2 of 10 texts are checked as they stand now\. The newest review: Looking after someone, January to March 2027\./,
  );
});

test('calendar, feed and data tell the same', () => {
  const calendar = file('reviews/calendar.ics').replaceAll('\r\n ', '');
  assert.deepEqual(
    [...calendar.matchAll(/^UID:(.*)$/gm)].map(([, uid = '']) => uid.trim()),
    [
      '2026-27-Q4-carers@www.exampleton.example',
      '2026-27-Q4-getting-help@www.exampleton.example',
      '2027-28-Q1-commitments@www.exampleton.example',
      '2027-28-Q2-getting-help@www.exampleton.example',
      '2027-28-Q3-carers@www.exampleton.example',
    ],
  );
  assert.match(calendar, /UID:2027-28-Q1-commitments@[^]*?DTSTART;VALUE=DATE:20270610/);
  assert.deepEqual(
    [...file('reviews/feed.xml').matchAll(/<updated>(\S{10})/g)].map(([, day]) => day),
    ['2027-05-04', '2027-05-04', '2027-03-23', '2027-03-16', '2027-03-16'],
  );
  const data = JSON.parse(file('data/reviews.json')) as {
    items: {
      text: string;
      variant: string;
      state: string;
      fingerprint: string;
      approval: { fingerprint: string } | null;
    }[];
    reviews: { id: string }[];
  };
  const found = (text: string) => data.items.find((item) => item.text === text && item.variant === 'standard');
  assert.equal(found('carers/a-break')?.approval?.fingerprint, found('carers/a-break')?.fingerprint);
  assert.equal(found('carers/are-you-a-carer')?.state, 'changed-since');
  assert.deepEqual(
    data.reviews.map(({ id }) => id),
    ['2026-27-Q4-carers', '2027-28-Q1-commitments'],
  );
});

test('its pages keep the rules of all pages: links that lead somewhere, unique ids, headings in order, no inline style, at most 12 kB', () => {
  const paths = readdirSync(site.dist, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('index.html'))
    .map((path) => `/${path.replaceAll('\\', '/').replace(/index\.html$/, '')}`);
  const wrong: string[] = [];
  for (const path of paths) {
    const document = page(path);
    const ids = document.querySelectorAll('[id]').map(({ id }) => id);
    if (new Set(ids).size !== ids.length) wrong.push(`${path}: an id twice`);
    if (document.querySelector('[style]')) wrong.push(`${path}: inline style`);
    if (document.querySelectorAll('h1').length !== 1) wrong.push(`${path}: not one h1`);
    const levels = document.querySelectorAll('h1, h2, h3, h4').map(({ tagName }) => Number(tagName.slice(1)));
    if (levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1))
      wrong.push(`${path}: a heading skips a level`);
    if (/\bundefined\b|\bNaN\b/.test(words(document.querySelector('body')))) wrong.push(`${path}: an unfilled value`);
    if (brotliCompressSync(file(`${path.slice(1)}index.html`)).length > 12_000) wrong.push(`${path}: heavy`);
    if (!path.startsWith('/reviews/') && !document.querySelector('.state')) continue;
    for (const link of document.querySelectorAll('main a[href^="/"]')) {
      const target = (link.getAttribute('href') ?? '').split('#')[0] ?? '';
      if (!existsSync(join(site.dist, target, target.endsWith('/') ? 'index.html' : '')))
        wrong.push(`${path} → ${target}`);
    }
  }
  assert.deepEqual(wrong, []);
});
