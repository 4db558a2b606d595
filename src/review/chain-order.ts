import { chainOf } from '../content/review-chain.ts';
import { reviewOf } from '../content/review.ts';
import type { Comment, Review } from '../content/review.ts';
import type { Decision, ReviewRecord, Step } from '../content/schema/index.ts';
import { counted } from '../wording/count.ts';
import { isSet, unsettled } from './closed.ts';
import { quarterDays } from './quarters.ts';

/** Something in a record that does not hold. */
export interface Obstacle {
  /** The part of the record to look at. */
  path: PropertyKey[];
  message: string;
  hint: string;
}

/** A step with its place, and the review as it stood before it. */
interface Turn<Name extends Step['step'] = Step['step']> {
  step: Extract<Step, { step: Name }>;
  place: PropertyKey[];
  before: Review;
}

const wrong = (path: PropertyKey[], message: string, hint: string): Obstacle => ({ path, message, hint });

const nameOf = ({ leaflet, variant }: { leaflet: string; variant: string }): string =>
  `${leaflet}${variant === 'easy-read' ? ' (Easy Read)' : ''}`;

/** The comments on a text that stand in a review. */
export const commentsOn = (
  { comments }: Pick<Review, 'comments'>,
  item: { leaflet: string; variant: string },
): Comment[] => comments.filter(({ leaflet, variant }) => leaflet === item.leaflet && variant === item.variant);

const itemOf = ({ items }: Review, text: { leaflet: string; variant: string }) =>
  items.find(({ leaflet, variant }) => leaflet === text.leaflet && variant === text.variant);

const isHeld = ({ present }: Review): boolean => present.length > 0;

const peopleIn = (present: Review['present']): number => present.reduce((sum, { people }) => sum + people, 0);

const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Nobody has answered who did not take part. */
const answerProblems = (
  satisfaction: Review['satisfaction'],
  present: Review['present'],
  path: PropertyKey[],
): Obstacle[] =>
  satisfaction.flatMap(({ question, asked }) =>
    present.length > 0 && asked > peopleIn(present)
      ? [
          wrong(
            path,
            `"${question}" counts ${counted(asked, 'person', 'people')}, but ${counted(peopleIn(present), 'person', 'people')} took part.`,
            'Count again: both the answers and who took part, those by post and phone too.',
          ),
        ]
      : [],
  );

/** The day of a meeting lies in the quarter of its review. */
function meetingProblems(meeting: string, { before, place }: Turn): Obstacle[] {
  const { first, last } = quarterDays(before.quarter);
  return meeting < first || meeting > last
    ? [
        wrong(
          [...place, 'meeting'],
          `The meeting (${meeting}) is not in ${before.quarter}, which is ${first} to ${last}.`,
          'Mend the date. For a meeting in another quarter, start a record for that one.',
        ),
      ]
    : [];
}

/** What is wrong with one decision about a comment. */
export function decisionProblems(decision: Omit<Decision, 'comment'>, path: PropertyKey[]): Obstacle[] {
  const { changed, reason, textNow, textBefore } = decision;
  const made = decision.decision !== 'not-done';
  return [
    ...(made && !changed
      ? [
          wrong(
            path,
            `This comment is "${decision.decision}" but does not say what changed.`,
            'Write it as "changed", in one sentence for readers.',
          ),
        ]
      : []),
    ...(made && !textNow && !textBefore
      ? [
          wrong(
            path,
            `This comment is "${decision.decision}" but nothing shows it in the text.`,
            'Write as "textNow" a few words that stand in the text since the change, or as "textBefore" some that no longer do.',
          ),
        ]
      : []),
    ...(decision.decision !== 'done' && !reason
      ? [
          wrong(
            path,
            `This comment is "${decision.decision}" without a reason.`,
            'Write it as "reason". Readers see it.',
          ),
        ]
      : []),
    ...(!made && changed
      ? [
          wrong(
            [...path, 'changed'],
            'This comment is "not-done" but says that something changed.',
            'Make it "partly", or take "changed" out.',
          ),
        ]
      : []),
  ];
}

/** What is wrong with each kind of step, after those before it. */
const RULES: { [Name in Step['step']]: (turn: Turn<Name>) => Obstacle[] } = {
  opened({ step, place, before }) {
    const seen = new Set<string>();
    const twice = step.texts.flatMap((text, index) => {
      const names = [nameOf(text), `${text.code} ${text.variant}`];
      const again = names.some((name) => seen.has(name));
      for (const name of names) seen.add(name);
      return again
        ? [wrong([...place, 'texts', index], `${nameOf(text)} stands here twice.`, 'Keep one of the two.')]
        : [];
    });
    return isHeld(before) || before.comments.length > 0
      ? [
          wrong(
            place,
            'The review is opened anew after people have seen its texts.',
            'Take this step out. What people were shown stays what they were shown.',
          ),
        ]
      : twice;
  },
  invited(turn) {
    const { step, place, before } = turn;
    return [
      ...(isHeld(before) ? [wrong(place, 'The meeting was held already.', 'Take this step out.')] : []),
      ...(step.meeting < step.date
        ? [
            wrong(
              [...place, 'meeting'],
              `The meeting (${step.meeting}) is before the day on which it was set (${step.date}).`,
              'A meeting that was held is written by npm run review -- met.',
            ),
          ]
        : []),
      ...meetingProblems(step.meeting, turn as Turn),
    ];
  },
  met(turn) {
    const { step, place, before } = turn;
    const opened = before.steps.findLast((other) => other.step === 'opened')?.date ?? '';
    return [
      ...(isHeld(before)
        ? [
            wrong(
              place,
              'The meeting stands here twice.',
              'Take this step out. What was wrong in the first is put right by npm run review -- correct.',
            ),
          ]
        : []),
      ...(step.meeting > step.date
        ? [
            wrong(
              [...place, 'meeting'],
              `The meeting (${step.meeting}) had not been held on ${step.date}.`,
              'Write who took part after the meeting.',
            ),
          ]
        : []),
      ...(step.meeting < opened
        ? [
            wrong(
              [...place, 'meeting'],
              `The meeting (${step.meeting}) is before the review was opened (${opened}).`,
              'A review is opened first, so that it is known which texts people saw. Open one for a meeting to come.',
            ),
          ]
        : []),
      ...meetingProblems(step.meeting, turn as Turn),
      ...answerProblems(before.satisfaction, step.present, [...place, 'present']),
    ];
  },
  comments: ({ step, place, before }) =>
    step.comments.flatMap((comment, index) => {
      const path = [...place, 'comments', index];
      const item = itemOf(before, comment);
      if (!item)
        return [
          wrong(
            [...path, 'leaflet'],
            `This comment is about ${nameOf(comment)}, which is not among the texts that were shown.`,
            'Name one of the texts of the first step.',
          ),
        ];
      return item.approved || isSet(item)
        ? [
            wrong(
              path,
              `This comment on ${nameOf(comment)} came after all was decided about it.`,
              'Keep it for the next review.',
            ),
          ]
        : [];
    }),
  satisfaction: ({ step, place, before }) => [
    ...answerProblems(step.satisfaction, before.present, place),
    ...step.satisfaction.flatMap(({ question }, index) =>
      before.satisfaction.some((known) => known.question === question)
        ? [
            wrong(
              [...place, 'satisfaction', index],
              `The question "${question}" stands here twice.`,
              'Take this step out. What was wrong is put right by npm run review -- correct.',
            ),
          ]
        : [],
    ),
  ],
  decisions: ({ step, place, before }) => [
    ...(isHeld(before)
      ? []
      : [
          wrong(
            place,
            'This was decided before the meeting was held.',
            'First write who took part: npm run review -- met.',
          ),
        ]),
    ...step.decisions.flatMap((decision, index) => {
      const path = [...place, 'decisions', index];
      const comment = before.comments.find(({ number }) => number === decision.comment);
      if (!comment)
        return [
          wrong(
            [...path, 'comment'],
            `There is no comment ${decision.comment} before this step.`,
            `The record has ${counted(before.comments.length, 'comment')}.`,
          ),
        ];
      const item = itemOf(before, comment);
      return [
        ...(item && (item.approved || isSet(item))
          ? [
              wrong(
                path,
                `Comment ${decision.comment} was decided after ${nameOf(comment)} was settled.`,
                'What is decided later belongs to the next review.',
              ),
            ]
          : []),
        ...decisionProblems(decision, path),
      ];
    }),
    ...step.outcomes.flatMap((text, index) => {
      const path = [...place, 'outcomes', index];
      const item = itemOf(before, text);
      if (!item) return [wrong(path, `${nameOf(text)} is not in this review.`, 'Mend its name.')];
      return item.approved
        ? [wrong(path, `${nameOf(text)} is approved already.`, 'Keep this for the next review.')]
        : [];
    }),
  ],
  approved: ({ step, place, before }) => [
    ...(isHeld(before)
      ? []
      : [wrong(place, 'Texts are approved, but nobody has met.', 'First write who took part: npm run review -- met.')]),
    ...step.texts.flatMap((text, index) => {
      const path = [...place, 'texts', index];
      const item = itemOf(before, text);
      if (!item) return [wrong(path, `${nameOf(text)} is approved but was not shown.`, 'Show it at the next review.')];
      const problems: Obstacle[] = [];
      if (item.approved)
        problems.push(
          wrong(
            path,
            `${nameOf(text)} is approved twice.`,
            'An approval stays. Declare the change, and show the text at the next review.',
          ),
        );
      if (isSet(item))
        problems.push(
          wrong(
            path,
            `${nameOf(text)} is approved, but it was ${item.outcome === 'withdraw' ? 'taken away' : 'left for the next review'}.`,
            'Keep one of the two.',
          ),
        );
      const comments = commentsOn(before, item);
      for (const { number, decision, withheld } of comments)
        if (!decision && !withheld)
          problems.push(
            wrong(
              path,
              `${nameOf(text)} is approved, but comment ${number} on it has no decision.`,
              `Decide it first: npm run review -- decide ${before.quarter}-${before.area} ${number} done, partly or not-done.`,
            ),
          );
      const changed = comments.filter(({ changed: what }) => what !== undefined);
      if (text.approved === item.shown && changed.length > 0)
        problems.push(
          wrong(
            path,
            `${nameOf(text)}: comment ${changed[0]!.number} is "${changed[0]!.decision}", but the text is still the one that was shown.`,
            'Make the change in the text, or decide "not-done" with the reason.',
          ),
        );
      if (text.approved !== item.shown && changed.length === 0)
        problems.push(
          wrong(
            path,
            `${nameOf(text)}: the text is not the one that was shown, and no comment says what changed.`,
            'Tell the group what is different. When it has agreed, add that as a comment, decided as "done" with what changed.',
          ),
        );
      return problems;
    }),
  ],
  signed({ step, place, before }) {
    const open = unsettled(before);
    return [
      ...(before.signOff.some(({ role }) => role === step.role)
        ? [wrong(place, `${step.role} has signed twice.`, 'Keep the first.')]
        : []),
      ...(isHeld(before)
        ? []
        : [
            wrong(
              place,
              `Signed by ${step.role}, but nobody has met.`,
              'First write who took part: npm run review -- met.',
            ),
          ]),
      ...(step.role === 'review-group' &&
      isHeld(before) &&
      !before.present.some(({ group }) => plainName(group) === plainName(before.reviewGroup))
        ? [
            wrong(
              place,
              `Signed by the ${before.reviewGroup}, but it is not among those who took part: ${before.present.map(({ group }) => group).join(', ')}.`,
              'A check is the word of the group, so somebody of it must have taken part. Hold the review with it.',
            ),
          ]
        : []),
      ...(open.length > 0
        ? [
            wrong(
              place,
              `Signed by ${step.role} before all was decided: ${open.map(nameOf).join(', ')}.`,
              'First approve each text, take it away, or leave it for the next review.',
            ),
          ]
        : []),
    ];
  },
  correction: ({ step, place, before }) => [
    ...(before.steps.length < 2 ? [wrong(place, 'There is nothing to put right yet.', 'Take this step out.')] : []),
    ...step.withheld.flatMap((number, index) =>
      before.comments.some((comment) => comment.number === number)
        ? []
        : [wrong([...place, 'withheld', index], `There is no comment ${number} before this step.`, 'Mend the number.')],
    ),
  ],
};

/** Once somebody has signed, what they signed stays: sign-offs and corrections may follow. */
const afterSigning = ({ step, place, before }: Turn): Obstacle[] =>
  before.signOff.length > 0 && step.step !== 'signed' && step.step !== 'correction'
    ? [
        wrong(
          place,
          `${before.signOff[0]!.role} has signed the record off, and this step came after it.`,
          'Keep it for the next review. To put something right, use npm run review -- correct.',
        ),
      ]
    : [];

/** The place of each comment whose words are gone, and no correction says why. */
function withheldProblems(record: ReviewRecord): Obstacle[] {
  const named = new Set(record.steps.flatMap((step) => (step.step === 'correction' ? step.withheld : [])));
  return reviewOf(record).comments.flatMap(({ number, withheld, place }) => {
    if (withheld && !named.has(number))
      return [
        wrong(
          place,
          `The words of comment ${number} were taken out, and no correction says why.`,
          'Bring them back, or let npm run review -- correct, with --withhold, take them out and say why.',
        ),
      ];
    return !withheld && named.has(number)
      ? [
          wrong(
            place,
            `A correction withholds comment ${number}, but its words still stand here.`,
            'Let npm run review -- correct take them out.',
          ),
        ]
      : [];
  });
}

/** What does not hold in a record by itself: the order and the dates of its steps, and their chain. */
export function chainProblems(record: ReviewRecord): Obstacle[] {
  const chain = chainOf(record);
  const problems = record.steps.flatMap((step, index): Obstacle[] => {
    const place: PropertyKey[] = ['steps', index];
    const earlier = record.steps.slice(0, index);
    const before = reviewOf({ ...record, steps: earlier });
    const last = earlier.at(-1);
    if (index === 0 && step.step !== 'opened')
      return [wrong(place, 'The first step is not "opened".', 'Let npm run review -- start open the record.')];
    return [
      ...(step.after === chain[index]
        ? []
        : [
            wrong(
              [...place, 'after'],
              'Something before this step was altered, or the step was not written by a command.',
              'Put the steps before it back as they were. Steps are added by npm run review, never altered or taken out.',
            ),
          ]),
      ...(last && step.date < last.date
        ? [
            wrong(
              [...place, 'date'],
              `This step is dated ${step.date}, before the one above it (${last.date}).`,
              "Let the command write the date. Dates don't go backwards.",
            ),
          ]
        : []),
      ...afterSigning({ step, place, before }),
      ...(RULES[step.step] as (turn: Turn) => Obstacle[])({ step, place, before }),
    ];
  });
  return [...problems, ...withheldProblems(record)];
}
