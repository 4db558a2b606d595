import type { Review, ReviewItem } from '../content/schema/index.ts';
import type { Entry } from '../content/content.ts';
import { quarterOf } from '../wording/dates.ts';
import { START } from '../content/parse/place.ts';
import { advice, mistake } from '../content/problem.ts';
import type { Problem } from '../content/problem.ts';
import { approvalsOf, isAbout } from './approvals.ts';
import { commentsOn, obstacles } from './obstacles.ts';
import { isClosed } from './closed.ts';
import type { Sides } from './gate-texts.ts';
import { ordinal } from './quarters.ts';
import { same } from './same.ts';
import { cycleOf } from './state.ts';
import { reviewedTexts } from './texts.ts';
import type { ReviewedText } from './texts.ts';

const problem = (
  record: Pick<Entry<Review>, 'file' | 'at'>,
  path: PropertyKey[],
  message: string,
  hint: string,
): Problem => mistake('review-gate', record.file, record.at(...path), message, hint);

const sameItem = (a: ReviewItem, b: ReviewItem) => a.leaflet === b.leaflet && a.variant === b.variant;

/** Whether anything stands in a record that must not be lost. */
const holdsSomething = ({ comments, signOff, satisfaction, items }: Review): boolean =>
  comments.length + signOff.length + satisfaction.length > 0 || items.some(({ approved }) => approved);

/** A closed record stays as it is; corrections may be added. */
function closedProblems(was: Review, record: Entry<Review>, today: string): Problem[] {
  const { corrections, ...rest } = record.data;
  const { corrections: old, ...before } = was;
  const altered = (Object.keys({ ...before, ...rest }) as (keyof typeof rest)[]).filter(
    (field) => !same(before[field], rest[field]),
  );
  const found = altered.map((field) =>
    problem(
      record,
      [field],
      `This record is closed, and its "${field}" was altered.`,
      'Put it back as it was. To put something right, add a dated entry to "corrections" that says what.',
    ),
  );
  if (!same(old, corrections.slice(0, old.length)))
    found.push(
      problem(
        record,
        ['corrections'],
        'A correction of this record was altered or taken away.',
        'Put it back as it was, and add another one.',
      ),
    );
  const closedOn =
    was.signOff
      .map(({ date }) => date)
      .sort()
      .at(-1) ?? '';
  corrections.slice(old.length).forEach(({ date }, index) => {
    const earliest =
      [closedOn, ...corrections.slice(0, old.length + index).map((correction) => correction.date)].sort().at(-1) ?? '';
    const path = ['corrections', old.length + index, 'date'];
    if (date > today)
      found.push(
        problem(
          record,
          path,
          `The correction is dated ${date}, after today (${today}).`,
          'Write the day on which it was made.',
        ),
      );
    else if (date < earliest)
      found.push(
        problem(
          record,
          path,
          `The correction is dated ${date}, before ${earliest}.`,
          "Write the day on which it was made. Dates don't go backwards.",
        ),
      );
  });
  return found;
}

/** What was approved stays approved, with its sign-offs and with what was decided on it. What people were shown stays what they were shown. */
function keptProblems(was: Review, record: Entry<Review>, today: string): Problem[] {
  const { data } = record;
  const held = was.comments.length > 0 || (was.meeting !== undefined && was.meeting.date <= today);
  const shown = was.items
    .filter(({ approved }) => held && !approved)
    .flatMap((item) => {
      const index = data.items.findIndex((other) => sameItem(item, other));
      return index < 0 || data.items[index]?.shown === item.shown
        ? []
        : [
            problem(
              record,
              ['items', index, 'shown'],
              `${item.leaflet} (${item.variant}): the fingerprint of the text that people were shown was altered.`,
              `Put back "${item.shown}". If the text has changed since, the outcome is "change", and a comment says what.`,
            ),
          ];
    });
  const found = was.items
    .filter(({ approved }) => approved)
    .flatMap((item) => {
      const index = data.items.findIndex((other) => sameItem(item, other));
      const now = data.items[index];
      const name = `${item.leaflet}${item.variant === 'easy-read' ? ', Easy Read' : ''}`;
      if (!now || !same(item, now))
        return [
          problem(
            record,
            now ? ['items', index] : ['items'],
            `The approval of ${name} (${item.approvedOn}) was altered or taken away.`,
            'Put the item back as it was. If the text has changed since, declare the change and show it at the next review.',
          ),
        ];
      const decisions = (review: Review) => commentsOn(review, item).map(({ comment }) => comment.decision);
      return same(decisions(was), decisions(data))
        ? []
        : [
            problem(
              record,
              ['comments'],
              `Comments on ${name} were decided otherwise, added or taken away after it was approved.`,
              'Put them back. What comes in later belongs to the next review.',
            ),
          ];
    });
  const signedBefore = was.items.some(({ approved }) => approved) ? was.signOff : [];
  const lost = signedBefore.filter((signed) => !data.signOff.some((other) => same(signed, other)));
  return [
    ...shown,
    ...found,
    ...lost.map(({ role, date }) =>
      problem(
        record,
        ['signOff'],
        `The sign-off by ${role} (${date}) was altered or taken away.`,
        'Put it back as it was.',
      ),
    ),
  ];
}

/** An approval that a branch brings was made as `approve` makes it, of a text that this branch has or had. */
function newApprovals(
  record: Entry<Review>,
  was: Review | undefined,
  { base, today }: Sides,
  versions: ReviewedText[],
): { problems: Problem[]; unknown: boolean; doubtful: string[] } {
  const problems: Problem[] = [];
  const doubtful: string[] = [];
  let unknown = false;
  record.data.items.forEach((item, index) => {
    const { approved, approvedOn } = item;
    const old = was?.items.find((other) => sameItem(other, item));
    if (
      old?.shown !== item.shown &&
      item.outcome !== 'withdraw' &&
      !versions.some((text) => isAbout(item, text) && text.fingerprint === item.shown)
    ) {
      unknown = true;
      problems.push(
        advice(
          'review-gate',
          record.file,
          record.at('items', index, 'shown'),
          `${item.leaflet} (${item.variant}): the text that was shown is no version that this branch knows.`,
          'Let npm run review -- start write the fingerprints.',
        ),
      );
    }
    if (!approved || !approvedOn || old?.approved) return;
    const before = problems.length;
    const path = ['items', index, 'approved'];
    const about = versions.filter((text) => isAbout(item, text));
    const text = about.find(({ fingerprint }) => fingerprint === approved);
    const name = `${item.leaflet}${item.variant === 'easy-read' ? ', Easy Read' : ''}`;
    if (!text) {
      unknown = true;
      problems.push(
        problem(
          record,
          path,
          `${name}: the approval is of another text than the present one.`,
          'Take "approved" and "approvedOn" out again and run npm run review -- approve, so that the text is approved as it stands.',
        ),
      );
      doubtful.push(approved);
      return;
    }
    const earliest = approvalsOf(base).findLast((approval) => isAbout(approval, text))?.date ?? '';
    if (approvedOn > today)
      problems.push(
        problem(
          record,
          ['items', index, 'approvedOn'],
          `${name}: the approval is dated ${approvedOn}, after today (${today}).`,
          'Let npm run review -- approve write the date.',
        ),
      );
    if (approvedOn < earliest)
      problems.push(
        problem(
          record,
          ['items', index, 'approvedOn'],
          `${name}: the approval is dated ${approvedOn}, before the last one (${earliest}).`,
          "Let npm run review -- approve write the date. Dates don't go backwards.",
        ),
      );
    problems.push(
      ...obstacles(record.data, index, text, approvedOn).map(({ path: at, message, hint }) =>
        problem(record, at, `${name} is marked as approved. ${message}`, hint),
      ),
    );
    if (problems.length > before) doubtful.push(approved);
  });
  return { problems, unknown, doubtful };
}

/** A quarter that has begun keeps its areas: people have been invited. */
function programmeProblems({ base, head, today }: Sides): Problem[] {
  if (!base.programme) return [];
  const was = base.programme.data;
  if (!head.programme)
    return [
      mistake('review-gate', base.programme.file, START, 'The programme was taken away.', 'Bring the file back.'),
    ];
  const { data: now, file, at } = head.programme;
  const begun = (quarter: string) => ordinal(quarter) <= ordinal(quarterOf(today));
  const quarters = [...new Set([...was.plan, ...now.plan].map(({ quarter }) => quarter))].filter(begun).sort();
  const areas = (programme: typeof was, quarter: string) =>
    programme.plan
      .filter((row) => row.quarter === quarter)
      .flatMap((row) => row.areas)
      .sort();
  return [
    ...quarters
      .filter((quarter) => !same(areas(was, quarter), areas(now, quarter)))
      .map((quarter) => {
        const index = now.plan.findIndex((row) => row.quarter === quarter);
        return mistake(
          'review-gate',
          file,
          index < 0 ? at('plan') : at('plan', index),
          `${quarter} has begun, and its areas were changed.`,
          `Put back: ${areas(was, quarter).join(', ') || 'no area'}. Move only quarters that have not begun.`,
        );
      }),
    ...now.areas.flatMap(({ id }, index) => {
      const [old, cycle] = [cycleOf(was, id), cycleOf(now, id)];
      return was.areas.some((area) => area.id === id) && cycle > old
        ? [
            advice(
              'review-gate',
              file,
              at('areas', index),
              `The area "${id}" comes round every ${cycle} quarters instead of every ${old}.`,
              'Its texts are due later now. Say in the pull request why, and that the group knows.',
            ),
          ]
        : [];
    }),
  ];
}

/**
 * What a branch does to records and programme that it may not. `between` are texts as they were at the branch's own
 * commits. `doubtful` are approvals that do not hold, as review and fingerprint.
 */
export function gateRecords(
  sides: Sides,
  between: ReviewedText[] = [],
): { problems: Problem[]; unknown: boolean; doubtful: Set<string> } {
  const { base, head, today } = sides;
  const versions = [...reviewedTexts(head), ...reviewedTexts(base), ...between];
  const before = new Map(base.reviews.map(({ id, data }) => [id, data]));
  const now = new Set(head.reviews.map(({ id }) => id));
  let unknown = false;
  const doubtful = new Set<string>();
  const problems = head.reviews.flatMap((record) => {
    const was = before.get(record.id);
    if (was && isClosed(was)) return closedProblems(was, record, today);
    const fresh = newApprovals(record, was, sides, versions);
    unknown ||= fresh.unknown;
    for (const fingerprint of fresh.doubtful) doubtful.add(`${record.id} ${fingerprint}`);
    const later = record.data.signOff.flatMap(({ date, role }, index) =>
      date > today
        ? [
            problem(
              record,
              ['signOff', index, 'date'],
              `The sign-off by ${role} is dated ${date}, after today (${today}).`,
              'Add it on the day it is given.',
            ),
          ]
        : [],
    );
    return [...(was ? keptProblems(was, record, today) : []), ...fresh.problems, ...later];
  });
  const lost = base.reviews
    .filter(({ id, data }) => !now.has(id) && holdsSomething(data))
    .map(({ file }) =>
      mistake(
        'review-gate',
        file,
        START,
        'The record of a review was taken away.',
        'Bring the file back. What was said and approved stays on record.',
      ),
    );
  return { problems: [...problems, ...lost, ...programmeProblems(sides)], unknown, doubtful };
}
