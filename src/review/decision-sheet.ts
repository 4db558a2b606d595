import type { Review } from '../content/review.ts';
import type { Decision } from '../content/schema/index.ts';
import { decisionProblems } from './chain-order.ts';
import { readSheet } from './read-sheet.ts';
import type { SheetProblem } from './read-sheet.ts';

/** The first row of a sheet of decisions. */
export const DECISION_COLUMNS = [
  'comment',
  'asked',
  'decision',
  'what changed',
  'reason',
  'text now',
  'text before',
] as const;

export const DECISIONS: Decision['decision'][] = ['done', 'partly', 'not-done'];

/** A decision as somebody wrote it: "not done" and "No" too. */
export const readDecision = (words: string): Decision['decision'] | undefined => {
  const plain = words.trim().toLowerCase().replaceAll(/\s+/g, '-');
  return DECISIONS.find((known) => known === plain);
};

/** The decisions of a filled sheet. Rows without a decision are left for later. */
export function decisionsFrom(
  bytes: Uint8Array,
  { comments }: Pick<Review, 'comments'>,
): { decisions: Decision[]; problems: SheetProblem[] } {
  const { rows, problems } = readSheet(bytes, DECISION_COLUMNS);
  const decisions: Decision[] = [];
  for (const { line, cells } of rows) {
    if (cells.decision === '') continue;
    const bad = (message: string) => problems.push({ line, message });
    const comment = Number(cells.comment);
    const decision = readDecision(cells.decision);
    const known = comments.find(({ number }) => number === comment);
    if (!known) bad(`there is no comment "${cells.comment}". Its number is the one that the sheet was made with.`);
    else if (cells.asked && cells.asked !== known.asked.replace(/\s+/g, ' ').trim())
      bad(
        `comment ${comment} asked for something else: "${known.asked}". Leave the numbers and the comments as they are.`,
      );
    if (!decision) bad(`"${cells.decision}" is no decision. Write done, partly or not-done.`);
    if (decisions.some((other) => other.comment === comment)) bad(`comment ${comment} stands here twice.`);
    if (!known || !decision) continue;
    const given: Decision = {
      comment,
      decision,
      ...(cells['what changed'] && { changed: cells['what changed'] }),
      ...(cells.reason && { reason: cells.reason }),
      ...(cells['text now'] && { textNow: cells['text now'] }),
      ...(cells['text before'] && { textBefore: cells['text before'] }),
    };
    for (const { message, hint } of decisionProblems(given, [])) bad(`${message} ${hint}`);
    decisions.push(given);
  }
  return { decisions: problems.length > 0 ? [] : decisions, problems };
}
