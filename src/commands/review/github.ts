import type { Problem } from '../../content/problem.ts';
import { changedWords, MOST, reportLists, reportRows } from './gate-words.ts';
import type { Findings, ReportRow } from './gate-words.ts';
import { counted } from '../../wording/count.ts';

const escapeData = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** A problem as GitHub shows it on the line of a file. */
export const annotation = ({ severity, file, line, column, message, hint }: Problem): string =>
  `::${severity === 'error' ? 'error' : 'notice'} file=${escapeProperty(file)},line=${line},col=${column},title=Content review::${escapeData(`${message}\n${hint}`)}`;

/** Words in a cell of a Markdown table, read as words and nothing else. */
const cell = (text: string) =>
  text.replace(/[\\`*_{}[\]<>()#+!|~@]/g, (character) => `&#${character.codePointAt(0)};`).replace(/\s+/g, ' ');

const MOST_OTHERS = 50;

function difference({ differences }: ReportRow, side: 'before' | 'after'): string {
  const shown = differences.slice(0, MOST).map((found) => cell(found[side] || '(nothing)'));
  return [...shown, ...(differences.length > MOST ? [`and ${differences.length - MOST} more`] : [])].join('<br>');
}

/** The gate's result as a Markdown table for the summary of a workflow. */
export function summary(findings: Findings): string {
  const { problems, others } = findings;
  const rows = reportRows(findings);
  const errors = problems.filter(({ severity }) => severity === 'error');
  const list = (of: Problem[]) =>
    of.map(({ file, line, message, hint }) => `- **${cell(file)}:${line}** ${cell(message)} ${cell(hint)}`);
  return [
    '## Content review',
    '',
    errors.length > 0
      ? `**${counted(errors.length, 'thing')} to mend** before this can be merged.`
      : 'Nothing to mend.',
    '',
    cell(changedWords(findings)),
    '',
    ...(rows.length === 0
      ? []
      : [
          '| What | State | Before | After |',
          '| --- | --- | --- | --- |',
          ...rows.map(
            (row) =>
              `| ${cell(row.name)} | ${cell(row.happened)} | ${difference(row, 'before')} | ${difference(row, 'after')} |`,
          ),
          '',
        ]),
    ...(errors.length > 0 ? ['### To mend', '', ...list(errors), ''] : []),
    ...(others.length > 0
      ? [
          '### The site can not be built until this is mended',
          '',
          ...list(others.slice(0, MOST_OTHERS)),
          ...(others.length > MOST_OTHERS
            ? [`- and ${others.length - MOST_OTHERS} more: npm run check names them all`]
            : []),
          '',
        ]
      : []),
    ...reportLists(findings).flatMap(({ heading, lines }) => [
      `### ${heading}`,
      '',
      ...lines.map((line) => `- ${cell(line)}`),
      '',
    ]),
    ...(problems.length > errors.length
      ? ['### Advice', '', ...list(problems.filter(({ severity }) => severity !== 'error')), '']
      : []),
  ].join('\n');
}
