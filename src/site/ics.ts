/** Something that fills whole days of a calendar. */
export interface CalendarEvent {
  /** Its name for good: calendars know an event again by it. */
  uid: string;
  /** Its first and its last day. */
  first: string;
  last: string;
  title: string;
  description: string;
  url: string;
  /** How often it has been settled anew: 0 while only the quarter is known, 1 once there is a day. */
  sequence: number;
}

export interface Calendar {
  name: string;
  /** The day on which the file is made. */
  today: string;
  events: CalendarEvent[];
}

/** Text as RFC 5545 writes it (3.3.11). Control characters have no place in it. */
const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0009\u000B-\u001F\u007F]/g, ' ')
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll('\n', '\\n');

const bytes = (text: string) => new TextEncoder().encode(text).length;

/** A line in pieces of at most 75 bytes, each but the first after a space (3.1). No character is cut in two. */
export function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  for (const character of line) {
    if (bytes(piece) + bytes(character) > (pieces.length === 0 ? 75 : 74)) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece].join('\r\n ');
}

const dayValue = (day: string) => day.replaceAll('-', '');

/** The day after, since the end of an all-day event is the first day that it no longer fills. */
export function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

/** A calendar to subscribe to, by RFC 5545 with the name of RFC 7986. */
export function calendarFile({ name, today, events }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Adult social care site//Reviews//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    ...events.flatMap(({ uid, first, last, title, description, url, sequence }) => [
      'BEGIN:VEVENT',
      `UID:${escaped(uid)}`,
      `DTSTAMP:${dayValue(today)}T000000Z`,
      `DTSTART;VALUE=DATE:${dayValue(first)}`,
      `DTEND;VALUE=DATE:${dayValue(dayAfter(last))}`,
      `SEQUENCE:${sequence}`,
      `SUMMARY:${escaped(title)}`,
      `DESCRIPTION:${escaped(description)}`,
      `URL:${url}`,
      // It says when something is planned; nobody is busy all that time.
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
