import type { Content, Entry } from '../content/content.ts';
import { mistake } from '../content/problem.ts';
import type { Problem } from '../content/problem.ts';
import { commentsOn } from '../review/obstacles.ts';
import { isClosed } from '../review/closed.ts';
import type { Review } from '../content/schema/index.ts';
import { exampleComment, exampleItem, exampleReview } from './example-review.ts';
import type { Rule } from './rule.ts';

const RULE = 'review-decisions';

function inRecord({ file, data, at }: Entry<Review>): Problem[] {
  const problem = (message: string, hint: string, ...path: PropertyKey[]) =>
    mistake(RULE, file, at(...path), message, hint);
  const closed = isClosed(data);
  const group = data.signOff.some(({ role }) => role === 'review-group');
  return [
    ...data.comments.flatMap(({ decision, changed, reason }, index) => [
      ...((decision === 'done' || decision === 'partly') && !changed
        ? [
            problem(
              `This comment is "${decision}" but does not say what changed.`,
              'Write it as "changed", in one sentence for readers.',
              'comments',
              index,
              'decision',
            ),
          ]
        : []),
      ...((decision === 'not-done' || decision === 'partly') && !reason
        ? [
            problem(
              `This comment is "${decision}" without a reason.`,
              'Write it as "reason". Readers see it.',
              'comments',
              index,
              'decision',
            ),
          ]
        : []),
      ...(decision === 'not-done' && changed
        ? [
            problem(
              'This comment is "not-done" but says that something changed.',
              'Make it "partly", or take "changed" out.',
              'comments',
              index,
              'changed',
            ),
          ]
        : []),
    ]),
    ...data.items.flatMap((item, index) => {
      const { outcome, approved, approvedOn } = item;
      const found: Problem[] = [];
      if (Boolean(approved) !== Boolean(approvedOn))
        found.push(
          problem(
            'An approval has a fingerprint and a day. One of the two is missing.',
            'Take out what is there and let npm run review -- approve write both.',
            'items',
            index,
            approved ? 'approved' : 'approvedOn',
          ),
        );
      if (closed && !approved && outcome !== 'withdraw')
        found.push(
          problem(
            'All three have signed, but this text is not approved.',
            "Approve it first, or take the last sign-off out: a closed record can't be changed.",
            'items',
            index,
          ),
        );
      if (!approved) return found;
      const open = commentsOn(data, item).find(({ comment }) => !comment.decision);
      if (!outcome)
        found.push(
          problem(
            'This text is approved without an outcome.',
            'Write "outcome": no-change or change.',
            'items',
            index,
            'approved',
          ),
        );
      if (outcome === 'withdraw')
        found.push(
          problem(
            'This text is approved, but its outcome is "withdraw".',
            'Keep one of the two.',
            'items',
            index,
            'approved',
          ),
        );
      if (!data.meeting)
        found.push(
          problem(
            'This text is approved, but the record has no meeting.',
            'Write its date and ways under "meeting".',
            'items',
            index,
            'approved',
          ),
        );
      if (!group)
        found.push(
          problem(
            'This text is approved, but the review group has not signed the review off.',
            'Add its sign-off, or take the approval out.',
            'items',
            index,
            'approved',
          ),
        );
      if (open)
        found.push(
          problem(
            'This text is approved, but a comment on it has no decision.',
            `Decide the comment in line ${at('comments', open.index).line}.`,
            'items',
            index,
            'approved',
          ),
        );
      return found;
    }),
  ];
}

const check = (content: Content): Problem[] => content.reviews.flatMap(inRecord);

const FILE = 'reviews/2026-27-Q4-carers.yaml';
const GROUP = '  - { role: review-group, date: 2027-03-01 }\n';
const APPROVED = `approved: "${'0'.repeat(64)}", approvedOn: 2027-03-02`;

export const reviewDecisions: Rule = {
  id: RULE,
  about:
    'Every decision says what changed or why not, and nothing is approved before all is decided and the group has signed.',
  check,
  examples: [
    {
      name: 'done without a change',
      files: exampleReview({ comments: exampleComment('decision: done') }),
      problems: [`${FILE}:7:62: This comment is "done" but does not say what changed.`],
    },
    {
      name: 'not done without a reason, and with a change',
      files: exampleReview({ comments: exampleComment('decision: not-done, changed: All of it') }),
      problems: [
        `${FILE}:7:62: This comment is "not-done" without a reason.`,
        `${FILE}:7:82: This comment is "not-done" but says that something changed.`,
      ],
    },
    {
      name: 'partly, with neither',
      files: exampleReview({ comments: exampleComment('decision: partly') }),
      problems: [
        `${FILE}:7:62: This comment is "partly" but does not say what changed.`,
        `${FILE}:7:62: This comment is "partly" without a reason.`,
      ],
    },
    {
      name: 'approved with nothing decided',
      files: exampleReview({ meeting: '', items: exampleItem(APPROVED), comments: exampleComment('paragraph: 2') }),
      problems: [
        `${FILE}:4:126: This text is approved without an outcome.`,
        `${FILE}:4:126: This text is approved, but the record has no meeting.`,
        `${FILE}:4:126: This text is approved, but the review group has not signed the review off.`,
        `${FILE}:4:126: This text is approved, but a comment on it has no decision.`,
      ],
    },
    {
      name: 'approved and withdrawn',
      files: exampleReview({ items: exampleItem(`outcome: withdraw, ${APPROVED}`), signOff: GROUP }),
      problems: [`${FILE}:5:145: This text is approved, but its outcome is "withdraw".`],
    },
    {
      name: 'half an approval',
      files: exampleReview({ items: exampleItem('outcome: no-change, approvedOn: 2027-03-02') }),
      problems: [`${FILE}:5:146: An approval has a fingerprint and a day. One of the two is missing.`],
    },
    {
      name: 'closed before all is approved',
      files: exampleReview({
        signOff: `${GROUP}  - { role: service, date: 2027-03-01 }\n  - { role: independent-reviewer, date: 2027-03-01 }\n`,
      }),
      problems: [`${FILE}:5:5: All three have signed, but this text is not approved.`],
    },
    {
      name: 'decided, signed and approved',
      files: exampleReview({
        items: exampleItem(`outcome: change, ${APPROVED}`),
        comments: exampleComment('decision: partly, changed: Shorter, reason: The rest is law, date: 2027-02-10'),
        signOff: GROUP,
      }),
      problems: [],
    },
  ],
};
