import type { Change, Variant } from '../content/schema/index.ts';
import type { Content } from '../content/content.ts';
import { mistake } from '../content/problem.ts';
import type { Problem } from '../content/problem.ts';
import { approvalsOf, isAbout } from './approvals.ts';
import type { Approval } from './approvals.ts';
import { differences, likeness } from './difference.ts';
import type { Difference } from './difference.ts';
import { nameOf } from './find-leaflet.ts';
import { moreThanMinor } from './alike.ts';
import { addedChanges, entryName, mostDays } from './gate-changes.ts';
import { entryProblems, goneProblems, reusedCodes } from './gate-withdrawn.ts';
import { pairsOf } from './pairs.ts';
import { reviewedTexts } from './texts.ts';
import type { ReviewedText } from './texts.ts';
import { outlineOf } from '../told/told-outline.ts';

/**
 * What a branch does to a text. `approved`: the new text is the one that a review approved last. `doubtful`: it is marked
 * so, but the approval does not hold. `declared`: a correction, an urgent or a minor change says why. `undeclared`:
 * neither. `unchecked`: it has changed, and no review ever approved it, so nobody can take it for checked. `withdrawn`: taken away as a review decided. `removed`: taken away
 * without a review. `moved`: the same text at another place.
 */
export type GateState =
  | 'approved'
  | 'doubtful'
  | 'declared'
  | 'undeclared'
  | 'unchecked'
  | 'first-edition'
  | 'moved'
  | 'withdrawn'
  | 'removed';

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
  differences: Difference[];
}

/** What is compared: the content where the branch began and the content as it is now. */
export interface Sides {
  base: Content;
  head: Content;
  today: string;
}

/** Two texts this much alike are one text under two codes. */
const ALIKE = 0.6;

const problem = (text: ReviewedText, message: string, hint: string, ...path: PropertyKey[]): Problem =>
  mistake('review-gate', text.file, text.page.at(...path), `${nameOf(text)}: ${message}`, hint);

/** The newest approval of a text in a content. */
const newestOf = (content: Content, text: ReviewedText): Approval | undefined =>
  approvalsOf(content).findLast((approval) => isAbout(approval, text));

/** Entries that say that a review decided a change which it did not: it has not approved the text in this branch. */
function falselyReviewed(
  text: ReviewedText,
  before: ReviewedText | undefined,
  added: Change[],
  { base, head }: Sides,
): Problem[] {
  const newest = newestOf(head, text);
  const known = before && newestOf(base, before);
  const fresh = newest && !(known && known.review === newest.review && known.fingerprint === newest.fingerprint);
  const back = newest?.fingerprint === text.fingerprint && before?.fingerprint !== text.fingerprint;
  return added.flatMap((change) =>
    change.kind !== 'reviewed' || (change.review === newest?.review && (fresh || back))
      ? []
      : [
          problem(
            text,
            `${entryName(change)} is not true: that review has not approved this text in this branch.`,
            'Take the entry out, or make its kind correction, urgent or minor. Let npm run review -- approve write entries of reviews.',
            'changes',
            text.changes.indexOf(change),
          ),
        ],
  );
}

/** A change that is declared as minor must only say the same in other words. */
function falselyMinor(text: ReviewedText, before: ReviewedText, added: Change[]): Problem[] {
  const declared = added.filter(({ kind }) => kind !== 'reviewed');
  const minor = declared.every(({ kind }) => kind === 'minor') ? declared.at(-1) : undefined;
  const more = minor && moreThanMinor(before.shape, text.shape);
  return minor && more
    ? [
        problem(
          text,
          `${entryName(minor)} is not true: ${more}.`,
          'Make its kind correction or urgent. Minor is for the same in other words.',
          'changes',
          text.changes.indexOf(minor),
          'kind',
        ),
      ]
    : [];
}

/** The entries under `changes` that a branch adds, and what is wrong with them and with those that were there. */
function declaredIn(
  text: ReviewedText,
  before: ReviewedText | undefined,
  sides: Sides,
): { added: Change[]; problems: Problem[] } {
  const { added, problems } = addedChanges({
    was: before?.changes ?? [],
    now: text.changes,
    earliest: newestOf(sides.base, before ?? text)?.date ?? '',
    today: sides.today,
    most: mostDays(sides.base),
    problem: (...said) => problem(text, ...said),
  });
  return { added, problems: [...problems, ...falselyReviewed(text, before, added, sides)] };
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
        problem(
          text,
          `${entryName(added[0]!)} is not true: the text tells the same as before.`,
          'Take the entry out again. A change of a fact, a service or a hard word is declared in its own record.',
          'changes',
          text.changes.length - added.length,
        ),
      );
    }
    return { row: text.leaflet === before.leaflet ? undefined : { ...row, state: 'moved' }, problems };
  }
  const found = { ...row, differences: differences(outlineOf(before.shape), outlineOf(text.shape)) };
  const newest = newestOf(head, text);
  if (newest && newest.fingerprint === text.fingerprint)
    return { row: { ...found, state: 'approved', review: newest.review }, problems };
  problems.push(...falselyMinor(text, before, added));
  if (added.some(({ kind }) => kind !== 'reviewed')) return { row: { ...found, state: 'declared' }, problems };
  if (!newest && !newestOf(base, before)) return { row: { ...found, state: 'unchecked' }, problems };
  problems.push(
    problem(
      text,
      'the text has changed, and neither a review has approved it nor does it say why.',
      howToDeclare(text, today),
      ...(text.changes.length > 0 ? ['changes'] : []),
    ),
  );
  return { row: { ...found, state: 'undeclared' }, problems };
}

/** A text that a branch takes away. */
function goneRow(before: ReviewedText, { head }: Sides): GateText {
  const row = { ...common(before), was: before.fingerprint };
  const review = head.reviews.find(({ data }) =>
    data.items.some((item) => item.outcome === 'withdraw' && isAbout(item, before)),
  );
  const entry = head.withdrawn.some(({ data }) => data.code === before.code);
  return entry || review
    ? { ...row, state: 'withdrawn', ...(review && { review: review.id }) }
    : { ...row, state: 'removed' };
}

/** The same text under another code. */
const sameText = (before: ReviewedText, fresh: ReviewedText[]): ReviewedText | undefined =>
  fresh.find((text) => text.variant === before.variant && likeness(text.told, before.told) >= ALIKE);

/** What is wrong with a text that comes back under another code. */
const underAnotherCode = (text: ReviewedText, before: ReviewedText): Problem =>
  problem(
    text,
    `this is ${nameOf(before)} under another code.`,
    `Give it the code ${before.code} again. A code names the leaflet for good, and its reviews hang on it.`,
    'code',
  );

/** What a branch does to every text, with what must be mended. */
export function gateTexts(sides: Sides): { texts: GateText[]; problems: Problem[] } {
  const { base, head } = sides;
  const olds = reviewedTexts(base);
  const matched = pairsOf(base, head);
  const approved = approvalsOf(head);

  const fresh: ReviewedText[] = [];
  const results = matched.flatMap(({ text, before }): { row: GateText | undefined; problems: Problem[] }[] => {
    if (before) return [changed(text, before, sides)];
    fresh.push(text);
    const { added, problems } = declaredIn(text, undefined, sides);
    const row = { ...common(text), now: text.fingerprint, declared: added };
    const known = approved.filter((approval) => isAbout(approval, text));
    const unread = wasUnread(text, base);
    if (known.length === 0) return [{ row: { ...row, state: unread ? 'unchecked' : 'first-edition' }, problems }];
    // It was there once, or its review comes in the same branch: what was approved still counts.
    const approval = known.at(-1);
    if (approval?.fingerprint === text.fingerprint)
      return [{ row: { ...row, state: 'approved', review: approval.review }, problems }];
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
  const gone = olds.filter((text) => !kept.has(text));
  const again = new Map(gone.map((text) => [text, sameText(text, fresh)]));
  return {
    texts: [...results.flatMap(({ row }) => (row ? [row] : [])), ...gone.map((text) => goneRow(text, sides))],
    problems: [
      ...results.flatMap(({ problems }) => problems),
      ...[...again].flatMap(([before, text]) => (text ? [underAnotherCode(text, before)] : [])),
      ...goneProblems(
        gone.filter((text) => !again.get(text)),
        sides,
      ),
      ...entryProblems(sides),
      ...reusedCodes(fresh, sides),
    ],
  };
}
