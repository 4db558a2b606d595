import type { Review } from '../content/review.ts';
import { chainOf } from '../content/review-chain.ts';
import type { Entry } from '../content/content.ts';
import type { Step } from '../content/schema/index.ts';
import { addDays, dateText, quarterOf } from '../wording/dates.ts';
import { START } from '../content/parse/place.ts';
import { advice, mistake } from '../content/problem.ts';
import type { Problem } from '../content/problem.ts';
import { isAbout } from './approvals.ts';
import { nameOf } from './find-leaflet.ts';
import { MOST_DAYS } from './gate-changes.ts';
import { approvalObstacles } from './obstacles.ts';
import type { Sides } from './gate-texts.ts';
import { ordinal } from './quarters.ts';
import { same } from './same.ts';
import { cycleOf } from './state.ts';
import { reviewedTexts } from './texts.ts';
import type { ReviewedText } from './texts.ts';

/** A step that a branch adds to a record. */
export interface NewStep {
  /** The record's name: `2026-27-Q4-carers`. */
  review: string;
  file: string;
  line: number;
  step: Step;
}

type Record = Entry<Review>;

const problem = (record: Pick<Record, 'file' | 'at'>, path: PropertyKey[], message: string, hint: string): Problem =>
  mistake('review-gate', record.file, record.at(...path), message, hint);

const stepWords: { [Name in Step['step']]: string } = {
  opened: 'that it was opened',
  invited: 'the day of the meeting',
  met: 'who took part',
  comments: 'what people asked for',
  satisfaction: 'the answers about satisfaction',
  decisions: 'what was decided',
  approved: 'what was approved',
  signed: 'who signed',
  correction: 'a correction',
};

/** Steps that were there stay as they were. A comment that a correction withholds keeps its digest, and so its place. */
function keptProblems(was: Review, record: Record): Problem[] {
  const [before, now] = [chainOf(was), chainOf(record.data)];
  const altered = was.steps.findIndex((_step, index) => before[index + 1] !== now[index + 1]);
  if (altered < 0) return [];
  const { step, date } = was.steps[altered]!;
  const gone = record.data.steps.length <= altered;
  return [
    problem(
      record,
      gone ? ['steps'] : ['steps', altered],
      `Step ${altered + 1} of this record (${stepWords[step]}, ${dateText(date)}) was altered or taken out.`,
      'Put it back as it was. To put something right, use npm run review -- correct, which adds a step.',
    ),
  ];
}

/** The days on which a step that comes in now may have been written. */
function dateProblems(record: Record, index: number, today: string): Problem[] {
  const { step, date } = record.data.steps[index]!;
  const path = ['steps', index, 'date'];
  if (date > today)
    return [
      problem(
        record,
        path,
        `This step (${stepWords[step]}) is dated ${date}, after today (${today}).`,
        'Let the command write the date.',
      ),
    ];
  const earliest = addDays(today, -MOST_DAYS);
  return date < earliest
    ? [
        problem(
          record,
          path,
          `This step (${stepWords[step]}) is dated ${date}, more than ${MOST_DAYS} days ago, and comes in only now.`,
          'Nothing is written into a record after the event. Take the step out and let the command write it today.',
        ),
      ]
    : [];
}

/** The texts that a branch knows. */
interface Versions {
  /** As they are, as they were where it began, and as they were at its own commits. */
  all: ReviewedText[];
  head: ReviewedText[];
  /** As they were when records of reviews were written. Undefined until somebody has looked. */
  earlier: ReviewedText[] | undefined;
}

/** A review is opened with every text of its area as it stands, so that what people were shown can be looked up for good. */
function openedProblems(record: Record, index: number, { head }: Versions): Problem[] {
  const step = record.data.steps[index]!;
  if (step.step !== 'opened') return [];
  const other = step.texts.flatMap((text, at) =>
    head.some((found) => isAbout(text, found) && found.fingerprint === text.shown)
      ? []
      : [
          problem(
            record,
            ['steps', index, 'texts', at, 'shown'],
            `${text.leaflet} (${text.variant}): the text that is said to be shown is not the text as it stands.`,
            'Let npm run review -- start --again write the fingerprints of the present texts.',
          ),
        ],
  );
  const left = head.filter(
    (found) => found.area === record.data.area && !step.texts.some((text) => isAbout(text, found)),
  );
  return [
    ...other,
    ...left.map((found) =>
      problem(
        record,
        ['steps', index, 'texts'],
        `${nameOf(found)} belongs to this area and is not among the texts that are shown.`,
        'Let npm run review -- start --again open the review with all of them.',
      ),
    ),
  ];
}

/** An approval that a branch brings is of a text that it has, after a meeting that was on record before. */
function approvedProblems(
  record: Record,
  index: number,
  was: Review | undefined,
  { all, earlier }: Versions,
): { problems: Problem[]; unknown: boolean; unseen: boolean; doubtful: string[] } {
  const step = record.data.steps[index]!;
  if (step.step !== 'approved') return { problems: [], unknown: false, unseen: false, doubtful: [] };
  const problems: Problem[] = [];
  const doubtful: string[] = [];
  let unknown = false;
  let unseen = false;
  const early = !was || was.present.length === 0;
  if (early)
    problems.push(
      problem(
        record,
        ['steps', index],
        'Texts are approved in the same pull request that first says who met.',
        'First merge the record of the meeting by itself, then approve.',
      ),
    );
  step.texts.forEach((approval, at) => {
    const path = ['steps', index, 'texts', at, 'approved'];
    const item = record.data.items.find(
      ({ leaflet, variant }) => leaflet === approval.leaflet && variant === approval.variant,
    );
    if (!item) return;
    const about = all.filter((text) => isAbout(item, text));
    const text = about.find(({ fingerprint }) => fingerprint === approval.approved);
    const before = problems.length;
    if (!text) {
      unknown = true;
      problems.push(
        problem(
          record,
          path,
          `${approval.leaflet} (${approval.variant}): the approval is of another text than the present one.`,
          'Take this step out and run npm run review -- approve, so that the text is approved as it stands.',
        ),
      );
    } else {
      const shown = [...about, ...(earlier ?? []).filter((found) => isAbout(item, found))].find(
        ({ fingerprint }) => fingerprint === item.shown,
      )?.told;
      const { told } = text;
      unseen ||= shown === undefined;
      if (shown === undefined && earlier)
        problems.push(
          problem(
            record,
            [...item.place, 'shown'],
            `${nameOf(text)} is approved, but the text that people were shown is not in the history of this repository.`,
            'Nobody can tell what has changed since. Leave the text for the next review: npm run review -- decide, with "later".',
          ),
        );
      for (const found of approvalObstacles(record.data, item, { told }, shown === told ? undefined : shown))
        problems.push(problem(record, found.path, `${nameOf(text)} is approved. ${found.message}`, found.hint));
    }
    if (early || problems.length > before) doubtful.push(approval.approved);
  });
  return { problems, unknown, unseen, doubtful };
}

/** Nobody signs in the pull request that brings what they sign. */
function signedProblems(record: Record, index: number, kept: number): Problem[] {
  const step = record.data.steps[index]!;
  if (step.step !== 'signed') return [];
  const first = record.data.steps.findIndex((other, at) => at >= kept && other.step !== 'signed');
  return first >= 0 && first < index
    ? [
        problem(
          record,
          ['steps', index],
          `${step.role} signs in the same pull request that brings ${stepWords[record.data.steps[first]!.step]}.`,
          'First merge what is to be signed. Then sign it, so that somebody else has read it.',
        ),
      ]
    : [];
}

/** A review is opened before its quarter is over. */
function lateProblems(record: Record, was: Review | undefined, today: string): Problem[] {
  return was === undefined && ordinal(record.data.quarter) < ordinal(quarterOf(today))
    ? [
        problem(
          record,
          ['quarter'],
          `A review of ${record.data.quarter} is opened after that quarter is over.`,
          `Open one in ${quarterOf(today)} or later.`,
        ),
      ]
    : [];
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

/** What a branch does to records and programme. */
export interface GatedRecords {
  /** What it may not do. */
  problems: Problem[];
  /** An approved fingerprint fits no text that was looked at: it may fit one at a commit of the branch. */
  unknown: boolean;
  /** The files of records with approvals of texts whose earlier words were not found. */
  unseen: string[];
  /** Approvals that do not hold, as review and fingerprint. */
  doubtful: Set<string>;
  /** Every step that it adds. */
  steps: NewStep[];
}

/**
 * What a branch does to records and programme. `between` are texts as they were at the branch's own commits, `earlier`
 * as they were when records of reviews were written.
 */
export function gateRecords(sides: Sides, between: ReviewedText[] = [], earlier?: ReviewedText[]): GatedRecords {
  const { base, head, today } = sides;
  const all = [...reviewedTexts(head), ...reviewedTexts(base), ...between];
  const versions: Versions = { head: reviewedTexts(head), all, earlier };
  const before = new Map(base.reviews.map(({ id, data }) => [id, data]));
  const now = new Set(head.reviews.map(({ id }) => id));
  let unknown = false;
  const unseen = new Set<string>();
  const doubtful = new Set<string>();
  const steps: NewStep[] = [];
  const problems = head.reviews.flatMap((record): Problem[] => {
    const was = before.get(record.id);
    const altered = was ? keptProblems(was, record) : [];
    if (altered.length > 0) return altered;
    const kept = was?.steps.length ?? 0;
    return [
      ...lateProblems(record, was, today),
      ...record.data.steps.flatMap((step, index) => {
        if (index < kept) return [];
        steps.push({ review: record.id, file: record.file, line: record.at('steps', index).line, step });
        const opened = openedProblems(record, index, versions);
        const approved = approvedProblems(record, index, was, versions);
        unknown ||= approved.unknown;
        if (approved.unseen) unseen.add(record.file);
        for (const fingerprint of approved.doubtful) doubtful.add(`${record.id} ${fingerprint}`);
        return [
          ...dateProblems(record, index, today),
          ...opened,
          ...approved.problems,
          ...signedProblems(record, index, kept),
        ];
      }),
    ];
  });
  const lost = base.reviews
    .filter(({ id }) => !now.has(id) && !head.broken.review.has(id))
    .map(({ file }) =>
      mistake(
        'review-gate',
        file,
        START,
        'The record of a review was taken away.',
        'Bring the file back. What was said and approved stays on record.',
      ),
    );
  return {
    problems: [...problems, ...lost, ...programmeProblems(sides)],
    unknown,
    unseen: [...unseen],
    doubtful,
    steps,
  };
}
