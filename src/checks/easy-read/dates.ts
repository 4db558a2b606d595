import type { Content } from '../../content/content.ts';
import { easyTexts, rowsOf } from '../../told/easy-text.ts';
import { advice } from '../../content/problem.ts';
import type { Problem } from '../../content/problem.ts';
import { exampleEasyRead, exampleRow } from '../example-page.ts';
import type { Rule } from '../rule.ts';
import { findInWords, inExample } from './find.ts';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const DATE = new RegExp(
  String.raw`(?:(?<weekday>${DAYS.join('|')})\s)?(?<!\p{Nd})(?<day>\p{Nd}{1,2})(?:st|nd|rd|th)?(?: of)?\s(?<month>${MONTHS.join('|')})(?:\s(?<year>\p{Nd}{4}))?(?!\p{Nd})`,
  'gu',
);
const FIGURES = /(?<![\p{Nd}/.-])\p{Nd}{1,4}([/.-])\p{Nd}{1,2}\1\p{Nd}{2,4}(?![\p{Nd}/-])/gu;
const CLOCK =
  /(?<![\p{Nd}:])\p{Nd}{1,2}:\p{Nd}{2}(?:\s?[ap]\.?m\b\.?)?|(?<!\p{Nd})(?:\p{Nd}{1,2}(?:\.\p{Nd}{2})?(?:\s[ap]m\b|\s?[ap]\.m\b)|12(?:\.00)?[ap]m\b|0\p{Nd}(?:\.\p{Nd}{2})?[ap]m\b|\p{Nd}{1,2}\.00[ap]m\b)/giu;

/** A period longer than two weeks, counted in days. */
const MANY_DAYS = /(?<!\p{Nd})(?:1[5-9]|[2-9]\p{Nd}|\p{Nd}{3,})\s(?:working\s)?days\b/u;

function dateFinding({ weekday, day, month, year }: Record<string, string | undefined>): [string, string] | undefined {
  const whole = `${day} ${month} ${year}`;
  if (!year)
    return [
      `The date "${day} ${month}" has no year.`,
      'Write it in full, with the day of the week: Friday 3 July 2026.',
    ];
  const date = new Date(Date.UTC(Number(year), MONTHS.indexOf(month ?? ''), Number(day)));
  if (date.getUTCDate() !== Number(day)) return [`There is no ${whole}.`, 'Look at a calendar.'];
  const right = DAYS[date.getUTCDay()];
  if (weekday === undefined) return [`The date "${whole}" has no day of the week.`, `Write ${right} ${whole}.`];
  return weekday === right
    ? undefined
    : [`${whole} is not a ${weekday}.`, `It is a ${right}. Which of the two is right?`];
}

const longPeriods = (content: Content): Problem[] =>
  easyTexts(content).flatMap((text) =>
    rowsOf(text).flatMap(({ passages }) =>
      passages.flatMap(({ words, at }) => {
        const found = MANY_DAYS.exec(words);
        const explained = passages.some((other) => /\babout\b/i.test(other.words));
        return found && !explained
          ? [
              advice(
                'easy-read-dates',
                text.page.file,
                at(found.index),
                `"${found[0]}" is hard to picture.`,
                'Say in the next sentence how long that is, such as "about 4 weeks".',
              ),
            ]
          : [];
      }),
    ),
  );

const check = (content: Content): Problem[] => [
  ...findInWords(content, 'easy-read-dates', DATE, ({ groups }) => dateFinding(groups ?? {})),
  ...findInWords(content, 'easy-read-dates', FIGURES, ({ 0: words }) => [
    `The date "${words}" is in figures only.`,
    'Write it in full, with the day of the week: Friday 3 July 2026.',
  ]),
  ...findInWords(content, 'easy-read-dates', CLOCK, ({ 0: words }) => [
    `The time "${words}" is not written as people say it.`,
    'Write 9am, 2.30pm or 12 noon.',
  ]),
  ...longPeriods(content),
];

export const easyReadDates: Rule = {
  id: 'easy-read-dates',
  about: 'Easy Read pages write dates in full with the day of the week, and times as 9am, 2.30pm or 12 noon.',
  check,
  examples: [
    {
      name: 'dates that are not whole',
      files: exampleEasyRead(exampleRow('Come on 3 July or 3 July 2026.\n\nIt ends on 03/07/26.')),
      problems: inExample(
        '13:9: The date "3 July" has no year.',
        '13:19: The date "3 July 2026" has no day of the week.',
        '15:12: The date "03/07/26" is in figures only.',
      ),
    },
    {
      name: 'the wrong day, and one that does not exist',
      files: exampleEasyRead(exampleRow('Come on Monday 3 July 2026.\n\nIt is Friday 31 June 2026.')),
      problems: inExample('13:9: 3 July 2026 is not a Monday.', '15:7: There is no 31 June 2026.'),
    },
    {
      name: 'times',
      files: exampleEasyRead(exampleRow('Call at 14:00, 9 am or 12pm.')),
      problems: inExample(
        '13:9: The time "14:00" is not written as people say it.',
        '13:16: The time "9 am" is not written as people say it.',
        '13:24: The time "12pm" is not written as people say it.',
      ),
    },
    {
      name: 'many days are advice',
      files: exampleEasyRead(
        `${exampleRow('We answer in <Fact id="first-answer-time" />.')}\n\n${exampleRow('Wait 28 days.')}`,
      ),
      problems: inExample('19:6: "28 days" is hard to picture.'),
    },
    {
      name: 'whole dates and times',
      files: exampleEasyRead(
        `${exampleRow('Come on Friday 3 July 2026 at 9am or 2.30pm.\n\nWe have lunch at 12 noon.')}\n\n${exampleRow('Wait 28 days.\n\nThat is about 4 weeks.')}`,
      ),
      problems: [],
    },
  ],
};
