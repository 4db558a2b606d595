import type { Change, Variant } from '../content/schema/index.ts';
import type { Content } from '../content/content.ts';
import { advice, mistake } from '../content/problem.ts';
import type { Problem } from '../content/problem.ts';
import { approvalsOf, isAbout } from './approvals.ts';
import { causesOf } from './causes.ts';
import type { Cause } from './causes.ts';
import { differences, likeness } from './difference.ts';
import type { Difference } from './difference.ts';
import { same } from './same.ts';
import { nameOf } from './find-leaflet.ts';
import { lastingName, reviewedTexts, textsWithRecordsOf } from './texts.ts';
import type { ReviewedText } from './texts.ts';
import { plural } from '../wording/count.ts';
import { outlineOf } from '../told/told-outline.ts';
import { recordWords } from '../told/told-records.ts';

/**
 * What a branch does to a text. `approved`: the new text is one that a review approved. `doubtful`: it is marked so, but
 * the approval does not hold. `declared`: a correction, an urgent
 * or a minor change says why. `undeclared`: neither. `withdrawn`: taken away as a review decided. `removed`: taken away
 * without a review. `moved`: the same text at another place.
 */
export type GateState =
  'approved' | 'doubtful' | 'declared' | 'undeclared' | 'first-edition' | 'moved' | 'withdrawn' | 'removed';

/** A text that a branch changes, brings, moves or takes away. */
export interface GateText {
  leaflet: string;
  variant: Variant;
  code: string;
  title: string;
  file: string;
  state: GateState;
  was?: string;
  now?: string;
  movedFrom?: string;
  /** The review that approved the new text. */
  review?: string;
  /** The changes declared in this branch. */
  declared: Change[];
  /** The records whose change counts for it. */
  causes: Cause[];
  differences: Difference[];
}

/** What is compared: the content where the branch began and the content as it is now. */
export interface Sides {
  base: Content;
  head: Content;
  today: string;
}

/** All that a text tells, in words. */
const wordsOf = ({ shape, records }: ReviewedText): string =>
  [outlineOf(shape), ...records.map(recordWords)].join('\n');

/** Two texts this much alike are one text under two codes. */
const ALIKE = 0.6;

const problem = (text: ReviewedText, message: string, hint: string, ...path: PropertyKey[]): Problem =>
  mistake('review-gate', text.file, text.page.at(...path), `${nameOf(text)}: ${message}`, hint);

/** The entries under `changes` that a branch adds, and what is wrong with them and with those that were there. */
function declaredIn(
  text: ReviewedText,
  before: ReviewedText | undefined,
  { base, head, today }: Sides,
): { added: Change[]; problems: Problem[] } {
  const old = before?.changes ?? [];
  const altered = old.findIndex((change, index) => !same(change, text.changes[index]));
  if (altered >= 0) {
    const { date, kind } = old[altered]!;
    return {
      added: [],
      problems: [
        problem(
          text,
          `the entry under "changes" of ${date} (${kind}) was altered or taken away.`,
          'Put it back as it was. Entries are added at the end and stay.',
          'changes',
          altered,
        ),
      ],
    };
  }
  const added = text.changes.slice(old.length);
  const approvedOn = approvalsOf(base).findLast((approval) => isAbout(approval, before ?? text))?.date ?? '';
  const earliest = [old.at(-1)?.date ?? '', approvedOn].sort().at(-1) ?? '';
  const problems = added.flatMap((change, index) => {
    const at = ['changes', old.length + index, 'date'];
    const approved =
      change.kind !== 'reviewed' ||
      approvalsOf(head).some((approval) => isAbout(approval, text) && approval.review === change.review);
    return [
      ...(change.date > today
        ? [
            problem(
              text,
              `the change is dated ${change.date}, after today (${today}).`,
              'Write the day on which the text changed.',
              ...at,
            ),
          ]
        : []),
      ...(change.date < earliest
        ? [
            problem(
              text,
              `the change is dated ${change.date}, before what was already recorded for ${earliest}.`,
              "Write the day on which the text changed. Dates don't go backwards.",
              ...at,
            ),
          ]
        : []),
      ...(approved
        ? []
        : [
            problem(
              text,
              `it is said to have changed in the review ${change.review ?? ''}, which has not approved it.`,
              'Let npm run review -- approve write this entry, or make its kind correction, urgent or minor.',
              ...at,
            ),
          ]),
    ];
  });
  return { added, problems };
}

/** A date that readers see moves on only when the text does. */
function dateProblems(text: ReviewedText, before: ReviewedText): Problem[] {
  const [now, was] = [text.page.data, before.page.data] as { edition?: string }[];
  const moved = text.fingerprint !== before.fingerprint;
  const found: Problem[] = [];
  if (now?.edition && was?.edition && now.edition !== was.edition) {
    if (now.edition < was.edition)
      found.push(
        problem(
          text,
          `the edition went back from ${was.edition} to ${now.edition}.`,
          "Put it back. Dates don't go backwards.",
          'edition',
        ),
      );
    else if (!moved)
      found.push(
        problem(
          text,
          `the edition is ${now.edition} instead of ${was.edition}, but the text is the same.`,
          'Put the edition back: it says when the text last changed.',
          'edition',
        ),
      );
  }
  return found;
}

/** Texts of the head with what they were, by their lasting name; those whose code was changed, by their place. */
function pairs(base: ReviewedText[], head: ReviewedText[]) {
  const old = new Map(base.map((text) => [lastingName(text), text]));
  const names = new Set(head.map(lastingName));
  return head.map((text) => ({
    text,
    before:
      old.get(lastingName(text)) ??
      base.find(
        (found) => found.file === text.file && found.variant === text.variant && !names.has(lastingName(found)),
      ),
  }));
}

/** Whether a text's file was there but could not be read, so that it only looks new. */
function wasUnread({ leaflet, variant }: ReviewedText, { broken }: Content): boolean {
  const [kind, name] = leaflet.startsWith('commitments/')
    ? (['commitment', leaflet.slice('commitments/'.length)] as const)
    : (['leaflet', leaflet] as const);
  return broken[kind].has(name) || (variant === 'easy-read' && broken['easy-read'].has(leaflet));
}

const common = ({ leaflet, variant, code, title, file }: ReviewedText) => ({
  leaflet,
  variant,
  code,
  title,
  file,
  declared: [],
  causes: [],
  differences: [],
});

/** The entry that declares a change, as a line of front matter: alone, or to stand after those that are there. */
export const changeLine = (today: string, others: boolean): string => {
  const entry = `{ date: ${today}, kind: correction, note: Say here what changed and why. }`;
  return others ? `  - ${entry}` : `changes: [${entry}]`;
};

/** How to declare a change of a text. The line can be pasted as it is. */
const howToDeclare = ({ file, changes }: ReviewedText, today: string): string =>
  [
    `Add this line to the front matter of ${file}${changes.length > 0 ? ', as the last of "changes"' : ''}, with your own note; the kind may also be urgent or minor:`,
    changeLine(today, changes.length > 0),
    'Or let this write it: npm run review -- check --declare correction --note "…"',
  ].join('\n');

function changed(
  text: ReviewedText,
  before: ReviewedText,
  sides: Sides,
  told: Map<string, string>,
): { row: GateText | undefined; problems: Problem[] } {
  const { base, head, today } = sides;
  const { added, problems } = declaredIn(text, before, sides);
  problems.push(...dateProblems(text, before));
  if (text.code !== before.code)
    problems.push(
      problem(
        text,
        `its code was ${before.code}.`,
        'Put the code back. It names the leaflet for good, and its reviews hang on it.',
        'code',
      ),
    );
  const movedFrom = text.leaflet === before.leaflet ? {} : { movedFrom: before.leaflet };
  const row = { ...common(text), was: before.fingerprint, now: text.fingerprint, declared: added, ...movedFrom };
  if (text.fingerprint === before.fingerprint) {
    if (added.length > 0 && problems.length === 0 && added.every(({ kind }) => kind !== 'reviewed')) {
      problems.push(
        advice(
          'review-gate',
          text.file,
          text.page.at('changes'),
          `${nameOf(text)}: a change is declared, but the text tells the same as before.`,
          'Take the entry out, unless something changed that is not words.',
        ),
      );
    }
    return { row: text.leaflet === before.leaflet ? undefined : { ...row, state: 'moved' }, problems };
  }
  const found = {
    ...row,
    causes: causesOf(text, base, head),
    differences: differences(wordsOf(before), wordsOf(text)),
  };
  const approval = approvalsOf(head).findLast(
    (candidate) => isAbout(candidate, text) && candidate.fingerprint === text.fingerprint,
  );
  if (approval) return { row: { ...found, state: 'approved', review: approval.review }, problems };
  if (added.some(({ kind }) => kind !== 'reviewed')) return { row: { ...found, state: 'declared' }, problems };
  // When only a record changed, one message for the record says it for all the texts that show it.
  const own = told.get(text.file) !== before.fingerprint;
  if (own || found.causes.length === 0) {
    problems.push(
      problem(
        text,
        'the text has changed, and neither a review has approved it nor does it say why.',
        howToDeclare(text, today),
        ...(text.changes.length > 0 ? ['changes'] : []),
      ),
    );
  }
  return { row: { ...found, state: 'undeclared' }, problems };
}

/** A change of a fact or service that texts show and do not declare. */
function recordProblems(rows: GateText[], reported: Set<string>): Problem[] {
  const silent = rows.filter(({ state, file }) => state === 'undeclared' && !reported.has(file));
  const causes = new Map(
    silent.flatMap((row) => row.causes.map((cause) => [`${cause.kind} ${cause.id}`, cause] as const)),
  );
  return [...causes].map(([name, { kind, id, file, place }]) => {
    const shown = silent.filter((row) => row.causes.some((cause) => `${cause.kind} ${cause.id}` === name));
    return mistake(
      'review-gate',
      file,
      place,
      `The ${kind} "${id}" has changed. That counts for ${shown.length === 1 ? 'a text that shows' : `${shown.length} texts that show`} it and ${plural(shown.length, 'does', 'do')} not say so: ${shown.map(nameOf).join('; ')}.`,
      `Say in each under "changes" what changed and why. This writes it into all of them: npm run review -- check --declare correction --note "…"`,
    );
  });
}

/** A text that a branch takes away. */
function gone(before: ReviewedText, { head }: Sides, fresh: ReviewedText[]): { row: GateText; problems: Problem[] } {
  const withdrawn = head.reviews.find(({ data }) =>
    data.items.some((item) => item.outcome === 'withdraw' && isAbout(item, before)),
  );
  const row = { ...common(before), was: before.fingerprint };
  if (withdrawn) return { row: { ...row, state: 'withdrawn', review: withdrawn.id }, problems: [] };
  const again = fresh.find((text) => text.variant === before.variant && likeness(text.told, before.told) >= ALIKE);
  return {
    row: { ...row, state: 'removed' },
    problems: again
      ? [
          problem(
            again,
            `this is ${nameOf(before)} under another code.`,
            `Give it the code ${before.code} again. A code names the leaflet for good, and its reviews hang on it.`,
            'code',
          ),
        ]
      : [
          advice(
            'review-gate',
            before.file,
            { line: 1, column: 1 },
            `${nameOf(before)}: this text was taken away, and no review decided that.`,
            'Tell the group at the next review. If a review did decide it, its record has "outcome: withdraw".',
          ),
        ],
  };
}

/** What a branch does to every text, with what must be mended. */
export function gateTexts(sides: Sides): { texts: GateText[]; problems: Problem[] } {
  const { base, head } = sides;
  const olds = reviewedTexts(base);
  const matched = pairs(olds, reviewedTexts(head));
  // The texts as they are now with the records as they were: what differs then is the text's own change.
  const told = new Map(textsWithRecordsOf(head, base).map(({ file, fingerprint }) => [file, fingerprint]));
  const approved = approvalsOf(head);

  const fresh: ReviewedText[] = [];
  const results = matched.flatMap(({ text, before }): { row: GateText | undefined; problems: Problem[] }[] => {
    if (before) return [changed(text, before, sides, told)];
    fresh.push(text);
    const { added, problems } = declaredIn(text, undefined, sides);
    const row = { ...common(text), now: text.fingerprint, declared: added };
    const known = approved.filter((approval) => isAbout(approval, text));
    const unread = wasUnread(text, base);
    if (known.length === 0 && !unread) return [{ row: { ...row, state: 'first-edition' }, problems }];
    // It was there once, or its review comes in the same branch: what was approved still counts.
    const approval = known.findLast(({ fingerprint }) => fingerprint === text.fingerprint);
    if (approval) return [{ row: { ...row, state: 'approved', review: approval.review }, problems }];
    if (added.some(({ kind }) => kind !== 'reviewed')) return [{ row: { ...row, state: 'declared' }, problems }];
    return [
      {
        row: { ...row, state: 'undeclared' },
        problems: [
          ...problems,
          problem(
            text,
            unread
              ? 'its file could not be read as it was where the branch began, so nobody can tell what has changed.'
              : `the review ${known.at(-1)?.review} approved another text.`,
            howToDeclare(text, sides.today),
          ),
        ],
      },
    ];
  });
  const kept = new Set(matched.flatMap(({ before }) => (before ? [before] : [])));
  results.push(...olds.filter((text) => !kept.has(text)).map((text) => gone(text, sides, fresh)));

  const texts = results.flatMap(({ row }) => (row ? [row] : []));
  const problems = results.flatMap((result) => result.problems);
  const reported = new Set(problems.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  return { texts, problems: [...problems, ...recordProblems(texts, reported)] };
}
