import assert from 'node:assert/strict';
import { test } from 'node:test';
import { XMLValidator } from 'fast-xml-parser';
import { parse } from 'node-html-parser';
import { atomFeed } from '../../src/site/feed.ts';
import type { FeedEntry } from '../../src/site/feed.ts';

const entry = (date: string, title = 'A title'): FeedEntry => ({
  id: `https://a.example/${date}/${title.length}`,
  title,
  date,
  url: 'https://a.example/',
  summary: 'What happened.',
});
const feed = (entries: FeedEntry[]) =>
  atomFeed({
    title: 'Reviews',
    subtitle: 'All of them',
    author: 'The Council',
    url: 'https://a.example/reviews/',
    self: 'https://a.example/reviews/feed.xml',
    today: '2026-11-22',
    entries,
  });

/** What RFC 4287 asks of a feed: one id, title and time each, an author, links to itself. */
function wrong(text: string): string[] {
  const document = parse(text);
  const root = document.querySelector('feed');
  const once = (part: typeof root, names: string[]) =>
    names.filter(
      (name) => part?.childNodes.filter((node) => 'rawTagName' in node && node.rawTagName === name).length !== 1,
    );
  const times = [...text.matchAll(/<updated>(.*?)<\/updated>/g)]
    .map(([, time = '']) => time)
    .filter((time) => Number.isNaN(Date.parse(time)) || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(time));
  const valid = XMLValidator.validate(text);
  return [
    ...once(root, ['id', 'title', 'updated', 'author']),
    ...document.querySelectorAll('entry').flatMap((one) => once(one, ['id', 'title', 'updated', 'link', 'summary'])),
    ...times,
    ...(valid === true ? [] : [valid.err.msg]),
  ];
}

test('a feed with no entry is valid, and was changed when it was made', () => {
  assert.deepEqual(wrong(feed([])), []);
  assert.match(feed([]), /<updated>2026-11-22T00:00:00Z<\/updated>/);
  assert.match(feed([]), /^<\?xml version="1\.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom"/);
});

test('the newest entry stands first and dates the feed; entries of one day keep their order', () => {
  const text = feed([entry('2027-03-16', 'a'), entry('2027-05-04', 'bb'), entry('2027-03-16', 'ccc')]);
  assert.deepEqual(wrong(text), []);
  assert.deepEqual(
    [...text.matchAll(/<title>(.*?)<\/title>/g)].map(([, title]) => title),
    ['Reviews', 'bb', 'a', 'ccc'],
  );
  assert.equal(/<updated>(.*?)<\/updated>/.exec(text)?.[1], '2027-05-04T00:00:00Z');
});

test('text cannot break out, whatever is in it', () => {
  const text = feed([entry('2027-03-16', '</title><script>"&\u0000\u000B\uFFFE ]]>')]);
  assert.deepEqual(wrong(text), []);
  assert.ok(text.includes('<title>&lt;/title&gt;&lt;script&gt;&quot;&amp; ]]&gt;</title>'));
});

test('a text that is no XML is found', () => {
  const text = feed([entry('2027-03-16')]);
  for (const broken of [text.replace('</entry>', ''), text.replace('<author>', '<author><b>')])
    assert.notDeepEqual(wrong(broken), []);
});

test('old entries are left to those who keep them', () => {
  const many = Array.from({ length: 80 }, (_, index) =>
    entry(`2027-01-${String((index % 28) + 1).padStart(2, '0')}`, 'x'.repeat(index + 1)),
  );
  assert.equal(feed(many).match(/<entry>/g)?.length, 50);
});
