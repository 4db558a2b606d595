import type { GateText } from '../../review/gate-texts.ts';
import { nameOf } from '../../review/find-leaflet.ts';
import type { Problem } from '../../content/problem.ts';
import { changedWords, happenedWords, reportLists } from './gate-words.ts';
import type { Findings } from './gate-words.ts';
import { counted } from '../../wording/count.ts';

const escapeData = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** A problem as GitHub shows it on the line of a file. */
export const annotation = ({ severity, file, line, column, message, hint }: Problem): string =>
  `::${severity === 'error' ? 'error' : 'notice'} file=${escapeProperty(file)},line=${line},col=${column},title=Content review::${escapeData(`${message}\n${hint}`)}`;

/** Words in a cell of a Markdown table, read as words and nothing else. */
const cell = (text: string) =>
  text.replace(/[\\`*_{}[\]<>()#+!|~@]/g, (character) => `&#${character.codePointAt(0)};`).replace(/\s+/g, ' ');

const MOST = 3;
const MOST_OTHERS = 50;

function difference({ differences }: GateText, side: 'before' | 'after'): string {
  const shown = differences.slice(0, MOST).map((found) => cell(found[side] || '(nothing)'));
  return [...shown, ...(differences.length > MOST ? [`and ${differences.length - MOST} more`] : [])].join('<br>');
}

/** The gate's result as a Markdown table for the summary of a workflow. */
export function summary(findings: Findings): string {
  const { texts, problems, others } = findings;
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
    ...(texts.length === 0
      ? []
      : [
          '| Leaflet | State | Before | After |',
          '| --- | --- | --- | --- |',
          ...texts.map(
            (text) =>
              `| ${cell(nameOf(text))} | ${cell(happenedWords(text))} | ${difference(text, 'before')} | ${difference(text, 'after')} |`,
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
