import { formatProblems } from '../../content/problem.ts';
import type { Problem } from '../../content/problem.ts';
import { nameOf } from '../../review/find-leaflet.ts';
import type { Difference } from '../../review/difference.ts';
import { KIND_WORDS } from '../../review/gate-details.ts';
import type { GateDetail } from '../../review/gate-details.ts';
import type { GateText } from '../../review/gate-texts.ts';
import { REPORT_HEADINGS } from '../../review/gate-report.ts';
import type { ReportLine } from '../../review/gate-report.ts';
import { outsideLines } from './outside.ts';
import type { Outside } from './outside.ts';
import { counted } from '../../wording/count.ts';

/** What a branch does to a text, in a few words. */
export function happenedWords({ state, review, declared, movedFrom }: GateText): string {
  const why = declared
    .filter(({ kind }) => kind !== 'reviewed')
    .map(({ kind, note }) => `${kind}: ${note}`)
    .join(' ');
  const words = {
    approved: `approved in the review ${review}`,
    doubtful: `MARKED AS APPROVED in the review ${review}, but the approval does not hold`,
    declared: `changed, ${why}`,
    undeclared: 'CHANGED, not approved and not declared',
    unchecked: 'changed, never checked',
    'first-edition': 'new, first edition, not yet checked',
    moved: 'moved, the text is the same',
    withdrawn: review ? `withdrawn in the review ${review}` : 'withdrawn, never checked',
    removed: 'taken away without a review',
  }[state];
  const from = movedFrom ? `; moved from ${movedFrom}` : '';
  return words + from;
}

/** What a branch does to a record that texts show, in a few words. */
function detailWords({ state, declared, shownBy }: GateDetail): string {
  const words = {
    declared: `changed, ${declared.map(({ kind, note }) => `${kind}: ${note}`).join(' ')}`,
    undeclared: 'CHANGED, not declared',
    unchecked: 'changed',
  }[state];
  return `${words}; shown by ${counted(shownBy.length, 'checked text')}`;
}

/** A line of the gate's report: what it is about, what a branch does to it, and where that can be seen. */
export interface ReportRow {
  name: string;
  happened: string;
  differences: Difference[];
}

/** All that a branch does to texts and to what they show, row by row. */
export const reportRows = ({ texts, details }: Pick<Judged, 'texts' | 'details'>): ReportRow[] => [
  ...texts.map((text) => ({ name: nameOf(text), happened: happenedWords(text), differences: text.differences })),
  ...details.map((detail) => ({
    name: `${detail.name} (${KIND_WORDS[detail.kind]} "${detail.id}")`,
    happened: detailWords(detail),
    differences: detail.differences,
  })),
];

/** What the gate found of a branch. */
export interface Judged {
  texts: GateText[];
  details: GateDetail[];
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
export function changedWords({ unread, texts, details, against }: Findings): string {
  if (unread)
    return `The content can't be read, so nobody can say what this does to the texts. Mend this first. It was to be compared with ${against}.`;
  const changed = [
    ...(texts.length > 0 ? [counted(texts.length, 'text')] : []),
    ...(details.length > 0 ? [counted(details.length, 'record')] : []),
  ];
  return changed.length === 0
    ? `No text tells its readers anything else, compared with ${against}.`
    : `${changed.join(' and ')} not as before, compared with ${against}.`;
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

/** How many differences of a row are shown at most. */
export const MOST = 3;

/** The gate's result as lines for a terminal. */
export function gateLines(findings: Findings): string[] {
  const { problems } = findings;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return [
    changedWords(findings),
    ...reportRows(findings).flatMap(({ name, happened, differences }) => [
      `- ${name}: ${happened}`,
      ...differences
        .slice(0, MOST)
        .flatMap(({ before, after }) => [
          `    before: ${before || '(nothing)'}`,
          `    after:  ${after || '(nothing)'}`,
        ]),
      ...(differences.length > MOST ? [`    and ${differences.length - MOST} more places`] : []),
    ]),
    ...reportLists(findings).flatMap(({ heading, lines }) => ['', `${heading}:`, ...lines.map((line) => `- ${line}`)]),
    ...(problems.length > 0 ? ['', formatProblems(problems)] : []),
    '',
    errors > 0 ? `${counted(errors, 'thing')} to mend.` : 'Nothing to mend.',
  ];
}
