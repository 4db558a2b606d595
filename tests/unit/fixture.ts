import { readContentFolder } from '../../src/content/disk.ts';
import type { RawFile } from '../../src/content/disk.ts';
import { checkRules } from '../../src/checks/check-content.ts';
import type { Example, Rule } from '../../src/checks/rule.ts';
import { gatherContent, parseFile } from '../../src/content/content.ts';
import type { ParsedFile } from '../../src/content/content.ts';
import { sortProblems } from '../../src/content/problem.ts';
import type { Problem } from '../../src/content/problem.ts';
import { INVENTED_CONTENT, isOfReviews, withoutChanges } from '../support/invented-council.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The files of the invented council as they were before any review. */
export const fixtureFiles: RawFile[] = (await readContentFolder(INVENTED_CONTENT))
  .filter(({ path }) => !isOfReviews(path))
  .map((file) =>
    /\.mdx$|^services\//.test(file.path)
      ? { ...file, bytes: encoder.encode(withoutChanges(decoder.decode(file.bytes))) }
      : file,
  );

/** The ideas that the fixture and the examples of rules have a picture for. */
const ideas = new Set([
  'assessment',
  'bath',
  'bed',
  'break-rest',
  'builder',
  'coins',
  'danger',
  'family',
  'help',
  'letter',
  'money',
  'night',
  'phone',
  'pound-sign',
  'question',
  'read',
  'stairs',
  'talking',
  'tell-people',
  'unpaid-carer',
]);

/** The fixture's files with others laid over them. */
export function filesWith(files: Example['files']): RawFile[] {
  const bytes = new Map(fixtureFiles.map((file) => [file.path, file.bytes]));
  for (const [path, text] of Object.entries(files)) {
    if (text === undefined) bytes.delete(path);
    else bytes.set(path, typeof text === 'string' ? encoder.encode(text) : text);
  }
  return [...bytes].map(([path, content]) => ({ path, bytes: content })).sort((a, b) => (a.path < b.path ? -1 : 1));
}

const parsed = new WeakMap<Uint8Array, ParsedFile>();

/** A file as it is read. Most of the files of an example are the fixture's own, which are read once. */
function parseOnce(file: RawFile): ParsedFile {
  const made = parsed.get(file.bytes) ?? parseFile(file, 'content');
  parsed.set(file.bytes, made);
  return made;
}

/**
 * The problems of a content folder, in order: of all rules, or of those that are wanted. `training` are questions that
 * the search learns from besides, by page.
 */
export function problemsOf(
  files: RawFile[],
  training?: Example['training'],
  isWanted?: (rule: Rule) => boolean,
): Problem[] {
  const parts = new Map(files.map((file) => [file.path, parseOnce(file)]));
  const { content, problems } = gatherContent(parts, 'content', ideas);
  if (training)
    content.training = Object.entries(training).map(([page, text]) => ({ page, file: `training/${page}.txt`, text }));
  return sortProblems([...problems, ...checkRules(content, isWanted)]);
}

/** A problem as rules' examples write it. */
export const asExample = ({ file, line, column, message }: Problem): string =>
  `${file.replace(/^content\//, '')}:${line}:${column}: ${message}`;
