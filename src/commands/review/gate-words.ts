import { formatProblems } from '../../content/problem.ts';
import type { Problem } from '../../content/problem.ts';
import { nameOf } from '../../review/find-leaflet.ts';
import type { GateText } from '../../review/gate-texts.ts';
import { REPORT_HEADINGS } from '../../review/gate-report.ts';
import type { ReportLine } from '../../review/gate-report.ts';
import { outsideLines } from './outside.ts';
import type { Outside } from './outside.ts';
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

/** What the gate found of a branch. */
export interface Judged {
  texts: GateText[];
  problems: Problem[];
  /** What the rules that are not about reviews find. The site can't be built with them; the gate does not go by them. */
  others: Problem[];
  report: ReportLine[];
  /** Set where the content could not be read, so that nobody can say what happens to its texts. */
  unread: boolean;
}

/** The same with what is changed besides, and what it was compared with. */
export interface Findings extends Judged {
  outside: Outside[];
  against: string;
}

/** What the branch does to texts, in one sentence. */
export function changedWords({ unread, texts, against }: Findings): string {
  if (unread)
    return `The content can't be read, so nobody can say what this does to the texts. Mend this first. It was to be compared with ${against}.`;
  return texts.length === 0
    ? `No text tells its readers anything else, compared with ${against}.`
    : `${counted(texts.length, 'text is', 'texts are')} not as before, compared with ${against}.`;
}

/** The lists that whoever merges should read, each with its heading. Empty lists are left out. */
export function reportLists({ report, outside }: Findings): { heading: string; lines: string[] }[] {
  const kinds = Object.entries(REPORT_HEADINGS) as [ReportLine['kind'], string][];
  return [
    ...kinds.map(([kind, heading]) => ({
      heading,
      lines: report.filter((line) => line.kind === kind).map(({ words }) => words),
    })),
    { heading: 'Needs its owner', lines: outsideLines(outside) },
  ].filter(({ lines }) => lines.length > 0);
}

const MOST = 3;

/** The gate's result as lines for a terminal. */
export function gateLines(findings: Findings): string[] {
  const { texts, problems } = findings;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return [
    changedWords(findings),
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
    ...reportLists(findings).flatMap(({ heading, lines }) => ['', `${heading}:`, ...lines.map((line) => `- ${line}`)]),
    ...(problems.length > 0 ? ['', formatProblems(problems)] : []),
    '',
    errors > 0 ? `${counted(errors, 'thing')} to mend.` : 'Nothing to mend.',
  ];
}
