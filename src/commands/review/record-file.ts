import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isSeq, parseDocument, stringify } from 'yaml';
import type { Document } from 'yaml';
import { parseContent } from '../../content/content.ts';
import type { Content, Entry } from '../../content/content.ts';
import { nearest } from '../../content/nearest.ts';
import { formatProblems, mistake } from '../../content/problem.ts';
import { reviewOf } from '../../content/review.ts';
import type { Review } from '../../content/review.ts';
import { chained } from '../../content/review-chain.ts';
import type { Unchained } from '../../content/review-chain.ts';
import type { ReviewRecord } from '../../content/schema/index.ts';
import { chainProblems } from '../../review/chain-order.ts';
import { writeWhole } from '../whole-file.ts';

/** A review's record, ready to be changed without losing the comments and the order of its file. */
export interface RecordFile {
  /** `2026-27-Q4-carers`. */
  name: string;
  path: string;
  entry: Entry<Review>;
  document: Document;
  newline: '\n' | '\r\n';
  /** Whether lists start where their name does. */
  indentSeq: boolean;
}

const pathOf = (root: string, folder: string, name: string) => join(root, folder, 'reviews', `${name}.yaml`);

/** A YAML text to change. Its lines are kept as they are. */
export const documentOf = (text: string): Document =>
  parseDocument(text, { schema: 'core', version: '1.2', keepSourceTokens: true });

/** Whether the lists of a YAML text stand further in than their names. */
export const indentsLists = (text: string): boolean => !/^( *)[\w-]+:[^\S\n]*\n(?:\s*#.*\n)*\1- /m.test(text);

/** A changed YAML document as text. */
export const textOf = (document: Document, indentSeq = true): string =>
  document.toString({ lineWidth: 0, flowCollectionPadding: false, indentSeq });

/** The record that somebody means: by its name, or by the path of its file. */
export async function openRecord(root: string, folder: string, content: Content, word: string): Promise<RecordFile> {
  const name = basename(word.replaceAll('\\', '/')).replace(/\.yaml$/, '');
  const entry = content.reviews.find(({ id }) => id === name);
  if (!entry) {
    const known = content.reviews.map(({ id }) => id);
    const near = nearest(name, known);
    const others =
      known.length > 0 ? `There are: ${known.join(', ')}.` : 'There is none yet: npm run review -- start opens one.';
    throw new Error(`There is no review record "${name}". ${near ? `Did you mean "${near}"?` : others}`);
  }
  const path = pathOf(root, folder, name);
  const text = await readFile(path, 'utf8');
  const plain = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  return {
    name,
    path,
    entry,
    document: documentOf(plain),
    newline: text.includes('\r\n') ? '\r\n' : '\n',
    indentSeq: indentsLists(plain),
  };
}

/** Adds to a list of the record. A list that is empty or missing is made. */
export function addTo(document: Document, list: string, values: object[]): void {
  const now = document.get(list);
  if (isSeq(now) && now.items.length > 0) {
    for (const value of values) now.add(document.createNode(value));
    return;
  }
  document.set(list, document.createNode(values));
}

/** Adds a step to a record, with the digest of all before it. */
export function addStep(record: RecordFile, step: Unchained): void {
  const { data } = record.entry;
  const whole = chained(data, step);
  addTo(record.document, 'steps', [whole]);
  const { quarter, area, steps } = data;
  record.entry = { ...record.entry, data: reviewOf({ quarter, area, steps: [...steps, whole] }) };
}

/** Puts the digest of a comment in the place of its words. */
export function withhold(record: RecordFile, place: PropertyKey[], comment: object): void {
  record.document.setIn(place, record.document.createNode(comment));
}

/** What would be wrong with the file if this text were written into it, as lines. Empty when it is right. */
export function wrongWith(folder: string, path: string, text: string): string {
  const file = path.replace(`${folder}/`, '');
  const { content, problems } = parseContent([{ path: file, bytes: new TextEncoder().encode(text) }], folder);
  const order = content.reviews.flatMap(({ data, at }) =>
    chainProblems(data).map(({ path: place, message, hint }) =>
      mistake('review-steps', `${folder}/${file}`, at(...place), message, hint),
    ),
  );
  return formatProblems(
    [...problems, ...order].filter((problem) => problem.file === `${folder}/${file}` && problem.severity === 'error'),
  );
}

/** The record's text as it would be written. Throws when it would not be a valid record. */
export function recordText(
  folder: string,
  { name, document, newline, indentSeq }: Pick<RecordFile, 'name' | 'document' | 'newline' | 'indentSeq'>,
): string {
  const text = textOf(document, indentSeq);
  const wrong = wrongWith(folder, `${folder}/reviews/${name}.yaml`, text);
  if (wrong) throw new Error(`${wrong}\nNothing was written.`);
  return text.replaceAll('\n', newline);
}

/** Writes a changed record. */
export const saveRecord = (folder: string, record: RecordFile): Promise<void> =>
  writeWhole(record.path, recordText(folder, record));

/** Writes a new record with its first step. `head` stands above it as notes. */
export async function createRecord(
  root: string,
  folder: string,
  { quarter, area }: Pick<ReviewRecord, 'quarter' | 'area'>,
  head: string,
  step: Unchained,
): Promise<void> {
  const name = `${quarter}-${area}`;
  const steps = [chained({ quarter, area, steps: [] }, step)];
  const text = head + stringify({ quarter, area, steps }, { lineWidth: 0, schema: 'core' });
  const wrong = wrongWith(folder, `${folder}/reviews/${name}.yaml`, text);
  if (wrong) throw new Error(`${wrong}\nNothing was written.`);
  await writeWhole(pathOf(root, folder, name), text);
}
