import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'node-html-parser';
import { invented } from '../../support/site.ts';
import { words } from '../../support/words.ts';

const file = (path: string) => readFileSync(join(invented.dist, path), 'utf8');
const page = (path: string) => parse(file(`${path.slice(1)}index.html`));
const main = (path: string) => words(page(path).querySelector('main'));
const state = (path: string) => words(page(path).querySelector('.state'));
const link = (path: string) => `${invented.base}${path.slice(1)}`;
const REVIEW = '/reviews/2026-27-Q4-carers/';

test('each text says what is true of it on the day of the build', () => {
  assert.equal(
    state('/carers/a-break/'),
    'ASC-04 Checked in March 2027 by the Exampleton Residents Group and Healthwatch. The number was updated on 3 May 2027. See what changed. Next check by December 2027.',
  );
  assert.equal(
    state('/carers/are-you-a-carer/'),
    'ASC-03 We changed this page on 4 May 2027, after the group checked it. See what changed. Next check by September 2027.',
  );
  assert.equal(
    state('/getting-help/ask-for-help/'),
    'ASC-01 First edition, November 2026. Not yet checked by the Exampleton Residents Group. This page was due its first check by March 2027. If something looks wrong, call 01632 960001.',
  );
  assert.equal(
    state('/getting-help/grant-for-your-home/'),
    'ASC-02 Edition of April 2027. We changed this page on 12 April 2027. See what changed. Not yet checked by the Exampleton Residents Group. This page was due its first check by March 2027. If something looks wrong, call 01632 960001.',
  );
  assert.equal(
    state('/commitments/1/'),
    'First edition, November 2026. Not yet checked by the Exampleton Residents Group. First check: April to June 2027.',
  );
  assert.match(
    state('/carers/a-break/easy-read/'),
    /^Leaflet ASC-04 November 2026\. The Exampleton Residents Group checked this page in March 2027\. Healthwatch checked this page in March 2027\. A phone number on this page changed on Monday 3 May 2027\. The next check is by December 2027\.$/,
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
  const updated = page('/carers/a-break/').querySelector('#history');
  assert.notEqual(updated?.getAttribute('open'), undefined);
  assert.match(words(updated), /3 May 2027\. Put right, Exampleton Night Line: The number is new\./);
  assert.equal(page('/commitments/1/').querySelector('#history')?.getAttribute('open'), undefined);
});

test('the old addresses of a withdrawn leaflet say when and why it went, and where to go instead', () => {
  const text = main('/carers/day-trips/');
  for (const part of [
    'Day trips: withdrawn',
    'We withdrew this leaflet on 20 April 2027.',
    'ASC-05 The day trips ended in March',
    'No review had ever checked this leaflet.',
  ])
    assert.ok(text.includes(part), part);
  const links = page('/carers/day-trips/')
    .querySelectorAll('main a')
    .map((found) => found.getAttribute('href'));
  for (const path of ['/services/care-team/', '/carers/', '/a-z/']) assert.ok(links.includes(link(path)), path);
  assert.ok(links.includes('tel:+441632960001'));
  assert.match(
    main('/carers/day-trips/easy-read/'),
    /Day trips: not here any more.*We took this page away on Tuesday 20 April 2027\.\s*This is why: The day trips ended/,
  );
  for (const path of ['/leaflets/', '/easy-read/', '/a-z/', '/carers/', '/'])
    assert.doesNotMatch(words(page(path)), /Day trips/, path);
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
  assert.equal(easy.querySelector('a[data-choose=standard]')?.getAttribute('href'), link(REVIEW));
  assert.equal(page(REVIEW).querySelector('a.easy-card')?.getAttribute('href'), link(`${REVIEW}easy-read/`));
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
    ['2027-05-04', '2027-05-04', '2027-04-12', '2027-03-23', '2027-03-16', '2027-03-16'],
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
