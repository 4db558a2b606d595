import type { Content } from '../content/content.ts';
import { mistake } from '../content/problem.ts';
import type { Problem } from '../content/problem.ts';
import { chainProblems } from '../review/chain-order.ts';
import { exampleReview, exampleText, OTHER, SHOWN, STEPS } from './example-review.ts';
import type { Rule } from './rule.ts';

const RULE = 'review-steps';

const check = (content: Content): Problem[] =>
  content.reviews.flatMap(({ file, data, at }) =>
    chainProblems(data).map(({ path, message, hint }) => mistake(RULE, file, at(...path), message, hint)),
  );

const FILE = 'reviews/2026-27-Q4-carers.yaml';
const { opened, invited, met, comments, decisions, approved, signed, correction } = STEPS;
const DONE = 'comment: 1, decision: done, changed: Shorter, textNow: in short';
const NOT_DONE = 'comment: 1, decision: not-done, reason: It is the law';
const ALL = ['service', 'review-group', 'independent-reviewer'];
const TEXT = 'leaflet: carers/a-break, variant: standard';

/** The column of a part of a step's line. */
const column = (step: string, part: string): number => `  - { ${step}`.indexOf(part) + 1;
const place = (line: number, step: string, part: string): string => `${FILE}:${line}:${column(step, part)}`;

export const reviewSteps: Rule = {
  id: RULE,
  about:
    'A review goes from step to step: opened, met, comments, decisions, approvals, sign-offs. Each step names all before it, and nothing is approved or signed before its time.',
  check,
  examples: [
    {
      name: 'a whole review, with its days set twice, a withheld word put right and all three sign-offs',
      files: exampleReview([
        opened(),
        invited(),
        invited('2027-02-12', '2027-01-20'),
        met('2027-02-12', '2027-02-13'),
        comments(undefined, '2027-02-13'),
        decisions(NOT_DONE),
        decisions(DONE),
        approved(OTHER),
        ...ALL.map((role) => signed(role)),
        correction(),
      ]),
      problems: [],
    },
    {
      name: 'a text that is taken away, and one that is left for the next review with its comment undecided',
      files: exampleReview([
        opened([exampleText(), exampleText('carers/are-you-a-carer', 'standard', 'ASC-03')]),
        met(),
        comments(),
        decisions('', `${TEXT}, outcome: later, reason: The law is about to change`),
        decisions('', 'leaflet: carers/are-you-a-carer, variant: standard, outcome: withdraw, reason: Nobody needs it'),
        signed(),
      ]),
      problems: [],
    },
    {
      name: 'a record that does not begin with its opening',
      files: exampleReview([met()]),
      problems: [`${FILE}:4:5: The first step is not "opened".`],
    },
    {
      name: 'a step before another one was altered',
      files: {
        ...exampleReview([opened(), met(), comments()]),
        [FILE]: exampleReview([opened(), met(), comments()])[FILE]!.replace('people: 7', 'people: 70'),
      },
      problems: [
        `${FILE}:6:${exampleReview([opened(), met(), comments()])[FILE]!.split('\n')[5]!.indexOf('after') + 1}: Something before this step was altered, or the step was not written by a command.`,
      ],
    },
    {
      name: 'days that go backwards',
      files: exampleReview([opened(), met(), comments(undefined, '2027-02-10')]),
      problems: [
        `${place(6, comments(undefined, '2027-02-10'), 'date')}: This step is dated 2027-02-10, before the one above it (2027-02-11).`,
      ],
    },
    {
      name: 'opened anew before anybody has seen it, and after',
      files: exampleReview([opened(), opened(undefined, '2027-01-12'), met(), opened(undefined, '2027-02-12')]),
      problems: [`${FILE}:7:5: The review is opened anew after people have seen its texts.`],
    },
    {
      name: 'a text twice',
      files: exampleReview([opened([exampleText(), exampleText()])]),
      problems: [
        `${FILE}:4:${column(opened([exampleText(), exampleText()]), `, ${exampleText()}]`) + 2}: carers/a-break stands here twice.`,
      ],
    },
    {
      name: 'meetings outside of the quarter, before the opening, or not held yet',
      files: exampleReview([
        opened(),
        invited('2027-04-01'),
        invited('2027-01-02'),
        met('2026-12-31', '2027-02-11'),
        met('2027-02-12', '2027-02-11'),
      ]),
      problems: [
        `${place(5, invited(), 'meeting')}: The meeting (2027-04-01) is not in 2026-27-Q4, which is 2027-01-01 to 2027-03-31.`,
        `${place(6, invited(), 'meeting')}: The meeting (2027-01-02) is before the day on which it was set (2027-01-12).`,
        `${place(7, met(), 'meeting')}: The meeting (2026-12-31) is before the review was opened (2027-01-11).`,
        `${place(7, met(), 'meeting')}: The meeting (2026-12-31) is not in 2026-27-Q4, which is 2027-01-01 to 2027-03-31.`,
        `${FILE}:8:5: The meeting stands here twice.`,
        `${place(8, met(), 'meeting')}: The meeting (2027-02-12) had not been held on 2027-02-11.`,
      ],
    },
    {
      name: 'everything before anybody has met',
      files: exampleReview([opened(), comments(), decisions(NOT_DONE), approved(), signed()]),
      problems: [
        `${FILE}:6:5: This was decided before the meeting was held.`,
        `${FILE}:7:5: Texts are approved, but nobody has met.`,
        `${FILE}:8:5: Signed by review-group, but nobody has met.`,
      ],
    },
    {
      name: 'a comment on a text that was not shown, and one after its text was approved',
      files: exampleReview([
        opened(),
        met(),
        comments('leaflet: carers/are-you-a-carer'),
        approved(),
        comments(undefined, '2027-03-02'),
      ]),
      problems: [
        `${place(6, comments('leaflet: carers/are-you-a-carer'), 'leaflet')}: This comment is about carers/are-you-a-carer, which is not among the texts that were shown.`,
        `${place(8, comments(), '{ leaflet')}: This comment on carers/a-break came after all was decided about it.`,
      ],
    },
    {
      name: 'decisions without what changed, without what shows it, without a reason, and about no comment',
      files: exampleReview([
        opened(),
        met(),
        comments(),
        decisions('comment: 1, decision: done'),
        decisions('comment: 1, decision: partly, changed: All, textBefore: long'),
        decisions('comment: 1, decision: not-done, changed: All'),
        decisions('comment: 2, decision: not-done, reason: No'),
      ]),
      problems: [
        `${place(7, decisions('comment'), '{ comment')}: This comment is "done" but does not say what changed.`,
        `${place(7, decisions('comment'), '{ comment')}: This comment is "done" but nothing shows it in the text.`,
        `${place(8, decisions('comment'), '{ comment')}: This comment is "partly" without a reason.`,
        `${place(9, decisions('comment'), '{ comment')}: This comment is "not-done" without a reason.`,
        `${place(9, decisions('comment: 1, decision: not-done, changed: All'), 'changed')}: This comment is "not-done" but says that something changed.`,
        `${place(10, decisions('comment: 2'), 'comment: 2')}: There is no comment 2 before this step.`,
      ],
    },
    {
      name: 'approved with a comment undecided, twice, and of a text that was not shown',
      files: exampleReview([
        opened(),
        met(),
        comments(),
        approved(),
        approved(),
        approved(SHOWN, 'leaflet: carers/are-you-a-carer, variant: standard'),
      ]),
      problems: [
        `${place(7, approved(), '{ leaflet')}: carers/a-break is approved, but comment 1 on it has no decision.`,
        `${place(8, approved(), '{ leaflet')}: carers/a-break is approved twice.`,
        `${place(8, approved(), '{ leaflet')}: carers/a-break is approved, but comment 1 on it has no decision.`,
        `${place(9, approved(), '{ leaflet')}: carers/are-you-a-carer is approved but was not shown.`,
      ],
    },
    {
      name: 'done with nothing changed',
      files: exampleReview([opened(), met(), comments(), decisions(DONE), approved()]),
      problems: [
        `${place(8, approved(), '{ leaflet')}: carers/a-break: comment 1 is "done", but the text is still the one that was shown.`,
      ],
    },
    {
      name: 'changed, and nobody has asked for it',
      files: exampleReview([opened(), met(), approved(OTHER)]),
      problems: [
        `${place(6, approved(), '{ leaflet')}: carers/a-break: the text is not the one that was shown, and no comment says what changed.`,
      ],
    },
    {
      name: 'approved and taken away',
      files: exampleReview([
        opened(),
        met(),
        decisions('', `${TEXT}, outcome: withdraw, reason: Nobody needs it`),
        approved(),
        decisions('', `${TEXT}, outcome: later, reason: It can wait`, '2027-03-02'),
      ]),
      problems: [
        `${place(7, approved(), '{ leaflet')}: carers/a-break is approved, but it was taken away.`,
        `${place(8, decisions('', TEXT), '{ leaflet')}: carers/a-break is approved already.`,
      ],
    },
    {
      name: 'signed before all was decided, signed twice, and decided after it',
      files: exampleReview([
        opened(),
        met(),
        signed('service'),
        approved(undefined, undefined, '2027-03-08'),
        signed('service'),
      ]),
      problems: [
        `${FILE}:6:5: Signed by service before all was decided: carers/a-break.`,
        `${FILE}:7:5: service has signed the record off, and this step came after it.`,
        `${FILE}:8:5: service has signed twice.`,
      ],
    },
    {
      name: 'a question about satisfaction that was asked twice',
      files: exampleReview([
        opened(),
        met(),
        ...[1, 2].map(
          () =>
            'step: satisfaction, date: 2027-02-12, satisfaction: [{ question: Happy?, asked: 1, answers: [{ step: Yes, count: 1 }, { step: No, count: 0 }] }]',
        ),
      ]),
      problems: [
        `${FILE}:7:${column('step: satisfaction, date: 2027-02-12, satisfaction: [{', '[{') + 1}: The question "Happy?" stands here twice.`,
      ],
    },
    {
      name: 'corrections of nothing, and of a comment that is not there',
      files: exampleReview([
        opened(),
        correction(undefined, '2027-01-11'),
        correction('note: A name, withheld: [3]', '2027-01-12'),
      ]),
      problems: [
        `${FILE}:5:5: There is nothing to put right yet.`,
        `${place(6, correction('note: A name, withheld: [3]'), '3]')}: There is no comment 3 before this step.`,
      ],
    },
    {
      name: 'words of a comment taken out without a correction, and left where one withholds them',
      files: exampleReview([
        opened(),
        met(),
        `step: comments, date: 2027-02-12, comments: [{ leaflet: carers/a-break, withheld: "${SHOWN}" }, { leaflet: carers/a-break, asked: I am here }]`,
        correction('note: A name, withheld: [2]', '2027-02-12'),
      ]),
      problems: [
        `${place(6, comments(), '{ leaflet')}: The words of comment 1 were taken out, and no correction says why.`,
        `${FILE}:6:${column(`step: comments, date: 2027-02-12, comments: [{ leaflet: carers/a-break, withheld: "${SHOWN}" }, { leaflet: carers/a-break, asked`, '}, {') + 3}: A correction withholds comment 2, but its words still stand here.`,
      ],
    },
  ],
};
