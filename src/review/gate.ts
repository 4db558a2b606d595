import type { Content } from '../content/content.ts';
import { advice, sortProblems } from '../content/problem.ts';
import type { Problem } from '../content/problem.ts';
import { gateRecords } from './gate-records.ts';
import type { NewStep } from './gate-records.ts';
import { gateSettings } from './gate-settings.ts';
import { gateDetails } from './gate-details.ts';
import type { GateDetail } from './gate-details.ts';
import { gateDue } from './gate-due.ts';
import type { MovedDate } from './gate-due.ts';
import { gateTexts } from './gate-texts.ts';
import type { GateText } from './gate-texts.ts';
import type { ReviewedText } from './texts.ts';

/** Content as `parseContent` gives it. */
export interface Parsed {
  content: Content;
  problems: Problem[];
}

export interface GateInput {
  /** The content where the branch began. */
  base: Parsed;
  /** The content as it is now, every file of it readable. */
  head: Content;
  /** What the rules about reviews say of it. */
  rules: Problem[];
  today: string;
  /** Texts as they were at the branch's own commits. */
  between?: ReviewedText[];
  /** Texts as they were when records of reviews were written. */
  earlier?: ReviewedText[];
}

export interface GateResult {
  /** Every text that is not as it was. */
  texts: GateText[];
  /** Every fact, service, hard word and source that tells something else. */
  details: GateDetail[];
  /** Every text whose next check moves. */
  moved: MovedDate[];
  problems: Problem[];
  /** A fingerprint fits no text that was looked at: it may fit one at a commit of the branch. */
  unknown: boolean;
  /** The files of records with approvals of texts whose words, when people saw them, were not found. */
  unseen: string[];
  /** Every step that the branch adds to a record. */
  steps: NewStep[];
}

/** Whether a branch may be merged. It says what happens to each text, and what must be mended. */
export function gate({ base, head, rules, today, between, earlier }: GateInput): GateResult {
  const sides = { base: base.content, head, today };
  const texts = gateTexts(sides);
  const details = gateDetails(sides);
  const due = gateDue(sides);
  const records = gateRecords(sides, between, earlier);
  // Texts that can't be compared have problems of their own: see gate-texts.ts.
  const unread = base.problems
    .filter(({ severity }) => severity === 'error')
    .map(({ file, line, column, message }) =>
      advice(
        'review-gate',
        file,
        { line, column },
        `Where the branch began, this file was not right: ${message}`,
        'If the file is mended now, there is nothing to do.',
      ),
    );
  const rows = texts.texts.map((text): GateText =>
    text.state === 'approved' && records.doubtful.has(`${text.review} ${text.now}`)
      ? { ...text, state: 'doubtful' }
      : text,
  );
  return {
    texts: rows,
    details: details.details,
    moved: due.moved,
    problems: sortProblems([
      ...texts.problems,
      ...details.problems,
      ...due.problems,
      ...records.problems,
      ...gateSettings(sides),
      ...unread,
      ...rules,
    ]),
    unknown: records.unknown,
    unseen: records.unseen,
    steps: records.steps,
  };
}
