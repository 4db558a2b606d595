import { formatProblems } from '../../content/problem.ts';
import type { Problem } from '../../content/problem.ts';
import { nameOf } from '../../review/find-leaflet.ts';
import type { GateText } from '../../review/gate-texts.ts';
import { counted } from '../../wording/count.ts';

/** What a branch does to a text, in a few words. */
export function happenedWords({ state, review, declared, causes, movedFrom }: GateText): string {
  const why = declared
    .filter(({ kind }) => kind !== 'reviewed')
    .map(({ kind, note }) => `${kind}: ${note}`)
    .join(' ');
  const words = {
    approved: `approved in the review ${review}`,
    doubtful: `MARKED AS APPROVED in the review ${review}, but the approval does not hold`,
    declared: `changed, ${why}`,
    undeclared: 'CHANGED, not approved and not declared',
    'first-edition': 'new, first edition, not yet checked',
    moved: 'moved, the text is the same',
    withdrawn: `withdrawn in the review ${review}`,
    removed: 'taken away without a review',
  }[state];
  const from = movedFrom ? `; moved from ${movedFrom}` : '';
  const through =
    causes.length > 0 ? `; through ${causes.map(({ kind, id }) => `the ${kind} "${id}"`).join(', ')}` : '';
  return words + from + through;
}

const MOST = 3;

/** The gate's result as lines for a terminal. */
export function gateLines(texts: GateText[], problems: Problem[], against: string): string[] {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const changed =
    texts.length === 0
      ? 'No text tells its readers anything else'
      : `${counted(texts.length, 'text is', 'texts are')} not as before`;
  return [
    `${changed}, compared with ${against}.`,
    ...texts.flatMap((text) => [
      `- ${nameOf(text)}: ${happenedWords(text)}`,
      ...text.differences
        .slice(0, MOST)
        .flatMap(({ before, after }) => [
          `    before: ${before || '(nothing)'}`,
          `    after:  ${after || '(nothing)'}`,
        ]),
      ...(text.differences.length > MOST ? [`    and ${text.differences.length - MOST} more places`] : []),
    ]),
    ...(problems.length > 0 ? ['', formatProblems(problems)] : []),
    '',
    errors > 0 ? `${counted(errors, 'thing')} to mend.` : 'Nothing to mend.',
  ];
}
