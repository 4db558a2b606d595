import { sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';
import type { Failure } from './tally.ts';

/** The frames of a stack that are in a project's own files, as `file:line:column` from its root. */
function ownFrames(stack: string, root: string): string[] {
  const places = [`${pathToFileURL(root).href}/`, root + sep];
  return stack
    .split('\n')
    .filter(
      (line) => /^\s+at /.test(line) && places.some((place) => line.includes(place)) && !line.includes('node_modules'),
    )
    .map((line) => places.reduce((text, place) => text.replaceAll(place, ''), line.trim()));
}

function describeReason(reason: unknown, root: string): string[] {
  if (!(reason instanceof Error)) return [typeof reason === 'string' ? reason : inspect(reason)];
  const frames = ownFrames(reason.stack ?? '', root);
  const cause = reason.cause === undefined ? [] : ['Caused by:', ...describeReason(reason.cause, root)];
  const name = reason.name === 'Error' || reason.name === 'AssertionError' ? '' : `${reason.name}: `;
  return [...`${name}${reason.message}`.split('\n'), ...frames, ...cause];
}

/** A failed test for people: its names, where it is, and what went wrong with any difference. */
export function describeFailure({ names, line, column, reason }: Failure, file: string, root: string): string {
  const place = names.length > 0 && line !== undefined ? `${file}:${line}:${column ?? 1}` : file;
  const title = names.length > 0 ? names.join(' › ') : 'the file itself';
  return [
    `  ✗ ${title}`,
    `    ${place}`,
    ...describeReason(reason, root).map((text) => (text ? `      ${text}` : '')),
  ].join('\n');
}
