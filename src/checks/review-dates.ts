import type { Content, Entry } from '../content/content.ts';
import { mistake } from '../content/problem.ts';
import type { Problem } from '../content/problem.ts';
import { isClosed } from '../review/closed.ts';
import { quarterDays } from '../review/quarters.ts';
import type { Review } from '../content/schema/index.ts';
import { exampleComment, exampleItem, exampleReview } from './example-review.ts';
import type { Rule } from './rule.ts';

const RULE = 'review-dates';

function inRecord({ file, data, at }: Entry<Review>): Problem[] {
  const problem = (message: string, hint: string, ...path: PropertyKey[]) =>
    mistake(RULE, file, at(...path), message, hint);
  const { meeting, signOff, comments, items, corrections, quarter } = data;
  const { first, last } = quarterDays(quarter);
  const closedOn = isClosed(data)
    ? signOff
        .map(({ date }) => date)
        .sort()
        .at(-1)
    : undefined;
  const early = (what: string, date: string | undefined, ...path: PropertyKey[]) =>
    meeting && date && date < meeting.date
      ? [problem(`${what} (${date}) is before the meeting (${meeting.date}).`, 'Mend one of the two.', ...path)]
      : [];
  const roles = new Set<string>();
  return [
    ...(meeting && (meeting.date < first || meeting.date > last)
      ? [
          problem(
            `The meeting (${meeting.date}) is not in ${quarter}, which is ${first} to ${last}.`,
            'Mend the date. For a meeting in another quarter, start a record for that one.',
            'meeting',
            'date',
          ),
        ]
      : []),
    ...signOff.flatMap(({ role, date }, index) => {
      const twice = roles.has(role);
      roles.add(role);
      return [
        ...(meeting
          ? []
          : [
              problem(
                `Signed off by ${role}, but there was no meeting.`,
                'Write its date and ways under "meeting".',
                'signOff',
                index,
              ),
            ]),
        ...(twice ? [problem(`${role} has signed twice.`, 'Keep the first.', 'signOff', index)] : []),
        ...early('The sign-off', date, 'signOff', index, 'date'),
      ];
    }),
    ...comments.flatMap(({ date }, index) => early('The decision', date, 'comments', index, 'date')),
    ...items.flatMap(({ approvedOn }, index) => early('The approval', approvedOn, 'items', index, 'approvedOn')),
    ...corrections.flatMap(({ date }, index) => [
      ...(closedOn === undefined
        ? [
            problem(
              'A correction stands in a record that is not closed yet.',
              'Mend the record itself and take the correction out.',
              'corrections',
              index,
            ),
          ]
        : []),
      ...(closedOn && date < closedOn
        ? [
            problem(
              `The correction (${date}) is before the record was closed (${closedOn}).`,
              'Mend the date.',
              'corrections',
              index,
              'date',
            ),
          ]
        : []),
      ...(date < (corrections[index - 1]?.date ?? '')
        ? [
            problem(
              `The correction (${date}) is before the one above it.`,
              'Add corrections at the end, oldest first.',
              'corrections',
              index,
              'date',
            ),
          ]
        : []),
    ]),
  ];
}

const check = (content: Content): Problem[] => content.reviews.flatMap(inRecord);

const FILE = 'reviews/2026-27-Q4-carers.yaml';
const signed = (date: string, roles = ['review-group']) =>
  roles.map((role) => `  - { role: ${role}, date: ${date} }\n`).join('');
const ALL = ['service', 'review-group', 'independent-reviewer'];
const APPROVED = `outcome: no-change, approved: "${'0'.repeat(64)}", approvedOn:`;

export const reviewDates: Rule = {
  id: RULE,
  about: 'A meeting is in its quarter, and nothing is decided, signed or approved before it.',
  check,
  examples: [
    {
      name: 'a meeting after its quarter',
      files: exampleReview({ meeting: 'meeting: { date: 2027-04-01, ways: [post] }\n' }),
      problems: [`${FILE}:3:12: The meeting (2027-04-01) is not in 2026-27-Q4, which is 2027-01-01 to 2027-03-31.`],
    },
    {
      name: 'a meeting before its quarter',
      files: exampleReview({ meeting: 'meeting: { date: 2026-12-31, ways: [post] }\n' }),
      problems: [`${FILE}:3:12: The meeting (2026-12-31) is not in 2026-27-Q4, which is 2027-01-01 to 2027-03-31.`],
    },
    {
      name: 'all before the meeting',
      files: exampleReview({
        items: exampleItem(`${APPROVED} 2027-02-09`),
        comments: exampleComment('decision: done, changed: Shorter, date: 2027-02-09'),
        signOff: signed('2027-02-09'),
      }),
      problems: [
        `${FILE}:5:224: The approval (2027-02-09) is before the meeting (2027-02-10).`,
        `${FILE}:7:96: The decision (2027-02-09) is before the meeting (2027-02-10).`,
        `${FILE}:10:27: The sign-off (2027-02-09) is before the meeting (2027-02-10).`,
      ],
    },
    {
      name: 'signed twice, and without a meeting',
      files: exampleReview({ meeting: '', signOff: signed('2027-03-01', ['service', 'service']) }),
      problems: [
        `${FILE}:8:5: Signed off by service, but there was no meeting.`,
        `${FILE}:9:5: Signed off by service, but there was no meeting.`,
        `${FILE}:9:5: service has signed twice.`,
      ],
    },
    {
      name: 'a correction while the record is open',
      files: exampleReview({ corrections: '  - { date: 2027-04-01, note: Eight people }\n' }),
      problems: [`${FILE}:10:5: A correction stands in a record that is not closed yet.`],
    },
    {
      name: 'corrections out of order',
      files: exampleReview({
        items: exampleItem(`${APPROVED} 2027-03-01`),
        signOff: signed('2027-03-01', ALL),
        corrections: '  - { date: 2027-04-01, note: Eight people }\n  - { date: 2027-02-28, note: Nine people }\n',
      }),
      problems: [
        `${FILE}:14:7: The correction (2027-02-28) is before the record was closed (2027-03-01).`,
        `${FILE}:14:7: The correction (2027-02-28) is before the one above it.`,
      ],
    },
    {
      name: 'all on the last day of the quarter',
      files: exampleReview({
        meeting: 'meeting: { date: 2027-03-31, ways: [room] }\n',
        items: exampleItem(`${APPROVED} 2027-03-31`),
        signOff: signed('2027-03-31', ALL),
      }),
      problems: [],
    },
  ],
};
