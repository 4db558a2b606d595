import { compare } from '../content/compare.ts';
import { escaped as escapedMarks } from '../wording/escape.ts';

/** One entry of a feed. */
export interface FeedEntry {
  /** Its name for good, an address that is never used for another. */
  id: string;
  title: string;
  /** The day it happened. */
  date: string;
  url: string;
  /** Plain text. */
  summary: string;
}

export interface Feed {
  title: string;
  subtitle: string;
  author: string;
  /** The address of the page that says the same. */
  url: string;
  /** The feed's own address. */
  self: string;
  /** When it was last changed, if nothing has happened yet. */
  today: string;
  entries: FeedEntry[];
}

/** Entries in a feed: readers keep older ones themselves. */
const MOST = 50;

/** Text for XML 1.0, which knows no control characters but tab and line break. */
const escaped = (text: string): string =>
  escapedMarks(text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, ''));

const time = (day: string) => `${day}T00:00:00Z`;

/** An Atom feed (RFC 4287), newest entry first. Valid without any entry. */
export function atomFeed({ title, subtitle, author, url, self, today, entries }: Feed): string {
  const newest = entries
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) => compare(b.entry.date, a.entry.date) || a.index - b.index)
    .map(({ entry }) => entry)
    .slice(0, MOST);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">',
    `  <id>${escaped(self)}</id>`,
    `  <title>${escaped(title)}</title>`,
    `  <subtitle>${escaped(subtitle)}</subtitle>`,
    `  <updated>${time(newest[0]?.date ?? today)}</updated>`,
    `  <author><name>${escaped(author)}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="${escaped(self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${escaped(url)}"/>`,
    ...newest.flatMap((entry) => [
      '  <entry>',
      `    <id>${escaped(entry.id)}</id>`,
      `    <title>${escaped(entry.title)}</title>`,
      `    <updated>${time(entry.date)}</updated>`,
      `    <link rel="alternate" type="text/html" href="${escaped(entry.url)}"/>`,
      `    <summary>${escaped(entry.summary)}</summary>`,
      '  </entry>',
    ]),
    '</feed>',
    '',
  ].join('\n');
}
