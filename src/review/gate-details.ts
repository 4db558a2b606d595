import { ANY } from '../content/content.ts';
import type { Content, Entry } from '../content/content.ts';
import { mistake } from '../content/problem.ts';
import type { Problem } from '../content/problem.ts';
import type { RecordChange } from '../content/schema/index.ts';
import { shownIn } from '../told/shown.ts';
import { recordKey, recordWords, toldRecord } from '../told/told-records.ts';
import type { RecordKind } from '../told/told-records.ts';
import { counted } from '../wording/count.ts';
import { moreThanMinor } from './alike.ts';
import { approvalsOf, isAbout } from './approvals.ts';
import { differences } from './difference.ts';
import type { Difference } from './difference.ts';
import { nameOf } from './find-leaflet.ts';
import { addedChanges, entryName, mostDays } from './gate-changes.ts';
import type { Sides } from './gate-texts.ts';
import { reviewedTexts } from './texts.ts';
import type { ReviewedText } from './texts.ts';

/**
 * What a branch does to a fact, a service, a hard word or a source that texts show. `declared`: an entry under its `changes` says
 * why. `undeclared`: none does, and checked texts show it. `unchecked`: no text that was ever checked shows it.
 */
export interface GateDetail {
  kind: RecordKind;
  id: string;
  name: string;
  file: string;
  state: 'declared' | 'undeclared' | 'unchecked';
  declared: RecordChange[];
  differences: Difference[];
  /** The texts that show it and were checked at some time, by name. */
  shownBy: string[];
}

/** What kinds of record are called. */
export const KIND_WORDS: Readonly<Record<RecordKind, string>> = {
  fact: 'fact',
  service: 'service',
  term: 'hard word',
  source: 'source',
};

type WithChanges = Entry<{ changes: RecordChange[] }>;

/** The records of a content that texts can show, by kind. */
const recordsIn = ({ facts, services, terms, sources }: Content): Record<RecordKind, WithChanges[]> => ({
  fact: facts,
  service: services,
  term: terms,
  source: sources,
});

const KINDS = ['fact', 'service', 'term', 'source'] as const;

/** Texts that a review approved at some time, by the records that they show. */
function checkedBy({ base, head }: Sides): Map<string, ReviewedText[]> {
  const approvals = [...approvalsOf(base), ...approvalsOf(head)];
  const checked = reviewedTexts(head).filter((text) => approvals.some((approval) => isAbout(approval, text)));
  const found = new Map<string, ReviewedText[]>();
  for (const text of checked)
    for (const record of text.records) found.set(recordKey(record), [...(found.get(recordKey(record)) ?? []), text]);
  return found;
}

/** The entry that declares a change of a record, as a line to paste into its file. */
const entryLine = (kind: RecordKind, today: string, others: boolean): string => {
  const entry = `{ date: ${today}, kind: correction, note: Say here what changed and why. }`;
  const indent = kind === 'service' ? '' : '  ';
  return others ? `${indent}  - ${entry}` : `${indent}changes: [${entry}]`;
};

const howToDeclare = (kind: RecordKind, { file, data }: WithChanges, today: string): string =>
  [
    `Add this line to the ${KIND_WORDS[kind]} in ${file}${data.changes.length > 0 ? ', as the last of its "changes"' : ''}, with your own note; the kind may also be urgent or minor:`,
    entryLine(kind, today, data.changes.length > 0),
    'Or let this write it: npm run review -- check --declare correction --note "…"',
  ].join('\n');

function detail(
  kind: RecordKind,
  entry: WithChanges,
  was: WithChanges | undefined,
  shownBy: ReviewedText[],
  { base, head, today }: Sides,
): { row: GateDetail | undefined; problems: Problem[] } {
  const name = { kind, id: entry.id };
  const [before, after] = [toldRecord(name, shownIn(base)), toldRecord(name, shownIn(head))];
  const problem = (message: string, hint: string, ...path: PropertyKey[]) =>
    mistake('review-gate', entry.file, entry.at(...path), `The ${KIND_WORDS[kind]} "${entry.id}": ${message}`, hint);
  const { added, problems } = addedChanges({
    was: was?.data.changes ?? [],
    now: entry.data.changes,
    earliest: '',
    today,
    most: mostDays(base),
    problem,
  });
  if (!after) return { row: undefined, problems };
  if (!before) {
    const unread = base.broken[kind].has(entry.id) || base.broken[kind].has(ANY);
    if (unread && added.length === 0 && shownBy.length > 0)
      problems.push(
        problem(
          'it could not be read as it was where the branch began, so nobody can tell what has changed.',
          howToDeclare(kind, entry, today),
        ),
      );
    if (!unread && added[0] && mostDays(base) < Infinity)
      problems.push(
        problem(
          `${entryName(added[0])} is not true: the record is new.`,
          'Take the entry out again. What is new has not changed.',
          'changes',
          0,
        ),
      );
    return { row: undefined, problems };
  }
  if (before.digest === after.digest) {
    if (added.length > 0)
      problems.push(
        problem(
          `${entryName(added[0]!)} is not true: it tells the same as before.`,
          'Take the entry out again.',
          'changes',
          entry.data.changes.length - added.length,
        ),
      );
    return { row: undefined, problems };
  }
  const [old, now] = [recordWords(before), recordWords(after)];
  const row = {
    kind,
    id: entry.id,
    name: after.name,
    file: entry.file,
    declared: added,
    differences: differences(old, now),
    shownBy: shownBy.map(nameOf),
  };
  const minor = added.findIndex((change) => change.kind === 'minor');
  const more = minor >= 0 && added.length === 1 ? moreThanMinor(old, now) : undefined;
  if (more)
    problems.push(
      problem(
        `it is declared as minor, but ${more}.`,
        'Make the kind correction or urgent.',
        'changes',
        entry.data.changes.length - 1,
        'kind',
      ),
    );
  if (added.length > 0) return { row: { ...row, state: 'declared' }, problems };
  if (shownBy.length === 0) return { row: { ...row, state: 'unchecked' }, problems };
  problems.push(
    problem(
      `it tells readers something else, and does not say so. ${counted(shownBy.length, 'checked text shows it', 'checked texts show it')}: ${shownBy.slice(0, 3).map(nameOf).join('; ')}${shownBy.length > 3 ? ` and ${shownBy.length - 3} more` : ''}.`,
      howToDeclare(kind, entry, today),
      ...(entry.data.changes.length > 0 ? ['changes'] : []),
    ),
  );
  return { row: { ...row, state: 'undeclared' }, problems };
}

/** What a branch does to every record that texts show, with what must be mended. */
export function gateDetails(sides: Sides): { details: GateDetail[]; problems: Problem[] } {
  const checked = checkedBy(sides);
  const [old, now] = [recordsIn(sides.base), recordsIn(sides.head)];
  const results = KINDS.flatMap((kind) => {
    const before = new Map(old[kind].map((entry) => [entry.id, entry]));
    return now[kind].map((entry) =>
      detail(kind, entry, before.get(entry.id), checked.get(recordKey({ kind, id: entry.id })) ?? [], sides),
    );
  });
  return {
    details: results.flatMap(({ row }) => (row ? [row] : [])),
    problems: results.flatMap(({ problems }) => problems),
  };
}
